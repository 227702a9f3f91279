// What lies around a node: counts by type, direction and kind, and the neighbours themselves, a page at a time. Around most nodes
// there is little: it is asked for whole, by one statement. Around a hub it is counted and put in order once for each state of the graph.
import { EDGE_TYPES, NODE_KINDS } from '../../model/kind.ts'
import { checkPage } from '../bounds.ts'
import { groupsOf, partsOf } from '../neighbour-groups.ts'
import type { EdgeCount, Neighbour, NeighbourQuery, Page } from '../questions.ts'
import type { Ask } from './connection.ts'
import { found, visible } from './cypher.ts'
import { type Kept, NOTHING_KEPT } from './kept-answers.ts'
import { type FoundEdge, type FoundNode, toEdge, toNode } from './properties.ts'
import { countsAround, partAround } from './read-hub.ts'
import { findId } from './read-nodes.ts'

/** A node with more edges than these is a hub. */
export const FEW_EDGES = 200

const cases = (names: readonly string[]) => names.map((name, at) => `WHEN '${name}' THEN ${at}`).join(' ')
/** A number for each type, direction and kind, in their order. */
const SLOTS: readonly Omit<EdgeCount, 'count'>[] = EDGE_TYPES.flatMap((type) =>
  (['in', 'out'] as const).flatMap((direction) => NODE_KINDS.map((kind) => ({ type, direction, kind }))),
)
const SLOT = `${2 * NODE_KINDS.length} * CASE type(r) ${cases(EDGE_TYPES)} END + way +
  CASE ${NODE_KINDS.map((kind, at) => `WHEN other:${kind} THEN ${at}`).join(' ')} END`
// Each direction is asked for by itself: an edge from a node to itself is met in both.
const NEAR = `${found('n', '$id')} WHERE ${visible('n')} WITH n, COUNT { (n)--() } AS degree
  CALL (n, degree) {
    WITH n, degree WHERE degree <= ${FEW_EDGES}
    CALL (n) {
      MATCH (n)<-[r]-(other) WHERE ${visible('r')} RETURN r, other, 0 AS way
      UNION ALL MATCH (n)-[r]->(other) WHERE ${visible('r')} RETURN r, other, ${NODE_KINDS.length} AS way }
    WITH r, other, ${SLOT} AS slot ORDER BY slot / ${NODE_KINDS.length}, other.id, r.id
    RETURN collect(slot) AS slots, collect([slot, r, other]) AS around }
  RETURN degree, slots, [each IN around WHERE each[0] IN $wanted][$from..$to] AS page`

interface Near {
  readonly degree: number
  readonly slots: readonly number[]
  readonly page: readonly (readonly [slot: number, r: FoundEdge, other: FoundNode])[]
}
interface Wanted {
  readonly wanted: readonly number[]
  readonly from: number
  readonly to: number
}
const wantedBy = ({ types, direction, kinds, offset, limit }: NeighbourQuery): Wanted => ({
  wanted: [...SLOTS.keys()].filter((at) => {
    const slot = SLOTS[at]
    return (
      slot &&
      (types?.includes(slot.type) ?? true) &&
      (direction ?? slot.direction) === slot.direction &&
      (kinds?.includes(slot.kind) ?? true)
    )
  }),
  from: offset,
  to: offset + limit,
})
const COUNTS_ALONE: Wanted = { wanted: [], from: 0, to: 0 }

/** What is near a node, with its own id where an alias was given; nothing where there is no such node. */
const nearOf = async (
  ask: Ask,
  asked: string,
  wanted: Wanted,
): Promise<(Near & { readonly id: string }) | undefined> => {
  const [near] = await ask<Near>(NEAR, { id: asked, ...wanted })
  if (near) return { ...near, id: asked }
  const id = await findId(ask, asked)
  return id === undefined || id === asked ? undefined : nearOf(ask, id, wanted)
}

const countsIn = (slots: readonly number[]): readonly EdgeCount[] => {
  const counts = new Map<number, number>()
  for (const slot of slots) counts.set(slot, (counts.get(slot) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a - b).flatMap(([at, count]) => (SLOTS[at] ? [{ ...SLOTS[at], count }] : []))
}

export const readEdgeCounts = async (
  ask: Ask,
  asked: string,
  kept: Kept = NOTHING_KEPT,
): Promise<readonly EdgeCount[]> => {
  const known = kept.counts.get(asked)
  if (known) return known
  const near = await nearOf(ask, asked, COUNTS_ALONE)
  if (!near) return []
  return near.degree > FEW_EDGES ? countsAround(ask, near.id, kept) : countsIn(near.slots)
}

const toNeighbour = (id: string, direction: Neighbour['direction'], r: FoundEdge, other: FoundNode): Neighbour => {
  const node = toNode(other)
  return { edge: direction === 'in' ? toEdge(r, node.id, id) : toEdge(r, id, node.id), node, direction }
}

const aroundHub = async (ask: Ask, id: string, query: NeighbourQuery, kept: Kept): Promise<Page<Neighbour>> => {
  const { parts, total } = partsOf(groupsOf(await countsAround(ask, id, kept), query), query)
  const items = await Promise.all(
    parts.map(async (part) => {
      const rows = await partAround(ask, { id, part, kinds: query.kinds }, kept)
      return rows.map(({ r, other }) => toNeighbour(id, part.group.direction, r, other))
    }),
  )
  return { items: items.flat(), total }
}

export const readNeighbours = async (
  ask: Ask,
  query: NeighbourQuery,
  kept: Kept = NOTHING_KEPT,
): Promise<Page<Neighbour>> => {
  checkPage(query)
  if (kept.counts.get(query.id)) return aroundHub(ask, query.id, query, kept)
  const wanted = wantedBy(query)
  const near = await nearOf(ask, query.id, wanted)
  if (!near) return { items: [], total: 0 }
  if (near.degree > FEW_EDGES) return aroundHub(ask, near.id, query, kept)
  const items = near.page.flatMap(([at, r, other]) => {
    const slot = SLOTS[at]
    return slot ? [toNeighbour(near.id, slot.direction, r, other)] : []
  })
  const among = new Set(wanted.wanted)
  return { items, total: near.slots.filter((slot) => among.has(slot)).length }
}
