// A quotation laid against the text of the work: found, and compared word by word; omissions, insertions and changes told apart.
import type { Alignment } from '../../api/contract/hand.ts'
import { likeliestPassages, MOST_ALIKE, type Stretch } from './likeliest-passages.ts'
import { nearestPassage } from './nearest-passage.ts'
import { type Step, stepsOf } from './steps.ts'
import { type QuotedWord, quotedWordsOf, type Word, wordsOf } from './words-of.ts'

/** Words of a quotation that are compared; a longer one by its beginning. */
const MOST_WORDS = 3_000
/** Less than this share of its words in their order, and it is not found. */
const FOUND = 0.6
/** Passages that are looked at closely, and all that are as likely as the likeliest while there is time. */
const CANDIDATES = 4
const LONGEST_LOOK = 4_000

type Piece = Alignment['pieces'][number]

const slice = (text: string, words: readonly Word[]): string => {
  const [first, last] = [words[0], words.at(-1)]
  return first && last ? text.slice(first.start, last.end) : ''
}

interface Compared {
  readonly pieces: readonly Piece[]
  readonly likeness: number
  readonly from: Word | undefined
}

const piecesOf = (
  steps: readonly Step[],
  quotation: string,
  quoted: readonly QuotedWord[],
  text: string,
  passage: readonly Word[],
) => {
  const pieces: Piece[] = []
  let [inText, inQuotation] = [0, 0]
  let from: Word | undefined
  let left: readonly Word[] = []
  /** Words that only the work has: whether the quotation says that it passes over them decides what they are. */
  const passOver = () => {
    const marked = quoted[inQuotation]?.afterGap === true
    // What stands before the first of its words is no part of the passage.
    if (left.length > 0 && from)
      pieces.push({ kind: marked ? 'omitted' : 'left-out', quoted: marked ? '…' : '', original: slice(text, left) })
    left = []
  }
  for (const { kind, count } of steps) {
    const words = quoted.slice(inQuotation, inQuotation + count)
    if (kind === 'text') {
      left = passage.slice(inText, inText + count)
      inText += count
      continue
    }
    if (kind === 'both') {
      passOver()
      const original = passage.slice(inText, inText + count)
      from ??= original[0]
      pieces.push({ kind: 'same', quoted: slice(quotation, words), original: slice(text, original) })
      inText += count
    } else if (words.every((word) => word.inserted)) {
      pieces.push({ kind: 'inserted', quoted: `[${slice(quotation, words)}]`, original: '' })
    } else if (left.length > 0) {
      // At either end the work goes on: as many of its words as were quoted stand against them.
      const ends = inQuotation + count === quoted.length
      const against = from ? (ends ? left.slice(0, count) : left) : left.slice(-count)
      pieces.push({ kind: 'changed', quoted: slice(quotation, words), original: slice(text, against) })
      from ??= against[0]
      left = []
    } else pieces.push({ kind: 'added', quoted: slice(quotation, words), original: '' })
    inQuotation += count
  }
  return { pieces, from }
}

const compare = (
  quotation: string,
  quoted: readonly QuotedWord[],
  text: string,
  passage: readonly Word[],
): Compared | null => {
  const steps = stepsOf(passage, quoted)
  if (!steps) return null
  const own = quoted.filter((word) => !word.inserted).length
  const same = steps.reduce((sum, { kind, count }) => sum + (kind === 'both' ? count : 0), 0)
  const likeness = own === 0 ? 0 : Math.min(1, same / own)
  return { ...piecesOf(steps, quotation, quoted, text, passage), likeness }
}

const verdictOf = (pieces: readonly Piece[], likeness: number): Alignment['verdict'] => {
  if (likeness < FOUND) return 'not-found'
  const kinds = new Set(pieces.map(({ kind }) => kind))
  if (kinds.size === 1 && kinds.has('same')) return 'as-quoted'
  return ['changed', 'left-out', 'added'].some((kind) => kinds.has(kind as Piece['kind'])) ? 'altered' : 'marked'
}

const lineOf = (text: string, word: Word | undefined): number | null =>
  word ? text.slice(0, word.start).split('\n').length : null

/** Room for what a quotation passes over before its first run of words, or after its last. */
const ROOM = 40
/** The stretch, with as many words on either side as the quotation has there. */
const around = (
  words: readonly Word[],
  quoted: readonly QuotedWord[],
  { from, to, before, after }: Stretch,
): readonly Word[] => {
  const own = quoted.filter((word) => !word.inserted)
  const room = (some: readonly QuotedWord[]) => (some.some((word) => word.afterGap) ? ROOM : 0)
  const [earlier, later] = [own.slice(0, before + 1), own.slice(own.length - after)]
  return words.slice(Math.max(0, from - before - room(earlier)), to + after + room(later))
}

/**
 * @param quotation its words, with `…` for what it passes over and `[ ]` around what it puts in
 * @param text of the work, plain; page headers and words broken at a line's end do no harm
 */
export const alignQuotation = (quotation: string, text: string): Alignment => {
  const quoted = quotedWordsOf(quotation).slice(0, MOST_WORDS)
  const own = quoted.filter((word) => !word.inserted)
  const words = wordsOf(text)
  const likely = likeliestPassages(own, words, CANDIDATES, own.filter((word) => word.afterGap).length)
  const near = likely.length > 0 ? null : nearestPassage(own, words)
  const stretches = near ? [near] : likely
  const compared: Compared[] = []
  const begun = performance.now()
  let cut = stretches.length >= MOST_ALIKE
  for (const stretch of stretches) {
    if (compared.length >= CANDIDATES && performance.now() - begun > LONGEST_LOOK) {
      cut = true
      break
    }
    const found = compare(quotation, quoted, text, around(words, quoted, stretch))
    if (found) compared.push(found)
  }
  const [best] = compared.toSorted((a, b) => b.likeness - a.likeness)
  if (!best) return { verdict: 'not-found', likeness: 0, line: null, pieces: [], places: 0, placesCut: false }
  return {
    verdict: verdictOf(best.pieces, best.likeness),
    likeness: best.likeness,
    line: lineOf(text, best.from),
    pieces: [...best.pieces],
    places: compared.filter(({ likeness }) => likeness === best.likeness).length,
    placesCut: cut,
  }
}
