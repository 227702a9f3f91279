// A stretch that no citation closes: quotations without one, or what stands between the series of claims of a web site.
import { isSentence, type Paragraph } from './paragraphs.ts'
import type { Other, Post, Span } from './structure.ts'
import { isTitle, otherKindOf } from './title-shape.ts'

/** Paragraphs that a quotation without a citation may have; more are an essay. */
const LONGEST_LOOSE_QUOTATION = 12
/** What numbers the parts of a series: `Part Six`, `No. 4`. */
const NUMBERED_PART = /\b(?:part|chapter|book|volume|vol\.|no\.|episode|instal?ment)\s(?:[ivxlc]+|\d+|\p{L}+)\b/iu

export interface LooseStretch {
  readonly quotation?: Span
  readonly posts: readonly Post[]
  readonly section?: { readonly line: number; readonly name: string }
  readonly others: readonly Other[]
}

const isByline = (paragraph: Paragraph | undefined) => paragraph !== undefined && otherKindOf(paragraph) === 'byline'
const isPicture = (paragraph: Paragraph) => ['image name', 'mark', 'caption'].includes(otherKindOf(paragraph))

/** Where a post begins whose title is followed by its byline; -1 where none does. */
export const postStart = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.findIndex((paragraph, index) => isTitle(paragraph) && isByline(paragraphs[index + 1]))

const asOthers = (paragraphs: readonly Paragraph[], taken: ReadonlySet<Paragraph>): Other[] => {
  const others: Other[] = []
  for (const paragraph of paragraphs) {
    if (taken.has(paragraph)) continue
    const kind = otherKindOf(paragraph)
    others.push({ first: paragraph.line, last: paragraph.lastLine, kind })
  }
  return others
}

/** Post titles: the first title of a stretch, one with a byline or a number in a series, or one above an essay. */
const postsIn = (paragraphs: readonly Paragraph[]): readonly Paragraph[] => {
  const words = paragraphs.filter((paragraph) => !isPicture(paragraph))
  return words.filter((paragraph, index) => {
    if (!isTitle(paragraph)) return false
    const previous = words[index - 1]
    const next = words[index + 1]
    if (isByline(next) || NUMBERED_PART.test(paragraph.text)) return true
    if (previous?.text.endsWith(':')) return false
    if (index < 4 && !words.slice(0, index).some((other) => isTitle(other) || isSentence(other.text)))
      return next === undefined || !isTitle(next)
    // A title below a title closes what went before, or is what the line above announced.
    return (
      previous !== undefined &&
      isTitle(previous) &&
      !postsAbove(previous, words[index - 2]) &&
      next !== undefined &&
      isSentence(next.text)
    )
  })
}

const postsAbove = (paragraph: Paragraph, previous: Paragraph | undefined) =>
  NUMBERED_PART.test(paragraph.text) || (previous === undefined && paragraph.text.length > 40)

/**
 * @param underClaim whether the stretch stands directly under a claim, where a quotation is looked for first
 * @param inSeries whether a claim is in force at all
 * @param beforeClaim whether a claim follows, so that the title above it may be a section's
 */
export const readLooseStretch = (
  paragraphs: readonly Paragraph[],
  { underClaim, inSeries, beforeClaim }: { underClaim: boolean; inSeries: boolean; beforeClaim: boolean },
): LooseStretch => {
  const first = paragraphs[0]
  if (!first) return { posts: [], others: [] }
  const titleAt = paragraphs.findIndex((paragraph, index) => isTitle(paragraph) && (index > 0 || !underClaim))
  const upToTitle = titleAt < 0 ? paragraphs : paragraphs.slice(0, titleAt)
  if (inSeries && upToTitle.length > 0 && upToTitle.length <= LONGEST_LOOSE_QUOTATION) {
    // Directly under a claim even a few words are its quotation; elsewhere it takes a sentence.
    const quoted = upToTitle.filter(
      ({ text }) => isSentence(text) || (underClaim && /[.!?…]["”’»)\]]{0,2}$/.test(text)),
    )
    if (quoted.length > 0 && !upToTitle.some(isPicture)) {
      const rest = paragraphs.slice(upToTitle.length)
      const after = readLooseStretch(rest, { underClaim: false, inSeries: false, beforeClaim })
      return { ...after, quotation: { first: first.line, last: upToTitle.at(-1)?.lastLine ?? first.lastLine } }
    }
  }
  const last = paragraphs.findLast((paragraph) => !isPicture(paragraph))
  const section = beforeClaim && last && isTitle(last) ? last : undefined
  const rest = section ? paragraphs.filter((paragraph) => paragraph !== section) : paragraphs
  const posts = postsIn(rest)
  return {
    posts: posts.map(({ line, text }) => ({ line, title: text })),
    ...(section && { section: { line: section.line, name: section.text } }),
    others: asOthers(paragraphs, new Set([...posts, ...(section ? [section] : [])])),
  }
}
