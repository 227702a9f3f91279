// Fetches what some incoming records meet in the store: the records of the same ids, and the kinds of the nodes that edges name.
import type { GraphEdge } from '../../model/edge.ts'
import { NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphRecord } from '../../model/record.ts'
import type { Change } from './change.ts'
import type { Ask } from './connection.ts'
import { forEachType, found, visible } from './cypher.ts'
import { type FoundNode, toNode } from './properties.ts'
import { type EdgeRow, rowToEdge } from './read-nodes.ts'
import { EDGES, NODES, toDraft } from './record-kinds.ts'
import { isEmptyStore } from './turn.ts'

/** Ids whose kinds are remembered, at most. */
const MOST_REMEMBERED = 2_000_000

const HELD_NODES = `UNWIND $ids AS id ${found('n', 'id')} WHERE ${visible('n')} RETURN n`
const HELD_EDGES = `UNWIND $ids AS id CALL (id) { ${forEachType(
  (type) => `MATCH (a)-[r:${type} {id: id}]->(b) USING INDEX SEEK r:${type}(id) WHERE ${visible('r')} RETURN a, r, b`,
)} } RETURN r, a.id AS from, b.id AS to`
const KINDS = `UNWIND $ids AS id ${found('n', 'id')} WHERE ${visible('n')} RETURN id, labels(n) AS labels`

interface KindRow {
  readonly id: string
  readonly labels: readonly string[]
}

/** Asks beside the writing where it can: nothing of what is asked for was written under this turn. */
const lookFor = <A>({ turn, flushed }: Change, ids: readonly string[], questions: (ask: Ask) => Promise<A>) =>
  ids.some((id) => flushed.has(id)) ? turn.look(questions) : turn.lookBefore(questions)

export const loadNodes = async (change: Change, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  for (const { n } of await lookFor(change, ids, (ask) => ask<{ n: FoundNode }>(HELD_NODES, { ids }))) {
    const node = toNode(n)
    change.nodes.all.set(node.id, toDraft(NODES, node, n.properties, change.turn.number))
  }
}
export const loadEdges = async (change: Change, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  for (const row of await lookFor(change, ids, (ask) => ask<EdgeRow>(HELD_EDGES, { ids }))) {
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
  const wasEmpty = isEmptyStore(turn.store)
  const mayBeThere = (id: string) => !wasEmpty || flushed.has(id)
  const wantedNodes = new Set<string>()
  const wantedEdges = new Set<string>()
  const incoming: GraphEdge[] = []
  const meetNode = ({ id }: GraphNode) => {
    if (mayBeThere(id) && !nodes.all.has(id)) wantedNodes.add(id)
  }
  const meetEdge = (edge: GraphEdge) => {
    incoming.push(edge)
    if (mayBeThere(edge.id) && !edges.all.has(edge.id)) wantedEdges.add(edge.id)
  }
  for (const record of records) {
    if ('node' in record) meetNode(record.node)
    else if ('edge' in record) meetEdge(record.edge)
    else if ('part' in record) {
      if (record.part.node) meetNode(record.part.node)
      if (record.part.edge) meetEdge(record.part.edge)
    }
  }
  await loadNodes(change, [...wantedNodes])
  await loadEdges(change, [...wantedEdges])
  const isFull = kinds.size > MOST_REMEMBERED
  if (isFull) kinds.clear()
  for (const id of isFull ? nodes.all.keys() : wantedNodes) {
    const held = nodes.all.get(id)
    if (held) kinds.set(id, held.value.kind)
  }
  // Where no node came before this change, and all of its own are remembered, there are no others to be asked for.
  if (wasEmpty && kinds.size === change.lastNumber) return
  const ends = new Set<string>()
  for (const { from, to } of incoming) {
    if (!kinds.has(from) && mayBeThere(from)) ends.add(from)
    if (!kinds.has(to) && mayBeThere(to)) ends.add(to)
  }
  if (ends.size === 0) return
  const rows = await lookFor(change, [...ends], (ask) => ask<KindRow>(KINDS, { ids: [...ends] }))
  for (const { id, labels } of rows) {
    const kind = NODE_KINDS.find((each) => labels.includes(each))
    if (kind) kinds.set(id, kind)
  }
}
