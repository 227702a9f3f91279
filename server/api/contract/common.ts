// What every answer is made of: pages, problems, people's names in brief, and places in documents.
import { z } from 'zod'
import { ERROR_KINDS } from '../../../model/error.ts'
import { EDGE_TYPES, MAKER_ROLES, NODE_KINDS, STANCES } from '../../../model/kind.ts'
import { LONGEST_ID } from '../../../model/node.ts'

export const idParam = z.string().min(1).max(LONGEST_ID)
export const kindSchema = z.enum(NODE_KINDS).meta({ id: 'NodeKind' })
export const edgeTypeSchema = z.enum(EDGE_TYPES).meta({ id: 'EdgeType' })
export const stanceSchema = z.enum(STANCES).meta({ id: 'Stance' })
export const makerRoleSchema = z.enum(MAKER_ROLES).meta({ id: 'MakerRole' })

/** A list in a query string: `kinds=Claim,Work`. */
export const listOf = <T extends z.ZodType<unknown, string>>(item: T, most = 100) =>
  z
    .string()
    .max(8_000)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(item).max(most))
    .meta({ override: { type: 'string', description: 'Separated by commas' } })

/** A switch in a query string: `true` or `false`. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

export const LARGEST_PAGE = 500
export const pageQuery = {
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0).describe('How many to pass over'),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(100).describe('How many at most'),
}

/** RFC 9457, with what to do about it. */
export const problemDetailsSchema = z
  .object({
    type: z.string().describe('A URI reference that names the kind of problem'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What was wrong, as a sentence'),
    kind: z.enum([...ERROR_KINDS, 'internal']),
    remedy: z.string().optional().describe('What to do about it'),
    where: z.string().optional(),
    instance: z.string().optional(),
  })
  .meta({ id: 'ProblemDetails' })
export type ProblemDetails = z.infer<typeof problemDetailsSchema>

/** A node named in passing: enough to show a link to it. */
export const nodeRefSchema = z
  .object({ id: idParam, kind: kindSchema, label: z.string().describe('Cut at 300 characters') })
  .meta({ id: 'NodeRef' })
export type NodeRef = z.infer<typeof nodeRefSchema>

/** A node in a list where several may have one title: a work is told apart by who made it and when. */
export const namedRefSchema = nodeRefSchema
  .extend({
    by: z.string().nullable().describe('Of a work: its first maker'),
    year: z.int().nullable().describe('Of a work'),
  })
  .meta({ id: 'NamedRef' })
export type NamedRef = z.infer<typeof namedRefSchema>

export const makerSchema = z.object({ id: idParam, name: z.string(), role: makerRoleSchema }).meta({ id: 'Maker' })
export type Maker = z.infer<typeof makerSchema>

/** A place in an imported document. */
export const placeSchema = z
  .object({
    document: idParam,
    title: z.string(),
    first: z.int().describe('First line, from 1'),
    last: z.int(),
  })
  .meta({ id: 'Place' })
export type Place = z.infer<typeof placeSchema>

export const segmentSchema = z
  .object({ text: z.string(), match: z.boolean().describe('Whether this piece is what was searched for') })
  .meta({ id: 'Segment' })

export const summarySchema = z
  .object({
    id: idParam,
    kind: kindSchema,
    label: z.string(),
    quotations: z.int(),
    statements: z
      .int()
      .describe('Quotations, and the stances that works and claims take themselves, each once for a claim'),
    supports: z.int().describe('Of a claim: statements that support it, as the next two'),
    disputes: z.int(),
    qualifies: z.int(),
    claims: z.int(),
    works: z.int(),
    people: z.int(),
    firstYear: z.int().nullable(),
    lastYear: z.int().nullable(),
    document: z.string().nullable(),
    line: z.int().nullable(),
  })
  .meta({ id: 'Summary', description: 'A node in brief, with what it weighs' })
export type NodeSummary = z.infer<typeof summarySchema>

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.int().describe('How many there are in all'),
    offset: z.int(),
    limit: z.int(),
  })
