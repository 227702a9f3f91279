// Routes of the whole graph's measures.
import { WhenceError } from '../../../model/error.ts'
import type { GraphStore } from '../../../store/store.ts'
import { communitiesView, communityMembers, membership, networkRank, networkView } from '../../explore/network/views.ts'
import { readyStrikes } from '../../explore/strikes.ts'
import type { NETWORK_ROUTES } from '../contract/network-routes.ts'
import type { StrikesQuery } from '../contract/what-if.ts'
import type { Handlers } from '../handler.ts'
import type { NetworkRuns } from '../network-runs.ts'

/** All that is read here was put in order where it was measured: an answer takes no longer on a large graph than on a small one. */
export const networkRoutes = (store: GraphStore, runs: NetworkRuns): Handlers<keyof typeof NETWORK_ROUTES> => {
  const look = async (asked: StrikesQuery) => {
    const { strikes, words } = await readyStrikes(store, asked)
    return { ...(await runs.look(strikes)), struck: words }
  }
  const required = async (asked: StrikesQuery) => {
    const { findings, struck } = await look(asked)
    if (findings) return { findings, struck }
    throw new WhenceError('not-found', 'The whole graph has not been measured as it is now.', {
      remedy: 'Ask for it with POST /api/network, and follow the job.',
    })
  }
  return {
    network: async ({ query }) => {
      const { findings, job, struck } = await look(query)
      return networkView(store, struck, findings, job)
    },
    startNetwork: async ({ query }) => runs.start((await readyStrikes(store, query)).strikes),
    networkRank: async ({ query: { measure, kind, alone, offset, limit, ...strikes } }) => {
      const { findings, struck } = await required(strikes)
      return networkRank(store, struck, findings, { measure, kind, alone: alone === 'true', offset, limit })
    },
    communities: async ({ query: { offset, limit, ...strikes } }) => {
      const { findings, struck } = await required(strikes)
      return communitiesView(store, struck, findings, { offset, limit })
    },
    communityMembers: async ({ params, query: { offset, limit, ...strikes } }) => {
      const { findings, struck } = await required(strikes)
      return communityMembers(store, struck, findings, params.id, { offset, limit })
    },
    membership: async ({ query, body }) => {
      const { findings, struck } = await required(query)
      return membership(struck, findings, body.ids)
    },
    networkJob: ({ params }) => runs.get(params.id),
    cancelNetwork: ({ params }) => runs.cancel(params.id),
  }
}
