// What if some sources were struck out; what would be lost without one of them; and lists worth having at hand.
import { z } from 'zod'
import { cslTypeSchema } from '../../../model/csl.ts'
import { flag, idParam, listOf, namedRefSchema, nodeRefSchema, pageOf, pageQuery, summarySchema } from './common.ts'

const year = z.coerce.number().int().min(-5_000).max(9_999)

/** What is struck out; all strikes hold together. The same words in the address of a view, in the command and here. */
export const strikesQuery = z.object({
  works: listOf(idParam, 200).optional(),
  people: listOf(idParam, 200).optional(),
  publishers: z
    .string()
    .max(8_000)
    .transform((text) => text.split('|').filter(Boolean))
    .pipe(z.array(z.string()).max(100))
    .optional()
    .describe('Names of publishers, separated by |'),
  types: listOf(cslTypeSchema, 50).optional().describe('CSL types, such as interview,pamphlet'),
  onlyBefore: year.optional().describe('Only works printed before this year; those without a year are struck too'),
  onlyFrom: year.optional(),
  withoutInterested: flag.optional().describe('Without what the people named in a claim say for or against it'),
})
export type StrikesQuery = z.infer<typeof strikesQuery>

/**
 * The same for questions that look things up, where works, people and types are filtered by: what they list and count is then what
 * remains.
 */
export const standingQuery = z.object({
  withoutWorks: strikesQuery.shape.works,
  withoutPeople: strikesQuery.shape.people,
  withoutPublishers: strikesQuery.shape.publishers,
  withoutTypes: strikesQuery.shape.types,
  onlyBefore: strikesQuery.shape.onlyBefore,
  onlyFrom: strikesQuery.shape.onlyFrom,
  withoutInterested: strikesQuery.shape.withoutInterested,
})
export type StandingQuery = z.infer<typeof standingQuery>

/** Stated above every figure that is of what remains; empty where nothing is struck. */
export const struckWords = z.array(z.string()).describe('What is struck out, in words; every figure is of what remains')

const weight = z.object({
  statements: z.int().describe('Quotations, and works and claims that take a stance themselves'),
  quotations: z.int(),
  works: z.int(),
})
export const claimChangeSchema = z
  .object({ claim: nodeRefSchema, before: weight, after: weight, struck: z.int().describe('Statements that fall') })
  .meta({ id: 'ClaimChange' })

export const whatIfSchema = z
  .object({
    struckWorks: z.array(nodeRefSchema).describe('Struck, or resting on struck ones only; at most 1,000'),
    struckWorkTotal: z.int(),
    struckStatements: z.int(),
    struckQuotations: z.int().describe('Those of them that are quotations'),
    fallen: z.array(claimChangeSchema).describe('Claims that had support and have none left; at most 1,000'),
    fallenTotal: z.int(),
    weakened: z.array(claimChangeSchema).describe('Claims that lose some, the greatest share first; at most 1,000'),
    weakenedTotal: z.int(),
    untouched: z.int(),
    standing: z.array(nodeRefSchema).describe('Claims whose support stays as it is; at most 1,000'),
    supported: z.int().describe('Claims that had support before'),
    undisputed: z.array(claimChangeSchema).describe('Claims that were disputed and are so no more; at most 1,000'),
    undisputedTotal: z.int(),
    struck: struckWords,
  })
  .meta({ id: 'WhatIf' })
export type WhatIfView = z.infer<typeof whatIfSchema>

/** The figures of a strike that open to a list. */
export const WHAT_IF_PARTS = [
  'fallen',
  'weakened',
  'undisputed',
  'untouched',
  'supported',
  'remaining',
  'works',
  'statements',
] as const
export type WhatIfPartName = (typeof WHAT_IF_PARTS)[number]
const ofDocument = idParam.optional().describe('Only claims that this document puts forward')
export const whatIfPartQuery = z.object({
  part: z
    .enum(WHAT_IF_PARTS)
    .describe(
      'Claims that lose all support, some, all dispute or nothing; those that had or still have support; works or statements that fall',
    ),
  document: ofDocument,
  ...pageQuery,
  ...strikesQuery.shape,
})
export const whatIfPartSchema = pageOf(
  z.object({
    node: namedRefSchema,
    before: weight.nullable().describe('Of a claim that changes: what it had'),
    after: weight.nullable(),
    works: z.array(nodeRefSchema).describe('Of a statement: what it is from'),
    claims: z.array(nodeRefSchema).describe('Of a statement: what it took a stance on; at most 20'),
    leastCut: z
      .array(namedRefSchema)
      .describe(
        'Of a claim: a least set of works that would have to fall for what is left of it; none where nothing is',
      ),
  }),
)
  .extend({ struck: struckWords })
  .meta({ id: 'WhatIfPart' })
export type WhatIfPart = z.infer<typeof whatIfPartSchema>

export const lossesQuery = z.object({
  ...strikesQuery.shape,
  among: z.enum(['works', 'people']).default('works'),
  document: ofDocument,
  limit: z.coerce.number().int().min(1).max(500).default(50),
})
export const lossesSchema = z
  .object({
    struck: struckWords,
    among: z.enum(['works', 'people']),
    supported: z.int(),
    total: z.int().describe('Works or people without whom, each alone, some claim loses all support'),
    items: z.array(
      z.object({ of: namedRefSchema, lost: z.int(), claims: z.array(nodeRefSchema).describe('At most 200') }),
    ),
  })
  .meta({ id: 'Losses', description: 'Without this book, so many claims lose all support' })
export type LossesView = z.infer<typeof lossesSchema>

export const LISTS = [
  'one-work',
  'one-person',
  'no-quotation',
  'disputed',
  'same-words',
  'most-backing',
  'fewest-pages',
] as const
export const listQuery = z.object({ list: z.enum(LISTS), ...pageQuery, ...strikesQuery.shape })
export const listSchema = pageOf(
  z.object({
    summary: summarySchema,
    by: z.string().nullable().describe('Of a work: its first maker'),
    because: z
      .array(namedRefSchema)
      .describe(
        'What puts it on the list: the one work, the one person, the quotations with the same words; at most 20',
      ),
    count: z.int().describe('What the list is ordered by'),
  }),
)
  .extend({ struck: struckWords })
  .meta({ id: 'ListOfNote' })
export type ListOfNote = z.infer<typeof listSchema>
