// Which lines in capitals are claims: their shape allows it, what stands around them decides.
import { canBeClaim, headsQuotedPart, markedLevel } from './heading-shape.ts'
import type { Paragraph } from './paragraphs.ts'

/** How a document sets its headings: most stand between blank lines, or most touch the text below. */
export const headingsTouch = (paragraphs: readonly Paragraph[]): boolean => {
  let touching = 0
  let apart = 0
  for (const [index, { capitals, text, touchesNext, touchesPrevious }] of paragraphs.entries()) {
    if (!capitals || !canBeClaim(text)) continue
    if (touchesPrevious && paragraphs[index - 1]?.shape !== 'sure') continue
    if (touchesNext && !paragraphs[index + 1]?.capitals) touching += 1
    else apart += 1
  }
  return touching > apart
}

/** What has gone before a line in capitals. */
export interface Before {
  /** The last paragraph of the block that no citation has closed yet. */
  readonly open: Paragraph | undefined
  /** The paragraph directly above is a claim. */
  readonly claim: boolean
}

const unclosedQuotation = (text: string) => (text.match(/[“«„]/g)?.length ?? 0) > (text.match(/[”»]/g)?.length ?? 0)

/**
 * Whether the lines in capitals from `first` to `last` state a claim. After a citation they do; while a quotation is open they
 * may be its own (an address, an appendix, a resolution), and then must stand alone, be no such thing, and follow a whole sentence.
 */
export const isClaim = (
  first: Paragraph,
  last: Paragraph,
  before: Before,
  style: { readonly headingsTouch: boolean },
): boolean => {
  if (!canBeClaim(first.text)) return false
  if (markedLevel(first.text) > 0) return true
  if (last.touchesNext && !style.headingsTouch) return false
  if (before.claim) return !headsQuotedPart(first.text)
  if (before.open === undefined) return true
  if (first.touchesPrevious || headsQuotedPart(first.text)) return false
  return !/[:,;–—-]$/.test(before.open.text) && !unclosedQuotation(before.open.text)
}
