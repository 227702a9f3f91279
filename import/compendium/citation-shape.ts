// How much a line has the shape of a citation, apart from where it stands. Cheap, for it is asked of every line.

import { withoutSurroundings } from '../citation/surroundings.ts'

/** Longest line that is taken for a citation, in UTF-16 code units. */
export const LONGEST_CITATION = 420
/**
 * - `sure`: an imprint or a page with a year, a name or a volume: a citation wherever it stands
 * - `likely`: a name or a title in capitals with a year at its end: a citation at the end of a block
 * - `possible`: nothing but names, titles and a date, or an address: a citation where a block has no better one
 * - `dated`: a place and a day, as letters have it: a citation only where the whole series of quotations ends
 */
export type CitationShape = 'sure' | 'likely' | 'possible' | 'dated' | 'none'

const YEAR = /(?:^|[^\d-])[cC©]?\.? ?(?:1[4-9]\d\d|20\d\d)(?!\d)/
const YEAR_AT_END = /[cC©]?(?:1[4-9]\d\d|20\d\d)(?:[/–-]\d{1,4})?[a-z]?[.)\]]{0,2}$/
const ROMAN_OR_NUMBER = '(?:[ivxlcdm]+|[A-Z]?\\d+[a-z]?)'
const NUMBERS = `${ROMAN_OR_NUMBER}(?:\\.? ?[-–—,&./] ?${ROMAN_OR_NUMBER}){0,12}`
const PAGE_AT_END = new RegExp(
  `(?:\\b(?:pp?|pgs?|pages?|S|Seite|fols?|cols?|vols?|volumes?|ch|chap|chapters?|lines?|ll|para|art|no|nos|letter|act|canto)\\b\\.? ?|§+ ?)${NUMBERS}(?: ?ff?)?[.)\\]]{0,2}$`,
  'iu',
)
const NOTE_IN_BRACKETS = / ?\[[^[\]]{1,80}\]\.?$/
const REPEATED = /\b(?:ibid|ibidem|op\. ?cit|loc\. ?cit|idem)\b/i
/** Place and publisher: `. Leith: Quay Press` */
const IMPRINT = /[.,:?!)”"’] ?\(?\p{Lu}[^.:;!?]{1,60}(?:\. ?\p{Lu}[^:;!?]{0,12})?: ?["”“]? ?\p{Lu}/u
const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+/i
/** `Hale, Ruth.` `Hale, R. J.` `Hale and Moss.` `Hale & Moss, Eds.` */
const NAME_FIRST =
  /^\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}’'-]+)? ?(?:, ?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}|(?:, \p{Lu}[\p{L}’'-]+){0,4},? (?:and|&) \p{Lu}[\p{L}’'-]+) ?[.,:]/u
/** Words in small letters that stand between names, titles and dates. */
const CONNECTING = new Set(
  'a an and at by c ca da de del della den der des di die du ed edited editor eds el et for from his her in into la las le les letter los no of on or p pp par pt regarding review speech statement st the to trans translated translator u und van vol von with y'.split(
    ' ',
  ),
)

/** `Hale, R. (1902).` */
const NAME_AND_YEAR = /^\p{Lu}[\p{L}’'-]+,? [^()]{0,120}\((?:c\. ?)?(?:1[4-9]\d\d|20\d\d)[a-z]?\)/u
/** Pages without a word for them: `Journal of Tolls, 12(3), 44-51.` */
const BARE_PAGES_AT_END = /[,:] ?\d{1,5}(?: ?[-–—] ?\d{1,5})?\.?$/
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}{0,6}\\.?'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?\\.?'
const PLACE_AND_DAY = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?,? )?(?:${MONTH} ${DAY},? ?\\d{4}|${DAY} ${MONTH},? ?\\d{4}|${MONTH},? \\d{4})\\.?$`,
  'u',
)

/** The line without what may stand around a citation: a dash, brackets, `Source:`. */
const strip = (line: string) =>
  withoutSurroundings(line.replace(/^(?:> ?)*(?:[—–-]{1,3} ?)?/, ''))
    .replace(/^[([]/, '')
    .replace(NOTE_IN_BRACKETS, '')

const words = (text: string) => text.match(/(?<![\d\p{L}])\p{L}[\p{L}\p{M}’'-]*/gu) ?? []

/** Share of words that begin with a capital, those that connect left out; 0 where there are none. */
export const shareOfCapitals = (text: string): number => {
  const counted = words(text).filter((word) => !CONNECTING.has(word))
  return counted.length === 0 ? 0 : counted.filter((word) => /^\p{Lu}/u.test(word)).length / counted.length
}

/** Whether a text ends in a page or another place within a work. */
export const endsInPlace = (text: string): boolean => PAGE_AT_END.test(text.slice(-80).replace(NOTE_IN_BRACKETS, ''))

/** Whether a text opens as references do: `Hale, Ruth.` */
export const opensWithName = (text: string): boolean => NAME_FIRST.test(text.slice(0, 140))

/** @param line without spaces around it */
export const citationShape = (line: string): CitationShape => {
  // Most lines are text: they are told by their length, or by having no number towards their end.
  if (line.length < 8 || line.length > LONGEST_CITATION || !/\d/.test(line.slice(-120))) return 'none'
  const text = strip(line)
  const page = endsInPlace(text)
  if (page && REPEATED.test(text)) return 'sure'
  if (ADDRESS.test(text)) {
    const before = text.replace(ADDRESS, '')
    const titled = shareOfCapitals(YEAR.test(before) ? before : text) >= 0.6
    return titled || /^Source:/.test(line) ? 'likely' : 'none'
  }
  const year = YEAR.test(text)
  const barePages = BARE_PAGES_AT_END.test(text)
  if (!(page || barePages || year || YEAR.test(line)) || !/^["“‘«]?[\p{L}\d]/u.test(text)) return 'none'
  const capitals = shareOfCapitals(text)
  if (NAME_AND_YEAR.test(text) && (page || barePages) && capitals >= 0.4) return 'sure'
  if (capitals < 0.5) return 'none'
  const imprint = text.includes(':') && IMPRINT.test(text)
  const named = opensWithName(text)
  // A sentence of a quotation may end in a page too; its words are small.
  if (page && (year || imprint) && (named || imprint || capitals >= 0.7)) return 'sure'
  if (capitals < 0.6) return 'none'
  const yearAtEnd = YEAR_AT_END.test(text)
  if (imprint && year && (yearAtEnd || named)) return 'sure'
  if (page && named) return 'sure'
  const all = words(text)
  if (named && all.length >= 4 && (yearAtEnd || (barePages && year))) return 'likely'
  const onlyNames = all.every((word) => word.length === 1 || /^\p{Lu}/u.test(word) || CONNECTING.has(word))
  // A line in brackets is a lead: `[Report to the board, 1902]`.
  if (!onlyNames || line.startsWith('[') || text.length > 220 || !/\p{L}{3}/u.test(text)) return 'none'
  if (PLACE_AND_DAY.test(text)) return 'dated'
  return all.length >= 4 || page || barePages || yearAtEnd ? 'possible' : 'none'
}

/**
 * Where a citation begins that follows the quotation's last words on their line; nothing where there is none.
 * Only a sure one that opens with a name is taken.
 */
export const gluedCitation = (line: string): number | undefined => {
  const tail = Math.max(0, line.length - LONGEST_CITATION)
  if (!endsInPlace(line)) return undefined
  for (const end of line.slice(tail).matchAll(/[.!?…]["”’')\]]{0,2} +(?=\p{Lu})/gu)) {
    const from = tail + end.index + end[0].length
    const rest = line.slice(from)
    if (NAME_FIRST.test(rest) && citationShape(rest) === 'sure') return from
  }
  return undefined
}
