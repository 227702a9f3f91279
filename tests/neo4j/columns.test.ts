// Many rows are sent to Neo4j as columns, each in a short form: what arrives is what was sent, whatever stands in it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GraphRecord } from '../../model/record.ts'
import { columnsOf } from '../../store/neo4j/columns.ts'
import { openStore } from '../../store/open.ts'
import { bring, dump } from '../store/stores.ts'
import { cypher, openEmpty, server } from './stores.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', ' ', '\n', 'null', '12', 'a\u001fb', '\u001f', 'Łódź'),
)
const whole = fc.oneof(fc.integer(), fc.maxSafeInteger())
const nothing = fc.constant(null)
const column = fc
  .oneof(
    text.map((one) => [one]),
    fc.array(text, { minLength: 1, maxLength: 6 }),
    fc.array(fc.oneof(text, nothing), { minLength: 1, maxLength: 6 }),
    fc.array(fc.oneof(whole, nothing), { minLength: 1, maxLength: 6 }),
    fc.array(fc.oneof(whole, fc.double({ noNaN: true, noDefaultInfinity: true }), nothing), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.array(fc.oneof(fc.array(text, { minLength: 1, maxLength: 2 }), nothing), { minLength: 1, maxLength: 3 }),
    fc.array(
      whole.map((one) => [one]),
      { minLength: 1, maxLength: 2 },
    ),
    fc.constant([null]),
  )
  .map((some) => (row: number) => some[row % some.length] ?? null)

describe.skipIf(!server)('rows that are sent as columns', () => {
  it('arrive as they are, be they few or many, whatever the columns are made of', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(column, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(1, 2, 499, 500, 700),
        async (columns, size) => {
          const sent = Array.from({ length: size }, (_, row) => [row, ...columns.map((cell) => cell(row))])
          const { rows, said, values } = columnsOf(sent)
          const back = await cypher(
            `${rows} RETURN [${said.map((each) => each ?? 'null').join(', ')}] AS row ORDER BY i`,
            values,
          )
          expect(back.map(({ row }) => row)).toEqual(sent)
        },
      ),
      { numRuns: 60 },
    ))

  it('make of many records the same graph as SQLite does, odd texts and numbers among them', async () => {
    const odd = ['plain', 'with\u001fa sign', '', 'two\nlines', 'Łódź “1”', '0', 'null']
    const textOf = (n: number) => `${odd[n % odd.length]} ${n}`
    const records = Array.from({ length: 510 }, (_, n): readonly GraphRecord[] => [
      {
        node: {
          ...{ id: `work:${n}`, kind: 'Work', title: textOf(n), type: 'book' },
          ...(n % 3 === 0 ? { year: n - 255 } : {}),
          ...(n % 5 === 0 ? { variants: [textOf(n + 1)] } : {}),
        },
      },
      {
        node: {
          ...{ id: `claim:${n}\u001f`, kind: 'Claim', text: n % 2 === 0 ? 'one and the same' : textOf(n) },
          ...(n % 4 === 0 ? { provenance: [{ document: 'work:1', lines: [n + 1, n + 2] as [number, number] }] } : {}),
        },
      },
      {
        edge: {
          ...{ id: `edge:${n}`, type: 'SUPPORTS', from: `work:${n}`, to: `claim:${n}\u001f` },
          ...(n % 3 === 0 ? { confidence: n % 2 === 0 ? 1 : 0.5 } : {}),
          ...(n % 2 === 0 ? { reference: textOf(n) } : {}),
        },
      },
    ]).flat()
    const header = { id: 'import:many', format: 'test', source: 'many', hash: 'many' }
    const [here, there] = [await openStore('sqlite::memory:'), await openEmpty()]
    await bring(here, header, records)
    await bring(there, header, records)
    expect(await dump(there)).toBe(await dump(here))
    const ids = records.slice(0, 60).flatMap((record) => ('node' in record ? [record.node.id] : []))
    expect(await there.summaries(ids)).toEqual(await here.summaries(ids))
    await Promise.all([here.close(), there.close()])
  })
})
