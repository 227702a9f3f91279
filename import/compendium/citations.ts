// Which paragraphs are citations: their shape says how likely, what stands around them decides.
import { canBeClaim } from './heading-shape.ts'
import { continuesCitation, isWrappedCitation, type Paragraph } from './paragraphs.ts'

/** For each paragraph: the number of paragraphs that the citation beginning there takes, or nothing. */
export type CitationMarks = ReadonlyMap<number, number>

const isHeading = (paragraph: Paragraph | undefined) =>
  paragraph === undefined || (paragraph.capitals && !paragraph.touchesPrevious && canBeClaim(paragraph.text))

/** Words that can be quoted: ended as a sentence is, and not a remark in brackets. */
const hasWords = (text: string) => /[.!?…;:,—–-]["”’»)\]]{0,2}$/.test(text) && !/^[[(][^\])]{0,200}[\])]$/.test(text)

/**
 * A citation closes a block. A sure one does so anywhere, a likely one where a blank line or a heading follows it, a
 * possible one where the block has words and nothing better follows.
 */
export const markCitations = (paragraphs: readonly Paragraph[]): CitationMarks => {
  const marks = new Map<number, number>()
  /** Whether the block that is open has words of its own yet. */
  let words = false
  for (let i = 0; i < paragraphs.length; i += 1) {
    const here = paragraphs[i]
    if (!here) break
    const next = paragraphs[i + 1]
    if (here.capitals && here.shape !== 'sure') {
      if (isHeading(here)) words = false
      continue
    }
    const taken = lengthOfCitation(here, next, words)
    if (taken > 0) {
      marks.set(i, taken)
      i += taken - 1
      words = false
    } else words ||= hasWords(here.text)
  }
  return marks
}

const lengthOfCitation = (here: Paragraph, next: Paragraph | undefined, words: boolean): number => {
  if (here.shape === 'sure') return continuesCitation(here, next) ? 2 : 1
  if (here.glued !== undefined) return 1
  if (isWrappedCitation(here, next)) return 2
  // What stands on the line before a citation is the quotation's own: a signature, a date.
  if (here.touchesNext || next?.shape === 'sure' || !words) return 0
  if (here.shape === 'likely') return 1
  if (here.shape === 'dated') return here.touchesPrevious && isHeading(next) ? 1 : 0
  if (here.shape === 'possible') return here.touchesPrevious || isHeading(next) ? 1 : 0
  return 0
}
