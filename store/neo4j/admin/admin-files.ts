// A graph as the CSV files that neo4j-admin makes a database of, just as this engine would have written it: for graphs that are too large
// to be sent through the driver. The first start on that database makes the indexes.
import { join } from 'node:path'
import { canonicalJson } from '../../../model/canonical.ts'
import { WhenceError } from '../../../model/error.ts'
import { EDGE_TYPES, MAKER_ROLES, NODE_KINDS, type NodeKind } from '../../../model/kind.ts'
import type { GraphNode } from '../../../model/node.ts'
import type { GraphRecord } from '../../../model/record.ts'
import type { GraphStore, ImportOptions } from '../../store.ts'
import { THING } from '../cypher.ts'
import { memberProperties } from '../drafts.ts'
import { formatMark, marksOfEdge, marksOfNode, type PlacedMark, placeOf } from '../marks.ts'
import { edgeProperties, nodeProperties } from '../properties.ts'
import { EDGES, NODES } from '../record-kinds.ts'
import { searchOtherOf } from '../search-words.ts'
import { addLines, type Lines, textNodes } from '../texts.ts'
import { BESIDE_COLUMNS, EDGE_COLUMNS, nodeColumns } from './columns.ts'
import { type Column, openTable, type Row, type Table } from './csv.ts'
import { gather } from './gather.ts'

/** The state of a graph that has landed at once. */
const SINCE = 1

type NodeRecord = Extract<GraphRecord, { node: unknown }>
interface Block {
  readonly document: string
  readonly size: number
  readonly block: number
  readonly marks: Set<string>
}

const openFiles = (folder: string) => {
  const tables = new Map<string, Promise<Table>>()
  return {
    names: (): readonly string[] => [...tables.keys()].sort(),
    add: async (name: string, columns: readonly Column[], row: Row) => {
      const table = tables.get(name) ?? openTable(join(folder, `${name}.csv`), columns)
      tables.set(name, table)
      await (await table).add(row)
    },
    close: async () => {
      for (const table of tables.values()) await (await table).close()
    },
  }
}

/** A list of one empty line would be read as none; lines are counted by their numbers, so that one more does nothing. */
const atLeastTwo = (lines: unknown): unknown => (Array.isArray(lines) && lines.length === 1 ? [...lines, ''] : lines)

/** A list of one empty text is said with what is nested. */
const sayable = (node: GraphNode): Row => {
  const row = nodeProperties(node)
  const lone = Object.entries(node).filter(([, value]) => Array.isArray(value) && value.length === 1 && value[0] === '')
  if (lone.length === 0) return row
  const more = { ...JSON.parse(typeof row.more === 'string' ? row.more : '{}'), ...Object.fromEntries(lone) }
  return { ...row, ...Object.fromEntries(lone.map(([key]) => [key, null])), more: canonicalJson(more) }
}

const membersOf = <T>(by: readonly number[], parts: ReadonlyMap<number, T> | undefined, value: T) => ({
  ...{ value, origin: 'new' as const, dirty: true, number: 0, parts: new Map(parts) },
  owner: by.length === 1 ? (by[0] ?? null) : null,
})

/** The command that makes the database, for a shell in the folder. */
const commandOf = (names: readonly string[]): string => {
  const isEdge = (name: string) => EDGE_TYPES.some((type) => type === name)
  const isKind = (name: string) => NODE_KINDS.some((kind) => kind === name)
  return [
    'neo4j-admin database import full neo4j',
    ...[
      '--id-type=string',
      '--array-delimiter=U+E0F1',
      '--multiline-fields=true',
      '--read-buffer-size=64m',
      '--strict=true',
    ],
    ...names
      .filter((name) => !isEdge(name))
      .map((name) => `--nodes=${isKind(name) ? `${THING}:` : ''}${name}=${name}.csv`),
    ...names.filter(isEdge).map((name) => `--relationships=${name}=${name}.csv`),
  ].join(' \\\n  ')
}

export interface AdminFiles {
  /** To be given to a shell in the folder. */
  readonly command: string
  readonly records: number
}

/**
 * Writes the files of a whole graph into a folder that is there and empty.
 * @throws WhenceError `conflict` where the graph changes meanwhile, `invalid-input` where a list holds U+E0F1, `cancelled`
 */
