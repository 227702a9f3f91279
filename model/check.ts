// What a person found who looked a quotation up in the book: kept with the quotation, apart from what documents say.
import { z } from 'zod'

export const CHECK_RESULTS = ['verified', 'altered', 'not-found'] as const
export type CheckResult = (typeof CHECK_RESULTS)[number]

/** Longest name and note that a person may give. */
export const LONGEST_NAME = 100
export const LONGEST_NOTE = 2_000

export const checkSchema = z
  .looseObject({
    result: z.enum(CHECK_RESULTS).describe('Whether the words stand in the work as quoted, otherwise, or not at all'),
    by: z.string().min(1).describe('Who looked'),
    when: z.string().optional().describe('ISO 8601'),
    note: z.string().optional(),
  })
  .meta({ id: 'Check' })
export type Check = z.infer<typeof checkSchema>
