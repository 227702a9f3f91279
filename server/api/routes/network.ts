// Routes of the whole graph's measures.
import { WhenceError } from '../../../model/error.ts'
import type { GraphStore } from '../../../store/store.ts'
import { communitiesView, communityMembers, membership, networkRank, networkView } from '../../explore/network/views.ts'
import { readyStrikes } from '../../explore/strikes.ts'
import type { Ground } from '../../explore/struck-ground.ts'
import type { NETWORK_ROUTES } from '../contract/network-routes.ts'
import type { StrikesQuery } from '../contract/what-if.ts'
import type { Handlers } from '../handler.ts'
import type { NetworkRuns } from '../network-runs.ts'

/** @param ground the ground of all claims, shared with what else asks for it */
export const networkRoutes = (
  store: GraphStore,
  ground: Ground,
  runs: NetworkRuns,
): Handlers<keyof typeof NETWORK_ROUTES> => {
  const look = async (asked: StrikesQuery) => runs.look((await readyStrikes(store, asked)).strikes)
  const required = async (asked: StrikesQuery) => {
    const { measured } = await look(asked)
    if (measured) return measured
    throw new WhenceError('not-found', 'The whole graph has not been measured as it is now.', {
      remedy: 'Ask for it with POST /api/network, and follow the job.',
    })
  }
  return {
    network: async ({ query }) => {
      const { measured, job } = await look(query)
      return networkView(await ground(query), measured, job)
    },
    startNetwork: async ({ query }) => runs.start((await readyStrikes(store, query)).strikes),
    networkRank: async ({ query: { measure, kind, offset, limit, ...strikes } }) =>
      networkRank(store, await ground(strikes), await required(strikes), { measure, kind, offset, limit }),
    communities: async ({ query: { offset, limit, ...strikes } }) =>
      communitiesView(store, await ground(strikes), await required(strikes), { offset, limit }),
    communityMembers: async ({ params, query: { offset, limit, ...strikes } }) =>
      communityMembers(store, await ground(strikes), await required(strikes), params.id, { offset, limit }),
    membership: async ({ query, body }) => membership(await ground(query), await required(query), body.ids),
    networkJob: ({ params }) => runs.get(params.id),
    cancelNetwork: ({ params }) => runs.cancel(params.id),
  }
}
