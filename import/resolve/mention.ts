// Persons named in headings, which are set in capitals: `HALE SAYS MOSS’S FIGURES ARE WRONG`.
import { foldLetters } from '../../model/fold.ts'
import { isAmbiguous, isSaying } from './ambiguous-word.ts'
import { givenTokens } from './given-name.ts'
import { type KnownPerson, meant, type People } from './people.ts'
import { bareWord, spokenName } from './printed-name.ts'
import type { WordUse } from './word-tally.ts'

export interface Heading {
  readonly line: number
  readonly text: string
}

export interface HeadingWord {
  /** Folded, without a possessive ending. */
  readonly word: string
  readonly possessive: boolean
  /** Whether a sign that parts clauses stands before it. */
  readonly opens: boolean
}

/** A people or a party before a name says what somebody is, not what they are called. */
const OF_A_PEOPLE = /(?:ans?|ish|ese|ists?|ites?|iks?|ics?)$/

/** Headings longer than this are read so far. */
const MOST_WORDS = 200

export const headingWords = (text: string): HeadingWord[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’ʼ-]*/gu)].slice(0, MOST_WORDS).map(({ 0: token, index }) => ({
    word: bareWord(token),
    possessive: /['’ʼ]s?$/iu.test(token),
    opens: index === 0 || /[,;:–—&]\s*$/u.test(text.slice(0, index)),
  }))

/** Whether a verb of saying follows and nothing before it could be what the word belongs to: `HALE SAYS MOSS ERRED`. */
const speaks = (words: readonly HeadingWord[], at: number) => {
  const before = words[at - 1]?.word
  const begins = before === undefined || before === 'and' || before === 'that' || isSaying(before)
  return isSaying(words[at + 1]?.word) && (begins || words[at]?.opens === true)
}

/** Words that stand in some heading as those of somebody who says something. */
export const speakingIn = (headings: readonly Heading[]): Set<string> =>
  new Set(
    headings.flatMap(({ text }) => {
      const words = headingWords(text)
      return words.flatMap(({ word }, at) => (speaks(words, at) ? [word] : []))
    }),
  )

export interface Mentions {
  /** Persons named in each heading, by their place in `people`, in the order of the heading. */
  readonly byLine: ReadonlyMap<number, readonly KnownPerson[]>
  /** Names that fit several persons, of whom none is cited much more than the others. */
  readonly unclear: readonly { readonly line: number; readonly word: string; readonly among: readonly KnownPerson[] }[]
}

/**
 * @param uses how running text uses the words of the headings
 * @param inTitles how the titles of the cited works use them
 */
export const findMentions = (
  headings: readonly Heading[],
  people: People,
  uses: ReadonlyMap<string, WordUse>,
  inTitles: ReadonlyMap<string, WordUse>,
): Mentions => {
  /** Whether the word before is no first name of theirs but belongs to the name: a ship `Mary Hale`, another `John Hale`. */
  const isOthers = (word: string, before: string | undefined, bearers: readonly KnownPerson[]): boolean => {
    if (
      before === undefined ||
      before.length < 3 ||
      OF_A_PEOPLE.test(before) ||
      people.bearing(spokenName(before)).length
    )
      return false
    const tallies = [uses, inTitles]
    if (!tallies.some((tally) => tally.get(word)?.behind.has(before))) return false
    if (tallies.some((tally) => (tally.get(before)?.small ?? 0) > 0)) return false
    return bearers.every(({ draft }) => {
      const [first] = givenTokens(draft.given ?? '')
      return first !== undefined && first[0] !== before[0]
    })
  }
  const byLine = new Map<number, KnownPerson[]>()
  const unclear: { line: number; word: string; among: readonly KnownPerson[] }[] = []
  const bearers = new Map<string, readonly KnownPerson[]>()
  const bearing = (word: string) => {
    const known = bearers.get(word)
    if (known) return known
    const found = people.bearing(spokenName(word)).filter(({ draft }) => !draft.literal)
    // A word that the text itself uses otherwise is no misprint of a name.
    const use = uses.get(word)
    const spelt = found.some(({ letters }) => letters.has(word))
    const result = spelt || !use || use.small === 0 ? found : []
    bearers.set(word, result)
    return result
  }
  for (const { line, text } of headings) {
    const words = headingWords(text)
    const named = new Set<KnownPerson>()
    for (const [at, { word }] of words.entries()) {
      const two = at + 1 < words.length ? `${word}${words[at + 1]?.word}` : ''
      const all = two && word.length <= 3 ? [...bearing(two), ...bearing(word)] : bearing(word)
      if (!all.length) {
        // `RUTH SAYS …`: a first name is one only where somebody of that name says something.
        const called = speaks(words, at) ? people.called(word) : undefined
        if (called) named.add(called)
        continue
      }
      const before = words.slice(Math.max(0, at - 2), at).map((other) => other.word)
      const full = all.filter((person) => hasGivenBefore(person, before))
      if (!full.length && !words[at]?.opens && !words[at - 1]?.possessive && isOthers(word, before.at(-1), all))
        continue
      if (!full.length && isAmbiguous(word, uses.get(word)) && !speaks(words, at)) continue
      const person = meant(full.length ? full : all, [])
      if (person) named.add(person)
      else unclear.push({ line, word, among: all })
    }
    if (named.size) byLine.set(line, [...(byLine.get(line) ?? []), ...named])
  }
  return { byLine, unclear }
}

const hasGivenBefore = ({ draft }: KnownPerson, before: readonly string[]) => {
  const [first] = givenTokens(draft.given ?? '')
  return first !== undefined && first.length > 1 && before.some((word) => foldLetters(word) === first)
}
