// The shortest paths between two nodes: searched from both ends at once, a step at a time and always on from the side that has fewer
// nodes to go on from, until the two meet.

import { WhenceError } from '../../model/error.ts'
import { EDGE_TYPES } from '../../model/kind.ts'
import { checkPath } from '../bounds.ts'
import type { Path, PathQuery, PathResult } from '../questions.ts'
import type { Ask } from './connection.ts'
import { found, visible } from './cypher.ts'
import { toEdge, toNode } from './properties.ts'
import { type EdgeRow, findId, findNodes } from './read-nodes.ts'

/** Edges looked at on one search at most. */
const MOST_WORK = 200_000

interface Step {
  readonly here: string
  readonly there: string
}
interface Side {
  /** How far each node met is from this end. */
  readonly distance: Map<string, number>
  frontier: readonly string[]
  depth: number
}
const openSide = (id: string): Side => ({ distance: new Map([[id, 0]]), frontier: [id], depth: 0 })

const arrow = (types: PathQuery['types']) =>
  types ? `-[r:${EDGE_TYPES.filter((type) => types.includes(type)).join('|')}]-` : '-[r]-'
const steps = (types: PathQuery['types']) => `UNWIND $ids AS id ${found('n', 'id')} MATCH (n)${arrow(types)}(m)
  WHERE ${visible('r')} RETURN id AS here, m.id AS there LIMIT $most`
const between = (types: PathQuery['types']) => `UNWIND $ids AS id ${found('n', 'id')} MATCH (n)${arrow(types)}(m)
  WHERE ${visible('r')} AND m.id IN $next
  RETURN id AS here, m.id AS there, r, startNode(r).id AS from, endNode(r).id AS to ORDER BY m.id, r.id`

const checkGoOn = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new WhenceError('cancelled', 'The search for paths was stopped.')
}

/** Goes on until the sides meet. @returns the least length, and whether it ended for the bound */
const meet = async (ask: Ask, from: Side, to: Side, { maxLength, types, signal }: PathQuery) => {
  let work = 0
  while (from.depth + to.depth < maxLength && from.frontier.length > 0 && to.frontier.length > 0) {
    checkGoOn(signal)
    const [near, far] = from.frontier.length <= to.frontier.length ? [from, to] : [to, from]
    const rows = await ask<Step>(steps(types), { ids: near.frontier, most: MOST_WORK - work })
    work += rows.length
    const next: string[] = []
    let met = false
    for (const { there } of rows) {
      if (near.distance.has(there)) continue
      near.distance.set(there, near.depth + 1)
      next.push(there)
      if (far.distance.has(there)) met = true
    }
    near.frontier = next
    near.depth += 1
    const cut = work >= MOST_WORK
    if (met || cut) return { length: met ? from.depth + to.depth : undefined, cut }
  }
  return { length: undefined, cut: false }
}

/** One list for each step of the way: the nodes that can stand there on a path of the least length, and perhaps others. */
const layersOf = (from: Side, to: Side, length: number): readonly (readonly string[])[] => {
  const layers: string[][] = Array.from({ length: length + 1 }, () => [])
  for (const [id, distance] of from.distance) if (distance <= from.depth) layers[distance]?.push(id)
  for (const [id, distance] of to.distance) {
    if (distance <= to.depth && length - distance > from.depth) layers[length - distance]?.push(id)
  }
  // Where they met, only those that both know.
  layers[from.depth] = (layers[from.depth] ?? []).filter((id) => to.distance.get(id) === length - from.depth)
  return layers
}

interface Way extends Step, EdgeRow {}

/** The edges from each layer to the next, by the node that they leave, in order; found from the end, so that none leads astray. */
const waysOf = async (ask: Ask, from: Side, to: Side, length: number, query: PathQuery) => {
  const layers = layersOf(from, to, length)
  const ways = new Map<string, Way[]>()
  let next = layers[length] ?? []
  for (let at = length - 1; at >= 0; at--) {
    checkGoOn(query.signal)
    const rows = await ask<Way>(between(query.types), { ids: layers[at] ?? [], next })
    const here = new Set<string>()
    for (const row of rows) {
      here.add(row.here)
      ways.set(`${at} ${row.here}`, [...(ways.get(`${at} ${row.here}`) ?? []), row])
    }
    next = [...here]
  }
  return ways
}

/** The first paths in order of their nodes' ids, and of their edges' ids where the nodes are the same. */
const trailsOf = (ways: ReadonlyMap<string, readonly Way[]>, start: string, length: number, limit: number) => {
  const found: (readonly Way[])[] = []
  const walk = (id: string, trail: readonly Way[]) => {
    if (found.length >= limit) return
    if (trail.length === length) {
      found.push(trail)
      return
    }
    for (const way of ways.get(`${trail.length} ${id}`) ?? []) walk(way.there, [...trail, way])
  }
  walk(start, [])
  return found
}

export const readPaths = async (ask: Ask, query: PathQuery): Promise<PathResult> => {
  checkPath(query)
  const start = await findId(ask, query.from)
  const end = await findId(ask, query.to)
  if (start === undefined || end === undefined) return { paths: [], cut: false }
  const from = openSide(start)
  const to = openSide(end)
  const noTypes = query.types?.length === 0
  const { length, cut } =
    start === end
      ? { length: 0, cut: false }
      : noTypes
        ? { length: undefined, cut: false }
        : await meet(ask, from, to, query)
  if (length === undefined) return { paths: [], cut }
  const trails = trailsOf(await waysOf(ask, from, to, length, query), start, length, query.limit)
  const ids = [...new Set([start, ...trails.flatMap((trail) => trail.map(({ there }) => there))])]
  const nodes = new Map((await findNodes(ask, ids)).map((found) => [String(found.properties.id), toNode(found)]))
  const toPath = (trail: readonly Way[]): Path => ({
    nodes: [start, ...trail.map(({ there }) => there)].flatMap((id) => nodes.get(id) ?? []),
    edges: trail.map(({ r, from: leaves, to: reaches }) => toEdge(r, leaves, reaches)),
  })
  return { paths: trails.map(toPath), cut }
}
