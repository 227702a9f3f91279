// Routes that ask how well claims are backed. The ground of all claims is read once and kept while the store stays as it is.
import type { GraphStore } from '../../../store/store.ts'
import { claimChain } from '../../explore/chain/claim-chain.ts'
import { claimMeasures } from '../../explore/claim-measures.ts'
import { claimRelations } from '../../explore/claim-relations.ts'
import { compare } from '../../explore/compare.ts'
import { listsOf } from '../../explore/lists/lists.ts'
import type { Tell } from '../../explore/long-work.ts'
import { lossesView } from '../../explore/losses.ts'
import { matrix } from '../../explore/matrix.ts'
import { relations } from '../../explore/relations.ts'
import { type ReadRemains, standingOf } from '../../explore/remains/remains.ts'
import type { Ground } from '../../explore/struck-ground.ts'
import { timeline } from '../../explore/timeline.ts'
import { whatIfView } from '../../explore/what-if.ts'
import { whatIfPart } from '../../explore/what-if-part.ts'
import { withinDocument } from '../../explore/within-document.ts'
import type { JUDGING_ROUTES } from '../contract/judging-routes.ts'
import type { StrikesQuery } from '../contract/what-if.ts'
import type { LongWork } from '../contract/working.ts'
import type { Handlers } from '../handler.ts'

/**
 * @param ground the ground of all claims, shared with what else asks for it
 * @param remains what of the store remains while something is struck out
 * @param tell hears what is worked out that takes long, and how far it is
 */
export const judgingRoutes = (
  store: GraphStore,
  ground: Ground,
  remains: ReadRemains,
  tell?: Tell,
): Handlers<keyof typeof JUDGING_ROUTES> => {
  const lists = listsOf(store, tell)
  /** The ground, when what is worked out of it next takes long. */
  const groundFor = async (work: LongWork, asked: StrikesQuery) => {
    const found = await ground(asked)
    tell?.(work, 0, 0)
    return found
  }
  return {
    claimMeasures: ({ params, query }) => claimMeasures(store, params.id, query),
    chain: ({ params, query }) => claimChain(store, params.id, query),
    claimRelations: async ({ params, query }) => claimRelations(store, ground, query, params.id),
    whatIf: async ({ query }) => whatIfView(store, (await groundFor('striking', {})).whole, query),
    whatIfPart: async ({ query: { part, document, offset, limit, ...strikes } }) => {
      const within = await withinDocument(store, await ground(strikes), document)
      return whatIfPart(store, within, strikes, part, { offset, limit })
    },
    losses: async ({ query: { among, document, limit, ...strikes } }) => {
      const within = await withinDocument(store, await groundFor('hanging', strikes), document)
      return lossesView(store, within, among, limit)
    },
    list: async ({ query: { list, offset, limit, ...strikes }, signal }) => {
      const { store: weighing } = await remains(standingOf(strikes))
      return lists(await ground(strikes), list, { offset, limit }, weighing, signal)
    },
    matrix: async ({ query }) => matrix(store, await groundFor('ordering', query), query),
    timeline: async ({ query }) => timeline(await groundFor('dating', query)),
    compare: async ({ query }) => compare(store, await ground(query), query),
    relations: async ({ query }) => relations(store, await groundFor('pairing', query), query.limit),
  }
}
