// The names that open a reference: one or several, in catalogue or natural order, surnames alone, with the roles behind them.
import type { CslName, CslNameRole } from '../../model/csl.ts'
import { isFamilyWord, type NameWord, nameWords } from './name-words.ts'
import { invertedName, makeName, naturalName, type ReadName } from './one-name.ts'
import { roleBehind } from './roles.ts'
import { GIVEN_NAMES } from './words.ts'

export interface AuthorHead {
  readonly names: readonly CslName[]
  readonly roles: readonly CslNameRole[]
  /** What follows the names and their roles. */
  readonly rest: string
  /** How sure, from 0 to 1. */
  readonly confidence: number
  /** The mark between names and title. */
  readonly mark: string
}

interface Read {
  readonly names: readonly CslName[]
  readonly next: number
  readonly mark: string
  readonly confidence: number
}

/** A surname alone with its particles. */
const surnameAt = (
  words: readonly NameWord[],
  from: number,
): { name: CslName; next: number; mark: string } | undefined => {
  let at = from
  while (words[at]?.kind === 'particle' && words[at]?.mark === '') at++
  const word = words[at]
  return word === undefined || !isFamilyWord(word)
    ? undefined
    : { name: makeName(words.slice(from, at + 1), []), next: at + 1, mark: word.mark }
}

