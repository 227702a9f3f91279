// The five kinds of node as schemas: the one source of their types, their validation and their documentation.
import { z } from 'zod'
import { checkSchema } from './check.ts'
import { cslTypeSchema } from './csl.ts'
import { provenanceSchema } from './provenance.ts'

/** Longest id that is accepted from outside, in UTF-16 code units. */
export const LONGEST_ID = 512
export const idSchema = z.string().min(1).max(LONGEST_ID)

const common = {
  id: idSchema,
  provenance: z.array(provenanceSchema).optional(),
  aliases: z.array(idSchema).optional().describe('Ids that this node took over; old links still arrive'),
}
const text = z.string().min(1)
const spellings = z.array(z.string()).optional().describe('Every spelling that was met, sorted')

export const personSchema = z
  .looseObject({
    ...common,
    kind: z.literal('Person'),
    name: text.describe('As one would say it: "Ruth Hale"'),
    family: z.string().optional(),
    given: z.string().optional(),
    particle: z.string().optional(),
    suffix: z.string().optional(),
    literal: z.string().optional().describe('The whole name of a body'),
    variants: spellings,
  })
  .meta({ id: 'Person' })

export const editionSchema = z
  .looseObject({
    place: z.string().optional(),
    publisher: z.string().optional(),
    year: z.int().optional(),
    volume: z.string().optional(),
  })
  .meta({ id: 'Edition' })
export type Edition = z.infer<typeof editionSchema>

export const workSchema = z
  .looseObject({
    ...common,
    kind: z.literal('Work'),
    title: text,
    type: cslTypeSchema.optional(),
    year: z.int().optional(),
    place: z.string().optional(),
    publisher: z.string().optional(),
    volume: z.string().optional(),
    'container-title': z.string().optional(),
    URL: z.string().optional(),
    DOI: z.string().optional(),
    editions: z.array(editionSchema).optional().describe('Each printing that was met'),
    variants: spellings,
  })
  .meta({ id: 'Work' })

export const claimSchema = z
  .looseObject({ ...common, kind: z.literal('Claim'), text: text.describe('In the words of whoever puts it forward') })
  .meta({ id: 'Claim' })

export const quoteSchema = z
  .looseObject({
    ...common,
    kind: z.literal('Quote'),
    text,
    paraphrase: z.boolean().optional().describe("True where the words are not the work's own"),
    checks: z.array(checkSchema).optional().describe('What came of looking it up in the work, by whom'),
  })
  .meta({ id: 'Quote' })

export const topicSchema = z.looseObject({ ...common, kind: z.literal('Topic'), name: text }).meta({ id: 'Topic' })

export const nodeSchema = z
  .discriminatedUnion('kind', [personSchema, workSchema, claimSchema, quoteSchema, topicSchema])
  .meta({ id: 'Node' })

export type Person = z.infer<typeof personSchema>
export type Work = z.infer<typeof workSchema>
export type Claim = z.infer<typeof claimSchema>
export type Quote = z.infer<typeof quoteSchema>
export type Topic = z.infer<typeof topicSchema>
export type GraphNode = z.infer<typeof nodeSchema>
