// The chain under a claim: what is said for and against it, where that stands, who made it, and what it rests on in turn.
import { z } from 'zod'
import { locatorSchema } from '../../../model/csl.ts'
import { edgeTypeSchema, idParam, kindSchema, nodeRefSchema, stanceSchema } from './common.ts'
import { struckWords } from './what-if.ts'

export const chainSchema = z
  .object({
    claim: nodeRefSchema,
    struck: struckWords,
    nodes: z
      .array(
        z.object({
          id: idParam,
          kind: kindSchema,
          label: z.string(),
          year: z.int().nullable().describe('Of a work'),
          struck: z.boolean().describe('Whether it is struck out, or falls with what is'),
          layer: z.int().min(0).describe('Steps from the claim, the fewest: 0 is the claim itself'),
        }),
      )
      .describe('By layer, each layer in the order in which it is met'),
    edges: z
      .array(
        z.object({
          from: idParam,
          to: idParam,
          type: edgeTypeSchema.describe('Reads from `from` to `to`; a drawing goes from the lower layer to the higher'),
          stance: stanceSchema.nullable(),
          locator: locatorSchema.nullable(),
          reference: z.string().nullable(),
          assertedIn: idParam.nullable().describe('The document that takes the stance'),
        }),
      )
      .describe('Each once'),
    outline: z
      .array(z.object({ depth: z.int().min(0), node: idParam, text: z.string(), struck: z.boolean() }))
      .describe('The same as lines that read aloud: what stands in two places is opened at the first'),
    cut: z.boolean().describe('Whether there was more than 500 statements or 2,000 works'),
  })
  .meta({ id: 'Chain' })
export type Chain = z.infer<typeof chainSchema>
