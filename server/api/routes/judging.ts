// Routes that ask how well claims are backed. The ground of all claims is read once and kept while the store stays as it is.
import type { GraphStore } from '../../../store/store.ts'
import { claimChain } from '../../explore/chain/claim-chain.ts'
import { claimMeasures } from '../../explore/claim-measures.ts'
import { compare } from '../../explore/compare.ts'
import { listsOf } from '../../explore/lists/lists.ts'
import { lossesView } from '../../explore/losses.ts'
import { matrix } from '../../explore/matrix.ts'
import { relations } from '../../explore/relations.ts'
import { timeline } from '../../explore/timeline.ts'
import { whatIfView } from '../../explore/what-if.ts'
import { wholeBase } from '../../explore/whole-base.ts'
import type { JUDGING_ROUTES } from '../contract/judging-routes.ts'
import type { Handlers } from '../handler.ts'

export const judgingRoutes = (store: GraphStore): Handlers<keyof typeof JUDGING_ROUTES> => {
  const whole = wholeBase(store)
  const lists = listsOf(store)
  return {
    claimMeasures: ({ params }) => claimMeasures(store, params.id),
    chain: ({ params }) => claimChain(store, params.id),
    whatIf: async ({ query }) => whatIfView(store, await whole(), query),
    losses: async ({ query }) => lossesView(store, await whole(), query.among, query.limit),
    list: async ({ query: { list, ...page } }) => lists(await whole(), list, page),
    matrix: async ({ query }) => matrix(store, await whole(), query),
    timeline: async () => timeline(await whole()),
    compare: async ({ query }) => compare(store, await whole(), query),
    relations: async ({ query }) => relations(store, await whole(), query.limit),
  }
}
