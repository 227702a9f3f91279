// A record: one line of the interchange form, and what readers hand to stores.
import { z } from 'zod'
import { edgeSchema } from './edge.ts'
import { idSchema, nodeSchema } from './node.ts'
import { problemSchema } from './problem.ts'

/** A stretch of an imported document's text. A long document is several of these, in order. */
export const textSchema = z
  .looseObject({
    document: idSchema,
    first: z.int().min(1).describe('Number of the first of these lines'),
    lines: z.array(z.string()).min(1),
    import: idSchema.optional().describe('The import that brought it, where the document alone does not tell'),
  })
  .meta({ id: 'Text' })
export type DocumentText = z.infer<typeof textSchema>

/** One import: what was read, by which reader, when its content is the same again, and what could not be read. */
export const importSchema = z
  .looseObject({
    id: idSchema,
    document: idSchema.optional().describe('The Work that the file became, where the format is a document'),
    format: z.string(),
    source: z.string().describe('The name of the file, without its folders'),
    hash: z.string().describe('SHA-256 of the content'),
    problems: z.array(problemSchema).optional(),
  })
  .meta({ id: 'Import' })
export type Import = z.infer<typeof importSchema>

const by = z.array(idSchema).optional().describe('The imports that brought this record')

/** One line of interchange: exactly one of `node`, `edge`, `text`, `import`, `part`. */
export const recordSchema = z.union([
  z.strictObject({ node: nodeSchema, imports: by }),
  z.strictObject({ edge: edgeSchema, imports: by }),
  z.strictObject({ text: textSchema }),
  z.strictObject({ import: importSchema }),
  z.strictObject({
    part: z
      .strictObject({ import: idSchema, node: nodeSchema.optional(), edge: edgeSchema.optional() })
      .describe('What one import said of a record that several imports brought'),
  }),
])
export type GraphRecord = z.infer<typeof recordSchema>