export const writeAdminFiles = async (
  source: GraphStore,
  folder: string,
  options: ImportOptions = {},
): Promise<AdminFiles> => {
  const { signal, onProgress } = options
  const before = await source.revision()
  const { imports, nodeParts, edgeParts } = await gather(source, signal)
  const files = openFiles(folder)
  const beside = (label: keyof typeof BESIDE_COLUMNS, row: Row) => files.add(label, BESIDE_COLUMNS[label], row)
  const numbersOf = (ids: readonly string[] = []) =>
    ids.flatMap((id) => imports.get(id)?.number ?? []).sort((a, b) => a - b)
  const ownerOf = new Map(
    [...imports.values()].flatMap(({ document, number }) => (document ? [[document, number]] : [])),
  )
  const people = new Map<string, { readonly name: string; readonly number: number }>()
  const blocks = new Map<string, Block>()
  let written = 0
  let number = 0

  const putMarks = (marks: readonly PlacedMark[]) => {
    for (const { document, mark } of marks) {
      const { size, block } = placeOf(mark)
      const name = `${size} ${block} ${document}`
      const held = blocks.get(name) ?? { document, size, block, marks: new Set() }
      blocks.set(name, held)
      held.marks.add(formatMark(mark))
    }
  }
  /** The names of the makers of each work, in the order in which people came. */
  const makersOf = async (nodes: readonly GraphNode[]): Promise<ReadonlyMap<string, readonly string[]>> => {
    const works = nodes.filter(({ kind }) => kind === 'Work').map(({ id }) => id)
    if (works.length === 0) return new Map()
    const makers = Map.groupBy(await source.edgesOf(works, 'in', MAKER_ROLES), ({ to }) => to)
    return new Map(
      [...makers].map(([work, edges]) => {
        const known = [...new Set(edges.map(({ from }) => from))].flatMap((id) => people.get(id) ?? [])
        return [work, known.sort((a, b) => a.number - b.number).map(({ name }) => name)]
      }),
    )
  }
  const writeNodes = async (records: readonly NodeRecord[]) => {
    const nodes = records.map(({ node }) => node)
    const summaries = new Map((await source.summaries(nodes.map(({ id }) => id))).map((each) => [each.id, each]))
    // People come before works, but a work may stand in one batch with its makers.
    for (const [at, node] of nodes.entries())
      if (node.kind === 'Person') people.set(node.id, { name: node.name, number: number + at + 1 })
    const makers = await makersOf(nodes)
    for (const { node, imports: ids } of records) {
      number += 1
      const {
        id: _id,
        kind: _kind,
        label: _label,
        document: _document,
        line: _line,
        ...counts
      } = summaries.get(node.id) ?? {}
      const row: Row = {
        ...sayable(node),
        ...memberProperties(NODES, membersOf(numbersOf(ids), nodeParts.get(node.id), node)),
        ...counts,
        ...(node.kind === 'Work' && { searchOther: searchOtherOf(node, makers.get(node.id) ?? []) }),
        ...{ id: node.id, since: SINCE, number },
      }
      await files.add(node.kind, nodeColumns(node.kind as NodeKind), row)
      putMarks(marksOfNode(node))
      for (const alias of node.aliases ?? []) await beside('Alias', { alias, node: node.id, since: SINCE })
    }
  }
  let text: { readonly document: string; readonly owner: number; readonly lines: Lines } | undefined
  const writeText = async () => {
    for (const row of text ? textNodes(text.lines) : [])
      await beside('Text', {
        ...row,
        lines: atLeastTwo(row.lines),
        document: text?.document,
        owner: text?.owner,
        since: SINCE,
      })
    text = undefined
  }

  try {
    for await (const records of source.records()) {
      if (signal?.aborted) throw new WhenceError('cancelled', 'Stopped before the end.')
      await writeNodes(records.filter((record) => 'node' in record))
      for (const record of records) {
        if ('edge' in record) {
          const { edge, imports: ids } = record
          await files.add(edge.type, EDGE_COLUMNS, {
            ...edgeProperties(edge),
            ...memberProperties(EDGES, membersOf(numbersOf(ids), edgeParts.get(edge.id), edge)),
            ...{ ':START_ID': edge.from, ':END_ID': edge.to, id: edge.id, since: SINCE },
          })
          putMarks(marksOfEdge(edge))
        } else if ('text' in record) {
          const { document, import: by } = record.text
          const owner = (by === undefined ? ownerOf.get(document) : imports.get(by)?.number) ?? 0
          if (text?.document !== document || text.owner !== owner) await writeText()
          text ??= { document, owner, lines: new Map() }
          addLines(text.lines, record.text)
        }
      }
      written += records.length
      onProgress?.(written)
    }
    await writeText()
    for (const { marks, ...place } of blocks.values())
      await beside('Marks', { ...place, marks: [...marks], since: SINCE })
    for (const { row, nodes, edges } of imports.values()) await beside('Import', { ...row, nodes, edges })
    const counts = await source.counts()
    await beside('Store', {
      ...{ name: 'whence', now: SINCE, epoch: 1, attempt: SINCE, revision: 1, settling: false, staging: false },
      ...{ lastNumber: number, lastImport: imports.size },
      ...{ nodeCounts: JSON.stringify(counts.nodes), edgeCounts: JSON.stringify(counts.edges) },
    })
  } finally {
    await files.close()
  }
  if ((await source.revision()) !== before)
    throw new WhenceError('conflict', 'The graph was changed while it was written out.', {
      where: source.address,
      remedy: 'Try again when nobody imports.',
    })
  return { command: commandOf(files.names()), records: written }
}
