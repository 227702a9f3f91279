// One name in either order: "Family, Given" as catalogues have it, or "Given Family" as people say it.
import type { CslName } from '../../model/csl.ts'
import { isFamilyWord, isGivenWord, type NameWord } from './name-words.ts'
import { GIVEN_NAMES } from './words.ts'

export interface ReadName {
  readonly name: CslName
  /** Index of the word after the name. */
  readonly next: number
  /** The mark behind the name. */
  readonly mark: string
  /** Ended by an initial without another mark ("Hale, R. Harbour …"). */
  readonly afterInitial: boolean
}

/** Words that open titles and never names. */
const ARTICLE = /^(?:The|A|An|On|In|Of|My|Our|From|To|For|At|By)$/

const joined = (words: readonly NameWord[]): string => words.map((word) => word.core).join(' ')

/** Makes a CSL name of the words of the family and of the given name, particles split off. */
export const makeName = (family: readonly NameWord[], given: readonly NameWord[], suffix?: string): CslName => {
  let split = 0
  while (split < family.length - 1 && family[split]?.kind === 'particle') split++
  return {
    ...(split > 0 ? { 'non-dropping-particle': joined(family.slice(0, split)) } : {}),
    family: joined(family.slice(split)),
    ...(given.length > 0 ? { given: joined(given) } : {}),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

/** Reads the words of the family name up to its comma. */
const familyEnd = (words: readonly NameWord[], from: number): number | undefined => {
  let at = from
  while (words[at]?.kind === 'particle' && words[at]?.mark === '') at++
  for (let count = 0; count < 3; count++, at++) {
    const word = words[at]
    // Two family names: "Castellanos y Rueda".
    if (count > 0 && word?.mark === '' && /^[yei]$/.test(word.core)) continue
    if (word === undefined || !isFamilyWord(word)) return undefined
    if (count > 0 && word.kind === 'capitals') return undefined
    if (word.mark === ',') return at + 1
    if (word.mark !== '') return undefined
  }
  return undefined
}

/** Whether a name is over here: a full stop, or a comma before "and", a role or a word that opens titles. */
const closesName = ({ mark }: NameWord, next: NameWord | undefined): boolean =>
  mark === '.' ||
  (mark === ',' &&
    (next?.kind === 'and' || /^(?:eds?|trans|comps?)$/i.test(next?.core ?? '') || ARTICLE.test(next?.core ?? '')))

/**
 * Reads "Family, Given".
 * @param initialAlone behind an initial only another one, or a common given name, goes on with the name
 * @returns the name, or nothing where the words are not of that form
 */
export const invertedName = (words: readonly NameWord[], from: number, initialAlone = true): ReadName | undefined => {
  const start = familyEnd(words, from)
  if (start === undefined) return undefined
  const given: NameWord[] = []
  let at = start
  let suffix: string | undefined
  while (given.length < 5) {
    const word = words[at]
    if (word === undefined) break
    if (word.kind === 'particle' && given.length > 0 && !word.core.startsWith('St')) {
      given.push(word)
      at++
      if (word.mark !== '') break
      continue
    }
    if (!isGivenWord(word) || (given.length === 0 && ARTICLE.test(word.core) && word.mark === '')) break
    given.push(word)
    at++
    if (word.mark !== '') break
    const following = words[at]
    if (
      word.kind === 'initials' &&
      following !== undefined &&
      (GIVEN_NAMES.has(following.core)
        ? /^[.,]$/.test(following.mark)
        : !initialAlone && following.kind === 'capital' && closesName(following, words[at + 1]))
    )
      continue
    // Behind an initial only another initial goes on with the name.
    if (word.kind === 'initials' && words[at]?.kind !== 'initials' && words[at]?.kind !== 'particle') break
  }
  const last = given.at(-1)
  if (last === undefined) return undefined
  if (last.kind === 'particle' && last.mark === '') return undefined
  const after = words[at]
  let mark = last.mark
  if ((mark === ',' || mark === '') && after?.kind === 'suffix') {
    suffix = after.mark.startsWith('.') ? `${after.core}.` : after.core
    mark = after.mark.replace(/^\.(?=.)/, '')
    at++
  }
  const afterInitial = last.kind === 'initials' && mark === '' && suffix === undefined
  if (mark === '' && !afterInitial && after !== undefined && after.kind !== 'and' && !/^(?:\(|et$)/.test(after.core))
    return undefined
  // "Ruth Hale, Harbour Lights: …" is a name in natural order before a title.
  if (mark === ':' && words[from]?.kind === 'capital' && start - from > 1) return undefined
  return { name: makeName(words.slice(from, start), given, suffix), next: at, mark, afterInitial }
}

/** Reads "Given Family": one to four given words, then a family name, closed by a mark, by "and" or by the end. */
export const naturalName = (words: readonly NameWord[], from: number): ReadName | undefined => {
  let at = from
  const taken: NameWord[] = []
  if (ARTICLE.test(words[from]?.core ?? '')) return undefined
  for (; taken.length < 6; at++) {
    const word = words[at]
    if (word === undefined || word.kind === 'and') break
    if (word.kind === 'particle' ? taken.length === 0 : !isGivenWord(word)) break
    taken.push(word)
    if (word.mark !== '') {
      at++
      break
    }
  }
  let suffix: string | undefined
  const suffixWord = words[at]
  let last = taken.at(-1)
  if (last === undefined) return undefined
  let mark = last.mark
  if ((mark === ',' || mark === '') && suffixWord?.kind === 'suffix') {
    suffix = suffixWord.core
    mark = suffixWord.mark
    at++
  }
  last = taken.at(-1)
  const particle = taken.findIndex((word) => word.kind === 'particle')
  const familyFrom = particle > 0 ? particle : taken.length - 1
  const family = taken.slice(familyFrom)
  if (last === undefined || last.kind === 'initials' || last.kind === 'particle' || familyFrom === 0) return undefined
  return { name: makeName(family, taken.slice(0, familyFrom), suffix), next: at, mark, afterInitial: false }
}
