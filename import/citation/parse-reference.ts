// Reads one citation line into the fields of a CSL item, each with its confidence, and says how much it looks like one.
//
// parseReference(line)      → { item, confidence, score, trailing, quotedIn?, back? }
// citationLikelihood(line)  → the score alone, with a quick way out for prose (looks-like-citation.ts)

import { splitAuthorDate } from './author-date.ts'
import { putHeadAndTitle, putImprint, putTail, splitCatalogue } from './catalogue.ts'
import { cleanLine, MAX_CITATION, trimMarks } from './clean-line.ts'
import { type Article, partOfBook, peelArticle, quotedTitle, titleAndContainer } from './container.ts'
import { type Draft, newDraft, put, putNames } from './draft.ts'
import { kindOfWork } from './kind-of-work.ts'
import { peelLinks } from './links.ts'
import { peelBracket, splitQuotedIn } from './notes.ts'
import type { CslFields, ParsedReference } from './reference.ts'
import { type Signs, scoreOf } from './score.ts'
import { headsOf } from './who.ts'

const BACK = /^(ibid(?:em)?|id|idem)\b\.?/i

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
  const split = splitQuotedIn(text)
  if (split !== null && split !== undefined && split.before.length > 4) {
    const main = parseOne(split.before, whole)
    const quotedIn = parseOne(split.after, split.after)
    return { ...main, score: Math.max(main.score, quotedIn.score), quotedIn }
  }
  return parseOne(text, whole)
}

const parseOne = (text: string, whole: string): ParsedReference => {
  const draft = newDraft()
  const links = peelLinks(text)
  put(draft, 'DOI', links.DOI, 0.98)
  put(draft, 'URL', links.URL, 0.98)
  let rest = links.rest.trim()
  for (let count = 0; count < 3; count++) {
    const bracket = peelBracket(rest)
    if (bracket === undefined) break
    draft.trailing.unshift(bracket.note)
    rest = bracket.rest
  }
  const signs = readBody(draft, rest)
  if (draft.item.title === undefined && draft.item['container-title'] === undefined)
    put(draft, 'title', trimMarks(rest) || whole, 0.2)
  const item = { type: kindOfWork(draft.item, text), ...draft.item } as CslFields
  const back = BACK.test(text) ? 'ibid' : /\b(?:op|loc)\. ?cit\b/i.test(text) ? 'op-cit' : undefined
  return {
    item,
    confidence: draft.confidence,
    score:
      back === undefined
        ? scoreOf(text, draft, { ...signs, linked: links.URL !== undefined || links.DOI !== undefined })
        : 0.9,
    trailing: draft.trailing,
    ...(back === undefined ? {} : { back }),
  }
}

const readBody = (draft: Draft, text: string): Signs => {
  const dated = splitAuthorDate(text)
  if (dated !== undefined) {
    if (dated.head !== undefined) putNames(draft, dated.head.roles, dated.head.names, dated.head.confidence)
    if (dated.year !== undefined) put(draft, 'issued', { 'date-parts': [[dated.year]] }, 0.97)
    readTitled(draft, dated.body)
    return { located: false, dated: true, headed: true, imprinted: false, article: true, linked: false }
  }
  const parts = splitCatalogue(text)
  const sure = parts.imprint !== undefined && parts.imprint.confidence >= 0.8
  const quoted = quotedTitle(parts.body)
  const article = sure ? undefined : peelArticle(text)
  const base = {
    located: parts.tail.locator !== undefined,
    dated: parts.tail.date !== undefined,
    headed: parts.head !== undefined,
    imprinted: parts.imprint !== undefined,
    article: false,
    linked: false,
  }
  if (article !== undefined) {
    readArticle(draft, article)
    return { ...base, article: true }
  }
  if (quoted !== undefined && !sure) {
    if (parts.head !== undefined) putNames(draft, parts.head.roles, parts.head.names, parts.head.confidence)
    put(draft, 'title', quoted.title, 0.93)
    const whole = parts.imprint === undefined ? quoted.container : `${quoted.container ?? ''}${text.slice(0, 0)}`
    put(draft, 'container-title', trimMarks(quoted.book ?? whole ?? ''), 0.8)
    if (parts.imprint !== undefined) putImprint(draft, parts.imprint)
    putTail(draft, parts.tail)
    return base
  }
  if (parts.imprint !== undefined) putImprint(draft, parts.imprint)
  putTail(draft, parts.tail)
  putHeadAndTitle(draft, parts)
  return base
}

/** Title and what follows, in references that name authors and year first. */
const readTitled = (draft: Draft, text: string): void => {
  const article = peelArticle(text)
  if (article !== undefined) {
    putArticle(draft, article)
    const titles = quotedTitle(article.rest) ?? titleAndContainer(article.rest)
    put(draft, 'title', trimMarks(titles.title), 0.85)
    put(draft, 'container-title', trimMarks(titles.container ?? titles.book ?? ''), 0.85)
    return
  }
  const part = partOfBook(text)
  if (part !== undefined) {
    put(draft, 'title', part.title, 0.85)
    readBook(draft, part.book ?? '')
    return
  }
  const parts = splitCatalogue(text)
  if (parts.imprint !== undefined) putImprint(draft, parts.imprint)
  putTail(draft, parts.tail)
  putHeadAndTitle(draft, {
    tail: parts.tail,
    body: parts.body,
    ...(parts.imprint === undefined ? {} : { imprint: parts.imprint }),
  })
}

/** "Editors (Eds.), Book (pp. 1-2). Place: Publisher" */
const readBook = (draft: Draft, text: string): void => {
  const parts = splitCatalogue(text)
  if (parts.head !== undefined) putNames(draft, ['editor'], parts.head.names, 0.85)
  if (parts.imprint !== undefined) putImprint(draft, parts.imprint)
  putTail(draft, parts.tail)
  put(draft, 'container-title', trimMarks(parts.body), 0.8)
}

const putArticle = (draft: Draft, article: Article): void => {
  put(draft, 'volume', article.volume, 0.95)
  put(draft, 'issue', article.issue, 0.95)
  put(draft, 'page', article.page, 0.95)
  if (article.year !== undefined) put(draft, 'issued', { 'date-parts': [[article.year]] }, 0.95)
}

const readArticle = (draft: Draft, article: Article): void => {
  putArticle(draft, article)
  const head = headsOf(article.rest).next().value
  const body = head === undefined || head.rest === '' ? article.rest : head.rest
  if (head !== undefined && head.rest !== '') putNames(draft, head.roles, head.names, head.confidence)
  const titles = quotedTitle(body) ?? titleAndContainer(body)
  put(draft, 'title', trimMarks(titles.title), 0.85)
  put(draft, 'container-title', trimMarks(titles.container ?? titles.book ?? ''), 0.85)
}
