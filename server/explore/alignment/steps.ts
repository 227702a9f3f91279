// Two rows of words as steps: words that both have, that only the text has, that only the quotation has.
import { diffArrays } from 'diff'
import type { QuotedWord, Word } from './words-of.ts'

export interface Step {
  readonly kind: 'both' | 'text' | 'quotation'
  readonly count: number
}

/** Milliseconds after which the comparison of one passage is given up. */
const LONGEST = 2_000

/**
 * Where the same words stand at both ends of what is passed over, either may be the one that was quoted: the later is taken, which
 * stands with what follows, unless the quotation says that the gap comes after them.
 */
const slid = (steps: readonly Step[], text: readonly Word[], quoted: readonly QuotedWord[]): readonly Step[] => {
  const result = [...steps]
  let [inText, inQuotation] = [0, 0]
  for (const [at, { kind, count }] of steps.entries()) {
    const [gap, next] = [result[at + 1], result[at + 2]]
    if (kind === 'both' && gap?.kind === 'text' && next?.kind === 'both') {
      const [endOfRun, endOfGap] = [inText + count, inText + count + gap.count]
      let shift = 0
      while (
        shift < Math.min(count, gap.count) &&
        text[endOfRun - 1 - shift]?.folded === text[endOfGap - 1 - shift]?.folded &&
        !quoted[inQuotation + count - shift]?.afterGap
      )
        shift += 1
      // Part of a run is left where it is: it stands with what comes before it.
      if (shift > 0 && (shift === count || quoted[inQuotation + count - shift]?.afterGap)) {
        result[at] = { kind, count: count - shift }
        result[at + 2] = { kind: 'both', count: next.count + shift }
      }
    }
    if (kind !== 'quotation') inText += count
    if (kind !== 'text') inQuotation += count
  }
  return result.filter(({ count }) => count > 0)
}

/** @returns null where the comparison took too long */
export const stepsOf = (text: readonly Word[], quoted: readonly QuotedWord[]): readonly Step[] | null => {
  const parts = diffArrays(
    text.map(({ folded }) => folded),
    quoted.map(({ folded }) => folded),
    { timeout: LONGEST },
  )
  if (!parts) return null
  const steps = parts.map(
    ({ value, added, removed }): Step => ({
      kind: removed ? 'text' : added ? 'quotation' : 'both',
      count: value.length,
    }),
  )
  return slid(steps, text, quoted)
}
