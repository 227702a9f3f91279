// What came of looking a quotation up, in words.
import type { CheckResult } from '../../../model/check.ts'

export const CHECK_WORDS: Readonly<Record<CheckResult, string>> = {
  verified: 'stands there as quoted',
  altered: 'stands there otherwise',
  'not-found': 'was not found there',
}
