// What backs a claim as an outline: stance → work → quotations with page, speaker and line. Reads aloud from top to bottom.
import { STANCES, type Stance } from '../model/kind.ts'
import type { Quotation } from '../server/api/contract/evidence.ts'
import { locatorPhrase } from './locator-phrase.ts'
import { count, lines as linesPhrase, listed } from './phrase.ts'
import { STANCE_WORDS, stanceSentence, weigh } from './stance-sentence.ts'
import type { Style } from './style.ts'
import { oneLine, visible } from './visible.ts'
import { wrap } from './width.ts'

export interface Backing {
  readonly id: string
  readonly text: string
  readonly topics: readonly string[]
  readonly putForwardIn: readonly { readonly title: string; readonly first: number }[]
  /** In the order of the document. */
  readonly quotations: readonly Quotation[]
}
export interface OutlineLook {
  readonly width: number
  readonly style: Style
  /** Whole quotations, however long. */
  readonly full: boolean
}

const INDENT = '  '
/** Characters of a quotation that are shown where not the whole is asked for. */
export const SHORTENED = 280

const indented = (depth: number, text: string, width: number): string[] => {
  const before = INDENT.repeat(depth)
  return wrap(text, Math.max(20, width - before.length)).map((line) => (line ? before + line : ''))
}

const groupsBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => [...Map.groupBy(items, keyOf).values()]

/** The words in quotation marks, and how many they are where not all are shown. */
const shownWords = ({ text, kind }: Quotation, full: boolean): string => {
  const words = visible(text)
  const quoted = (shown: string) => (kind === 'Quote' ? `“${shown}”` : shown)
  if (full || words.length <= SHORTENED) return quoted(words)
  const end = words.lastIndexOf(' ', SHORTENED)
  const beginning = words.slice(0, end > 0 ? end : SHORTENED)
  return `${quoted(`${beginning} …`)} [${count(words.length, 'character')} in all; --full shows them]`
}

const workTitle = ({ work, makers, kind }: Quotation): string => {
  if (!work) return kind === 'Quote' ? 'Source not known' : 'Without a quotation'
  const names = listed([...new Set(makers.map(({ name }) => oneLine(name)))])
  const year = work.firstYear === null ? '' : `, ${work.firstYear}`
  return `${oneLine(work.label)}${names ? `, by ${names}` : ''}${year}`
}

const placePhrase = ({ place }: Quotation): string =>
  place ? `${linesPhrase(place.first, place.last)} of ${oneLine(place.title)}` : ''

/** Said only where it is not the document itself that takes the stance. */
const methodWords = ({ method, assertedBy }: Quotation): string => {
  if (method === 'human') return `stance taken by hand${assertedBy ? `, by ${oneLine(assertedBy)}` : ''}`
  return method === null || method === 'source' ? '' : `stance ${method}`
}

const quotationLines = (quotation: Quotation, { width, style, full }: OutlineLook): string[] => {
  const speakers = listed(quotation.speakers.map(({ label }) => oneLine(label)))
  const about = [
    quotation.locator ? locatorPhrase(quotation.locator) : '',
    speakers ? `words of ${speakers}` : '',
    quotation.paraphrase ? 'paraphrase' : '',
    methodWords(quotation),
    ...quotation.checks.map(({ result, by }) => `${result.replace('-', ' ')} in the work, by ${oneLine(by)}`),
    placePhrase(quotation),
  ].filter(Boolean)
  return [
    ...indented(2, about.length > 0 ? about.join(' · ') : 'no place given', width).map(style.dim),
    ...indented(3, shownWords(quotation, full), width),
  ]
}

const workLines = (quotations: readonly Quotation[], look: OutlineLook): string[] => {
  const first = quotations[0]
  if (!first) return []
  const many = count(quotations.length, first.kind === 'Quote' ? 'quotation' : 'statement')
  return [
    ...indented(1, `${workTitle(first)} (${many})`, look.width).map(look.style.bold),
    ...quotations.flatMap((quotation) => quotationLines(quotation, look)),
  ]
}

const stanceLines = (stance: Stance, quotations: readonly Quotation[], look: OutlineLook): string[] => {
  const works = groupsBy(quotations, ({ work, kind }) => work?.id ?? kind).sort((a, b) => b.length - a.length)
  return ['', look.style.bold(STANCE_WORDS[stance].title), ...works.flatMap((group) => workLines(group, look))]
}

/** @returns the lines of the outline */
export const evidenceOutline = (claim: Backing, look: OutlineLook): string[] => {
  const { width, style } = look
  const byStance = STANCES.map((stance) => ({
    stance,
    quotations: claim.quotations.filter((quotation) => quotation.stance === stance),
  })).filter(({ quotations }) => quotations.length > 0)
  const said = claim.putForwardIn.map(({ title, first }) => `${oneLine(title)}, line ${first}`)
  return [
    ...wrap(oneLine(claim.text), width).map(style.bold),
    style.dim(claim.id),
    ...(said.length > 0 ? wrap(`Put forward in ${listed(said)}.`, width) : []),
    ...(claim.topics.length > 0 ? wrap(`Filed under ${listed(claim.topics.map(oneLine))}.`, width) : []),
    '',
    ...(byStance.length > 0
      ? byStance.flatMap(({ stance, quotations }) => wrap(stanceSentence(stance, weigh(quotations)), width))
      : ['Nothing in this graph backs or disputes it.']),
    ...byStance.flatMap(({ stance, quotations }) => stanceLines(stance, quotations, look)),
  ]
}
