// From a text to the structure of a compendium: lines, paragraphs, segments, and what each of them says.
import type { CslItem } from '../../model/csl.ts'
import { fold } from '../../model/fold.ts'
import type { Problem } from '../../model/problem.ts'
import { parseReference } from '../citation/parse-reference.ts'
import type { ParsedReference } from '../citation/reference.ts'
import { documentTitle, topicOfPart } from './document-title.ts'
import { bare, splitLines } from './lines.ts'
import { type Paragraph, paragraphsOf, placeIn } from './paragraphs.ts'
import { problemsOf } from './problems.ts'
import { type CitationPlace, type QuotationPlace, type Segments, segment } from './segment.ts'
import { speakersOf } from './speakers.ts'
import type { Citation, Post, Quotation, Structure } from './structure.ts'
import { compilerIn } from './title-shape.ts'

const families = (citations: readonly Citation[]): ReadonlySet<string> => {
  const known = new Set<string>()
  for (const { reference } of citations) {
    const { author = [], editor = [] }: Partial<CslItem> = reference.item
    for (const { family } of [...author, ...editor]) if (family) known.add(fold(family))
  }
  return known
}

/**
 * Tells the parts of a compendium apart. Never throws: whatever a text holds, each of its lines is accounted for.
 * @param text the whole document, line ends as they are
 */
export const readStructure = (text: string): Structure => {
  const { lines, starts } = splitLines(text)
  const paragraphs = paragraphsOf(lines)
  const found = segment(paragraphs)

  const startOf = (line: number) => starts[line - 1] ?? 0
  /** Where the words of a line begin and end, without the spaces around them. */
  const wordsOfLine = (line: number): [number, number] => {
    const raw = lines[line - 1] ?? ''
    const words = bare(raw)
    const from = startOf(line) + raw.indexOf(words)
    return [from, from + words.length]
  }
  const read = new Map<string, ParsedReference>()
  const referenceOf = (line: string): ParsedReference => {
    const known = read.get(line) ?? parseReference(line)
    read.set(line, known)
    return known
  }
  const citationOf = ({ line, last, from, text: words }: CitationPlace): Citation => {
    const start = wordsOfLine(line)[0] + from
    return {
      line,
      ...(last > line && { last }),
      chars: [start, last > line ? wordsOfLine(last)[1] : start + words.length],
      text: words,
      reference: referenceOf(words),
    }
  }
  const citations = found.citations.map(citationOf)
  const known = families(citations)

  const quotationOf = (place: QuotationPlace): Quotation => {
    const { first, last, paragraphs: quoted, claim, citation, alsoCited } = place
    const end = quoted.at(-1)
    const cut = end?.glued
    const words = quoted.map((paragraph) =>
      paragraph === end && cut !== undefined ? bare(end.text.slice(0, cut)) : paragraph.text,
    )
    const to =
      end && cut !== undefined
        ? wordsOfLine(last)[0] + placeIn(end, Math.max(0, (words.at(-1)?.length ?? 0) - 1)).at + 1
        : wordsOfLine(last)[1]
    return {
      first,
      last,
      chars: [wordsOfLine(first)[0], to],
      text: words.join('\n'),
      ...(claim !== undefined && { claim }),
      ...(citation !== undefined && { citation }),
      ...(alsoCited !== undefined && { alsoCited }),
      ...speakersOf(quoted, (name) => known.has(fold(name))),
    }
  }
  const quotations = found.quotations.map(quotationOf)
  const placeOf = new Map(paragraphs.map(({ line }, index) => [line, index]))
  const posts = found.posts.map((post, index): Post => {
    const below = (placeOf.get(post.line) ?? 0) + 1
    return withByline(post, found.posts[index + 1]?.line, paragraphs.slice(below, below + 3))
  })
  const parts = { ...filed(found, posts), quotations, citations, posts, others: found.others }
  const problems: readonly Problem[] = problemsOf({ lines, ...parts })
  return { lines, starts, ...parts, ...documentTitle(paragraphs, posts, parts.claims), problems }
}

/** Claims of a post without a section heading are filed under what the post's title says it is about. */
const filed = ({ claims, sections }: Segments, posts: readonly Post[]): Pick<Structure, 'claims' | 'sections'> => {
  const topics = [...sections]
  const topicOf = new Map<number, number>()
  const filedClaims = claims.map((claim) => {
    const { post, section } = claim
    const title = post === undefined ? undefined : posts[post]
    const name = title && topicOfPart(title.title)
    if (section !== undefined || post === undefined || !title || !name) return claim
    const topic = topicOf.get(post) ?? topics.push({ line: title.line, name, post }) - 1
    topicOf.set(post, topic)
    return { ...claim, section: topic }
  })
  return { claims: filedClaims, sections: topics }
}

const withByline = (post: Post, until: number | undefined, below: readonly Paragraph[]): Post => {
  const by = below
    .filter(({ line }) => until === undefined || line < until)
    .map(({ text }) => compilerIn(text))
    .find((name) => name !== undefined)
  return by ? { ...post, by } : post
}
