// What trails a citation: bracketed remarks, "quoted in …", editions.
import { type DateParts, peelDate } from './date.ts'
import { NEWSPAPER_WORD, PERIODICAL_WORD } from './words.ts'

export interface PeeledNote {
  readonly rest: string
  readonly note: string
}

const REMARK =
  /^(?:emphasis|italics|my |our |translat|see |cf|original|in [A-Z]|hereafter|hereinafter|paperback|reprint|unpublished|manuscript|typescript|mimeo)/i

/** @returns the remark in brackets that ends the text ("[p. 39 on the NET]", "(emphasis added)"), or nothing. */
export const peelBracket = (text: string): PeeledNote | undefined => {
  const end = text.replace(/[\s.,;]+$/, '')
  const closing = end.at(-1)
  if (closing !== ']' && closing !== ')') return undefined
  const open = end.lastIndexOf(closing === ']' ? '[' : '(')
  if (open <= 0 || end.length - open > 160) return undefined
  const note = end.slice(open + 1, -1).trim()
  if (note === '' || (closing === ')' && !REMARK.test(note))) return undefined
  if (/^c?\d{4}$/.test(note)) return undefined
  return { rest: end.slice(0, open).trimEnd(), note }
}

const DATE_FIRST = /^((?:\p{Lu}[\p{L}.]+ )?(?:\d{1,2},? )?\d{4}),? (\p{Lu}[^\d]{2,60})$/u

/** @returns date and periodical of a bracket such as "March 2000 Harbour Monthly" or "Harbour Monthly, March 2000", or nothing. */
export const sourceInBracket = (note: string): { container: string; date: DateParts } | undefined => {
  const first = DATE_FIRST.exec(note)
  const date = peelDate(`, ${first?.[1] ?? note}`)
  const container = (first?.[2] ?? date?.rest ?? '').replace(/^[\s,]+|[\s,]+$/g, '')
  if (date === undefined || !(NEWSPAPER_WORD.test(container) || PERIODICAL_WORD.test(container))) return undefined
  return container.split(' ').length > 8 || /\b[a-z]{4,} [a-z]{4,}\b/.test(container)
    ? undefined
    : { container, date: date.parts }
}

const QUOTED_IN =
  /(?:^|[\s,.;([])(?:as |also )?(?:quoted|cited|qtd\.?|reprinted|reproduced)(?: in| by| after| from)(?: ?:)? (?=[\p{Lu}“"‘])/iu

export interface Split {
  readonly before: string
  readonly after: string
}

/** @returns the two parts of "…, quoted in …": the source, and the source that it is taken from; or nothing. */
export const splitQuotedIn = (text: string): Split | undefined => {
  const match = QUOTED_IN.exec(text)
  if (match === null) return undefined
  const opened = /[([]/.test(match[0][0] ?? '')
  const after = text.slice(match.index + match[0].length)
  return { before: text.slice(0, match.index).trimEnd(), after: opened ? after.replace(/[)\]][\s.]*$/, '') : after }
}

const ORDINAL = '(?:\\d{1,2}(?:st|nd|rd|th|d)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)'
const EDITION = new RegExp(
  `[\\s,.;(\\[](${ORDINAL} ?,? ?(?:rev(?:ised|\\.)?,? ?|and enlarged |enlarged )?(?:ed(?:ition|n)?)|(?:new|revised|rev\\.|enlarged|expanded|abridged|paperback|international|second revised) ?(?:and enlarged )?(?:ed(?:ition|n)?))(?:\\.|(?![\\p{L}]))[)\\]]?`,
  'iu',
)

export interface PeeledEdition {
  readonly rest: string
  readonly edition: string
}

/** @returns the edition printed in the text ("2nd ed.", "(Revised edition)") and the text without it, or nothing. */
export const peelEdition = (text: string): PeeledEdition | undefined => {
  const match = EDITION.exec(text)
  if (match === null || match.index === 0) return undefined
  const before = text.slice(0, match.index).replace(/[\s,;([]+$/, '')
  const after = text.slice(match.index + match[0].length).replace(/^[\s,.;:]+/, '')
  const stop = /[.?!:]$/.test(before) ? '' : '.'
  return { rest: after === '' ? before : `${before}${stop} ${after}`, edition: match[1] ?? '' }
}