/** "Hale, Orr, and Lunt" and "Hale and Orr": surnames alone, the last behind "and". */
const surnamesOnly = (words: readonly NameWord[]): Read | undefined => {
  const names: CslName[] = []
  for (let at = 0; at < 12; ) {
    const word = surnameAt(words, at)
    if (word === undefined) return undefined
    names.push(word.name)
    const next = words[word.next]
    // "Hale, Ruth & Peter": a given name behind the first comma makes the rest given names too.
    if (names.length === 2 && word.mark === '' && GIVEN_NAMES.has(word.name.family ?? '')) return undefined
    if (next?.kind === 'and' && next.mark === '' && (word.mark === '' || word.mark === ',')) {
      const last = surnameAt(words, word.next + 1)
      if (last === undefined) return undefined
      const after = words[last.next]
      // "Hale, Ruth & Orr, Peter.": what follows makes it two names in catalogue order.
      if (names.length === 2 && last.mark === ',' && invertedName(words, word.next + 1)?.mark === '.') return undefined
      if (last.mark === '' && !/^\(?(?:eds?|trans|comps?)\b/i.test(after?.core ?? '')) return undefined
      names.push(last.name)
      return { names, next: last.next, mark: last.mark, confidence: 0.9 }
    }
    if (word.mark !== ',') return undefined
    at = word.next
  }
  return undefined
}

/** What "and" leads to: a whole name, or the given name of somebody of the same family. */
const nameAfterAnd = (words: readonly NameWord[], at: number, first: CslName): ReadName | undefined => {
  const inverted = invertedName(words, at)
  if (inverted?.name.given?.includes('.')) return inverted
  const natural = naturalName(words, at)
  if (natural !== undefined && natural.mark !== '') return natural
  if (inverted !== undefined) return inverted
  const word = words[at]
  if (word === undefined || !isFamilyWord(word) || !/^[.,]/.test(word.mark)) return undefined
  return { name: { ...first, given: word.core }, next: at + 1, mark: word.mark, afterInitial: false }
}

/** "Family, Given" and those that follow it. */
const invertedList = (words: readonly NameWord[], initialAlone: boolean): Read | undefined => {
  const first = invertedName(words, 0, initialAlone)
  if (first === undefined) return undefined
  const names: CslName[] = [first.name]
  let { next, mark } = first
  for (let count = 0; count < 30; count++) {
    const word = words[next]
    if (word?.kind === 'and' && word.mark === '') {
      const more = nameAfterAnd(words, next + 1, first.name)
      if (more === undefined) break
      names.push(more.name)
      next = more.next
      mark = more.mark
      continue
    }
    if (mark !== ',' && mark !== ';' && mark !== '.,') break
    // A further name in catalogue order is believed with initials ("Romero, C., Paunesku, D.") or behind a semicolon.
    const more = invertedName(words, next)
    if (
      more !== undefined &&
      (mark === ';' || (/\./.test(more.name.given ?? '') && /\./.test(first.name.given ?? '')))
    ) {
      names.push(more.name)
      next = more.next
      mark = more.mark
      continue
    }
    // Natural order only where an "and" closes the list.
    const natural = naturalName(words, next)
    if (natural?.mark === ',' && endsInAnd(words, natural.next)) {
      names.push(natural.name)
      next = natural.next
      mark = natural.mark
      continue
    }
    break
  }
  return { names, next, mark, confidence: mark === '' && !first.afterInitial ? 0.7 : 0.97 }
}

const hasInitials = (name: CslName | undefined): boolean => /\p{Lu}\./u.test(name?.given ?? '')

/** "Hale RM, de la Orr J.": family names with initials behind, without a comma between. */
const shortList = (words: readonly NameWord[]): Read | undefined => {
  const names: CslName[] = []
  let next = 0
  let mark = ','
  while (names.length < 60 && (mark === ',' || mark === ';')) {
    let at = next
    while (words[at]?.kind === 'particle') at++
    const family = words[at]
    const initials = words[at + 1]
    if (family === undefined || family.mark !== '' || !isFamilyWord(family) || initials === undefined) break
    if (initials.kind !== 'capitals' && initials.kind !== 'initials') break
    names.push(makeName(words.slice(next, at + 1), [initials]))
    next = at + 2
    mark = initials.mark.slice(0, 1)
    if (words[next]?.kind === 'and' && mark === '') {
      next++
      mark = ','
    }
  }
  if (names.length === 0 || (names.length === 1 && mark === '' && words[next - 1]?.kind !== 'initials'))
    return undefined
  return { names, next, mark, confidence: 0.85 }
}

const endsInAnd = (words: readonly NameWord[], from: number): boolean => {
  for (let at = from; at < Math.min(words.length, from + 24); ) {
    if (words[at]?.kind === 'and') return naturalName(words, at + 1) !== undefined
    const name = naturalName(words, at)
    if (name === undefined || name.mark !== ',') return false
    at = name.next
  }
  return false
}

/** "Ruth Hale", "Ruth Hale and Peter Orr": only where the caller has other signs that names open the line. */
const naturalList = (words: readonly NameWord[]): Read | undefined => {
  const names: CslName[] = []
  let next = 0
  let mark = ''
  for (let count = 0; count < 12; count++) {
    const name = naturalName(words, next)
    if (name === undefined) break
    // Behind a name with initials, words without them are the title.
    if (count > 0 && words[next - 1]?.kind !== 'and' && hasInitials(names[0]) && !hasInitials(name.name)) break
    names.push(name.name)
    next = name.next
    mark = name.mark
    if (words[next]?.kind === 'and') {
      next++
      continue
    }
    // Behind a comma there is a further name only where "and" closes the list or initials show it.
    if (mark !== ',' || !(endsInAnd(words, next) || hasInitials(name.name))) break
  }
  return names.length === 0 || words[next - 1]?.kind === 'and' ? undefined : { names, next, mark, confidence: 0.8 }
}

const FEW = 9

const ET_AL = /^,?;? ?(?:et al|and others|u\. a)\.?(?=[\s,.:;(]|$)/i

const finish = (text: string, words: readonly NameWord[], read: Read): AuthorHead => {
  const end = words[read.next - 1]?.end ?? 0
  const after = text.slice(end).replace(ET_AL, '.')
  const role = roleBehind(after)
  return {
    names: read.names,
    roles: role?.roles ?? ['author'],
    rest: (role === undefined ? after : after.slice(role.length)).replace(/^[\s,.;:]+/, ''),
    confidence: role === undefined ? read.confidence : Math.min(1, read.confidence + 0.02),
    mark: read.mark,
  }
}

/**
 * @param initialAlone a word behind an initial is the title's ("Hale, R. Harbour."), not a second given name ("Hale, R. Ada.")
 * @returns the names in catalogue order that open the text ("Family, Given", surnames joined by "and"), or nothing
 */
export const catalogueNames = (text: string, initialAlone = true): AuthorHead | undefined => {
  // Few lines have many authors: the first words tell, and a list that goes on is read again whole.
  const few = nameWords(text, FEW)
  const first = surnamesOnly(few) ?? invertedList(few, initialAlone)
  if (first === undefined && few.length < FEW) return undefined
  if (first !== undefined && first.next < FEW - 3 && !/[,;]/.test(first.mark)) return finish(text, few, first)
  const words = nameWords(text.slice(0, 1200), 120)
  const read = surnamesOnly(words) ?? invertedList(words, initialAlone)
  return read === undefined ? undefined : finish(text, words, read)
}

/** @returns the names with initials behind ("Hale RM, Orr J.") that open the text, or nothing. */
export const shortNames = (text: string): AuthorHead | undefined => {
  const start = nameWords(text, 4)
  if (shortList(start) === undefined) return undefined
  // "Orvil D. Hale.": a name in natural order.
  const [, initial, next] = start
  if (initial?.kind === 'initials' && initial.mark === '' && next?.kind === 'capital' && /^[.,]/.test(next.mark))
    return undefined
  const words = nameWords(text.slice(0, 1200), 160)
  const read = shortList(words)
  return read === undefined ? undefined : finish(text, words, read)
}

/** @returns the names in natural order that open the text, or nothing. */
export const naturalNames = (text: string): AuthorHead | undefined => {
  const words = nameWords(text.slice(0, 400))
  const read = naturalList(words)
  return read === undefined ? undefined : finish(text, words, read)
}
