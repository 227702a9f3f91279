// What an importer could not read: reported with its line and reason, never dropped in silence.
import { z } from 'zod'

export const problemSchema = z
  .looseObject({
    line: z.int().min(1).optional().describe('First line of what could not be read, from 1'),
    lastLine: z.int().min(1).optional(),
    severity: z
      .enum(['note', 'warning', 'error'])
      .describe('note: passed over on purpose; warning: read with doubt; error: lost'),
    code: z.string().describe('Stable name of the reason, such as "quotation-without-citation"'),
    message: z.string().describe('The reason as a sentence'),
    excerpt: z.string().optional().describe('The first words concerned'),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problemSchema>
