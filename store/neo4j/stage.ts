// Writes drafts of records that are new under the turn: there, but invisible until the change lands.
import { EDGE_TYPES, type EdgeType, NODE_KINDS } from '../../model/kind.ts'
import type { Change } from './change.ts'
import { THING } from './cypher.ts'
import { memberProperties } from './drafts.ts'
import { besideNode, edgeProperties, nodeProperties } from './properties.ts'
import { EDGES, NODES } from './record-kinds.ts'

const AT_ONCE = 5_000

const NODE = Object.fromEntries(
  NODE_KINDS.map((kind) => [
    kind,
    `UNWIND $rows AS row MERGE (n:${THING} {id: row.id}) SET n:${kind}, n += row.set, n.since = $now`,
  ]),
)
// A node is looked up once for all of its edges in the batch: rows come in order of the node that they leave.
const EDGE = Object.fromEntries(
  EDGE_TYPES.map((type) => [
    type,
    `UNWIND $rows AS row MATCH (a:${THING} {id: row.from}) MATCH (b:${THING} {id: row.to})
    MERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.set, r.since = $now`,
  ]),
)

interface Row {
  readonly id: string
  readonly set: Readonly<Record<string, unknown>>
}

/** New properties are never null: what is not there need not be taken away. */
const withoutNulls = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const made: Record<string, unknown> = {}
  for (const key in properties) if (properties[key] !== null) made[key] = properties[key]
  return made
}

const put = <K, V>(groups: Map<K, V[]>, key: K, value: V) => {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

const write = async (change: Change, text: string | undefined, rows: readonly Row[]) => {
  if (text === undefined) return
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await change.turn.stage((ask) => ask(text, { rows: rows.slice(at, at + AT_ONCE) }))
  }
}

/** Nodes before the edges between them. What may still be needed as a draft stays one. */
export const flush = async (change: Change): Promise<void> => {
  const { nodes, edges, flushed } = change
  const byKind = new Map<string, Row[]>()
  for (const [id, draft] of nodes.all) {
    if (draft.origin === 'held') continue
    if (draft.dirty) {
      const all = {
        ...nodeProperties(draft.value),
        ...besideNode(draft.value),
        ...memberProperties(NODES, draft),
        number: draft.number,
      }
      put(byKind, draft.value.kind, { id, set: draft.origin === 'new' ? withoutNulls(all) : all })
    }
    draft.dirty = false
    draft.origin = 'staged'
    flushed.add(id)
    if (!nodes.met.has(id)) nodes.all.delete(id)
  }
  for (const [kind, rows] of byKind) await write(change, NODE[kind], rows)
  const byType = new Map<EdgeType, (Row & { readonly from: string; readonly to: string })[]>()
  for (const [id, draft] of edges.all) {
    if (draft.origin === 'held') continue
    if (draft.dirty) {
      const { from, to, type } = draft.value
      const all = { ...edgeProperties(draft.value), ...memberProperties(EDGES, draft) }
      put(byType, type, { id, from, to, set: draft.origin === 'new' ? withoutNulls(all) : all })
    }
    draft.dirty = false
    draft.origin = 'staged'
    flushed.add(id)
    if (!edges.met.has(id)) edges.all.delete(id)
  }
  for (const [type, rows] of byType) await write(change, EDGE[type], rows)
}
