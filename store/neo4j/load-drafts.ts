// Fetches what some incoming records meet in the store: the records of the same ids, and the kinds of the nodes that edges name.
import { NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import type { GraphRecord } from '../../model/record.ts'
import type { Change } from './change.ts'
import { forEachType, THING, visible } from './cypher.ts'
import { type FoundNode, toNode } from './properties.ts'
import { type EdgeRow, rowToEdge } from './read-nodes.ts'
import { EDGES, NODES, toDraft } from './record-kinds.ts'

/** Ids whose kinds are remembered, at most. */
const MOST_REMEMBERED = 2_000_000

const HELD_NODES = `UNWIND $ids AS id MATCH (n:${THING} {id: id}) WHERE ${visible('n')} RETURN n`
const HELD_EDGES = `UNWIND $ids AS id CALL (id) { ${forEachType(
  (type) => `MATCH (a)-[r:${type} {id: id}]->(b) WHERE ${visible('r')} RETURN a, r, b`,
)} } RETURN r, a.id AS from, b.id AS to`
const KINDS = `UNWIND $ids AS id MATCH (n:${THING} {id: id}) WHERE ${visible('n')} RETURN id, labels(n) AS labels`

const nodeIds = (record: GraphRecord) =>
  'node' in record ? [record.node.id] : 'part' in record && record.part.node ? [record.part.node.id] : []
const edgesIn = (record: GraphRecord) =>
  'edge' in record ? [record.edge] : 'part' in record && record.part.edge ? [record.part.edge] : []

const isEmpty = (totals: Readonly<Record<string, number>>) => Object.values(totals).every((total) => total === 0)

export const loadNodes = async (change: Change, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  for (const { n } of await change.turn.look<{ n: FoundNode }>(HELD_NODES, { ids })) {
    const node = toNode(n)
    change.nodes.all.set(node.id, toDraft(NODES, node, n.properties, change.turn.number))
  }
}
export const loadEdges = async (change: Change, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  for (const row of await change.turn.look<EdgeRow>(HELD_EDGES, { ids })) {
    const edge = rowToEdge(row)
    change.edges.all.set(edge.id, toDraft(EDGES, edge, row.r.properties, change.turn.number))
  }
}

/** @param kinds of the nodes met so far; more are put to them */
export const loadDrafts = async (
  change: Change,
  records: readonly GraphRecord[],
  kinds: Map<string, NodeKind>,
): Promise<void> => {
  const { flushed, nodes, edges, turn } = change
  // In a store that was empty there is nothing but what this change has written itself.
  const wasEmpty = isEmpty(JSON.parse(turn.store.nodeCounts) as Record<string, number>)
  const mayBeThere = (id: string) => !wasEmpty || flushed.has(id)
  const wantedNodes = new Set(records.flatMap(nodeIds).filter((id) => !nodes.all.has(id) && mayBeThere(id)))
  await loadNodes(change, [...wantedNodes])
  const incoming = records.flatMap(edgesIn)
  const wantedEdges = new Set(incoming.map(({ id }) => id).filter((id) => !edges.all.has(id) && mayBeThere(id)))
  await loadEdges(change, [...wantedEdges])
  if (kinds.size > MOST_REMEMBERED) kinds.clear()
  for (const [id, { value }] of nodes.all) kinds.set(id, value.kind)
  const ends = new Set(incoming.flatMap(({ from, to }) => [from, to]).filter((id) => !kinds.has(id) && mayBeThere(id)))
  if (ends.size === 0) return
  for (const { id, labels } of await turn.look<{ id: string; labels: readonly string[] }>(KINDS, { ids: [...ends] })) {
    const kind = NODE_KINDS.find((each) => labels.includes(each))
    if (kind) kinds.set(id, kind)
  }
}
