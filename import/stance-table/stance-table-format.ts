// Tables of claims and evidence as a format: which table it is is told by its columns, and all are read in one way.

import type { GraphEdge } from '../../model/edge.ts'
import { WhenceError } from '../../model/error.ts'
import { contentHash, edgeId, shortHash } from '../../model/id.ts'
import { mergeEdges, mergeNodes } from '../../model/merge.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphRecord } from '../../model/record.ts'
import { documentNode, personNode } from '../compendium/document-node.ts'
import type { Format, ReadEvent, ReadOptions, Source } from '../format.ts'
import { columnsOf, csvRows, jsonRows } from './read-rows.ts'
import { rowRecords } from './row-records.ts'
import type { TableMapping } from './table-mapping.ts'
import { TABLES } from './tables.ts'

const ID = 'stance-table'
/** Records handed on at a time, lines of text in one record, rows between two words on progress. */
const BATCH = 1_000
const STRETCH = 500
const ROWS = 500

const tableOf = (head: string): TableMapping | undefined =>
  TABLES.find((table) => {
    const columns = new Set(columnsOf(head, table.form))
    return table.needs.every((name) => columns.has(name))
  })

const rationalesOf = (edge: GraphEdge): readonly unknown[] => (Array.isArray(edge.rationales) ? edge.rationales : [])

/** Nodes and edges by id; the rationales of one work on one claim stand side by side on one edge. */
const gathering = () => {
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  return {
    nodes,
    edges,
    addNode: (node: GraphNode) => {
      const known = nodes.get(node.id)
      nodes.set(node.id, known ? mergeNodes(known, node) : node)
    },
    addEdge: (edge: GraphEdge) => {
      const known = edges.get(edge.id)
      const both = known && [...rationalesOf(known), ...rationalesOf(edge)]
      edges.set(edge.id, known ? { ...mergeEdges(known, edge), ...(both?.length && { rationales: both }) } : edge)
    },
  }
}

const compiledBy = (compiler: string | undefined, document: string) => {
  if (!compiler?.trim()) return undefined
  const person = personNode(compiler.trim())
  const ends = { type: 'COMPILED', from: person.id, to: document } as const
  return { person, edge: { ...ends, id: edgeId(ends) } }
}

function* inBatches(records: readonly GraphRecord[]): Iterable<ReadEvent> {
  for (let from = 0; from < records.length; from += BATCH)
    yield { type: 'records', records: records.slice(from, from + BATCH) }
}

function* textOf(document: string, text: string): Iterable<GraphRecord> {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
  if (lines.at(-1) === '') lines.pop()
  for (let from = 0; from < lines.length; from += STRETCH)
    yield { text: { document, first: from + 1, lines: lines.slice(from, from + STRETCH) } }
}

async function* readTable(source: Source, options: ReadOptions): AsyncIterable<ReadEvent> {
  const table = tableOf(source.head)
  if (!table)
    throw new WhenceError('invalid-input', `“${source.name}” has not the columns of a table that Whence knows.`, {
      where: source.name,
      remedy: `Known are: ${TABLES.map(({ label, needs }) => `${label} (${needs.join(', ')})`).join('; ')}.`,
    })
  const text = await source.text()
  const document = documentNode(options.title, source.name)
  const compiled = compiledBy(options.compiler, document.id)
  const found = gathering()
  found.addNode({ ...document, type: 'dataset' })
  if (compiled) {
    found.addNode(compiled.person)
    found.addEdge(compiled.edge)
  }
  let rows = 0
  let usable = 0
  for await (const event of table.form === 'csv' ? csvRows(text) : jsonRows(text)) {
    if (options.signal?.aborted) throw new WhenceError('cancelled', 'Reading was stopped.')
    if ('problem' in event) {
      yield { type: 'problem', problem: event.problem }
      continue
    }
    const lines: [number, number] = [event.first, event.last]
    const place = { document: document.id, provenance: { document: document.id, lines, importer: ID } }
    const { nodes, edges, problems } = rowRecords(event.row, table, place)
    for (const problem of problems) yield { type: 'problem', problem }
    for (const node of nodes) found.addNode(node)
    for (const edge of edges) found.addEdge(edge)
    usable += nodes.length > 0 ? 1 : 0
    rows++
    if (rows % ROWS === 0) yield { type: 'progress', done: rows, total: rows, stage: 'reading rows' }
  }
  if (usable === 0)
    throw new WhenceError('invalid-input', `“${source.name}” has no row that can be read.`, {
      where: source.name,
      remedy: `A table of ${table.label} has the columns ${table.needs.join(', ')}.`,
    })
  yield* inBatches([...found.nodes.values()].map((node) => ({ node })))
  yield* inBatches([...found.edges.values()].map((edge) => ({ edge })))
  yield* inBatches([...textOf(document.id, text)])
  const hash = contentHash(text)
  const id = `import:${shortHash(ID, hash, document.id, options.compiler ?? '')}`
  yield { type: 'records', records: [{ import: { id, document: document.id, format: ID, source: source.name, hash } }] }
  yield { type: 'progress', done: rows, total: rows, stage: 'reading rows' }
}

/** Claims with the works that support or dispute them, as CSV or JSON Lines; works and claims may come in files of their own. */
export const stanceTable: Format = {
  id: ID,
  label: 'Table of claims and evidence',
  description:
    'CSV with a header or JSON Lines, with the columns of SciFact: claims with labelled evidence, or abstracts',
  extensions: ['.csv', '.jsonl'],
  recognise: ({ head }) => (tableOf(head) ? 0.9 : 0),
  read: readTable,
}
