// Searching over all kinds, with facets; and suggestions while somebody types.
import { z } from 'zod'
import { kindSchema, listOf, pageOf, pageQuery, segmentSchema, summarySchema } from './common.ts'
import { standingQuery } from './what-if.ts'

export const LONGEST_QUERY = 500

export const searchQuery = z.object({
  q: z.string().min(1).max(LONGEST_QUERY).describe('Words, or "a phrase"; the last word may be a beginning'),
  kinds: listOf(kindSchema).optional(),
  ...pageQuery,
  ...standingQuery.shape,
})
export const searchHitSchema = z
  .object({ summary: summarySchema, snippet: z.array(segmentSchema), score: z.number() })
  .meta({ id: 'SearchHit' })
export type SearchHitView = z.infer<typeof searchHitSchema>

const counts = {
  facets: z
    .record(kindSchema, z.int())
    .describe('Hits of each kind, whichever kinds were asked for; at most 10,000 are counted'),
  more: z.array(kindSchema).describe('Kinds with more hits than are counted: the total is then what there is at least'),
}

export const searchResultSchema = pageOf(searchHitSchema)
  .extend({ q: z.string(), ...counts })
  .meta({ id: 'SearchResult' })
export type SearchResultView = z.infer<typeof searchResultSchema>

export const suggestionQuery = z.object({
  q: z.string().min(1).max(LONGEST_QUERY),
  limit: z.coerce.number().int().min(1).max(50).default(12),
  ...standingQuery.shape,
})
/** The first hits of each kind together, so that a person is not drowned by a hundred quotations. */
export const suggestionsSchema = z
  .object({ q: z.string(), hits: z.array(searchHitSchema), ...counts, total: z.int() })
  .meta({ id: 'Suggestions' })
export type Suggestions = z.infer<typeof suggestionsSchema>
