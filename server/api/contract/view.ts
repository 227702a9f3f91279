// The graph of a view: what the map and the table show. Quotations are folded into lines between works and claims.
import { z } from 'zod'
import { edgeTypeSchema, idParam, kindSchema, listOf, summarySchema } from './common.ts'
import { standingQuery } from './what-if.ts'

/** Nodes that one view may hold. */
export const LARGEST_VIEW = 5_000

export const viewNodeSchema = summarySchema
  .extend({
    topics: z.array(idParam).describe('Of a claim: the topics that it is filed under'),
    makers: z.array(idParam).describe('Of a work: the people who made it'),
    struck: z.boolean().describe('Struck out, or fallen with what is; its figures are then 0'),
  })
  .meta({ id: 'ViewNode' })
export type ViewNode = z.infer<typeof viewNodeSchema>

export const viewEdgeSchema = z
  .object({
    id: z.string().describe('Of a folded line: `fold:` and its ends'),
    type: edgeTypeSchema,
    from: idParam,
    to: idParam,
    quotations: z.int().describe('How many quotations stand behind the line; 0 where it is not about quotations'),
    folded: z.boolean(),
    struck: z.boolean().describe('Whether nothing of it remains'),
    byHand: z.boolean().describe('Whether nothing stands behind it but what a person added by hand'),
  })
  .meta({ id: 'ViewEdge' })
export type ViewEdge = z.infer<typeof viewEdgeSchema>

export const viewSchema = z
  .object({
    nodes: z.array(viewNodeSchema),
    edges: z.array(viewEdgeSchema),
    total: z.int().describe('How many nodes match, of which `nodes` are the weightiest'),
    missing: z.array(z.string()).describe('Ids asked for that are not there'),
    aliases: z.record(z.string(), z.string()).describe('Ids asked for that now have another name'),
  })
  .meta({ id: 'View' })
export type View = z.infer<typeof viewSchema>

const year = z.coerce.number().int().min(-5_000).max(9_999)
export const filterQuery = {
  kinds: listOf(kindSchema).optional(),
  topics: listOf(idParam).optional(),
  people: listOf(idParam).optional(),
  fromYear: year.optional(),
  toYear: year.optional(),
  minQuotations: z.coerce.number().int().min(0).max(1_000_000).optional(),
  minStatements: z.coerce.number().int().min(0).max(1_000_000).optional(),
}
/** The weightiest nodes that match, and the lines between them. */
export const overviewQuery = z.object({
  ...filterQuery,
  ...standingQuery.shape,
  limit: z.coerce.number().int().min(1).max(LARGEST_VIEW).default(1_500),
})
/** Just these nodes, the lines between them, and those to what is shown already. */
export const viewRequestSchema = z
  .object({
    ids: z.array(idParam).max(LARGEST_VIEW),
    beside: z
      .array(idParam)
      .max(LARGEST_VIEW)
      .optional()
      .describe(
        `What is shown already: lines between it and \`ids\` come too, it itself and its own lines do not; at most ${LARGEST_VIEW} with \`ids\``,
      ),
  })
  .refine(({ ids, beside = [] }) => ids.length + beside.length <= LARGEST_VIEW, {
    path: ['beside'],
    error: `At most ${LARGEST_VIEW} ids in all.`,
  })
  .meta({ id: 'ViewRequest' })
