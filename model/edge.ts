// The edge as a schema. What may join what stands in kind.ts.
import { z } from 'zod'
import { locatorSchema } from './csl.ts'
import { EDGE_TYPES } from './kind.ts'
import { idSchema } from './node.ts'
import { confidenceSchema, provenanceSchema } from './provenance.ts'

/** Who or what made a statement: the document itself, a program's reading of it, or a person at the page. */
export const METHODS = ['source', 'inferred', 'human'] as const

export const edgeSchema = z
  .looseObject({
    id: idSchema,
    type: z.enum(EDGE_TYPES),
    from: idSchema,
    to: idSchema,
    order: z.int().min(0).optional().describe('Place among the makers of a work, from 0'),
    locator: locatorSchema.optional(),
    reference: z.string().optional().describe('The citation exactly as printed'),
    assertedIn: idSchema.optional().describe('The document that takes the stance; part of what the edge is'),
    assertedBy: z.string().optional().describe('The person who takes the stance; part of what the edge is'),
    method: z.enum(METHODS).optional(),
    corrections: z
      .array(z.looseObject({ when: z.string(), note: z.string().optional() }))
      .optional()
      .describe('Of a stance by hand: later notes, of which the latest stands'),
    confidence: confidenceSchema.optional(),
    provenance: z.array(provenanceSchema).optional(),
  })
  .meta({ id: 'Edge' })

export type GraphEdge = z.infer<typeof edgeSchema>
