// The parts of a compendium in one walk over its paragraphs: a block ends at its citation, a claim holds until the next one.

import { severalReferences } from '../citation/several.ts'
import { postStart, readLooseStretch } from './between-claims.ts'
import { markCitations } from './citations.ts'
import { headingsTouch, isClaim } from './claims.ts'
import { canBeClaim, headingWords, headsQuotedPart, markedLevel } from './heading-shape.ts'
import { bare } from './lines.ts'
import { type Paragraph, placeIn, standsAlone } from './paragraphs.ts'
import type { ClaimHeading, Other, Post, Section, Span } from './structure.ts'
import { compilerIn, otherKindOf } from './title-shape.ts'

export interface CitationPlace {
  readonly line: number
  readonly last: number
  /** Place in the line without the spaces around it. */
  readonly from: number
  readonly text: string
}
export interface QuotationPlace extends Span {
  readonly paragraphs: readonly Paragraph[]
  readonly claim?: number
  citation?: number
  alsoCited?: number[]
}
export interface Segments {
  readonly claims: ClaimHeading[]
  readonly quotations: QuotationPlace[]
  readonly citations: CitationPlace[]
  readonly posts: Post[]
  readonly sections: Section[]
  readonly others: Other[]
}

/** Whether the first line, in capitals, is the document's title: who compiled it, or a claim, follows at once. */
const isTitleOfAll = (first: Paragraph, next: Paragraph | undefined): boolean =>
  first.capitals &&
  next !== undefined &&
  otherKindOf(first) === 'prose' &&
  (compilerIn(next.text) !== undefined ||
    (next.capitals && !first.touchesNext && !next.touchesNext && canBeClaim(next.text) && !headsQuotedPart(next.text)))

