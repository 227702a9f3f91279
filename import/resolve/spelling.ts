// What two spellings of one word have in common: one key for its transliterations, and how many letters apart they are.
import { foldLetters } from '../../model/fold.ts'

/** In order: letter groups that romanisations of one name write differently, and what they are written as here. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/tsch|tch/g, 'ch'],
  [/kh/g, 'h'],
  [/zh/g, 'z'],
  [/tz|cz/g, 'ts'],
  [/ks/g, 'x'],
  [/ck/g, 'k'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/i+/g, 'i'],
  [/i(?=[aeou])/g, ''],
  [/(.)\1/g, '$1'],
]

/** Letters and digits only, folded: `O’Hara-Du Lac` → `oharadulac`. */
export const lettersOf = (text: string): string => foldLetters(text).replace(/[^\p{L}\p{N}]/gu, '')

/** One key for the usual romanisations of a word: `Orlovskii`, `Orlovsky` → `orlovski`. */
export const soundOf = (text: string): string =>
  SOUNDS.reduce((word, [group, letters]) => word.replace(group, letters), lettersOf(text))

/**
 * Optimal string alignment: the fewest letters to put in, take out, change or swap with their neighbour (Damerau 1964).
 * Only the diagonals that can stay within the limit are filled (Ukkonen 1985): time grows with length times limit.
 * @param limit the search ends as soon as the distance is known to be greater
 * @returns the distance, or `limit + 1` where it is greater than `limit`
 */
export const lettersApart = (a: string, b: string, limit: number): number => {
  if (a === b) return 0
  const over = limit + 1
  if (Math.abs(a.length - b.length) > limit) return over
  const width = b.length + 1
  let before = new Array<number>(width).fill(over)
  let above = Array.from({ length: width }, (_, j) => Math.min(j, over))
  let row = new Array<number>(width).fill(over)
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit)
    const to = Math.min(b.length, i + limit)
    row[from - 1] = from === 1 ? Math.min(i, over) : over
    let least = row[from - 1] ?? over
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let best = Math.min((above[j] ?? over) + 1, (row[j - 1] ?? over) + 1, (above[j - 1] ?? over) + (same ? 0 : 1))
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (swapped) best = Math.min(best, (before[j - 2] ?? over) + 1)
      row[j] = Math.min(best, over)
      least = Math.min(least, best)
    }
    if (to < b.length) row[to + 1] = over
    // A swap reaches two rows back, so one row over the limit is not yet the end.
    if (least > over) return over
    const spare = before
    before = above
    above = row
    row = spare
  }
  return Math.min(above[b.length] ?? over, over)
}
