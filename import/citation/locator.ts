// The cited place at the end of a line: pages, chapters, appendices, and the volume and issue wherever they stand.
import type { Locator } from '../../model/csl.ts'

export interface PeeledLocator {
  /** What comes before it. */
  readonly rest: string
  readonly locator: Locator
  /** Several pages are marked as such ("pp."). */
  readonly plural: boolean
}

const PAGE_MARK = /(?:^|[\s,.;:([])(pp|p|pgs?|pages?|PP|P)(?:\. ?| )(?=[\divxlcIVXLC])/gu
const PAGE_TOKEN =
  /^(?:\d+(?:ff?|[a-z])?|[ivxlc]+|[IVXLC]+|ff?|n|nn?\d*|note|and|&|passim|\d+[a-z]?[-–—]+\d*[a-z]?|[ivxlc]+[-–—][ivxlc\d]+|[-–—]|[A-Z]?\d+[-–—][A-Z]?\d+)$/u

const isPages = (text: string): boolean =>
  text.length <= 60 &&
  text
    .split(/[\s,;.]+/)
    .filter((token) => token !== '')
    .every((token) => PAGE_TOKEN.test(token))

/** The end of a text is looked at only so far back, in characters. */
const REACH = 90

/** @returns the pages that end the text ("…, p. 68", "…, pp. 12–14.", "…, page viii"), or nothing. */
export const peelPages = (text: string): PeeledLocator | undefined => {
  const from = Math.max(0, text.length - REACH)
  const tail = text.slice(from)
  for (const match of tail.matchAll(PAGE_MARK)) {
    const value = tail
      .slice(match.index + match[0].length)
      .replace(/[\s.,;)\]]+$/, '')
      .trim()
    if (value === '' || !isPages(value)) continue
    const mark = match[1] ?? ''
    return {
      rest: tail.length === text.length ? tail.slice(0, match.index) : text.slice(0, from + match.index),
      locator: { label: 'page', value },
      plural: /^(?:pp|pgs|pages)$/i.test(mark),
    }
  }
  return undefined
}

const BARE_PAGES =
  /(?<=(?:1[4-9]\d\d|20\d\d)\)?)(?:[.,:;] ?(\d{1,4} ?[-–—]+ ?\d{1,4})|[,:] ?(\d{1,4}|[ivxl]{1,7}))[.\s]*$/u

/** @returns the pages without a mark that end the text behind a year ("…, 1991, 281–98.", "…, 1991: 55"), or nothing. */
export const peelBarePages = (text: string): PeeledLocator | undefined => {
  const from = Math.max(0, text.length - 40)
  const match = BARE_PAGES.exec(text.slice(from))
  const value = match?.[1] ?? match?.[2]
  if (match === null || value === undefined) return undefined
  return {
    rest: text.slice(0, from + match.index),
    locator: { label: 'page', value: value.replace(/ /g, '') },
    plural: match[1] !== undefined,
  }
}

const EXTENT = /[\s.,;(]+((?:[ivxlc]+, ?)?\d{1,4} ?(?:pp?|pages|S))\.?[)\]]?[.\s]*$/u

/** @returns how many pages a book has ("312 pp.") where that ends the text, and the text without it, or nothing. */
export const peelExtent = (text: string): { readonly rest: string; readonly extent: string } | undefined => {
  const from = Math.max(0, text.length - 40)
  const match = EXTENT.exec(text.slice(from))
  return match?.[1] === undefined ? undefined : { rest: text.slice(0, from + match.index), extent: match[1] }
}

const INSIDE =
  /(?:\((?:[^()]{0,30}, ?)?|[,.] )(?:pp?|pages?)\.? ?(\d+ ?[–—-]+ ?\d+|[ivxlc]+[–—-][ivxlc]+|\d+(?=\)))(?:\)|(?=[\s,.;]|$))/u

/** @returns the span of pages anywhere in the text ("(pp. 12–14)", ", pages 3-9.") and the text without them, or nothing. */
export const peelPagesInside = (text: string): PeeledLocator | undefined => {
  const match = INSIDE.exec(text)
  if (match?.[1] === undefined) return undefined
  const rest = text.slice(0, match.index).trimEnd() + text.slice(match.index + match[0].length)
  return { rest, locator: { label: 'page', value: match[1] }, plural: true }
}

