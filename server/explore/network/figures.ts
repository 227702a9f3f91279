// Degree, PageRank and HITS over the evidence network, by graphology's libraries. Nodes go by their numbers.
import { DirectedGraph } from 'graphology'
import hits from 'graphology-metrics/centrality/hits.js'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import type { EvidenceNetwork, Tie } from './evidence-network.ts'

interface Weighted {
  weight: number
}

/** Sum over all nodes of what may still change when a figure is taken to have settled. */
const STILL = 1e-10
/** 0.85 to this power is far below `STILL`: PageRank always settles. */
const PAGERANK_ROUNDS = 400
/** Rounds times lines that HITS may take: a small graph has as many rounds as it needs, a large one some hundred. */
const HITS_WORK = 300_000_000
const HITS_ROUNDS = { least: 200, most: 20_000 }
const HITS_STILL = 1e-8

const directed = (nodes: Iterable<number>, ties: readonly Tie[]): DirectedGraph<object, Weighted> => {
  const graph = new DirectedGraph<object, Weighted>()
  for (const node of nodes) graph.addNode(node)
  for (const [from, to, weight] of ties) graph.addDirectedEdge(from, to, { weight })
  return graph
}

const asList = (size: number, values: Readonly<Record<string, number>>): Float64Array => {
  const list = new Float64Array(size)
  for (const [node, value] of Object.entries(values)) list[Number(node)] = value
  return list
}

/** How many different nodes each is joined to, in whichever direction: 0 to all others. */
export const degrees = ({ ids, ties }: EvidenceNetwork): Float64Array => {
  const size = ids.length
  const pairs = new Set<number>()
  const counts = new Float64Array(size)
  for (const [from, to] of ties) {
    const pair = Math.min(from, to) * size + Math.max(from, to)
    if (pairs.has(pair)) continue
    pairs.add(pair)
    counts[from] = (counts[from] ?? 0) + 1
    counts[to] = (counts[to] ?? 0) + 1
  }
  return counts
}

/**
 * PageRank with damping 0.85: the share of the time that somebody spends at a node who follows the lines from claims to sources at
 * random, each as likely as it has quotations, and begins anew anywhere every seventh step or so and where no line leads on
 * (L. Page, S. Brin, R. Motwani, T. Winograd, "The PageRank Citation Ranking", Stanford, 1999).
 *
 * @returns for each node a number above 0; their sum is 1
 */
export const pageRanks = ({ ids, ties }: EvidenceNetwork): Float64Array => {
  if (ids.length === 0) return new Float64Array(0)
  const graph = directed(ids.keys(), ties)
  // The library's tolerance is for each node.
  const options = { getEdgeWeight: 'weight', tolerance: STILL / ids.length, maxIterations: PAGERANK_ROUNDS } as const
  return asList(ids.length, pagerank(graph, options))
}

export interface HubsAndAuthorities {
  /** Of claims: 0 to 1, sum 1; 0 for everything else. */
  readonly hub: Float64Array
  /** Of works: likewise. */
  readonly authority: Float64Array
}

/**
 * HITS on the lines from claims to works alone: a work has authority that is quoted on claims which are good hubs, a claim is a good hub
 * that is backed or disputed from works of authority (J. M. Kleinberg, "Authoritative Sources in a Hyperlinked Environment",
 * Journal of the ACM 46, 1999).
 *
 * @returns null where nothing joins a claim and a work, or where the figures did not settle within 200 to 20,000 rounds (fewer
 * on a large network), as when two parts that share nothing are nearly but not quite equally heavy
 */
export const hubsAndAuthorities = ({ ids, kinds, ties }: EvidenceNetwork): HubsAndAuthorities | null => {
  const among = ties.filter(([from, to]) => kinds[from] === 'Claim' && kinds[to] === 'Work')
  if (among.length === 0) return null
  const nodes = new Set([...among.map(([from]) => from), ...among.map(([, to]) => to)])
  try {
    const found = hits(directed(nodes, among), {
      getEdgeWeight: 'weight',
      tolerance: HITS_STILL,
      maxIterations: Math.max(HITS_ROUNDS.least, Math.min(HITS_ROUNDS.most, Math.floor(HITS_WORK / among.length))),
    })
    return { hub: asList(ids.length, found.hubs), authority: asList(ids.length, found.authorities) }
  } catch (error) {
    if (error instanceof Error && error.message.includes('failed to converge')) return null
    throw error
  }
}
