// The shortest paths between two nodes: searched from both ends at once, always on from the side that has fewer nodes to go on
// from, until the two meet.
import { EDGE_TYPES } from '../../model/kind.ts'
import { checkPath } from '../bounds.ts'
import type { Path, PathQuery, PathResult } from '../questions.ts'
import { TYPE } from './codes.ts'
import type { Connection } from './connection.ts'
import { edgeByKey, findKey, nodeByKey } from './rows.ts'
import { giveWay } from './transaction.ts'

/** Edges looked at on one search at most; some tenths of a second. */
const MOST_WORK = 200_000
const WORK_PER_TURN = 20_000

type Step = readonly [edge: number, node: number]
interface Side {
  /** How far each node met is from this end. */
  readonly distance: Map<number, number>
  frontier: readonly number[]
  depth: number
}

const openSide = (key: number): Side => ({ distance: new Map([[key, 0]]), frontier: [key], depth: 0 })

/** The edges of a node, either way, with where they lead; all of them, or so many at most. */
type Steps = (key: number, most?: number) => readonly Step[]

const openSteps = (connection: Connection, types: PathQuery['types']): Steps => {
  const codes = [...new Set((types ?? EDGE_TYPES).map((type) => TYPE[type]))].sort((a, b) => a - b).join(', ')
  const query = connection.tuples<Step>(
    `SELECT key, target FROM edge WHERE source = ?1 AND type IN (${codes})
    UNION ALL SELECT key, source FROM edge WHERE target = ?1 AND type IN (${codes}) LIMIT ?2`,
  )
  return (key: number, most = -1) => query.all(key, most)
}

/** The nodes on shortest paths, told by how far they are from the start. */
type Distances = ReadonlyMap<number, number>

/**
 * Goes on until the sides meet.
 * @returns the least length, and whether it ended for the bound
 */
const meet = async (
  from: Side,
  to: Side,
  steps: Steps,
  { maxLength, signal }: PathQuery,
): Promise<{ readonly length: number | undefined; readonly cut: boolean }> => {
  let work = 0
  let nextTurn = WORK_PER_TURN
  while (from.depth + to.depth < maxLength && from.frontier.length > 0 && to.frontier.length > 0) {
    const [near, far] = from.frontier.length <= to.frontier.length ? [from, to] : [to, from]
    const next: number[] = []
    let met = false
    for (const key of near.frontier) {
      for (const [, node] of steps(key, MOST_WORK - work)) {
        work += 1
        if (near.distance.has(node)) continue
        near.distance.set(node, near.depth + 1)
        next.push(node)
        if (far.distance.has(node)) met = true
        if (work >= MOST_WORK) break
      }
      if (work >= MOST_WORK) break
      if (work >= nextTurn) {
        nextTurn = work + WORK_PER_TURN
        await giveWay(signal)
      }
    }
    near.frontier = next
    near.depth += 1
    const isCut = work >= MOST_WORK
    if (met || isCut) return { length: met ? from.depth + to.depth : undefined, cut: isCut }
  }
  return { length: undefined, cut: false }
}

/** Those nodes of both searches that lie on a path of the least length. */
const between = (from: Side, to: Side, length: number, steps: Steps): Distances => {
  const kept = new Map<number, number>()
  const layer: number[] = []
  for (const [key, distance] of from.distance) {
    if (to.distance.get(key) === length - distance) {
      kept.set(key, distance)
      layer.push(key)
    }
  }
  // From where they met, back towards either end.
  for (const [side, distanceOf] of [
    [from, (distance: number) => distance],
    [to, (distance: number) => length - distance],
  ] as const) {
    const open = [...layer]
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const here = side.distance.get(key)
      if (here === undefined || here === 0) continue
      for (const [, node] of steps(key)) {
        if (side.distance.get(node) !== here - 1 || kept.has(node)) continue
        kept.set(node, distanceOf(here - 1))
        open.push(node)
      }
    }
  }
  return kept
}

interface Trail {
  readonly nodes: readonly number[]
  readonly edges: readonly number[]
}

/** The first paths in order of their nodes' ids, and of their edges' ids where the nodes are the same. */
const trailsOf = (
  connection: Connection,
  start: number,
  end: number,
  distances: Distances,
  steps: Steps,
  limit: number,
): readonly Trail[] => {
  const inOrder = connection.tuples<Step>(
    `SELECT j.value ->> 0, j.value ->> 1 FROM json_each(?) j
    JOIN edge e ON e.key = j.value ->> 0 JOIN node n ON n.key = j.value ->> 1 ORDER BY n.id, e.id`,
  )
  const onwards = new Map<number, readonly Step[]>()
  const stepsFrom = (key: number): readonly Step[] => {
    const known = onwards.get(key)
    if (known) return known
    const here = distances.get(key) ?? 0
    const next = [...steps(key)].filter(([, node]) => distances.get(node) === here + 1)
    const sorted = inOrder.all(JSON.stringify(next))
    onwards.set(key, sorted)
    return sorted
  }
  const found: Trail[] = []
  const walk = (nodes: readonly number[], edges: readonly number[]) => {
    const last = nodes.at(-1)
    if (last === undefined || found.length >= limit) return
    if (last === end) {
      found.push({ nodes, edges })
      return
    }
    for (const [edge, node] of stepsFrom(last)) {
      if (found.length >= limit) return
      walk([...nodes, node], [...edges, edge])
    }
  }
  walk([start], [])
  return found
}

const toPath = (connection: Connection, { nodes, edges }: Trail): Path | undefined => {
  const path = {
    nodes: nodes.flatMap((key) => nodeByKey(connection, key) ?? []),
    edges: edges.flatMap((key) => edgeByKey(connection, key) ?? []),
  }
  // Where something was removed in between, there is no such path any more.
  return path.nodes.length === nodes.length && path.edges.length === edges.length ? path : undefined
}

export const readPaths = async (connection: Connection, query: PathQuery): Promise<PathResult> => {
  checkPath(query)
  const start = findKey(connection, query.from)
  const end = findKey(connection, query.to)
  if (start === undefined || end === undefined) return { paths: [], cut: false }
  const steps = openSteps(connection, query.types)
  const from = openSide(start)
  const to = openSide(end)
  const { length, cut } = start === end ? { length: 0, cut: false } : await meet(from, to, steps, query)
  if (length === undefined) return { paths: [], cut }
  const distances = between(from, to, length, steps)
  const trails = trailsOf(connection, start, end, distances, steps, query.limit)
  return { paths: trails.flatMap((trail) => toPath(connection, trail) ?? []), cut }
}
