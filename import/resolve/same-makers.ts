// Whether two lists of makers can be those of one work.
import { compareGiven } from './given-name.ts'
import { exchanged, misprintedFamily, type PrintedName } from './printed-name.ts'

/**
 * - `same`: one and the same person, as far as names can tell
 * - `likely`: nothing contradicts it (initials, family name alone)
 * - `misprint`: a few letters of the family name differ, the rest agrees
 */
export type NameMatch = 'same' | 'likely' | 'misprint' | 'different'

/** Compares two names as makers of what may be one work. Symmetric. */
export const compareNames = (a: PrintedName, b: PrintedName): NameMatch => {
  if (a.key === b.key) return 'same'
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return 'different'
  if (exchanged(a, b)) return 'misprint'
  if (!a.literal !== !b.literal) return 'different'
  if (a.literal) return misprintedFamily(a, b) ? 'misprint' : 'different'
  const given = compareGiven(a.givens, b.givens)
  if (given === 'different') return 'different'
  if (a.sound === b.sound) return given === 'same' ? 'same' : 'likely'
  // With no given name to compare, only the work that both are named for speaks for it.
  return misprintedFamily(a, b) ? 'misprint' : 'different'
}

/**
 * - `missing`: one list or both are empty
 * - `partial`: all of the shorter list stand in the longer
 */
export type MakersMatch = NameMatch | 'missing' | 'partial'

/** Whether a name is another's first name: the second maker of `Hale, Ruth & Tom`, where the family name is shared. */
export const firstNameAlone = (a: PrintedName, b: PrintedName): boolean =>
  !a.givens.length && !a.literal && b.givens.join('') === a.letters

/** The first so many makers tell a work from another. */
const MOST_COMPARED = 8

const RANK: readonly NameMatch[] = ['different', 'misprint', 'likely', 'same']

/** Compares two lists of makers. Symmetric. */
export const compareMakers = (a: readonly PrintedName[], b: readonly PrintedName[]): MakersMatch => {
  if (!a.length || !b.length) return 'missing'
  const [few, many] = (a.length <= b.length ? [a, b] : [b, a]).map((names) => names.slice(0, MOST_COMPARED))
  if (!few || !many) return 'missing'
  let weakest = 3
  for (const name of few) {
    let best = 0
    for (const other of many) best = Math.max(best, RANK.indexOf(compareNames(name, other)))
    if (best === 0 && many.some((other) => firstNameAlone(name, other) || firstNameAlone(other, name))) best = 2
    weakest = Math.min(weakest, best)
  }
  const match = RANK[weakest] ?? 'different'
  return a.length !== b.length && (match === 'same' || match === 'likely') ? 'partial' : match
}
