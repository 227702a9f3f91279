// Suggestions while somebody types: a fair mix over the kinds, so that a hundred quotations do not drown the one person meant.
import { NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import type { SearchHit } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import type { Suggestions } from '../api/contract/search.ts'
import { weighHits } from './search.ts'

/**
 * Deals places out in rounds, one to each kind that has hits left, in the order given.
 * @returns how many places each kind gets; together `places`, or all hits where there are fewer
 */
export const dealPlaces = (
  kinds: readonly NodeKind[],
  hits: Readonly<Record<NodeKind, number>>,
  places: number,
): ReadonlyMap<NodeKind, number> => {
  const dealt = new Map<NodeKind, number>()
  let left = places
  let before = -1
  while (left > 0 && left !== before) {
    before = left
    for (const kind of kinds) {
      const has = dealt.get(kind) ?? 0
      if (left === 0 || has >= hits[kind]) continue
      dealt.set(kind, has + 1)
      left -= 1
    }
  }
  return dealt
}

/**
 * The best hits of each kind, kind by kind; the kind of the best hit of all comes first.
 * @param limit hits at most, 1 to 50
 */
export const suggestions = async (store: GraphStore, text: string, limit: number): Promise<Suggestions> => {
  const best = await store.search({ text, offset: 0, limit })
  const kinds = [...new Set([...best.items.map((hit) => hit.node.kind), ...NODE_KINDS])]
  const places = dealPlaces(kinds, best.facets, limit)
  const ofKind = async (kind: NodeKind): Promise<readonly SearchHit[]> => {
    const wanted = places.get(kind) ?? 0
    const found = best.items.filter((hit) => hit.node.kind === kind)
    if (found.length >= wanted) return found.slice(0, wanted)
    return (await store.search({ text, kinds: [kind], offset: 0, limit: wanted })).items
  }
  const hits = await Promise.all(kinds.map(ofKind))
  const total = NODE_KINDS.reduce((sum, kind) => sum + best.facets[kind], 0)
  return { q: text, hits: await weighHits(store, hits.flat()), facets: { ...best.facets }, more: [...best.more], total }
}
