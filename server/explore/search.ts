// Searching over all kinds.
import type { SearchHit, SearchQuery } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import type { SearchHitView, SearchResultView } from '../api/contract/search.ts'

/** Adds to each hit what its node weighs. */
export const weighHits = async (store: GraphStore, hits: readonly SearchHit[]): Promise<SearchHitView[]> => {
  const summaries = await store.summaries(hits.map((hit) => hit.node.id))
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  return hits.flatMap(({ node, snippet, score }) => {
    const summary = byId.get(node.id)
    return summary ? [{ summary, snippet: [...snippet], score }] : []
  })
}

/** A page of hits, the best first, with how many there are of each kind. */
export const search = async (store: GraphStore, query: SearchQuery): Promise<SearchResultView> => {
  const { items, total, facets, more } = await store.search(query)
  return {
    q: query.text,
    items: await weighHits(store, items),
    total,
    facets: { ...facets },
    more: [...more],
    offset: query.offset,
    limit: query.limit,
  }
}
