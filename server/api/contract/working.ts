// How far the work is that a large graph takes long for.
import { z } from 'zod'

/** Reading the whole graph; comparing the words of all quotations of each claim. */
export const LONG_WORK = ['reading', 'comparing'] as const
export type LongWork = (typeof LONG_WORK)[number]

export const workingSchema = z
  .object({
    what: z.enum(LONG_WORK).nullable().describe('Null where nothing is worked on that takes long'),
    done: z.int(),
    total: z.int(),
  })
  .meta({ id: 'Working' })
export type Working = z.infer<typeof workingSchema>
