// What is in here, and whether it can be reached.
import { z } from 'zod'
import { edgeTypeSchema, kindSchema, summarySchema } from './common.ts'
import { documentInfoSchema } from './document.ts'

export const statisticsSchema = z
  .object({
    nodes: z.record(kindSchema, z.int()),
    edges: z.record(edgeTypeSchema, z.int()).nullable().describe('Null where something is struck out'),
    documents: z.array(documentInfoSchema),
    claimsMostBacked: z.array(summarySchema),
    claimsLeastBacked: z.array(summarySchema),
    claimsDisputed: z.array(summarySchema),
    worksMostUsed: z.array(summarySchema),
    peopleMostQuoted: z.array(summarySchema),
    topics: z.array(summarySchema),
    years: z.object({ first: z.int().nullable(), last: z.int().nullable() }),
    notice: z
      .string()
      .nullable()
      .describe('Something that every reader should know, such as that a document is invented'),
  })
  .meta({ id: 'Statistics' })
export type Statistics = z.infer<typeof statisticsSchema>

export const healthSchema = z
  .object({
    ok: z.boolean(),
    version: z.string(),
    store: z.object({ ok: z.boolean(), engine: z.string(), address: z.string(), detail: z.string() }),
  })
  .meta({ id: 'Health' })
export type Health = z.infer<typeof healthSchema>

/** The node's facet values for the filters: topics and people that have something to show. */
export const facetsSchema = z
  .object({
    topics: z.array(summarySchema),
    people: z.array(summarySchema),
    years: z.array(z.object({ year: z.int(), works: z.int() })),
    maxStatements: z.int().describe('The most that anything has'),
  })
  .meta({ id: 'Facets' })
export type Facets = z.infer<typeof facetsSchema>
