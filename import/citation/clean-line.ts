// A citation line made plain before it is read: one kind of space, no list marker, label or brackets around it, no tags of
// slanted type, no space before punctuation.

import { withoutSurroundings } from './surroundings.ts'

/** Lines longer than this are never one citation; they are kept whole and not read. Characters. */
export const MAX_CITATION = 2000

const LIST_MARKER = /^(?:> ?)*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,3}[.)](?= ?[^\d\s])|[•*‣▪–—]|-(?= ))?\s*/u

/** `Hale, Ruth - The Harbour`: a dash for the full stop. */
const DASH_BEHIND_NAME = /^(\p{Lu}[\p{L}’'-]+, \p{Lu}[\p{L}’'-]*(?:\.? \p{Lu}[\p{L}’'-]*){0,2})\.? [-–—] (?=\p{Lu})/u

/** @returns the line with single spaces, without a leading list marker and without the stray marks of typing by hand. */
export const cleanLine = (line: string): string =>
  withoutSurroundings(
    line
      .replace(/<\/?(?:i|b|u|em|strong|italic|sup|sub)>/gi, '')
      .replace(/[\s\u200b-\u200f\ufeff]+/gu, ' ')
      .trim()
      .replace(LIST_MARKER, ''),
  )
    .replace(/ (?=[,;:.](?:[\s”’"')\]]|$))/g, '')
    .replace(DASH_BEHIND_NAME, '$1. ')
    .replace(/,(?=\p{L})/gu, ', ')
    .replace(/(?<!\.)\. ?\.(?= [^.])/g, '.')

const OPENING = '“"‘\'«„`”’'
const CLOSING = '”"’\'»“'

/** @returns the text without surrounding quotation marks, where it is all one quotation; else the text as it is. */
export const withoutQuotes = (text: string): string => {
  const first = text[0] ?? ''
  const last = text.at(-1) ?? ''
  if (text.length < 3 || !OPENING.includes(first) || !CLOSING.includes(last)) return text
  const inner = text.slice(1, -1)
  return /[“”"«»]/.test(inner) ? text : inner.trim()
}

/** A text whose last period belongs to an initial or an abbreviation. */
export const KEEPS_PERIOD =
  /(?:^|[\s(.,])(?:\p{L}|Co|Cos|Inc|Ltd|Pub|Publ|Pubs|Bros|Corp|Univ|Dept|Assn|Soc|Jr|Sr|Mass|Conn|Mich|Ind|Ill|Calif|Pa|Va|Md|Ga|etc)\.$/iu

/** @returns the text without the marks that only divide it from its neighbours; the period of an abbreviation stays. */
export const trimMarks = (text: string): string => {
  let out = text.replace(/^[\s,;:.)\]–—-]+/, '').replace(/[\s,;:([–—-]+$/, '')
  if (out.endsWith('.') && !out.endsWith('...') && !KEEPS_PERIOD.test(out)) out = out.slice(0, -1).trimEnd()
  return out
}
