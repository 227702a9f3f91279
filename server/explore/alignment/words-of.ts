// A text as words with their places: what is compared is folded, what is shown is as it stands.
import { fold } from '../../../model/fold.ts'

export interface Word {
  /** Without case, accents and marks: what is compared. */
  readonly folded: string
  /** Where it stands: first character, and the one after its last. */
  readonly start: number
  readonly end: number
}
export interface QuotedWord extends Word {
  /** Stands in square brackets: put in by whoever quotes. */
  readonly inserted: boolean
  /** Something is passed over before it, and that is marked by dots. */
  readonly afterGap: boolean
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
/** A word broken at the end of a line: its halves are one word. */
const BROKEN = /^[-\u2010\u00ad]\s*\n\s*$/u

/** Joins the halves of words that were broken at a line's end. */
const mended = (words: readonly Word[], text: string): Word[] => {
  const whole: Word[] = []
  for (const word of words) {
    const last = whole.at(-1)
    if (last && word.start - last.end <= 12 && BROKEN.test(text.slice(last.end, word.start)))
      whole[whole.length - 1] = { folded: last.folded + word.folded, start: last.start, end: word.end }
    else whole.push(word)
  }
  return whole
}

/** The words of a text, broken ones made whole. */
export const wordsOf = (text: string): readonly Word[] =>
  mended(
    [...text.matchAll(WORD)].map((found) => ({
      folded: fold(found[0]).replaceAll(' ', ''),
      start: found.index,
      end: found.index + found[0].length,
    })),
    text,
  )

const GAP = /…|\.\s?\.\s?\./u

/** The words of a quotation, with what its marks say of them. Brackets that hold dots alone are a gap. */
export const quotedWordsOf = (text: string): readonly QuotedWord[] => {
  let before = 0
  let depth = 0
  return wordsOf(text).map((word) => {
    const between = text.slice(before, word.start)
    before = word.end
    for (const letter of between) {
      if (letter === '[') depth += 1
      else if (letter === ']') depth = Math.max(0, depth - 1)
    }
    return { ...word, inserted: depth > 0, afterGap: GAP.test(between) }
  })
}
