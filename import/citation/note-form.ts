// The form of footnotes, with the imprint in brackets: "Ruth Hale, The Harbour (Leith: Quay Press, 1902), 14."
import { type Catalogued, splitCatalogue } from './catalogue.ts'
import { isKnownPlace } from './gazetteer.ts'
import { PUBLISHER_WORD } from './words.ts'

export interface Noted {
  readonly parts: Catalogued
  /** The cited pages behind the brackets. */
  readonly page?: string
}

const BRACKETED = /\(([^()]{2,140}?[, ](?:c|©)? ?(?:1[4-9]\d\d|20\d\d))\)/u
const PAGES =
  /^[\s,:;.]*(?:pp?\.? ?)?(\d{1,5}[a-z]?(?: ?[-–—] ?\d{1,5})?(?:, \d{1,5}(?: ?[-–—] ?\d{1,5})?)*|[ivxlc]{1,8})[.\s]*$/u

/** @returns the parts of a reference whose imprint stands in brackets, or nothing. */
export const splitNote = (text: string): Noted | undefined => {
  const match = BRACKETED.exec(text)
  const inside = match?.[1]
  if (match === null || inside === undefined || match.index < 4) return undefined
  const first = inside.split(/[:,]/)[0] ?? ''
  if (!inside.includes(': ') && !isKnownPlace(first.trim()) && !PUBLISHER_WORD.test(inside)) return undefined
  const behind = text.slice(match.index + match[0].length)
  const pages = PAGES.exec(behind)
  const before = text.slice(0, match.index).trimEnd()
  const stop = /[.?!]$/.test(before) ? '' : '.'
  const straight = `${before}${stop} ${inside}${pages === null ? behind : ''}`
  return {
    parts: splitCatalogue(straight, /,/.test(before)),
    ...(pages?.[1] === undefined ? {} : { page: pages[1] }),
  }
}
