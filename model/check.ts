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
    supersedes: z.string().optional().describe('When the check was made that this one corrects, by the same person'),
  })
  .meta({ id: 'Check' })
export type Check = z.infer<typeof checkSchema>

/** Those that no other by the same person corrects, in their order. */
export const standingChecks = (checks: readonly Check[]): readonly Check[] =>
  checks.filter(
    ({ by, when }) => when === undefined || !checks.some((other) => other.by === by && other.supersedes === when),
  )
