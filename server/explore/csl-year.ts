// The year of a date as CSL has it.
import { z } from 'zod'

const cslDate = z.object({ 'date-parts': z.array(z.array(z.union([z.string(), z.number()]))) })

/** @returns the year that the date begins with; null where it is no CSL date, or has no whole year */
export const cslYear = (date: unknown): number | null => {
  const parsed = cslDate.safeParse(date)
  const year = parsed.success ? Number(parsed.data['date-parts'][0]?.[0] ?? Number.NaN) : Number.NaN
  return Number.isInteger(year) ? year : null
}
