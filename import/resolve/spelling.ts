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
 * @param limit the search ends as soon as the distance is known to be greater
 * @returns the distance, or `limit + 1` where it is greater than `limit`
 */
export const lettersApart = (a: string, b: string, limit: number): number => {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
      least = Math.min(least, best)
    }
    // A swap reaches two rows back, so one row over the limit is not yet the end.
    if (least > limit + 1) return limit + 1
    before = above
    above = row
  }
  return Math.min(above[b.length] ?? 0, limit + 1)
}
