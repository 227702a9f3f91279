// Reads one citation line into the fields of a CSL item, each with its confidence, and says how much it looks like one.
//
// parseReference(line)      → { item, confidence, score, trailing, quotedIn?, back? }
// citationLikelihood(line)  → the score alone, with a quick way out for prose (looks-like-citation.ts)
// gluedCitation(line)       → where a citation begins that ends a paragraph of prose (glued-citation.ts)
import type { CslName } from '../../model/csl.ts'
import { catalogueNames, naturalNames } from './author-list.ts'
import { cleanLine, MAX_CITATION, trimMarks } from './clean-line.ts'
import { type Draft, newDraft, put, putNames } from './draft.ts'
import { firstPrinting } from './first-printing.ts'
import { readForm } from './forms.ts'
import { kindOfWork } from './kind-of-work.ts'
import { peelLinks } from './links.ts'
import { peelBracket, sourceInBracket, splitQuotedIn } from './notes.ts'
import { occasionOf } from './occasion.ts'
import type { CslFields, ParsedReference } from './reference.ts'
import { scoreOf } from './score.ts'
import { severalReferences } from './several.ts'

const IBID = /^(?:ibid(?:em)?|idem|id)\b\.?[\s,.;:]*/i
const OP_CIT = /[\s,.;]*\b(?:op|loc)\. ?cit\b\.?/i

const unread = (line: string): ParsedReference => ({
  item: { type: 'document', title: line },
  confidence: { title: 0.1 },
  score: 0,
  trailing: [],
})

/**
 * Reads one citation line.
 * @param line any text; beyond 2,000 characters it is not read and comes back whole as the title of a document
 * @returns always something: whatever is no field stays in the title or in `trailing`
 */
export const parseReference = (line: string): ParsedReference => {
  const whole = line.trim()
  if (line.length > MAX_CITATION) return unread(whole)
  const text = cleanLine(line)
  if (!/[\p{L}\d]/u.test(text)) return unread(whole)
  const [first, second] = severalReferences(text)
  if (first !== undefined && second !== undefined) {
    // One line, one item: the first reference is read, the others are kept as they stand.
    const read = parseReference(first.text)
    return { ...read, trailing: [...read.trailing, text.slice(second.at)] }
  }
  const split = splitQuotedIn(text)
  if (split === undefined) return parseOne(text, whole)
  // "Quoted in …" with nothing before it: the work is the one it was found in.
  if (split.before.length < 5) return parseOne(split.before === '' && split.after !== '' ? split.after : text, whole)
  const main = parseOne(split.before, whole)
  const quotedIn = parseOne(split.after, split.after)
  return { ...main, score: Math.max(main.score, quotedIn.score), quotedIn }
}

/** Takes remarks in brackets off the end; one that names a periodical and a date is where the work appeared. */
const peelBrackets = (draft: Draft, text: string): string => {
  let rest = text
  for (let count = 0; count < 3; count++) {
    const bracket = peelBracket(rest)
    if (bracket === undefined) break
    const source = sourceInBracket(bracket.note)
    if (source === undefined) draft.trailing.unshift(bracket.note)
    else {
      put(draft, 'container-title', source.container, 0.8)
      put(draft, 'issued', { 'date-parts': [[...source.date]] }, 0.9)
    }
    rest = bracket.rest
  }
  return rest
}

/** Who stands before "op. cit.": a whole name or a family name alone. */
const authorBefore = (text: string): CslName | undefined => {
  const before = text.split(OP_CIT)[0] ?? ''
  if (/^\p{Lu}[\p{L}’'-]+$/u.test(before)) return { family: before }
  return (catalogueNames(`${before}.`) ?? naturalNames(`${before}.`))?.names[0]
}

const issuedIn = ({ item }: ParsedReference): number => Number(item.issued?.['date-parts']?.[0]?.[0])

/** A remark on the first printing is believed beside the later year of the printing that is cited, and else left where it stands. */
const parseFirst = (text: string, whole: string): ParsedReference => {
  const first = firstPrinting(text)
  const read = first && parsePrinting(first.rest, whole)
  if (!first || !read || !(first.year < issuedIn(read))) return parsePrinting(text, whole)
  return {
    ...read,
    item: { ...read.item, 'original-date': { 'date-parts': [[first.year]] } },
    confidence: { ...read.confidence, 'original-date': 0.95 },
  }
}

/** What was said or written on a day is dated so, unless the work was printed before that day's year: then the title tells of something else. */
const parseOne = (text: string, whole: string): ParsedReference => {
  const read = parseFirst(text, whole)
  const occasion = read.item.title === undefined ? undefined : occasionOf(read.item.title)
  if (!occasion || issuedIn(read) < occasion.date[0]) return read
  return {
    ...read,
    item: { ...read.item, [occasion.field]: { 'date-parts': [[...occasion.date]] } },
    confidence: { ...read.confidence, [occasion.field]: 0.9 },
  }
}

const parsePrinting = (text: string, whole: string): ParsedReference => {
  const draft = newDraft()
  const ibid = IBID.test(text)
  const opCit = OP_CIT.test(text)
  const links = peelLinks(text)
  put(draft, 'DOI', links.DOI, 0.98)
  put(draft, 'URL', links.URL, 0.98)
  put(draft, 'ISBN', links.ISBN, 0.98)
  const rest = peelBrackets(draft, links.rest.trim())
  const author = opCit ? authorBefore(rest) : undefined
  if (author !== undefined) putNames(draft, ['author'], [author], 0.8)
  const signs = readForm(draft, opCit ? rest.slice(Math.max(0, rest.search(OP_CIT))).replace(/^[\s,.;]+/, '') : rest)
  if (draft.item.title === undefined) put(draft, 'title', trimMarks(rest) || whole, 0.2)
  const linked = links.URL !== undefined || links.DOI !== undefined
  return {
    item: { type: kindOfWork(draft.item, text), ...draft.item } as CslFields,
    confidence: draft.confidence,
    score: ibid || opCit ? 0.9 : scoreOf(text, draft, signs, linked),
    trailing: draft.trailing,
    ...(ibid ? { back: 'ibid' as const } : opCit ? { back: 'op-cit' as const } : {}),
  }
}
