// One claim among the others: what takes a stance on it and on what it takes one, and the claims that share its works.
import { z } from 'zod'
import { nodeRefSchema, stanceSchema } from './common.ts'
import { struckWords } from './what-if.ts'

const stanceBetween = z.object({
  claim: nodeRefSchema,
  stance: stanceSchema,
  assertedIn: nodeRefSchema.nullable().describe('The document that takes the stance'),
})

export const claimRelationsSchema = z
  .object({
    claim: nodeRefSchema,
    struck: struckWords,
    onIt: z.array(stanceBetween).describe('Claims that support, dispute or qualify it'),
    onOthers: z.array(stanceBetween).describe('Claims that it supports, disputes or qualifies'),
    assertedAndDisputedIn: z.array(nodeRefSchema).describe('Documents that put it forward and dispute it'),
    opposed: z
      .array(
        z.object({
          claim: nodeRefSchema,
          person: nodeRefSchema.describe('Whom both name'),
          by: nodeRefSchema.describe('What takes both stances: a quotation, a work, or one of the two claims'),
          onIt: stanceSchema,
          onOther: stanceSchema,
        }),
      )
      .describe('Claims that name a person whom it names too, with opposite stances of one source'),
    sharing: z
      .array(
        z.object({
          claim: nodeRefSchema,
          shared: z.int().describe('Works in common'),
          strength: z
            .number()
            .describe('Association strength: works in common / (works of the one · works of the other)'),
          coveredArea: z.number().describe('Corrected covered area of the two: works in common / works of either'),
        }),
      )
      .describe('Claims with works in common, most first; at most 200'),
    sharingTotal: z.int(),
    passedOver: z
      .array(nodeRefSchema)
      .describe('Works behind it that are behind more than 250 claims: what shares these alone is not told as sharing'),
  })
  .meta({ id: 'ClaimRelations' })
export type ClaimRelations = z.infer<typeof claimRelationsSchema>
