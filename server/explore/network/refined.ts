// Communities with each node moved once more by itself. The Louvain method joins nodes early and moves them only together from then on, so a
// node may be left where it has little to do.
import type { Tie } from './evidence-network.ts'

/** A move that gains less is the error of adding up. */
const LEAST_GAIN = 1e-12
/** Passes over all nodes; there are seldom more than three. */
const MOST_PASSES = 30

/** The neighbours of node i stand from `first[i]` up to `first[i + 1]`, each with its weight. */
const neighboursOf = (size: number, ties: readonly Tie[]) => {
  const first = new Int32Array(size + 1)
  for (const [from, to] of ties) {
    first[from + 1] = (first[from + 1] ?? 0) + 1
    first[to + 1] = (first[to + 1] ?? 0) + 1
  }
  for (let i = 0; i < size; i++) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0)
  const [to, weights] = [new Int32Array(2 * ties.length), new Float64Array(2 * ties.length)]
  const next = first.slice()
  const add = (a: number, b: number, weight: number) => {
    const at = next[a] ?? 0
    to[at] = b
    weights[at] = weight
    next[a] = at + 1
  }
  for (const [from, other, weight] of ties) {
    add(from, other, weight)
    add(other, from, weight)
  }
  return { first, to, weights }
}

/**
 * Moves single nodes, in the order of their numbers, to the neighbouring community where each raises the modularity most, until none gains
 * by moving (the refinement of R. Rotta and A. Noack, "Multilevel local search algorithms for modularity clustering", ACM Journal of
 * Experimental Algorithmics 16, 2011).
 * @param of the community of each node; -1 for what nothing is joined to. It is changed
 * @param ties without a direction; none from a node to itself
 */
export const refine = (of: Int32Array, ties: readonly Tie[]): void => {
  const { first, to, weights } = neighboursOf(of.length, ties)
  const strength = new Float64Array(of.length)
  const total = new Map<number, number>()
  let twice = 0
  for (let node = 0; node < of.length; node++) {
    for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at++)
      strength[node] = (strength[node] ?? 0) + (weights[at] ?? 0)
    twice += strength[node] ?? 0
    const community = of[node] ?? -1
    total.set(community, (total.get(community) ?? 0) + (strength[node] ?? 0))
  }
  const bestFor = (node: number): number => {
    const own = of[node] ?? -1
    const joined = new Map<number, number>([[own, 0]])
    for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at++) {
      const community = of[to[at] ?? 0] ?? -1
      joined.set(community, (joined.get(community) ?? 0) + (weights[at] ?? 0))
    }
    const k = strength[node] ?? 0
    // What the node adds to the modularity as one of a community's, times m: its weight there less what chance would put there.
    const worth = (community: number) => {
      const others = (total.get(community) ?? 0) - (community === own ? k : 0)
      return ((joined.get(community) ?? 0) - (k * others) / twice) / (twice / 2)
    }
    let [best, most] = [own, worth(own) + LEAST_GAIN]
    for (const community of [...joined.keys()].sort((a, b) => a - b)) {
      const here = worth(community)
      if (here > most) [best, most] = [community, here]
    }
    return best
  }
  for (let pass = 0, moved = true; moved && pass < MOST_PASSES; pass++) {
    moved = false
    for (let node = 0; node < of.length; node++) {
      const own = of[node] ?? -1
      if (own < 0) continue
      const best = bestFor(node)
      if (best === own) continue
      total.set(own, (total.get(own) ?? 0) - (strength[node] ?? 0))
      total.set(best, (total.get(best) ?? 0) + (strength[node] ?? 0))
      of[node] = best
      moved = true
    }
  }
}
