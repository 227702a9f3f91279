// Writes drafts of records that are new under the turn: there, but invisible until the change lands.
import { type EdgeType, NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import { BETWEEN_BREATHS, breathe } from './breathe.ts'
import type { Change } from './change.ts'
import { type Columns, checkCount, columnsOf, inStretches, type Row } from './columns.ts'
import { found, foundAt, THING } from './cypher.ts'
import { memberProperties } from './drafts.ts'
import { EDGE_NAMES, edgeProperties, nodeNames, nodeProperties } from './properties.ts'
import { EDGES, NODES } from './record-kinds.ts'
import { CONSTANT } from './summaries-of-outline.ts'
import { asTheyAre, integers } from './values.ts'
import type { Heed } from './write-queue.ts'

const AT_ONCE = 5_000

const NAMES = Object.fromEntries(NODE_KINDS.map((kind) => [kind, nodeNames(kind)])) as Readonly<
  Record<NodeKind, readonly string[]>
>
type Said = Columns['said']
/** The properties of these names, which stand at the end of every row. */
const properties = (names: readonly string[], said: Said) =>
  names
    .flatMap((name, at) => {
      const value = said[said.length - names.length + at]
      return value === undefined ? [] : [`, \`${name}\`: ${value}`]
    })
    .join('')
const constants = (kind: NodeKind) =>
  Object.entries(CONSTANT[kind])
    .map(([name, value]) => `, ${name}: ${value}`)
    .join('')
const createNode = (kind: NodeKind) => (said: Said) =>
  `CREATE (n:${THING}:${kind} {id: ${said[0]}, since: $now${properties(NAMES[kind], said)}${constants(kind)}})
  RETURN collect([n.id, elementId(n)]) AS pairs`
/** @param end finds an end by what a row says of it */
const createEdge = (type: EdgeType, end: typeof found) => (said: Said) =>
  `${end('a', said[1] ?? '')} ${end('b', said[2] ?? '')}
  CREATE (a)-[:${type} {id: ${said[0]}, since: $now${properties(EDGE_NAMES, said)}}]->(b) RETURN count(*) AS count`
const SET_NODE = `UNWIND $rows AS row ${found('n', 'row.id')} SET n += row.set`
const setEdge = (type: EdgeType) =>
  `UNWIND $rows AS row MATCH ()-[r:${type} {id: row.id}]->() USING INDEX SEEK r:${type}(id) SET r += row.set`

type Properties = Readonly<Record<string, unknown>>
interface PairsRow {
  readonly pairs: readonly (readonly [id: string, elementId: string])[]
}

const put = <K, V>(groups: Map<K, V[]>, key: K, value: V) => {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

/** @param text what is done with every row */
const writeTable = async (
  { turn }: Change,
  text: (said: Said) => string,
  table: readonly Row[],
  values: Properties,
  heed: (sent: number) => Heed,
): Promise<void> => {
  for (const some of inStretches(table)) {
    await breathe()
    const { rows, said, values: sent } = columnsOf(some)
    await turn.write(`${rows} ${text(said)}`, { ...values, ...sent }, some.length, heed(some.length))
  }
}
const writeAgain = async ({ turn }: Change, text: string, rows: readonly unknown[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE)
    await turn.write(text, { rows: asTheyAre(some) }, some.length)
  }
}
const converted = (set: Properties): Properties =>
  Object.fromEntries(Object.entries(set).map(([name, value]) => [name, integers(value ?? null)]))

const flushNodes = async (change: Change): Promise<void> => {
  const { nodes, flushed } = change
  const fresh = new Map<NodeKind, Row[]>()
  const again: unknown[] = []
  let seen = 0
  for (const [id, draft] of nodes.all) {
    seen += 1
    if (seen % BETWEEN_BREATHS === 0) await breathe()
    if (draft.origin === 'held') continue
    if (draft.dirty) {
      const { value, number } = draft
      const set = Object.assign(nodeProperties(value), memberProperties(NODES, draft), { number })
      if (draft.origin === 'new') put(fresh, value.kind, [id, ...NAMES[value.kind].map((name) => set[name] ?? null)])
      else again.push({ id, set: converted(set) })
    }
    draft.dirty = false
    draft.origin = 'staged'
    flushed.add(id)
    if (!nodes.met.has(id)) nodes.all.delete(id)
  }
  for (const [kind, rows] of fresh) {
    await writeTable(change, createNode(kind), rows, {}, () => ({
      apart: 'nodes',
      take: (back) => {
        for (const { pairs } of back as readonly PairsRow[]) change.elementIds.add(pairs)
      },
    }))
  }
  await writeAgain(change, SET_NODE, again)
}

const flushEdges = async (change: Change): Promise<void> => {
  const { edges, flushed, elementIds } = change
  /** By the ids of their ends, and by where these stand in the database. */
  const fresh = new Map<EdgeType, Row[]>()
  const placed = new Map<EdgeType, Row[]>()
  const again = new Map<EdgeType, unknown[]>()
  let seen = 0
  for (const [id, draft] of edges.all) {
    seen += 1
    if (seen % BETWEEN_BREATHS === 0) await breathe()
    if (draft.origin === 'held') continue
    if (draft.dirty) {
      const { from, to, type } = draft.value
      const set = Object.assign(edgeProperties(draft.value), memberProperties(EDGES, draft))
      if (draft.origin === 'new') {
        const [start, end] = [elementIds.get(from), elementIds.get(to)]
        const known = start !== undefined && end !== undefined
        const ends = known ? [start, end] : [from, to]
        put(known ? placed : fresh, type, [id, ...ends, ...EDGE_NAMES.map((name) => set[name] ?? null)])
      } else put(again, type, { id, set: converted(set) })
    }
    draft.dirty = false
    draft.origin = 'staged'
    flushed.add(id)
    if (!edges.met.has(id)) edges.all.delete(id)
  }
  const write = (type: EdgeType, rows: readonly Row[], end: typeof found) =>
    writeTable(change, createEdge(type, end), rows, { database: elementIds.database }, checkCount('edges'))
  for (const [type, rows] of fresh) await write(type, rows, found)
  for (const [type, rows] of placed) await write(type, rows, foundAt)
  for (const [type, rows] of again) await writeAgain(change, setEdge(type), rows)
}

/** Nodes before the edges between them. What may still be needed as a draft stays one. */
export const flush = async (change: Change): Promise<void> => {
  await flushNodes(change)
  await flushEdges(change)
}
