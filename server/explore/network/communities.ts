// Communities: parts of the evidence network that hold together more than chance would have it.
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { EvidenceNetwork } from './evidence-network.ts'
import { refine } from './refined.ts'

export interface Communities {
  /** For each node the number of its community, 0 for the one with most members; -1 for what nothing is joined to. */
  readonly of: Int32Array
  readonly count: number
  /**
   * From -1/2 to 1: the share of the weight of lines within communities, less what it would be if the lines fell at random. Over 0.3 the
   * network falls into parts; null where there is no line.
   */
  readonly modularity: number | null
  /** For each node the weight of its lines that stay within its community. */
  readonly within: Float64Array
}

/** Numbers as they come, turned into numbers by size: the largest is 0, of equals the one with the first node. */
const bySize = (of: Int32Array): { readonly of: Int32Array; readonly count: number } => {
  const members = new Map<number, { size: number; first: number }>()
  of.forEach((community, node) => {
    if (community < 0) return
    const known = members.get(community)
    if (known) known.size += 1
    else members.set(community, { size: 1, first: node })
  })
  const order = [...members].sort(([, a], [, b]) => b.size - a.size || a.first - b.first)
  const numbers = new Map(order.map(([community], number) => [community, number]))
  return { of: of.map((community) => numbers.get(community) ?? -1), count: order.length }
}

/**
 * Communities by the Louvain method (V. D. Blondel et al., "Fast unfolding of communities in large networks", Journal of Statistical
 * Mechanics P10008, 2008) on the lines without their direction, weighed by quotations. Nodes are visited in the order of their
 * numbers, without chance: the same graph has the same communities, however it was imported. At the end each node is moved once more by
 * itself, until none gains by it.
 */
export const communities = ({ ids, ties }: Pick<EvidenceNetwork, 'ids' | 'ties'>): Communities => {
  const size = ids.length
  const within = new Float64Array(size)
  const none = new Int32Array(size).fill(-1)
  if (ties.length === 0) return { of: none, count: 0, modularity: null, within }
  const graph = new UndirectedGraph<object, { weight: number }>()
  for (const [from, to] of ties) {
    graph.mergeNode(from)
    graph.mergeNode(to)
  }
  for (const [from, to, weight] of ties)
    graph.updateEdge(from, to, (known) => ({ weight: (known.weight ?? 0) + weight }))
  const found = louvain(graph, { getEdgeWeight: 'weight', randomWalk: false })
  for (const [node, community] of Object.entries(found)) none[Number(node)] = community
  refine(none, ties)
  const { of, count } = bySize(none)
  const strength = new Float64Array(count)
  let [m, inside] = [0, 0]
  for (const [from, to, weight] of ties) {
    m += weight
    for (const end of [from, to]) strength[of[end] ?? 0] = (strength[of[end] ?? 0] ?? 0) + weight
    if (of[from] !== of[to]) continue
    inside += weight
    within[from] = (within[from] ?? 0) + weight
    within[to] = (within[to] ?? 0) + weight
  }
  const modularity = inside / m - strength.reduce((sum, each) => sum + (each / (2 * m)) ** 2, 0)
  return { of, count, modularity, within }
}
