// A citation that somebody left on the line of the quotation, behind its last sentence.
import { sentenceStarts } from './boundaries.ts'
import { peelPages } from './locator.ts'
import { parseReference } from './parse-reference.ts'

/** So far back a citation at the end of a paragraph is looked for, in characters. */
const REACH = 320

/**
 * @param line a paragraph
 * @returns where in the line (trailing space left out) the citation begins that ends it, or nothing. Only a full citation with
 * names, imprint and pages is believed.
 */
export const gluedCitation = (line: string): number | undefined => {
  const text = line.trimEnd()
  const from = Math.max(0, text.length - REACH)
  const tail = text.slice(from)
  if (peelPages(tail.replace(/\s*\[[^[\]]{1,80}\]$/, '')) === undefined) return undefined
  for (const start of sentenceStarts(tail)) {
    const rest = tail.slice(start)
    if (!/^\p{Lu}/u.test(rest)) continue
    const { item, score } = parseReference(rest)
    const named = item.author ?? item.editor ?? item.translator
    if (score >= 0.9 && named !== undefined && item.title !== undefined && item['publisher-place'] !== undefined)
      return from + start
  }
  return undefined
}
