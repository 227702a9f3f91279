// The paragraphs, with their shapes and their neighbours: what the parts of a compendium are told from. Most are one line.
import {
  type CitationShape,
  citationShape,
  endsInPlace,
  gluedCitation,
  opensWithName,
  shareOfCapitals,
} from './citation-shape.ts'
import { isInCapitals, markedLevel } from './heading-shape.ts'
import { bare, isBlank } from './lines.ts'
import { runsOf } from './wrapped-lines.ts'

export interface Paragraph {
  /** Its first line, counted from 1. */
  readonly line: number
  /** Its last one: another only where the text is broken to a width. */
  readonly lastLine: number
  /** Without the spaces around it; its lines joined by one space. */
  readonly text: string
  /** Where in `text` its further lines begin. */
  readonly breaks: readonly number[]
  /** No blank line between this one and the one before, or after. */
  readonly touchesPrevious: boolean
  readonly touchesNext: boolean
  /** In capitals throughout, or marked as a heading. */
  readonly capitals: boolean
  readonly shape: CitationShape
  /** Where in `text` a citation begins that follows other words. */
  readonly glued?: number
}

/** The line on which a character of a paragraph stands, and the character's place there, spaces before the line left out. */
export const placeIn = (
  { line, breaks }: Paragraph,
  offset: number,
): { readonly line: number; readonly at: number } => {
  const passed = breaks.filter((start) => start <= offset)
  return { line: line + passed.length, at: offset - (passed.at(-1) ?? 0) }
}

const isHeadingShaped = (text: string): boolean => isInCapitals(text) || (markedLevel(text) > 0 && text.length <= 240)

/** Where a citation begins that ends a paragraph, unless the paragraph is that citation. */
const gluedBehindWords = (text: string): number | undefined => {
  if (opensWithName(text)) return citationShape(text) === 'sure' ? undefined : gluedCitation(text)
  const from = gluedCitation(text)
  if (from === undefined || citationShape(text) !== 'sure') return from
  // A title may stand before a name; its words begin with capitals.
  return shareOfCapitals(text.slice(0, from)) < 0.5 ? from : undefined
}

export const paragraphsOf = (lines: readonly string[]): readonly Paragraph[] => {
  const isText = (index: number) => index >= 0 && index < lines.length && !isBlank(lines[index] ?? '')
  return runsOf(lines).map(([first, last]): Paragraph => {
    const parts = first === last ? [bare(lines[first] ?? '')] : lines.slice(first, last + 1).map(bare)
    const text = parts.join(' ')
    let end = -1
    const breaks = parts.slice(0, -1).map((part) => {
      end += part.length + 1
      return end + 1
    })
    const glued = gluedBehindWords(text)
    const shape = glued === undefined ? citationShape(text) : 'none'
    return {
      line: first + 1,
      lastLine: last + 1,
      text,
      breaks,
      touchesPrevious: isText(first - 1),
      touchesNext: isText(last + 1),
      capitals: shape !== 'sure' && isHeadingShaped(text),
      shape,
      ...(glued !== undefined && { glued }),
    }
  })
}

export const standsAlone = (paragraph: Paragraph): boolean => !paragraph.touchesPrevious && !paragraph.touchesNext

/** A sentence or more: enough words, closed as sentences are. */
export const isSentence = (text: string): boolean => text.length >= 50 && /[.!?…;:,—–-]["”’»)\]]{0,2}$/.test(text)

/** `Leith: Quay Press, 1902, p. 14`: what is left of a citation whose names and title stand on the line before. */
const IMPRINT_ALONE = /^\p{Lu}[^.:;!?]{1,60}: ?\p{Lu}/u

/** Whether what stands on two touching lines is one citation, broken off after the names and the title. */
export const isWrappedCitation = (first: Paragraph, second: Paragraph | undefined): boolean => {
  if (second === undefined || !first.touchesNext || first.shape === 'sure' || first.text.length > 200) return false
  if (!opensWithName(first.text) || shareOfCapitals(first.text) < 0.6) return false
  if (second.shape === 'sure' && (!IMPRINT_ALONE.test(second.text) || opensWithName(second.text))) return false
  return citationShape(`${first.text} ${second.text}`) === 'sure'
}

/** Whether a line goes on with the citation on the line before it, which names no page: `Appendix by Moss, p. 143`. */
export const continuesCitation = (citation: Paragraph, next: Paragraph | undefined): boolean =>
  next !== undefined &&
  citation.touchesNext &&
  next.shape === 'possible' &&
  next.text.length <= 100 &&
  endsInPlace(next.text) &&
  !endsInPlace(citation.text)
