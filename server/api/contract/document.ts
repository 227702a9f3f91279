// An imported document: its lines, with the graph in the margin.
import { z } from 'zod'
import { problemSchema } from '../../../model/problem.ts'
import { edgeTypeSchema, idParam, kindSchema, placeSchema, stanceSchema } from './common.ts'

/** Lines that one request may ask for. */
export const MOST_LINES = 2_000

export const documentInfoSchema = z
  .object({ id: idParam, title: z.string(), lines: z.int(), import: z.string().nullable() })
  .meta({ id: 'DocumentInfo' })
export const documentsSchema = z.object({ items: z.array(documentInfoSchema) }).meta({ id: 'Documents' })
export type DocumentInfoView = z.infer<typeof documentInfoSchema>

export const lineSchema = z.object({ number: z.int(), text: z.string() }).meta({ id: 'Line' })
export const markSchema = z
  .object({
    first: z.int(),
    last: z.int(),
    node: idParam.describe('The node to choose; for a citation the work it leads to'),
    kind: kindSchema,
    label: z.string(),
    edge: z.string().nullable(),
    type: edgeTypeSchema.nullable(),
    stance: stanceSchema.nullable(),
    uses: z.int().describe('For a citation: the quotations taken from that work'),
  })
  .meta({ id: 'Mark' })
export type MarkView = z.infer<typeof markSchema>

export const linesQuery = z.object({
  first: z.coerce.number().int().min(1).default(1),
  last: z.coerce.number().int().min(1),
})
export const linesSchema = z
  .object({
    document: documentInfoSchema,
    first: z.int(),
    last: z.int(),
    lines: z.array(lineSchema),
    marks: z.array(markSchema),
    problems: z.array(problemSchema).describe('What was not understood in these lines'),
  })
  .meta({ id: 'Lines' })
export type LinesView = z.infer<typeof linesSchema>

/** The lines around a node's place, with the place itself, so that it can be marked. */
export const passageSchema = linesSchema.extend({ place: placeSchema }).meta({ id: 'Passage' })
export type PassageView = z.infer<typeof passageSchema>

export const passageQuery = z.object({ context: z.coerce.number().int().min(0).max(200).default(20) })

/** The outline of a document: its claims and topics by line, for a scroll bar and a table of contents. */
export const outlineSchema = z
  .object({
    document: documentInfoSchema,
    entries: z.array(z.object({ line: z.int(), node: idParam, kind: kindSchema, label: z.string() })),
    cut: z.boolean(),
  })
  .meta({ id: 'Outline' })
export type Outline = z.infer<typeof outlineSchema>
