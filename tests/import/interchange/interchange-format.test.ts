import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interchange } from '../../../import/interchange/interchange-format.ts'
import { textSource } from '../../../import/source.ts'
import { canonicalJson } from '../../../model/canonical.ts'
import { formatRecord } from '../../../model/interchange.ts'
import type { GraphRecord } from '../../../model/record.ts'
import { collect, readAll } from '../collect.ts'

const read = async (text: string): Promise<readonly GraphRecord[]> =>
  (await readAll(interchange, textSource('graph.jsonl', text))).records
const linesOf = (records: readonly GraphRecord[]) => records.map((record) => `${formatRecord(record)}\n`).join('')

const id = fc.stringMatching(/^[a-z]{1,6}:[a-z0-9-]{1,20}$/)
const words = fc.string({ minLength: 1, unit: 'grapheme' })
/** Properties that the vocabulary does not know. One called `__proto__` is refused, at any depth. */
const unknown = fc.dictionary(
  fc.stringMatching(/^x-[a-z]{1,8}$/),
  fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__')),
  { maxKeys: 3 },
)
const claim = fc
  .tuple(id, words, unknown)
  .map(([id, text, more]): GraphRecord => ({ node: { ...more, id, kind: 'Claim', text } }))
const edge = fc.tuple(id, id, id, unknown).map(
  ([id, from, to, more]): GraphRecord => ({
    edge: { ...more, id, type: 'SUPPORTS', from, to, method: 'source', assertedIn: from },
  }),
)
const text = fc
  .tuple(id, fc.array(fc.string(), { minLength: 1 }))
  .map(([document, lines]): GraphRecord => ({ text: { document, first: 1, lines } }))
const header = fc
  .tuple(id, unknown)
  .map(([id, more]): GraphRecord => ({ import: { ...more, id, format: 'compendium', source: 'x.txt', hash: '0' } }))
const part = fc
  .tuple(id, claim)
  .map(([id, record]): GraphRecord => ({ part: { import: id, ...('node' in record && { node: record.node }) } }))
const brought = fc
  .tuple(id, claim)
  .map(([by, record]): GraphRecord => ('node' in record ? { node: record.node, imports: [by] } : record))

describe('the interchange form', () => {
  test('every record comes back as it was written, unknown properties too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(claim, edge, text, header, part, brought), { minLength: 1, maxLength: 20 }),
        async (records) => {
          const back = await read(linesOf(records))
          // What JSON cannot tell apart (-0 and 0) is not told apart here either.
          expect(back.slice(0, -1)).toEqual(records.map((record) => JSON.parse(formatRecord(record))))
          // Keys may come in another order; nothing else may differ.
          expect(back.slice(0, -1).map(canonicalJson)).toEqual(records.map(canonicalJson))
        },
      ),
    )
  })
  test('the import is the last record, named by the content alone', async () => {
    const line = '{"node":{"id":"claim:1","kind":"Claim","text":"x"}}'
    const [first, again, other] = await Promise.all([`${line}\n`, line, line.replace('"x"', '"y"')].map(read))
    expect(first?.at(-1)).toMatchObject({ import: { format: 'interchange', source: 'graph.jsonl' } })
    expect(again?.at(-1)).toEqual(first?.at(-1))
    expect(other?.at(-1)).not.toEqual(first?.at(-1))
  })
  test('blank lines are no records', async () => {
    expect(await read('\n{"node":{"id":"claim:1","kind":"Claim","text":"x"}}\n\n')).toHaveLength(2)
  })
  const faults: readonly (readonly [string, string, RegExp])[] = [
    ['what is no JSON', '{"node":{"id":"claim:1","kind":"Claim","text":"x"}}\nnonsense\n', /Line 2 is not JSON/],
    ['a node of no known kind', '{"node":{"id":"a","kind":"Ghost"}}\n', /Line 1 is not a record/],
    ['a claim without words', '\n\n{"node":{"id":"a","kind":"Claim","text":""}}\n', /Line 3 .*text/],
    ['neither node nor edge', '{"ghost":{}}\n', /Line 1 is not a record/],
    [
      'both at once',
      '{"node":{"id":"a","kind":"Topic","name":"x"},"edge":{"id":"b","type":"CITES","from":"a","to":"a"}}\n',
      /Line 1 is not a record/,
    ],
    ['nothing at all', '\n \n', /holds no record/],
  ]
  test.each(faults)('%s fails the whole, with its line', async (_, content, message) => {
    await expect(read(content)).rejects.toMatchObject({
      name: 'WhenceError',
      kind: 'invalid-input',
      message: expect.stringMatching(message),
    })
  })
  test('reading can be stopped', async () => {
    const many = '{"node":{"id":"claim:1","kind":"Claim","text":"x"}}\n'.repeat(1500)
    const reading = collect(interchange.read(textSource('graph.jsonl', many), { signal: AbortSignal.abort() }))
    await expect(reading).rejects.toMatchObject({ kind: 'cancelled' })
  })
})
