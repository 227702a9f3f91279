// How far the work is that a large graph takes long for.
import { z } from 'zod'

/**
 * Reading the whole graph; working out what remains of it without what is struck; comparing the words of all quotations of each claim;
 * looking up the pages of each work; ordering a matrix; pairing claims and works that share; finding since when each claim has a source;
 * finding what each claim hangs on.
 */
export const LONG_WORK = [
  'reading',
  'striking',
  'comparing',
  'locating',
  'ordering',
  'pairing',
  'dating',
  'hanging',
] as const
export type LongWork = (typeof LONG_WORK)[number]

export const workingSchema = z
  .object({
    what: z.enum(LONG_WORK).nullable().describe('Null where nothing is worked on that takes long'),
    done: z.int(),
    total: z.int().describe('0 where it is not known how much there is to do'),
  })
  .meta({ id: 'Working' })
export type Working = z.infer<typeof workingSchema>
