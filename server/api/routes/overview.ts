// Routes that show the whole: statistics, facets, search, suggestions, the graph of a view, health.
import type { NodeFilter } from '../../../store/questions.ts'
import type { GraphStore } from '../../../store/store.ts'
import { facets } from '../../explore/facets.ts'
import { keptWhileUnchanged } from '../../explore/kept.ts'
import type { ReadRemains } from '../../explore/remains/remains.ts'
import { search } from '../../explore/search.ts'
import { statistics } from '../../explore/statistics.ts'
import { suggestions } from '../../explore/suggestions.ts'
import { overview, view } from '../../explore/view.ts'
import type { ApiConfig } from '../config.ts'
import type { View } from '../contract/view.ts'
import type { Handlers } from '../handler.ts'

/** The filter alone, without what is struck out. */
const filterOf = ({
  kinds,
  topics,
  people,
  fromYear,
  toYear,
  minQuotations,
  minStatements,
}: NodeFilter): NodeFilter => ({
  ...(kinds && { kinds }),
  ...(topics && { topics }),
  ...(people && { people }),
  ...(fromYear !== undefined && { fromYear }),
  ...(toYear !== undefined && { toYear }),
  ...(minQuotations !== undefined && { minQuotations }),
  ...(minStatements !== undefined && { minStatements }),
})

type Names = 'health' | 'statistics' | 'facets' | 'search' | 'suggestions' | 'overview' | 'view'

/** Maps of the whole that are kept: a strike changes their figures alone. */
const MOST_KEPT = 2

/** @param remains what of the store remains while something is struck out */
export const overviewRoutes = (
  store: GraphStore,
  remains: ReadRemains,
  { version, notice }: Pick<ApiConfig, 'version' | 'notice'>,
): Handlers<Names> => {
  const kept = keptWhileUnchanged<View>(store, MOST_KEPT)
  return {
    health: async () => {
      const health = await store.health()
      return { ok: health.ok, version, store: health }
    },
    statistics: async ({ query }) => {
      const { store: standing, struck } = await remains(query)
      const counted = await statistics(standing, notice)
      return struck.length > 0 ? { ...counted, edges: null } : counted
    },
    facets: async ({ query }) => facets((await remains(query)).store),
    search: async ({ query: { q, kinds, offset, limit, ...strikes } }) =>
      search((await remains(strikes)).store, { text: q, ...(kinds && { kinds }), offset, limit }),
    suggestions: async ({ query }) => suggestions((await remains(query)).store, query.q, query.limit),
    overview: async ({ query: { limit, ...asked } }) => {
      const filter = filterOf(asked)
      const { ghosted } = await remains(asked)
      return ghosted(await kept(JSON.stringify([filter, limit]), () => overview(store, filter, limit)))
    },
    view: async ({ query, body }) => {
      const { ghosted } = await remains(query)
      return ghosted(await view(store, body.ids, body.beside))
    },
  }
}
