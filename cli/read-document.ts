// Reading a document into records without a store: what `whence convert` writes.
import type { Format, ReadOptions, Source } from '../import/format.ts'
import { formatRecord } from '../model/interchange.ts'
import { NODE_KINDS, type NodeKind } from '../model/kind.ts'
import type { Problem } from '../model/problem.ts'
import type { GraphRecord } from '../model/record.ts'
import type { Progress } from './progress.ts'

export interface Reading {
  /** The records as lines, in pieces; each piece ends with a line end. */
  readonly pieces: AsyncIterable<string>
  /** What was found; whole once the pieces are at their end. */
  readonly found: {
    readonly nodes: Record<NodeKind, number>
    edges: number
    records: number
    readonly problems: Problem[]
  }
}

/** The import's own record takes along what could not be read, so that it is not lost on the way to a store. */
const withProblems = (record: GraphRecord, problems: readonly Problem[]): GraphRecord =>
  'import' in record && record.import.problems === undefined && problems.length > 0
    ? { import: { ...record.import, problems: [...problems] } }
    : record

/** @throws WhenceError of the reader, while the pieces are asked for */
export const readDocument = (source: Source, format: Format, options: ReadOptions, progress: Progress): Reading => {
  const nodes = Object.fromEntries(NODE_KINDS.map((kind) => [kind, 0])) as Record<NodeKind, number>
  const found: Reading['found'] = { nodes, edges: 0, records: 0, problems: [] }
  const countRecord = (record: GraphRecord) => {
    found.records += 1
    if ('node' in record) nodes[record.node.kind] += 1
    if ('edge' in record) found.edges += 1
  }
  const pieces = async function* () {
    for await (const event of format.read(source, options)) {
      if (event.type === 'problem') found.problems.push(event.problem)
      else if (event.type === 'progress') progress.update(event.stage, event.done, event.total)
      else if (event.records.length > 0) {
        for (const record of event.records) countRecord(record)
        yield event.records.map((record) => `${formatRecord(withProblems(record, found.problems))}\n`).join('')
      }
    }
  }
  return { pieces: pieces(), found }
}
