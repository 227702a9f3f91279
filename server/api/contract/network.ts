// The whole graph measured: a job works it out, its figures are read by pages.
import { z } from 'zod'
import { idParam, nodeRefSchema, pageOf, pageQuery, problemDetailsSchema } from './common.ts'
import { strikesQuery, struckWords } from './what-if.ts'

export const NETWORK_MEASURES = ['degree', 'pagerank', 'authority', 'hub'] as const
export const NETWORK_NODE_KINDS = ['Claim', 'Work', 'Person'] as const

export const networkEventSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('waiting') }),
    z.object({
      state: z.literal('running'),
      stage: z.string(),
      done: z.int().describe('Stages that are done'),
      total: z.int(),
      within: z
        .object({ done: z.int(), total: z.int() })
        .nullable()
        .describe('How far this stage is, where it says so'),
    }),
    z.object({ state: z.literal('done') }),
    z.object({ state: z.literal('failed'), problem: problemDetailsSchema }),
    z.object({ state: z.literal('cancelled') }),
  ])
  .meta({ id: 'NetworkEvent' })
export type NetworkEvent = z.infer<typeof networkEventSchema>
export const networkJobSchema = z.object({ id: idParam, event: networkEventSchema }).meta({ id: 'NetworkJob' })
export type NetworkJob = z.infer<typeof networkJobSchema>

export const networkQuery = strikesQuery
export const networkSchema = z
  .object({
    struck: struckWords,
    size: z
      .object({ claims: z.int(), works: z.int(), stances: z.int() })
      .describe('What is to be read, known before it is measured; strikes come after the reading'),
    job: networkJobSchema.nullable().describe('What works it out just now'),
    measured: z
      .object({
        claims: z.int(),
        works: z.int(),
        people: z.int(),
        lines: z.int(),
        alone: z.int().describe('Nodes that nothing is joined to'),
        communities: z.int(),
        modularity: z.number().nullable(),
        settled: z.boolean().describe('Whether hubs and authorities came to rest; where not, they are not given'),
        milliseconds: z.number(),
      })
      .nullable()
      .describe('Null as long as nobody had it worked out'),
  })
  .meta({ id: 'Network' })
export type NetworkView = z.infer<typeof networkSchema>

export const networkRankQuery = z.object({
  measure: z.enum(NETWORK_MEASURES).default('pagerank'),
  kind: z.enum(NETWORK_NODE_KINDS).optional(),
  alone: z.enum(['true', 'false']).default('false').describe('By degree: only nodes that nothing is joined to'),
  ...pageQuery,
  ...strikesQuery.shape,
})
export const networkRankSchema = pageOf(
  z.object({
    node: nodeRefSchema,
    value: z.number(),
    makers: z.array(z.string()).describe('Of a work: names of those who made it'),
    year: z.int().nullable(),
    community: z.int().nullable().describe('Its number; null where nothing is joined to the node'),
  }),
)
  .extend({ struck: struckWords })
  .meta({ id: 'NetworkRank' })
export type NetworkRank = z.infer<typeof networkRankSchema>

const portion = z.object({ node: nodeRefSchema, inside: z.int().describe('Claims of it in here'), all: z.int() })
export const communitiesQuery = z.object({ ...pageQuery, ...strikesQuery.shape })
export const communitySchema = z.object({
  number: z.int().describe('0 is the largest'),
  claims: z.int(),
  works: z.int(),
  people: z.int(),
  leading: z.array(nodeRefSchema).describe('The members most joined within, at most two of each kind'),
  topics: z.array(portion).describe('Topics whose claims are here more than elsewhere, at most three'),
})
export const communitiesSchema = pageOf(communitySchema).extend({ struck: struckWords }).meta({ id: 'Communities' })
export type CommunitiesView = z.infer<typeof communitiesSchema>
export type CommunityView = z.infer<typeof communitySchema>

export const communityParams = z.object({
  id: z.coerce.number().int().min(0).max(100_000_000).describe('The number of the community'),
})
export const membersSchema = pageOf(
  z.object({ node: nodeRefSchema, within: z.number().describe('Weight of its lines within the community') }),
)
  .extend({ struck: struckWords })
  .meta({ id: 'CommunityMembers' })
export type CommunityMembers = z.infer<typeof membersSchema>

/** Which communities some nodes belong to, for a picture of these. */
export const membershipRequestSchema = z.object({ ids: z.array(idParam).max(5_000) }).meta({ id: 'MembershipRequest' })
export const membershipSchema = z
  .object({
    struck: struckWords,
    communities: z
      .record(z.string(), z.int())
      .describe('Number of the community by id; what nothing is joined to, or is in no network, is left out'),
  })
  .meta({ id: 'Membership' })
export type Membership = z.infer<typeof membershipSchema>
