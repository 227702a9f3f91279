// One node, what is around it, and the ways between two.
import { z } from 'zod'
import { edgeSchema } from '../../../model/edge.ts'
import { nodeSchema } from '../../../model/node.ts'
import {
  edgeTypeSchema,
  idParam,
  kindSchema,
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

export const directionSchema = z.enum(['in', 'out'])
export const edgeCountSchema = z
  .object({ type: edgeTypeSchema, direction: directionSchema, kind: kindSchema, count: z.int() })
  .meta({ id: 'EdgeCount' })

/** What can be expanded on the folded map: how many nodes of a kind are one step away, quotations folded. */
export const expansionCountSchema = z.object({ kind: kindSchema, count: z.int() }).meta({ id: 'ExpansionCount' })
export type ExpansionCount = z.infer<typeof expansionCountSchema>

export const nodeDetailSchema = z
  .object({
    node: nodeSchema,
    summary: summarySchema,
    counts: z.array(edgeCountSchema),
    expansions: z.array(expansionCountSchema),
    makers: z.array(makerSchema).describe('Of a work; of a quote, the makers of its work'),
    topics: z.array(nodeRefSchema).describe('Of a claim'),
    assertedBy: z.array(nodeRefSchema).describe('Of a claim: the works and people that put it forward'),
    putForwardIn: z.array(placeSchema).describe('Of a claim: the documents that assert it, with the line'),
    places: z.array(placeSchema).describe('Where it stands in imported documents, at most 200'),
    placeCount: z.int(),
    struck: z.boolean().describe('Struck out, or fallen with what is; its figures are then of everything'),
  })
  .meta({ id: 'NodeDetail' })
export type NodeDetail = z.infer<typeof nodeDetailSchema>

export const neighboursQuery = z.object({
  types: listOf(edgeTypeSchema).optional(),
  direction: directionSchema.optional(),
  kinds: listOf(kindSchema).optional(),
  ...pageQuery,
  ...standingQuery.shape,
})
export const neighbourSchema = z
  .object({ edge: edgeSchema, direction: directionSchema, summary: summarySchema })
  .meta({ id: 'Neighbour' })
export const neighboursSchema = pageOf(neighbourSchema).meta({ id: 'Neighbours' })
export type NeighboursView = z.infer<typeof neighboursSchema>

export const expansionQuery = z.object({ kind: kindSchema, ...pageQuery, ...standingQuery.shape })
/** Nodes of one kind a step away on the folded map, the weightiest first. */
export const expansionSchema = pageOf(summarySchema).meta({ id: 'Expansion' })
export type ExpansionView = z.infer<typeof expansionSchema>

export const pathsQuery = z.object({
  from: idParam,
  to: idParam,
  maxLength: z.coerce.number().int().min(1).max(6).default(6),
  limit: z.coerce.number().int().min(1).max(50).default(5),
})
export const pathsSchema = z
  .object({
    from: idParam,
    to: idParam,
    paths: z.array(z.object({ nodes: z.array(summarySchema), edges: z.array(edgeSchema) })),
    cut: z.boolean().describe('Whether the search ended before all was looked at'),
  })
  .meta({ id: 'Paths' })
export type PathsView = z.infer<typeof pathsSchema>

/** What a work backs and from which of its pages. */
export const workUseSchema = z
  .object({
    claims: z.array(
      z.object({
        claim: summarySchema,
        stance: stanceSchema,
        quotations: z.int(),
        itself: z.boolean().describe('Whether the work takes the stance itself'),
        locators: z.array(z.string()),
      }),
    ),
    claimTotal: z.int(),
    pages: z
      .array(z.object({ label: z.string(), value: z.string(), quotations: z.int() }))
      .describe('The places in the work that are quoted, in the order of the pages'),
    quotations: z.int(),
    unlocated: z.int().describe('Quotations that name no page'),
  })
  .meta({ id: 'WorkUse' })
export type WorkUse = z.infer<typeof workUseSchema>

/** A person's works, the claims that name the person, and how many words of the person are quoted. */
export const personRecordSchema = z
  .object({
    works: z.array(z.object({ work: summarySchema, roles: z.array(z.string()) })),
    workTotal: z.int(),
    namedIn: z.array(summarySchema),
    namedTotal: z.int(),
    spoken: z.int().describe('Quotations of the words of this person'),
    quotedFromWorks: z.int().describe('Quotations from works the person made'),
  })
  .meta({ id: 'PersonRecord' })
export type PersonRecord = z.infer<typeof personRecordSchema>