export const segment = (paragraphs: readonly Paragraph[]): Segments => {
  const claims: ClaimHeading[] = []
  const quotations: QuotationPlace[] = []
  const citations: CitationPlace[] = []
  const posts: Post[] = []
  const sections: Section[] = []
  const others: Other[] = []

  const marks = markCitations(paragraphs)
  const style = { headingsTouch: headingsTouch(paragraphs) }
  let open: Paragraph[] = []
  /** Index of the claim in force. */
  let claim: number | undefined
  /** What the last thing met was, apart from open paragraphs. */
  let last: 'start' | 'claim' | 'citation' = 'start'

  const addQuotation = (quoted: readonly Paragraph[], citation?: number) => {
    const [first, end] = [quoted[0], quoted.at(-1)]
    if (!first || !end) return
    const words = end.glued === undefined ? undefined : bare(end.text.slice(0, end.glued))
    quotations.push({
      first: first.line,
      last: words === undefined ? end.lastLine : placeIn(end, Math.max(0, words.length - 1)).line,
      paragraphs: quoted,
      ...(claim !== undefined && { claim }),
      ...(citation !== undefined && { citation }),
    })
  }

  const closeLoose = (stretch: readonly Paragraph[], beforeClaim: boolean) => {
    if (stretch.length === 0) return
    const inSeries = claim !== undefined
    const read = readLooseStretch(stretch, { underClaim: last === 'claim', inSeries, beforeClaim })
    if (read.quotation) {
      const { first, last: end } = read.quotation
      addQuotation(stretch.filter(({ line }) => line >= first && line <= end))
    }
    for (const post of read.posts) posts.push(post)
    if (read.section) {
      const post = posts.length - 1
      sections.push({ line: read.section.line, name: read.section.name, ...(post >= 0 && { post }) })
    }
    for (const other of read.others) others.push(other)
    if (read.posts.length > 0) claim = undefined
  }

  const closeByCitation = (citation: number) => {
    const postAt = postStart(open)
    if (postAt >= 0) {
      closeLoose(open.slice(0, postAt), false)
      claim = undefined
      open = open.slice(postAt)
    }
    if (claim === undefined) {
      // Outside every claim only what touches the citation, or stands next to it, is the quotation.
      let from = open.length - 1
      while (from > 0 && open[from]?.touchesPrevious) from -= 1
      closeLoose(open.slice(0, Math.max(from, 0)), false)
      open = open.slice(Math.max(from, 0))
    }
    addQuotation(open, citation)
    open = []
  }

  for (let i = 0; i < paragraphs.length; i += 1) {
    const here = paragraphs[i]
    if (!here) break
    const taken = marks.get(i)
    if (taken !== undefined) {
      const from = here.glued ?? 0
      if (from > 0) open.push(here)
      const end = paragraphs[i + taken - 1] ?? here
      const text = [here.text.slice(from), ...(taken > 1 ? [end.text] : [])].join(' ')
      // Places are told within the first line: a citation that runs over two is taken whole.
      const several = taken > 1 ? [{ at: 0, text }] : severalReferences(text)
      const placed = several.map((part) => {
        const { line, at } = placeIn(here, from + part.at)
        const last = part === several.at(-1) ? end.lastLine : placeIn(here, from + part.at + part.text.length - 1).line
        return citations.push({ line, from: at, text: part.text, last }) - 1
      })
      const [citation = 0, ...further] = placed
      const previous = quotations.at(-1)
      if (open.length > 0) closeByCitation(citation)
      else if (last === 'citation' && here.touchesPrevious && previous?.citation !== undefined) {
        previous.alsoCited ??= []
        previous.alsoCited.push(citation)
      }
      const cited = quotations.at(-1)
      if (cited && further.length > 0) cited.alsoCited = [...(cited.alsoCited ?? []), ...further]
      last = 'citation'
      i += taken - 1
      continue
    }
    if (i === 0 && isTitleOfAll(here, paragraphs[1])) {
      posts.push({ line: here.line, title: headingWords(here.text) })
      continue
    }
    const inTwoLines = here.touchesPrevious && paragraphs[i - 1]?.capitals && open.length > 0
    if (here.capitals && (!inTwoLines || markedLevel(here.text) > 0)) {
      let end = i
      const level = markedLevel(here.text)
      const next = paragraphs[i + 1]
      if (level > 0 && (!canBeClaim(here.text) || markedLevel(next?.text ?? '') > level)) {
        // A marked heading above a deeper one, or of one word, is no proposition.
        closeLoose(open, true)
        open = []
        const post = posts.length - 1
        sections.push({ line: here.line, name: headingWords(here.text), ...(post >= 0 && { post }) })
        claim = undefined
        last = 'claim'
        continue
      }
      while (level === 0 && paragraphs[end]?.touchesNext && paragraphs[end + 1]?.capitals && !marks.has(end + 1)) {
        if (markedLevel(paragraphs[end + 1]?.text ?? '') > 0) break
        end += 1
      }
      const final = paragraphs[end] ?? here
      if (isClaim(here, final, { open: open.at(-1), claim: last === 'claim' && open.length === 0 }, style)) {
        closeLoose(open, true)
        open = []
        const section = sections.length - 1
        const post = posts.length - 1
        const inSection = section >= 0 && (post < 0 || (sections[section]?.line ?? 0) > (posts[post]?.line ?? 0))
        const text = paragraphs
          .slice(i, end + 1)
          .map((part) => headingWords(part.text))
          .join(' ')
        claims.push({
          first: here.line,
          last: final.lastLine,
          text,
          ...(post >= 0 && { post }),
          ...(inSection && { section }),
        })
        claim = claims.length - 1
        last = 'claim'
        i = end
        continue
      }
    }
    // What follows a citation without a letter in it is a mark of the page, not a quotation.
    if (
      last === 'citation' &&
      open.length === 0 &&
      !/\p{L}{2}/u.test(here.text) &&
      (here.touchesPrevious || standsAlone(here))
    ) {
      others.push({ first: here.line, last: here.lastLine, kind: 'mark' })
      continue
    }
    open.push(here)
  }
  closeLoose(open, false)
  return { claims, quotations, citations, posts, sections, others }
}
