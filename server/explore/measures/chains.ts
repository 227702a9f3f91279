// How many ways lead from a claim to the ground that share no work: and, which is the same number, how few works would have to fall.
import { CLAIM, GROUND, type GroundingGraph } from './grounding.ts'

export interface SeparateChains {
  /** The greatest number of chains no two of which share a work. */
  readonly count: number
  /** A least set of works (or people) whose fall leaves the claim with nothing; as many as `count` (K. Menger, 1927). */
  readonly leastCut: readonly string[]
}

/**
 * Greatest flow from claim to ground with every vertex that may fall split in two and passable once (L. R. Ford, D. R. Fulkerson,
 * Flows in Networks, Princeton 1962), found by breadth-first augmentation (J. Edmonds, R. M. Karp, JACM 19, 1972).
 */
export const separateChains = (graph: GroundingGraph): SeparateChains => {
  const n = graph.ids.length
  // Vertex v is entered at 2v and left at 2v + 1.
  const residual: Map<number, number>[] = Array.from({ length: 2 * n }, () => new Map())
  const add = (from: number, to: number, capacity: number) => {
    residual[from]?.set(to, (residual[from]?.get(to) ?? 0) + capacity)
    if (!residual[to]?.has(from)) residual[to]?.set(from, 0)
  }
  graph.ids.forEach((_, v) => {
    add(2 * v, 2 * v + 1, graph.mayFall[v] ? 1 : Number.POSITIVE_INFINITY)
    for (const to of graph.next[v] ?? []) add(2 * v + 1, 2 * to, Number.POSITIVE_INFINITY)
  })
  const source = 2 * CLAIM
  const sink = 2 * GROUND + 1
  let count = 0
  for (;;) {
    const cameFrom = explore(residual, source)
    if (!cameFrom.has(sink)) {
      const cut = graph.ids.filter((_, v) => cameFrom.has(2 * v) && !cameFrom.has(2 * v + 1))
      return { count, leastCut: cut }
    }
    for (let at = sink; at !== source; at = cameFrom.get(at) ?? source) {
      const from = cameFrom.get(at) ?? source
      add(from, at, -1)
      add(at, from, 1)
    }
    count++
  }
}

const explore = (residual: readonly ReadonlyMap<number, number>[], source: number): Map<number, number> => {
  const cameFrom = new Map([[source, source]])
  const queue = [source]
  for (let i = 0; i < queue.length; i++) {
    const at = queue[i] ?? source
    for (const [to, left] of residual[at] ?? []) {
      if (left > 0 && !cameFrom.has(to)) {
        cameFrom.set(to, at)
        queue.push(to)
      }
    }
  }
  return cameFrom
}
