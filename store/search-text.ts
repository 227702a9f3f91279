// What was typed into a search, as terms; and the pieces of a text that they match. The same for every engine.
import { fold } from '../model/fold.ts'
import type { Segment } from './questions.ts'

export interface Term {
  /** Folded words that must stand together: one word, or the words of a phrase. */
  readonly words: readonly string[]
  /** Whether the last word may be the beginning of one. */
  readonly prefix: boolean
}

/** What is read of a query: more is no question that a person asks. */
const LONGEST_QUERY = 500
const MOST_TERMS = 16
const QUOTES = /["“”„«»]/

/** @returns no terms where there are no letters or digits */
export const parseSearch = (text: string): readonly Term[] => {
  const terms: Term[] = []
  const pieces = text.slice(0, LONGEST_QUERY).split(QUOTES)
  for (const [at, piece] of pieces.entries()) {
    const words = fold(piece).split(' ').filter(Boolean)
    const isPhrase = at % 2 === 1
    // A phrase that is still open is being typed: its last word may be a beginning.
    const isLast = at === pieces.length - 1
    if (isPhrase && words.length > 0) terms.push({ words, prefix: isLast })
    else {
      for (const [index, word] of words.entries())
        terms.push({ words: [word], prefix: isLast && index === words.length - 1 })
    }
  }
  return terms.slice(0, MOST_TERMS)
}

interface Token {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const SNIPPET_LENGTH = 180
const LEAD = 40

const PLAIN = /^[A-Za-z0-9]+$/
/** Most words are plain: folding them letter by letter would be most of the time of a search. */
const foldWord = (word: string): readonly string[] => (PLAIN.test(word) ? [word.toLowerCase()] : fold(word).split(' '))

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(WORD)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    words: foldWord(found[0]),
  }))

const fits = (token: Token | undefined, word: string | undefined, prefix: boolean): boolean =>
  token !== undefined &&
  word !== undefined &&
  token.words.some((each) => (prefix ? each.startsWith(word) : each === word))

/** How many tokens from here on a term covers: 0 where it does not stand here. */
const covers = (tokens: readonly Token[], at: number, { words, prefix }: Term): number =>
  words.every((word, index) => fits(tokens[at + index], word, prefix && index === words.length - 1)) ? words.length : 0

const markTokens = (tokens: readonly Token[], terms: readonly Term[]): readonly boolean[] => {
  const marked = tokens.map(() => false)
  for (const at of tokens.keys()) {
    for (const term of terms) marked.fill(true, at, at + covers(tokens, at, term))
  }
  return marked
}

const join = (segments: readonly Segment[]): Segment[] => {
  const joined: Segment[] = []
  for (const segment of segments) {
    const last = joined.at(-1)
    if (segment.text === '') continue
    if (last && last.match === segment.match) joined[joined.length - 1] = { ...last, text: last.text + segment.text }
    else joined.push(segment)
  }
  return joined
}

/** A stretch of the text around the first words that match, as pieces in order; `…` where it was cut. */
export const snippetOf = (text: string, terms: readonly Term[]): readonly Segment[] => {
  // The match is looked for in so much of the text only: a text may be a whole book.
  const searched = text.slice(0, 20_000)
  const tokens = tokensOf(searched)
  const marked = markTokens(tokens, terms)
  const firstMatch = tokens[marked.indexOf(true)]
  const wanted = Math.max(0, (firstMatch?.start ?? 0) - LEAD)
  const start = tokens.find((token) => token.start >= wanted)?.start ?? 0
  const from = wanted === 0 ? 0 : start
  const lastToken = tokens.findLast((token) => token.end <= from + SNIPPET_LENGTH)
  const to = searched.length <= from + SNIPPET_LENGTH ? searched.length : (lastToken?.end ?? from + SNIPPET_LENGTH)
  const segments: Segment[] = [{ text: from > 0 ? '… ' : '', match: false }]
  let at = from
  for (const [index, token] of tokens.entries()) {
    if (token.start < from || token.end > to || !marked[index]) continue
    segments.push({ text: searched.slice(at, token.start), match: false })
    segments.push({ text: searched.slice(token.start, token.end), match: true })
    at = token.end
  }
  segments.push({ text: searched.slice(at, to), match: false }, { text: to < text.length ? ' …' : '', match: false })
  return join(segments)
}

export const hasMatch = (segments: readonly Segment[]): boolean => segments.some(({ match }) => match)