const LABELS: readonly (readonly [RegExp, Locator['label']])[] = [
  [/^ch/i, 'chapter'],
  [/^app/i, 'appendix'],
  [/^(?:sec|§)/i, 'section'],
  [/^art/i, 'article-locator'],
  [/^(?:part|pt)/i, 'part'],
  [/^par/i, 'paragraph'],
  [/^(?:note|fn|footnote|endnote)/i, 'note'],
  [/^fol/i, 'folio'],
  [/^col/i, 'column'],
  [/^line/i, 'line'],
  [/^fig/i, 'figure'],
  [/^tab/i, 'table'],
  [/^book/i, 'book'],
]
const DIVISION_WORD = /(?:chap|ch\.|app|sec|§|art|par|note|fn|fol|col|line|fig|tab|pt|book)/i
const DIVISION =
  /(?:^|[,.;:(] ?| )((?:chapters?|chaps?\.?|ch\.|appendix|app\.|sections?|sec\.|§§?|articles?|art\.|paragraphs?|paras?\.|notes?|fn\.|footnote|endnote|folio|fol\.|columns?|col\.|lines?|figure|fig\.|table|tab\.|part|pt\.|book) ?(?:\d+[a-z]?(?:[-–—]\d+)?|[IVXLC]+|[A-Z]))[\s.,)]*$/iu

/** "…, 1902, Appendix 1 What the Pilot Saw": a division with its own title. */
const TITLED_DIVISION =
  /(?<=(?:1[4-9]\d\d|20\d\d)), ((?:[Aa]ppendix|APPENDIX|[Aa]pp\.|[Cc]hapter|CHAPTER|[Cc]h(?:ap)?\.) ?(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])[,.:]? \p{Lu}[^:;]{2,70}?)[\s.,]*$/u

/**
 * @returns the division that ends the text ("…, Chapter 10", "…, APPENDIX 1"), kept with its word, or nothing. Only behind a
 * dividing mark, for a title may end in such words.
 */
export const peelDivision = (text: string): PeeledLocator | undefined => {
  const from = Math.max(0, text.length - REACH)
  const tail = text.slice(from)
  const match = DIVISION_WORD.test(tail) ? (DIVISION.exec(tail) ?? TITLED_DIVISION.exec(tail)) : null
  if (match === null || match.index === 0 || match[0].startsWith(' ')) return undefined
  const value = match[1] ?? ''
  const label = LABELS.find(([word]) => word.test(value))?.[1] ?? 'section'
  return { rest: text.slice(0, from + match.index), locator: { label, value }, plural: false }
}

export interface PeeledVolume {
  readonly rest: string
  readonly volume: string
  readonly issue?: string
  /** Where in the text it stood. */
  readonly at: number
}

const VOLUME =
  /(?:^|[\s,;([])(?:vols?\.?|volumes?|bd\.|tome|t\.) ?(\d{1,4}(?:[-–]\d{1,4})?|[IVXLC]+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}\d])(?:,? ?\(?(?:no|nr|num|issue|iss)\.? ?(\d{1,5}(?:[-–/]\d{1,5})?)\)?)?[)\]]?/iu

/** @returns the first volume printed in the text ("Vol. 10", "(Vol. 1, No. 2)") and the text with a gap in its place. */
export const peelVolume = (text: string): PeeledVolume | undefined => {
  const match = VOLUME.exec(text)
  if (match === null) return undefined
  const before = text.slice(0, match.index).replace(/[\s,;(]+$/, '')
  const after = text.slice(match.index + match[0].length)
  const dots = /[.:?!”"]$/.test(before) || before === ''
  const rest = `${before}${/^ ?[.,;:]/.test(after) || after === '' ? '' : dots ? '' : ','}${/^[.,;:]/.test(after) && dots ? after.slice(1) : after}`
  return { rest, volume: match[1] ?? '', ...(match[2] === undefined ? {} : { issue: match[2] }), at: match.index }
}
