// Routes that show the whole: statistics, facets, search, suggestions, the graph of a view, health.
import type { GraphStore } from '../../../store/store.ts'
import { facets } from '../../explore/facets.ts'
import { search } from '../../explore/search.ts'
import { statistics } from '../../explore/statistics.ts'
import { suggestions } from '../../explore/suggestions.ts'
import { overview, view } from '../../explore/view.ts'
import type { ApiConfig } from '../config.ts'
import type { Handlers } from '../handler.ts'

type Names = 'health' | 'statistics' | 'facets' | 'search' | 'suggestions' | 'overview' | 'view'

export const overviewRoutes = (store: GraphStore, { version, notice }: ApiConfig): Handlers<Names> => ({
  health: async () => {
    const health = await store.health()
    return { ok: health.ok, version, store: health }
  },
  statistics: () => statistics(store, notice),
  facets: () => facets(store),
  search: ({ query: { q, ...rest } }) => search(store, { text: q, ...rest }),
  suggestions: ({ query }) => suggestions(store, query.q, query.limit),
  overview: ({ query: { limit, ...filter } }) => overview(store, filter, limit),
  view: ({ body }) => view(store, body.ids),
})
