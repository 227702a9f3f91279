// Around a hub, a node with very many edges: its counts, and its neighbours in their order. To count or to sort them all takes long;
// what came of it is kept while the graph stays as it is.
import { EDGE_TYPES, type EdgeType, NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import type { GroupPart } from '../neighbour-groups.ts'
import type { Direction, EdgeCount } from '../questions.ts'
import type { Ask } from './connection.ts'
import { found, visible } from './cypher.ts'
import type { Kept } from './kept-answers.ts'
import type { FoundEdge, FoundNode } from './properties.ts'

/** Fewer edges of a type and direction are sorted for every page. */
const HUB = 200
/** How much of an order is kept: hardly anybody leafs further. */
const LONGEST_KEPT = 2_000

const KIND = `CASE ${NODE_KINDS.map((kind) => `WHEN other:${kind} THEN '${kind}'`).join(' ')} END`
const way = (direction: Direction, types = '') =>
  direction === 'in' ? `(n)<-[r${types}]-(other)` : `(n)-[r${types}]->(other)`

const counted = (direction: Direction) => `${found('n', '$id')} MATCH ${way(direction)} WHERE ${visible('n', 'r')}
  RETURN type(r) AS type, '${direction}' AS direction, ${KIND} AS kind, count(*) AS count`
const COUNTS = `${counted('in')} UNION ALL ${counted('out')}`

/** @param id the node's own */
export const countsAround = async (ask: Ask, id: string, kept: Kept): Promise<readonly EdgeCount[]> => {
  const known = kept.counts.get(id)
  if (known) return known
  const counts = [...(await ask<EdgeCount>(COUNTS, { id }))].sort(
    (a, b) =>
      EDGE_TYPES.indexOf(a.type) - EDGE_TYPES.indexOf(b.type) ||
      (a.direction === b.direction ? 0 : a.direction === 'in' ? -1 : 1) ||
      NODE_KINDS.indexOf(a.kind) - NODE_KINDS.indexOf(b.kind),
  )
  kept.counts.put(id, counts)
  return counts
}

export interface HubPart {
  /** The hub's own id. */
  readonly id: string
  readonly part: GroupPart
  /** The kinds at the other end; all where not given. */
  readonly kinds: readonly NodeKind[] | undefined
}
export interface HubRow {
  readonly r: FoundEdge
  readonly other: FoundNode
}

/** A statement for a type and a direction: few texts, whose plans are kept, where one for all would have a text for every mixture. */
const inOrder = (type: EdgeType, direction: Direction, byKind: boolean) =>
  `${found('n', '$id')} MATCH ${way(direction, `:${type}`)} WHERE ${visible('r')}
  ${byKind ? 'AND any(label IN labels(other) WHERE label IN $kinds)' : ''}
  WITH r, other ORDER BY other.id, r.id SKIP $skip LIMIT $take`
const byIds = (type: EdgeType, direction: Direction) =>
  `UNWIND $ids AS id MATCH (a)-[r:${type} {id: id}]->(b) USING INDEX SEEK r:${type}(id)
  RETURN r, ${direction === 'in' ? 'a' : 'b'} AS other`

const orderOf = async (ask: Ask, { id, part: { group }, kinds }: HubPart, kept: Kept): Promise<readonly string[]> => {
  const { type, direction } = group
  const name = JSON.stringify([id, type, direction, kinds])
  const known = kept.orders.get(name)
  if (known) return known
  const text = `${inOrder(type, direction, kinds !== undefined)} RETURN collect(r.id) AS ids`
  const [row] = await ask<{ ids: readonly string[] }>(text, { id, kinds: kinds ?? [], skip: 0, take: LONGEST_KEPT })
  const ids = row?.ids ?? []
  kept.orders.put(name, ids)
  return ids
}

/** The edges of one part of a page with their other ends, in order. */
export const partAround = async (ask: Ask, wanted: HubPart, kept: Kept): Promise<readonly HubRow[]> => {
  const { id, part, kinds } = wanted
  const { group, skip, take } = part
  const { type, direction, count } = group
  if (count < HUB || skip + take > LONGEST_KEPT) {
    const text = `${inOrder(type, direction, kinds !== undefined)} RETURN r, other`
    return ask<HubRow>(text, { id, kinds: kinds ?? [], skip, take })
  }
  const ids = (await orderOf(ask, wanted, kept)).slice(skip, skip + take)
  const rows = await ask<HubRow>(byIds(type, direction), { ids })
  const found = new Map(rows.map((row) => [row.r.properties.id, row]))
  return ids.flatMap((each) => found.get(each) ?? [])
}
