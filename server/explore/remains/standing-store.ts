// A store as if what is struck out were not in it: whoever asks counts, lists and folds what remains and need not know of strikes.
import { type EdgeType, NODE_KINDS, type NodeKind } from '../../../model/kind.ts'
import type {
  Direction,
  EdgeCount,
  EvidenceQuery,
  NeighbourQuery,
  Page,
  PageRequest,
  RankQuery,
  Summary,
} from '../../../store/questions.ts'
import type { GraphStore } from '../../../store/store.ts'
import { gather } from '../batch.ts'
import type { StruckGround } from '../struck-ground.ts'
import { foldedAmong, foldedOf } from './folded.ts'
import type { Gone } from './gone.ts'
import { ranked } from './ranked.ts'
import { reweighed } from './reweighed.ts'
import { isWeighed, weightsOf } from './weights.ts'

const paged = <T>(all: readonly T[], { offset, limit }: PageRequest): Page<T> => ({
  items: all.slice(offset, offset + limit),
  total: all.length,
})

/** Edges of a node that fall, as rows to be taken from its counts. */
const fallenCounts = async (store: GraphStore, { whole }: StruckGround, gone: Gone, id: string) => {
  const kindOf = (other: string): NodeKind =>
    whole.works.has(other) ? 'Work' : whole.claims.has(other) ? 'Claim' : gone.node(other) ? 'Quote' : 'Person'
  const rows = await store.edgeCounts(id)
  const fallen = new Map<string, number>()
  for (const direction of ['in', 'out'] as const) {
    const types = [...new Set(rows.filter((row) => row.direction === direction).map((row) => row.type))]
    if (types.length === 0) continue
    for (const edge of await store.edgesOf([id], direction, types)) {
      if (!gone.edge(edge)) continue
      const key = keyOf(edge.type, direction, kindOf(direction === 'in' ? edge.from : edge.to))
      fallen.set(key, (fallen.get(key) ?? 0) + 1)
    }
  }
  return { rows, fallen }
}
const keyOf = (type: EdgeType, direction: Direction, kind: NodeKind) => `${type} ${direction} ${kind}`

const standingCounts = async (
  store: GraphStore,
  ground: StruckGround,
  gone: Gone,
  id: string,
): Promise<readonly EdgeCount[]> => {
  const { rows, fallen } = await fallenCounts(store, ground, gone, id)
  return rows
    .map((row) => ({ ...row, count: row.count - (fallen.get(keyOf(row.type, row.direction, row.kind)) ?? 0) }))
    .filter(({ count }) => count > 0)
}

const rankStanding = async (
  store: GraphStore,
  { base }: StruckGround,
  gone: Gone,
  weighed: (summary: Summary) => Summary,
  query: RankQuery,
): Promise<Page<Summary>> => {
  const { by, filter, ascending = false } = query
  const kinds = filter.kinds ?? NODE_KINDS.filter(isWeighed)
  // Topics and people ask what is joined to what, labels and lines where it stands: the store knows, and strikes change nothing of it.
  if (filter.topics || filter.people || by === 'label' || by === 'line' || !kinds.every(isWeighed))
    throw new TypeError('What remains is ranked by kind and weight alone.')
  const { items, total } = paged(ranked(weightsOf(base), gone, kinds, filter, by, ascending), query)
  return { items: (await store.summaries(items)).map(weighed), total }
}

/**
 * Reads what remains of a store. What is not about weight (search, documents, paths) is passed through as it is, with its figures
 * reweighed. Ranking takes kinds and weights only; quotations, and what nothing in the ground
 * speaks of, are left out there.
 */
export const standingStore = (store: GraphStore, ground: StruckGround, gone: Gone): GraphStore => {
  const { base } = ground
  const weighed = reweighed(ground, gone)
  const standing = <T extends Parameters<Gone['edge']>[0]>(edges: readonly T[]) => edges.filter((e) => !gone.edge(e))
  return {
    ...store,
    summaries: async (ids) => (await store.summaries(ids)).map(weighed),
    rank: (query) => rankStanding(store, ground, gone, weighed, query),
    counts: async () => {
      const counts = await store.counts()
      const nodes = { ...counts.nodes }
      for (const kind of NODE_KINDS) nodes[kind] -= gone.counts[kind]
      return { ...counts, nodes }
    },
    workYears: async () => {
      const years = new Map<number, number>()
      for (const { year } of base.works.values()) if (year !== null) years.set(year, (years.get(year) ?? 0) + 1)
      return [...years].sort(([a], [b]) => a - b).map(([year, works]) => ({ year, works }))
    },
    edgeCounts: (id) => standingCounts(store, ground, gone, id),
    edgesOf: async (...asked) => standing(await store.edgesOf(...asked)),
    edgesAmong: async (...asked) => standing(await store.edgesAmong(...asked)),
    neighbours: async (query: NeighbourQuery) => {
      const all = await gather((page) => store.neighbours({ ...query, ...page }))
      return paged(
        all.filter(({ edge }) => !gone.edge(edge)),
        query,
      )
    },
    evidence: async (query: EvidenceQuery) => {
      const all = await gather((page) => store.evidence({ ...query, ...page }))
      return paged(
        all.filter((link) => !gone.link(link)),
        query,
      )
    },
    foldedEdges: async (ids, beside = []) => {
      const given = new Set(ids)
      return foldedAmong(base, [...ids, ...beside]).filter(({ work, claim }) => given.has(work) || given.has(claim))
    },
    foldedOf: async (id, page) => paged(foldedOf(base, id), page),
  }
}
