// Quotations with all that a reader needs to judge them: words, stance, work, page, makers, speakers, place in the document.
import { z } from 'zod'
import { checkSchema } from '../../../model/check.ts'
import { locatorSchema } from '../../../model/csl.ts'
import {
  idParam,
  listOf,
  makerSchema,
  nodeRefSchema,
  pageOf,
  pageQuery,
  placeSchema,
  stanceSchema,
  summarySchema,
} from './common.ts'
import { standingQuery } from './what-if.ts'

export const EVIDENCE_SORTS = ['document', 'work', 'author', 'year', 'locator', 'stance'] as const
export const evidenceQuery = z
  .object({
    claim: idParam.optional(),
    work: idParam.optional(),
    person: idParam.optional().describe('A maker of the work, or the speaker'),
    withPerson: idParam.optional().describe('Another person of whom that must be true as well'),
    document: idParam.optional().describe('The document that takes the stance; alone, in the order of its claims'),
    stances: listOf(stanceSchema).optional(),
    sort: z.enum(EVIDENCE_SORTS).default('document'),
    descending: z.enum(['true', 'false']).default('false'),
    ...pageQuery,
    ...standingQuery.shape,
  })
  .refine((query) => query.claim ?? query.work ?? query.person ?? query.document, {
    error: 'name a claim, a work, a person or a document',
  })

/** What a list of quotations may be of. */
export interface EvidenceQuery {
  readonly claim?: string | undefined
  readonly work?: string | undefined
  readonly person?: string | undefined
  readonly document?: string | undefined
}

export const quotationSchema = z
  .object({
    id: idParam.describe('Of the quote; of the work or claim where that itself takes the stance'),
    kind: z.enum(['Quote', 'Work', 'Claim']),
    text: z.string(),
    paraphrase: z.boolean(),
    stance: stanceSchema.nullable().describe('Null for a quotation filed under no claim'),
    method: z.string().nullable(),
    assertedBy: z.string().nullable().describe('The person who takes the stance by hand'),
    note: z.string().nullable().describe('What that person noted'),
    checks: z.array(checkSchema).describe('What came of looking it up in the work'),
    assertedIn: nodeRefSchema.nullable().describe('The document that takes the stance'),
    claim: nodeRefSchema.nullable(),
    work: summarySchema.nullable(),
    makers: z.array(makerSchema),
    speakers: z.array(nodeRefSchema),
    locator: locatorSchema.nullable(),
    reference: z.string().nullable().describe('The citation as printed'),
    place: placeSchema.nullable(),
    rationale: z
      .array(z.string())
      .optional()
      .describe('Of a work that takes the stance itself: the sentences of its abstract that the stance rests on'),
  })
  .meta({ id: 'Quotation' })
export type Quotation = z.infer<typeof quotationSchema>

export const evidenceSchema = pageOf(quotationSchema)
  .extend({
    totals: z
      .object({
        quotations: z.int(),
        statements: z.int().describe('Quotations, and works and claims that take a stance themselves'),
        works: z.int(),
        people: z.int(),
        supports: z.int().describe('Statements that support, as the next two'),
        disputes: z.int(),
        qualifies: z.int(),
        byHand: z.int().describe('Stances that a person took by hand, and not a document'),
        firstYear: z.int().nullable(),
        lastYear: z.int().nullable(),
      })
      .describe('Over everything that matches, not this page alone'),
  })
  .meta({ id: 'Evidence' })
export type EvidenceView = z.infer<typeof evidenceSchema>
