// What a compendium is called and who compiled it, as far as its own text says so.
import { fold } from '../../model/fold.ts'
import { headingWords } from './heading-shape.ts'
import type { Paragraph } from './paragraphs.ts'
import type { ClaimHeading, Post } from './structure.ts'
import { compilerIn, isTitle } from './title-shape.ts'

const PART = /[\s.,:;–—-]{1,4}(?:part|volume|vol\.|book|chapter|no\.|number|issue)\s+[\p{L}\d]+\b/iu

/** What a numbered part of a series is about: `The Harbour Papers. Part Two: Tolls.` → `Tolls`. */
export const topicOfPart = (title: string): string | undefined => {
  const part = PART.exec(title)
  const rest = part ? title.slice(part.index + part[0].length) : ''
  return /^ ?[:.,–—-] ?(?<topic>\p{L}.{1,120}?)\.?$/u.exec(rest)?.groups?.topic
}

/** The name that several posts with claims share before their number: `The Harbour Papers. Part Two: Trade` */
const seriesName = (titles: readonly string[]): string | undefined => {
  const names = titles.flatMap((title) => {
    const part = PART.exec(title)
    return part && part.index >= 4 ? [title.slice(0, part.index).trim()] : []
  })
  const counts = new Map<string, number>()
  for (const name of names) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] > 1 ? names.find((name) => fold(name) === best[0]) : undefined
}

/** The paragraphs that stand above everything else, at most five, and no claim or quotation among them. */
const headOf = (paragraphs: readonly Paragraph[], claims: readonly ClaimHeading[]): readonly Paragraph[] => {
  const until = claims[0]?.first ?? 0
  return paragraphs.slice(0, 5).filter(({ line }) => line < until)
}

export const documentTitle = (
  paragraphs: readonly Paragraph[],
  posts: readonly Post[],
  claims: readonly ClaimHeading[],
): { readonly title?: string; readonly compiler?: string } => {
  const withClaims = posts.filter((_, index) => claims.some((claim) => claim.post === index))
  const head = headOf(paragraphs, claims)
  const titled = head.find((paragraph) => paragraph.capitals || isTitle(paragraph))
  const title =
    seriesName(withClaims.map((post) => post.title)) ?? (titled && headingWords(titled.text)) ?? withClaims[0]?.title
  const compiler =
    withClaims.find((post) => post.by)?.by ??
    head.map(({ text }) => compilerIn(text)).find((name) => name !== undefined)
  return { ...(title && { title }), ...(compiler && { compiler }) }
}
