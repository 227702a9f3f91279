// The lines that are not blank, with their shapes and their neighbours: what the parts of a compendium are told from.
import {
  type CitationShape,
  citationShape,
  endsInPlace,
  gluedCitation,
  opensWithName,
  shareOfCapitals,
} from './citation-shape.ts'
import { isInCapitals } from './heading-shape.ts'
import { bare, isBlank } from './lines.ts'

export interface Paragraph {
  /** Counted from 1. */
  readonly line: number
  /** Without the spaces around it. */
  readonly text: string
  /** No blank line between this one and the one before, or after. */
  readonly touchesPrevious: boolean
  readonly touchesNext: boolean
  readonly capitals: boolean
  readonly shape: CitationShape
  /** Where in `text` a citation begins that follows other words. */
  readonly glued?: number
}

export const paragraphsOf = (lines: readonly string[]): readonly Paragraph[] => {
  const blank = lines.map(isBlank)
  return lines.flatMap((raw, index): Paragraph[] => {
    if (blank[index]) return []
    const text = bare(raw)
    const shape = citationShape(text)
    const glued = shape === 'sure' ? undefined : gluedCitation(text)
    return [
      {
        line: index + 1,
        text,
        touchesPrevious: blank[index - 1] === false,
        touchesNext: blank[index + 1] === false,
        capitals: shape !== 'sure' && isInCapitals(text),
        shape,
        ...(glued !== undefined && { glued }),
      },
    ]
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
