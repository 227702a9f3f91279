// A document in: recognised, read, resolved by its reader, and written to a store, whole or not at all.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Format, ReadEvent, ReadOptions, Source } from '../../import/format.ts'
import { FORMATS } from '../../import/formats.ts'
import { formatNamed, recognise } from '../../import/recognise.ts'
import { WhenceError } from '../../model/error.ts'
import { labelOf } from '../../model/label.ts'
import type { Problem } from '../../model/problem.ts'
import type { GraphRecord, Import } from '../../model/record.ts'
import type { GraphStore } from '../../store/store.ts'
import type { ImportReport } from '../api/contract/import.ts'

export interface IngestProgress {
  /** What is being done, in words: `reading`, `writing`. */
  readonly stage: string
  readonly done: number
  /** 0 where it is not known. */
  readonly total: number
}
export interface IngestOptions extends ReadOptions {
  /** Id of the format, where it is not to be recognised. */
  readonly format?: string
  readonly onProgress?: (progress: IngestProgress) => void
}

/** Problems that a report holds; the store keeps them all. */
const MOST_REPORTED = 1_000

type Batch = readonly GraphRecord[]

const stopIfAsked = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new WhenceError('cancelled', 'The import was stopped. Nothing was changed.')
}

/** The records of a reader, while its problems and its progress go their own ways. */
async function* recordsOf(
  events: AsyncIterable<ReadEvent>,
  problems: Problem[],
  options: IngestOptions,
): AsyncGenerator<Batch> {
  for await (const event of events) {
    stopIfAsked(options.signal)
    if (event.type === 'problem') problems.push(event.problem)
    else if (event.type === 'progress') options.onProgress?.(event)
    else yield event.records
    // Reading and writing never wait for anything; without this nobody could say stop.
    await nextTurn()
  }
}

/** The reader's own account of its import is the last record of that kind. */
const lastHeader = (batches: readonly Batch[]): Import | undefined =>
  batches.flat().findLast((record) => 'import' in record)?.import

/** Header and records, with the header known before the first record is written. */
const headed = async (
  format: Format,
  source: Source,
  records: AsyncGenerator<Batch>,
): Promise<{ readonly header: Import; readonly records: AsyncIterable<Batch>; readonly count: number }> => {
  if (format.header) return { header: await format.header(source), records, count: 0 }
  const batches: Batch[] = []
  for await (const batch of records) batches.push(batch)
  const header = lastHeader(batches)
  if (!header) throw new Error(`the reader of ${format.id} gave no account of its import`)
  const count = batches.reduce((sum, batch) => sum + batch.length, 0)
  const each = async function* () {
    yield* batches
  }
  return { header, records: each(), count }
}

/**
 * Imports one source.
 * @throws WhenceError `invalid-input` where it is of no known format, is no such document, or its records do not fit together;
 * `cancelled`. Nothing has changed then.
 */
export const ingest = async (store: GraphStore, source: Source, options: IngestOptions = {}): Promise<ImportReport> => {
  const started = performance.now()
  const format = options.format === undefined ? recognise(source, FORMATS) : formatNamed(options.format, FORMATS)
  const problems: Problem[] = []
  const read = recordsOf(format.read(source, options), problems, options)
  const { header, records, count } = await headed(format, source, read)
  stopIfAsked(options.signal)
  const outcome = await store.importRecords(header, records, {
    ...(options.signal && { signal: options.signal }),
    onProgress: (written) => options.onProgress?.({ stage: 'writing', done: written, total: count }),
    problems: () => problems,
  })
  const { document, id } = outcome.import
  const node = document === undefined ? undefined : await store.node(document)
  return {
    import: id,
    document: document ?? null,
    title: node ? labelOf(node) : null,
    source: source.name,
    format: format.id,
    unchanged: outcome.unchanged,
    nodes: { ...outcome.nodes },
    edges: { ...outcome.edges },
    problems: problems.slice(0, MOST_REPORTED),
    problemCount: problems.length,
    milliseconds: performance.now() - started,
  }
}
