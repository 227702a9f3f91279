// Pictures of many claims at once: the matrix of claims and works, time, and two things side by side.
import { z } from 'zod'
import { idParam, listOf, namedRefSchema, nodeRefSchema, stanceSchema } from './common.ts'
import { strikesQuery, struckWords } from './what-if.ts'

export const MOST_ROWS = 5_000
export const MOST_COLUMNS = 1_000

const allQuoted = z.boolean().describe('Whether all statements here are quotations')

export const matrixQuery = z.object({
  columns: z.enum(['works', 'people', 'topics']).default('works'),
  topics: listOf(idParam).optional(),
  order: z.enum(['similarity', 'weight', 'document', 'name']).default('similarity'),
  rowLimit: z.coerce.number().int().min(1).max(MOST_ROWS).default(MOST_ROWS),
  columnLimit: z.coerce.number().int().min(1).max(MOST_COLUMNS).default(MOST_COLUMNS),
  ...strikesQuery.shape,
})
export const matrixSchema = z
  .object({
    struck: struckWords,
    rows: z.array(nodeRefSchema).describe('Claims, in the order to be drawn'),
    columns: z.array(nodeRefSchema).describe('Works with their first maker and year in the label'),
    rowTotal: z.int(),
    columnTotal: z.int(),
    cells: z
      .array(z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]))
      .describe('Row, column, then statements that support, dispute, qualify'),
    allQuoted,
    order: z.string(),
  })
  .meta({ id: 'Matrix' })
export type MatrixView = z.infer<typeof matrixSchema>

export const timelineSchema = z
  .object({
    struck: struckWords,
    works: z.array(z.object({ year: z.int(), works: z.int(), statements: z.int() })),
    undated: z.int().describe('Works behind claims that have no year'),
    undatedWorks: z.array(nodeRefSchema).describe('Those, by title; at most 1,000'),
    claims: z
      .array(
        z.object({
          claim: nodeRefSchema,
          first: z.int().nullable().describe('Year of the earliest work quoted for it'),
          last: z.int().nullable(),
          years: z.array(z.tuple([z.int(), z.int()])).describe('Year, and statements from works of that year'),
        }),
      )
      .describe('By first year, those without one last; at most 5,000'),
    claimTotal: z.int(),
    allQuoted,
  })
  .meta({ id: 'Timeline' })
export type Timeline = z.infer<typeof timelineSchema>

export const compareQuery = z.object({ a: idParam, b: idParam, ...strikesQuery.shape })
const side = z.object({
  node: nodeRefSchema,
  works: z.int(),
  claims: z.int(),
  statements: z.int().describe('Quotations, and works and claims that take a stance themselves'),
  quotations: z.int(),
  people: z.int(),
  isDocument: z
    .boolean()
    .describe('Of a work: whether it is compared by what it gathers, and not by what is taken from it'),
})
const entry = z.object({
  node: namedRefSchema,
  a: z.int().describe('Statements on this side'),
  b: z.int(),
  aDisputes: z.int().describe('Of those on this side: how many dispute'),
  bDisputes: z.int(),
  of: z.enum(['a', 'b', 'both']).describe('The sides that have it, with or without statements'),
})
export const compareSchema = z
  .object({
    struck: struckWords,
    a: side,
    b: side,
    works: z.array(entry).describe('Works behind either, with statements on each side; shared ones first'),
    people: z.array(entry),
    claims: z.array(entry).describe('Of people and documents: the claims that either has to do with'),
    sharedWorks: z.int(),
    coveredArea: z.number().nullable().describe('Corrected covered area of the two, 0 to 1'),
    strength: z.number().describe('Association strength of the two by shared works'),
  })
  .meta({ id: 'Comparison' })
export type Comparison = z.infer<typeof compareSchema>

/** Pairs of claims that share works, or pull against each other. */
export const relationsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  ...strikesQuery.shape,
})
const coupledPair = z.object({ a: namedRefSchema, b: namedRefSchema, shared: z.int(), strength: z.number() })
export const relationsSchema = z
  .object({
    struck: struckWords,
    coveredArea: z.number().nullable(),
    coupled: z.array(coupledPair),
    workPairs: z.array(coupledPair),
    assertedAndDisputed: z
      .array(z.object({ claim: nodeRefSchema, document: nodeRefSchema }))
      .describe('Claims that one document both puts forward and disputes'),
    opposed: z
      .array(
        z.object({
          person: nodeRefSchema,
          a: nodeRefSchema,
          b: nodeRefSchema,
          quote: nodeRefSchema.describe('What takes both stances: a quotation, a work, or the one claim itself'),
          stances: z.array(stanceSchema),
        }),
      )
      .describe('Pairs of claims that name one person and on which one source takes opposite stances'),
    totals: z
      .object({ coupled: z.int(), workPairs: z.int(), assertedAndDisputed: z.int(), opposed: z.int() })
      .describe('How many there are of each; of pairs and opposed ones at most 1,000 are counted'),
    cut: z.boolean().describe('Whether the works and claims with most pairs were passed over, to stay within bounds'),
  })
  .meta({ id: 'Relations' })
export type Relations = z.infer<typeof relationsSchema>
