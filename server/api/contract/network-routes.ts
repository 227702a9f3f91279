// The routes of the whole graph's measures.
import { z } from 'zod'
import { idParam } from './common.ts'
import {
  communitiesQuery,
  communitiesSchema,
  communityParams,
  membershipRequestSchema,
  membershipSchema,
  membersSchema,
  networkJobSchema,
  networkQuery,
  networkRankQuery,
  networkRankSchema,
  networkSchema,
} from './network.ts'

const id = z.object({ id: idParam })

export const NETWORK_ROUTES = {
  network: {
    method: 'get',
    path: '/api/network',
    summary: 'Whether the whole graph has been measured, and how large it is',
    query: networkQuery,
    response: networkSchema,
  },
  startNetwork: {
    method: 'post',
    path: '/api/network',
    summary: 'Measure the whole graph: a job is made of it, or joined',
    query: networkQuery,
    response: networkJobSchema,
  },
  networkRank: {
    method: 'get',
    path: '/api/network/nodes',
    summary: 'Claims, works and people by a measure of the whole graph',
    query: networkRankQuery,
    response: networkRankSchema,
  },
  communities: {
    method: 'get',
    path: '/api/network/communities',
    summary: 'The parts that the graph falls into, the largest first',
    query: communitiesQuery,
    response: communitiesSchema,
  },
  communityMembers: {
    method: 'get',
    path: '/api/network/communities/:id',
    summary: 'The members of a community, the most joined within first',
    params: communityParams,
    query: communitiesQuery,
    response: membersSchema,
  },
  membership: {
    method: 'post',
    path: '/api/network/membership',
    summary: 'Which communities some nodes belong to',
    query: networkQuery,
    body: membershipRequestSchema,
    response: membershipSchema,
  },
  networkJob: {
    method: 'get',
    path: '/api/network/jobs/:id',
    summary: 'How far the measuring is',
    params: id,
    response: networkJobSchema,
  },
  cancelNetwork: {
    method: 'delete',
    path: '/api/network/jobs/:id',
    summary: 'Stop measuring',
    params: id,
    response: networkJobSchema,
  },
} as const
