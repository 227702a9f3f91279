// Years and days as citation lines print them: ", c1940", "(1990)", "June 27, 1931", "7th March, 1923", "n.d.".

export type DateParts = readonly [number] | readonly [number, number] | readonly [number, number, number]

export interface PeeledDate {
  readonly rest: string
  readonly parts: DateParts
  /** Where in the text it stood. */
  readonly at: number
  /** Printed as a span of years ("1925-1936"). */
  readonly span: boolean
  /** The year of the first printing, where that stands in brackets behind the year of a later one: "1952 [1926]". */
  readonly first?: number
  /** How sure, from 0 to 1. */
  readonly confidence: number
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const YEAR = '(1[4-9]\\d\\d|20\\d\\d)'
const START = '(?:^|[\\s,.;:(\\[])'
const END = '[\\s.,;)\\]]*$'

const monthNumber = (name: string): number => {
  const key = name.toLowerCase().slice(0, 3)
  return MONTHS.findIndex((month) => month.startsWith(key)) + 1
}

/** A day or a month of a year anywhere in a text, as the source of an expression without groups. */
export const DATE_INSIDE = `(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}\\.?,? ?|${MONTH}\\.? (?:\\d{1,2}(?:st|nd|rd|th)?,? ?)?)(?:1[4-9]|20)\\d\\d`

const MONTH_DAY = new RegExp(
  `${START}(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:[-–]\\d{1,2})?,? ?${YEAR}${END}`,
  'iu',
)
const DAY_MONTH = new RegExp(`${START}(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})\\.?,? ?${YEAR}${END}`, 'iu')
const MONTH_YEAR = new RegExp(`${START}(${MONTH})\\.?(?:[-–/]${MONTH}\\.?)?,? ?${YEAR}${END}`, 'iu')
const SPAN = new RegExp(`${START}[c©]?${YEAR} ?[-–—/] ?(\\d{2}|1[4-9]\\d\\d|20\\d\\d)${END}`, 'iu')
/** "1912 [1899]": the year of the printing, behind it that of the first one. */
const TWO_YEARS = new RegExp(`${START}c?${YEAR} [[(]((?:1[4-9]|20)\\d\\d)[)\\]]${END}`, 'iu')
const YEAR_ONLY = new RegExp(
  `(?:^|[\\s,.;:(\\[])(?:copyright |©|c(?:opyr|irca|a)?\\.? ?|ca\\. ?|spring,? |summer,? |fall,? |autumn,? |winter,? )?\\[?${YEAR}[a-h]?\\??${END}`,
  'iu',
)

const MONTH_LAST = new RegExp(`(?:^|[\\s,.(])${MONTH}\\.?$`, 'iu')
/** Whether the text ends in a month's name: the figure behind it is a day. */
export const endsInMonth = (text: string): boolean => MONTH_LAST.test(text.slice(-12))

const ENDS_IN_YEAR = /\d\d[a-h]?\??[\s.,;)\]]*$/i
const MONTH_NEAR = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i
const REACH = 60
const dayOf = (text: string | undefined): number => Number(text)

/** A later year in brackets is something else: the year that a cataloguer supplies for a wrong one. */
const isEarlier = (two: RegExpExecArray | null): boolean => two !== null && Number(two[2]) < Number(two[1])

/** @returns the date that ends the text, or nothing. */
export const peelDate = (text: string): PeeledDate | undefined => {
  const from = Math.max(0, text.length - REACH)
  const tail = text.slice(from)
  const found = (match: RegExpExecArray, parts: DateParts, confidence: number, span = false): PeeledDate => ({
    rest: text.slice(0, from + match.index) + (/^[.]/.test(match[0]) ? '.' : ''),
    parts,
    at: from + match.index,
    span,
    confidence,
  })
  if (!ENDS_IN_YEAR.test(tail)) return undefined
  const worded = MONTH_NEAR.test(tail.slice(-36))
  const monthDay = worded ? MONTH_DAY.exec(tail) : null
  if (monthDay !== null && dayOf(monthDay[2]) <= 31)
    return found(monthDay, [Number(monthDay[3]), monthNumber(monthDay[1] ?? ''), dayOf(monthDay[2])], 0.97)
  const dayMonth = worded ? DAY_MONTH.exec(tail) : null
  if (dayMonth !== null && dayOf(dayMonth[1]) <= 31)
    return found(dayMonth, [Number(dayMonth[3]), monthNumber(dayMonth[2] ?? ''), dayOf(dayMonth[1])], 0.97)
  const monthYear = worded ? MONTH_YEAR.exec(tail) : null
  if (monthYear !== null) return found(monthYear, [Number(monthYear[2]), monthNumber(monthYear[1] ?? '')], 0.95)
  const span = SPAN.exec(tail)
  if (span !== null) return found(span, [Number(span[1])], 0.6, true)
  const two = TWO_YEARS.exec(tail)
  const year = two ?? YEAR_ONLY.exec(tail)
  if (year !== null && !/(?:^|[\s,.(])(?:pp?|pages?|no|vol)\.?$/i.test(tail.slice(0, year.index)))
    return { ...found(year, [Number(year[1])], 0.97), ...(isEarlier(two) && { first: Number(two?.[2]) }) }
  return undefined
}

const NO_IMPRINT = /[\s,.;([]+(?:n\. ?[dp]\.|no (?:date|place)|undated|s\. ?[al]\.)[)\]]?[\s.,:]*$/iu

/** @returns the text without a closing "n.d." or "n.p.". */
export const withoutNoImprint = (text: string): string => text.replace(NO_IMPRINT, '')
