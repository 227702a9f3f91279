// What a part stands in: a journal with volume and pages, a newspaper, a book with editors ("In …").

import { sentenceStarts } from './boundaries.ts'
import { trimMarks, withoutQuotes } from './clean-line.ts'
import { endsInMonth } from './date.ts'

export interface Article {
  /** What comes before volume, year and pages: title and container. */
  readonly rest: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly year?: number
}

const YEAR = '(?:1[4-9]\\d\\d|20\\d\\d)'
const ARTICLE_TAIL = new RegExp(
  [
    `[\\s,.;:]+(?:\\(?(?<before>${YEAR})[a-z]?\\)?(?: [A-Z][a-z]{2,8}\\.?(?: \\d{1,2})?)?[,;.:]? ?)?`,
    '(?:v(?:ol(?:ume)?s?)?\\.? ?)?(?<volume>\\d{1,4}[A-Z]?|[IVXLC]{1,8})(?!\\d)',
    '(?: ?\\((?<inside>[^()]{1,24})\\)|[,.:/]? ?(?:no|nr|n°|n\\.|issue|iss|number|num)s?\\.? ?(?<issue>\\d{1,4}(?:[-–/]\\d+)?))?',
    `[,.;:]? ?(?:\\((?<dated>[^()]{0,20}${YEAR})[a-z]?\\)|(?<plain>${YEAR}))?`,
    '[,.;:]* ?(?:pp?\\.? ?|pages? )?(?<page>[A-Za-z]?\\d{1,6}[A-Za-z]?(?: ?[-–—]+ ?[A-Za-z]?\\d{1,6})?)?',
    `(?:[,.;]* ?\\(?(?:\\p{Lu}\\p{Ll}{2,8}\\.? )?(?<end>${YEAR})\\)?)?[.\\s]*$`,
  ].join(''),
  'iu',
)

const REACH = 110

/**
 * @param dated the year stood before: then "Journal 4: 2" is enough
 * @returns volume, issue, year and pages of an article that end the text ("12(3), 45–67", "45 (1930): 573–77"), or nothing
 */
export const peelArticle = (text: string, dated = false): Article | undefined => {
  const from = Math.max(0, text.length - REACH)
  const match = ARTICLE_TAIL.exec(text.slice(from))
  const groups = match?.groups
  if (match === null || groups === undefined) return undefined
  const { volume, inside, issue, dated: bracketed, plain, page, before, end } = groups
  const insideYear = inside === undefined ? undefined : new RegExp(YEAR).exec(inside)?.[0]
  const year =
    before ??
    (bracketed === undefined ? undefined : new RegExp(YEAR).exec(bracketed)?.[0]) ??
    plain ??
    end ??
    insideYear
  const part = issue ?? (insideYear === undefined ? inside : undefined)
  if (page === undefined && (part === undefined || !/\d/.test(part))) return undefined
  if (volume === undefined || (new RegExp(`^${YEAR}$`).test(volume) && part === undefined)) return undefined
  const single = part === undefined && year === undefined && !/[-–—]/.test(page ?? '')
  if (single && !(dated && /: ?\S+$/.test(match[0].trim()))) return undefined
  const rest = text.slice(0, from + match.index)
  if (/(?:^|[\s(])(?:pp?|pages?|ch|chap|chapter|line|no)\.?$/i.test(rest) || endsInMonth(rest)) return undefined
  return {
    rest,
    volume,
    ...(part === undefined ? {} : { issue: part.replace(/^(?:no|nr|issue)\.? ?/i, '') }),
    ...(page === undefined ? {} : { page: page.replace(/ /g, '') }),
    ...(year === undefined ? {} : { year: Number(year) }),
  }
}

export interface Titles {
  readonly title: string
  readonly container?: string
  /** The text behind "In": a book that may have editors and an imprint of its own. */
  readonly book?: string
}

const QUOTED = /^(?:“([^”]{2,400})”|"([^"]{2,400})"|‘([^’]{2,400})’(?!\p{L})|«([^»]{2,400})»|``([^'`]{2,400})'')/u

/** @returns the title in quotation marks that opens the text and what it stands in, or nothing where nothing follows it. */
export const quotedTitle = (text: string): Titles | undefined => {
  const match = QUOTED.exec(text)
  if (match === null) return undefined
  const title = trimMarks(match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '')
  const behind = text.slice(match[0].length)
  // “Harbour” and Its Critics: quotation marks around the first words only.
  if (!/[.,?!;]["”’»']+$/.test(match[0]) && !/^(?:[.,;:]| in:? \p{Lu})/iu.test(behind)) return undefined
  const after = behind.replace(/^[\s,.;:]+/, '')
  if (title === '' || after === '') return undefined
  if (/^in:? (?=[\p{Lu}“"‘])/iu.test(after)) return { title, book: after.replace(/^in:? /i, '') }
  return { title, container: after }
}

const IN_BOOK = /(?:[.?!,]["”’]?|”) In:? (?=[\p{Lu}“"‘])/u

/** @returns title and book of ". In Editors (Eds.), Book", or nothing. */
export const partOfBook = (text: string): Titles | undefined => {
  const match = IN_BOOK.exec(text)
  if (match === null || match.index === 0) return undefined
  return {
    title: withoutQuotes(trimMarks(text.slice(0, match.index + 1))),
    book: text.slice(match.index + match[0].length),
  }
}

/** @returns title and container as the last two sentences, or as the last two parts behind a comma. */
export const titleAndContainer = (text: string): Titles => {
  const plain = trimMarks(text)
  const starts = sentenceStarts(plain).filter((start) => start < plain.length)
  const start = starts.at(-1)
  if (start !== undefined) {
    const container = trimMarks(plain.slice(start))
    if (container.length > 1) return { title: withoutQuotes(trimMarks(plain.slice(0, start))), container }
  }
  const comma = plain.lastIndexOf(', ')
  if (comma > 0 && /^\p{Lu}/u.test(plain.slice(comma + 2)))
    return { title: withoutQuotes(trimMarks(plain.slice(0, comma))), container: trimMarks(plain.slice(comma)) }
  return { title: withoutQuotes(plain) }
}
