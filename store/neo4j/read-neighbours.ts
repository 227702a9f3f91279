// What lies around a node: counts by type, direction and kind, and the neighbours themselves, a page at a time.
import { EDGE_TYPES, NODE_KINDS } from '../../model/kind.ts'
import { checkPage } from '../bounds.ts'
import { groupsOf, type NeighbourGroup, partsOf } from '../neighbour-groups.ts'
import type { Direction, EdgeCount, Neighbour, NeighbourQuery, Page } from '../store.ts'
import type { Ask } from './connection.ts'
import { found, visible } from './cypher.ts'
import { type FoundEdge, type FoundNode, toEdge, toNode } from './properties.ts'
import { findId } from './read-nodes.ts'

const KIND = `CASE ${NODE_KINDS.map((kind) => `WHEN other:${kind} THEN '${kind}'`).join(' ')} END`
const way = (direction: Direction, types = '') =>
  direction === 'in' ? `(n)<-[r${types}]-(other)` : `(n)-[r${types}]->(other)`

// Each direction is asked for by itself: an edge from a node to itself is met in both.
const counted = (direction: Direction) => `${found('n', '$id')} MATCH ${way(direction)} WHERE ${visible('n', 'r')}
  RETURN type(r) AS type, '${direction}' AS direction, ${KIND} AS kind, count(*) AS count`
const COUNTS = `${counted('in')} UNION ALL ${counted('out')}`

const countsOf = async (ask: Ask, id: string): Promise<readonly EdgeCount[]> => {
  const rows = await ask<EdgeCount>(COUNTS, { id })
  return [...rows].sort(
    (a, b) =>
      EDGE_TYPES.indexOf(a.type) - EDGE_TYPES.indexOf(b.type) ||
      (a.direction === b.direction ? 0 : a.direction === 'in' ? -1 : 1) ||
      NODE_KINDS.indexOf(a.kind) - NODE_KINDS.indexOf(b.kind),
  )
}

/** The node's own id with its counts, where one was given by an alias. */
const around = async (
  ask: Ask,
  asked: string,
): Promise<{ readonly id: string; readonly counts: readonly EdgeCount[] }> => {
  const counts = await countsOf(ask, asked)
  if (counts.length > 0) return { id: asked, counts }
  const id = (await findId(ask, asked)) ?? asked
  return { id, counts: id === asked ? [] : await countsOf(ask, id) }
}

export const readEdgeCounts = async (ask: Ask, id: string): Promise<readonly EdgeCount[]> =>
  (await around(ask, id)).counts

interface Row {
  readonly r: FoundEdge
  readonly other: FoundNode
}

/** A statement for a type and a direction: few texts, whose plans are kept, where one for all would have a text for every mixture. */
const some = ({ type, direction }: NeighbourGroup, byKind: boolean) =>
  `${found('n', '$id')} MATCH ${way(direction, `:${type}`)} WHERE ${visible('r')}
  ${byKind ? 'AND any(label IN labels(other) WHERE label IN $kinds)' : ''}
  RETURN r, other ORDER BY other.id, r.id SKIP $skip LIMIT $take`

export const readNeighbours = async (ask: Ask, query: NeighbourQuery): Promise<Page<Neighbour>> => {
  checkPage(query)
  const { id, counts } = await around(ask, query.id)
  const { parts, total } = partsOf(groupsOf(counts, query), query)
  const items = await Promise.all(
    parts.map(async ({ group, skip, take }) => {
      const rows = await ask<Row>(some(group, query.kinds !== undefined), { id, kinds: query.kinds ?? [], skip, take })
      return rows.map(({ r, other }): Neighbour => {
        const there = String(other.properties.id)
        const edge = group.direction === 'in' ? toEdge(r, there, id) : toEdge(r, id, there)
        return { edge, node: toNode(other), direction: group.direction }
      })
    }),
  )
  return { items: items.flat(), total }
}
