// The interchange form as a format: one record a line, validated, handed on in batches as it is read.
import { createHash } from 'node:crypto'
import { WhenceError } from '../../model/error.ts'
import { shortHash } from '../../model/id.ts'
import { parseRecord } from '../../model/interchange.ts'
import type { GraphRecord, Import } from '../../model/record.ts'
import type { Format, ReadEvent, ReadOptions, Source } from '../format.ts'

const ID = 'interchange'
/** Records handed on at a time. */
const BATCH = 1000
/** How a line of interchange begins. */
const RECORD = /^\s*\{\s*"(?:node|edge|text|import|imports|part)"\s*:/

/** The first line with anything on it. */
const firstLine = (head: string) => /[^\r\n]*\S[^\r\n]*/.exec(head)?.[0] ?? ''

/** Its first record tells; JSON Lines of other kinds are common, so that the file's name does not. */
const recogniseInterchange = ({ head }: Source): number => (RECORD.test(firstLine(head)) ? 1 : 0)

/** What is said of the import, by the SHA-256 of its lines. */
const accountOf = (source: Source, hash: string): Import => ({
  id: `import:${shortHash(ID, hash)}`,
  format: ID,
  source: source.name,
  hash,
})

const hashOnly = async (source: Source): Promise<Import> => {
  const hash = createHash('sha256')
  for await (const line of source.lines()) hash.update(line).update('\n')
  return accountOf(source, hash.digest('hex'))
}

async function* readInterchange(source: Source, { signal }: ReadOptions): AsyncIterable<ReadEvent> {
  let batch: GraphRecord[] = []
  let number = 0
  let records = 0
  let done = 0
  const hash = createHash('sha256')
  for await (const line of source.lines()) {
    number += 1
    done += line.length + 1
    hash.update(line).update('\n')
    if (line.trim() === '') continue
    batch.push(parseRecord(line, number))
    records += 1
    if (batch.length < BATCH) continue
    if (signal?.aborted) throw new WhenceError('cancelled', 'Reading was stopped.')
    yield { type: 'records', records: batch }
    yield { type: 'progress', done: Math.min(done, source.size), total: source.size, stage: 'reading records' }
    batch = []
  }
  if (records === 0)
    throw new WhenceError('invalid-input', `“${source.name}” holds no record.`, {
      where: source.name,
      remedy: 'Each line must be one JSON object such as {"node": …} or {"edge": …}.',
    })
  yield { type: 'records', records: batch }
  yield { type: 'records', records: [{ import: accountOf(source, hash.digest('hex')) }] }
  yield { type: 'progress', done: source.size, total: source.size, stage: 'reading records' }
}

/** One JSON object a line, as `whence convert` and `whence export` write it. A line that is no record fails the whole. */
export const interchange: Format = {
  id: ID,
  label: 'Interchange',
  description: 'JSON Lines: one {"node": …} or {"edge": …} a line, as Whence itself writes them',
  extensions: ['.jsonl', '.ndjson'],
  recognise: recogniseInterchange,
  header: hashOnly,
  read: readInterchange,
}
