// Writes drafts of records that are new under the turn: there, but invisible until the change lands.
import { EDGE_TYPES, type EdgeType, NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import type { Change } from './change.ts'
import { found, THING } from './cypher.ts'
import { memberProperties } from './drafts.ts'
import { EDGE_NAMES, edgeProperties, nodeNames, nodeProperties } from './properties.ts'
import { EDGES, NODES } from './record-kinds.ts'
import { asTheyAre, integer } from './values.ts'

const AT_ONCE = 5_000

/** Rows are lists, in the order of these names: the names themselves need not be sent with every row. */
const properties = (names: readonly string[], from: number) =>
  names.map((name, at) => `\`${name}\`: row[${at + from}]`).join(', ')
const NAMES = Object.fromEntries(NODE_KINDS.map((kind) => [kind, nodeNames(kind)])) as Readonly<
  Record<NodeKind, readonly string[]>
>
const CREATE_NODE = Object.fromEntries(
  NODE_KINDS.map((kind) => [
    kind,
    `UNWIND $rows AS row CREATE (n:${THING}:${kind} {id: row[0], since: $now, ${properties(NAMES[kind], 1)}})`,
  ]),
) as Readonly<Record<NodeKind, string>>
const CREATE_EDGE = Object.fromEntries(
  EDGE_TYPES.map((type) => [
    type,
    `UNWIND $rows AS row ${found('a', 'row[1]')} ${found('b', 'row[2]')}
    CREATE (a)-[:${type} {id: row[0], since: $now, ${properties(EDGE_NAMES, 3)}}]->(b)`,
  ]),
) as Readonly<Record<EdgeType, string>>
const SET_NODE = `UNWIND $rows AS row ${found('n', 'row.id')} SET n += row.set`
const setEdge = (type: EdgeType) =>
  `UNWIND $rows AS row MATCH ()-[r:${type} {id: row.id}]->() USING INDEX SEEK r:${type}(id) SET r += row.set`

type Properties = Readonly<Record<string, unknown>>
const cell = (value: unknown): unknown => (Array.isArray(value) ? value.map(integer) : integer(value ?? null))

const put = <K, V>(groups: Map<K, V[]>, key: K, value: V) => {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

const writeGroups = async <K>(
  { turn }: Change,
  groups: ReadonlyMap<K, readonly unknown[]>,
  text: (key: K) => string,
) => {
  for (const [key, rows] of groups) {
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const some = rows.slice(at, at + AT_ONCE)
      await turn.write(text(key), { rows: asTheyAre(some) }, some.length)
    }
  }
}
const converted = (set: Properties): Properties =>
  Object.fromEntries(Object.entries(set).map(([name, value]) => [name, cell(value)]))

const flushNodes = async (change: Change): Promise<void> => {
  const { nodes, flushed } = change
  const fresh = new Map<NodeKind, unknown[]>()
  const again: unknown[] = []
  for (const [id, draft] of nodes.all) {
    if (draft.origin === 'held') continue
    if (draft.dirty) {
      const { value, number } = draft
      const set: Properties = { ...nodeProperties(value), ...memberProperties(NODES, draft), number }
      if (draft.origin === 'new') put(fresh, value.kind, [id, ...NAMES[value.kind].map((name) => cell(set[name]))])
      else again.push({ id, set: converted(set) })
    }
    draft.dirty = false
    draft.origin = 'staged'
    flushed.add(id)
    if (!nodes.met.has(id)) nodes.all.delete(id)
  }
  await writeGroups(change, fresh, (kind) => CREATE_NODE[kind])
  if (again.length > 0) await writeGroups(change, new Map([['all', again]]), () => SET_NODE)
}

const flushEdges = async (change: Change): Promise<void> => {
  const { edges, flushed } = change
  const fresh = new Map<EdgeType, unknown[]>()
  const again = new Map<EdgeType, unknown[]>()
  for (const [id, draft] of edges.all) {
    if (draft.origin === 'held') continue
    if (draft.dirty) {
      const { from, to, type } = draft.value
      const set: Properties = { ...edgeProperties(draft.value), ...memberProperties(EDGES, draft) }
      if (draft.origin === 'new') put(fresh, type, [id, from, to, ...EDGE_NAMES.map((name) => cell(set[name]))])
      else put(again, type, { id, set: converted(set) })
    }
    draft.dirty = false
    draft.origin = 'staged'
    flushed.add(id)
    if (!edges.met.has(id)) edges.all.delete(id)
  }
  await writeGroups(change, fresh, (type) => CREATE_EDGE[type])
  await writeGroups(change, again, setEdge)
}

/** Nodes before the edges between them. What may still be needed as a draft stays one. */
export const flush = async (change: Change): Promise<void> => {
  await flushNodes(change)
  await flushEdges(change)
}
