// Where a node or an edge came from: the document, the lines and the characters, and who read them.
import { z } from 'zod'

const span = (unit: string, first: number) =>
  z
    .tuple([z.int().min(first), z.int().min(first)])
    .refine(([a, b]) => a <= b, { error: `the last ${unit} stands before the first` })

/** A share of certainty: 0 is a guess, 1 is as printed. */
export const confidenceSchema = z.number().min(0).max(1)

export const provenanceSchema = z
  .looseObject({
    document: z.string().min(1).describe('Id of the Work that is the imported document'),
    lines: span('line', 1).optional().describe('First and last line, counted from 1, both included'),
    chars: span('character', 0).optional().describe('First and last+1 UTF-16 code unit in the document'),
    importer: z.string().optional().describe('Id of the format that was read, or "human"'),
    confidence: confidenceSchema.optional(),
  })
  .meta({ id: 'Provenance' })

export type Provenance = z.infer<typeof provenanceSchema>

const rank = (a: number | undefined, b: number | undefined) => (a ?? -1) - (b ?? -1)
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Orders places by document, then by line, then by character: the order in which a reader meets them. */
export const comparePlaces = (a: Provenance, b: Provenance): number =>
  byCodeUnit(a.document, b.document) ||
  rank(a.lines?.[0], b.lines?.[0]) ||
  rank(a.lines?.[1], b.lines?.[1]) ||
  rank(a.chars?.[0], b.chars?.[0]) ||
  byCodeUnit(JSON.stringify(a), JSON.stringify(b))
