// A structure as a few lines that a person can compare: what stands where, and what belongs to what.
import { readStructure } from '../../../import/compendium/read-structure.ts'
import type { Span, Structure } from '../../../import/compendium/structure.ts'

const lines = ({ first, last }: Span) => (first === last ? `${first}` : `${first}-${last}`)

/** One line a part, in the order of the document: `claim 1`, `quote 3-4 of claim 1 from 5`, `citation 5`, `post 1`, `section 3`, `passed over 7`. */
export const outlineOf = (structure: Structure): readonly string[] => {
  const { claims, quotations, citations, posts, sections, others } = structure
  const parts: [number, string][] = [
    ...claims.map((claim): [number, string] => [claim.first, `claim ${lines(claim)}`]),
    ...quotations.map((quotation): [number, string] => {
      const claim = quotation.claim === undefined ? undefined : claims[quotation.claim]
      const cited = [quotation.citation, ...(quotation.alsoCited ?? [])].flatMap((index) =>
        index === undefined ? [] : [citations[index]?.line],
      )
      const of = claim ? ` of ${claim.first}` : ''
      const from = cited.length > 0 ? ` from ${cited.join(' and ')}` : ''
      return [quotation.first, `quote ${lines(quotation)}${of}${from}`]
    }),
    ...posts.map((post): [number, string] => [post.line, `post ${post.line}`]),
    ...sections.map((section): [number, string] => [section.line, `section ${section.line}`]),
    ...others.map((other): [number, string] => [other.first, `passed over ${lines(other)}`]),
  ]
  return parts.sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)).map(([, line]) => line)
}

export const outline = (text: string): readonly string[] => outlineOf(readStructure(text))

/** Lines as a text; each argument is a line. */
export const page = (...all: readonly string[]): string => `${all.join('\n')}\n`
