// Articles and chapters: what follows the authors where a work stands in another one.
import { putHeadAndTitle, putImprint, putTail, splitHeadless } from './catalogue.ts'
import { trimMarks } from './clean-line.ts'
import { type Article, partOfBook, peelArticle, quotedTitle, type Titles, titleAndContainer } from './container.ts'
import { type Draft, put, putNames } from './draft.ts'
import { peelPagesInside } from './locator.ts'
import { peelTail } from './tail.ts'
import { peelCredits } from './title-parts.ts'
import { headsOf } from './who.ts'

export const putArticle = (draft: Draft, article: Article): void => {
  put(draft, 'volume', article.volume, 0.95)
  put(draft, 'issue', article.issue, 0.95)
  put(draft, 'page', article.page, 0.95)
  if (article.year !== undefined) put(draft, 'issued', { 'date-parts': [[article.year]] }, 0.95)
}

export const putTitleAndContainer = (draft: Draft, text: string): void => {
  const titles = quotedTitle(text) ?? partOfBook(text) ?? titleAndContainer(text)
  put(draft, 'title', trimMarks(titles.title), 0.85)
  putContainer(draft, titles)
}

/** What a titled piece stands in: a periodical, or a book with names and imprint of its own. */
export const putContainer = (draft: Draft, titles: Titles): void => {
  if (titles.book !== undefined) {
    readBook(draft, titles.book)
    return
  }
  const { rest, credits } = peelCredits(titles.container ?? '')
  for (const credit of credits) putNames(draft, credit.roles, credit.names, 0.85)
  put(draft, 'container-title', trimMarks(rest), 0.85)
}

/** Title, container and the rest, in references that name authors and year first. */
export const readTitled = (draft: Draft, text: string): void => {
  const part = partOfBook(text) ?? quotedTitle(text)
  if (part?.book !== undefined) {
    put(draft, 'title', part.title, 0.85)
    readBook(draft, part.book)
    return
  }
  const parts = splitHeadless(text, undefined, true)
  const article = (parts.imprint?.confidence ?? 0) >= 0.8 ? undefined : peelArticle(text, true)
  if (article !== undefined) {
    putArticle(draft, article)
    putTitleAndContainer(draft, article.rest)
    return
  }
  if (parts.imprint !== undefined) putImprint(draft, parts.imprint)
  putTail(draft, parts.tail)
  putHeadAndTitle(draft, parts)
}

/** "Editors (Eds.), Book (pp. 1-2). Place: Publisher": the book that a part stands in, with its editors, pages and imprint. */
export const readBook = (draft: Draft, text: string): void => {
  const pages = peelPagesInside(text)
  put(draft, 'page', pages?.locator.value, 0.93)
  const plain = pages?.rest ?? text
  const tail = peelTail(plain)
  const head = headsOf(tail.rest, true)
    .filter(({ roles, rest }) => rest !== '' && roles.includes('editor'))
    .take(1)
    .toArray()[0]
  if (head !== undefined) putNames(draft, ['editor'], head.names, 0.85)
  const parts = splitHeadless(plain, head === undefined ? tail : { ...tail, rest: head.rest }, true)
  if (parts.imprint !== undefined) putImprint(draft, parts.imprint)
  putTail(draft, tail)
  const { rest, credits } = peelCredits(parts.body)
  for (const credit of credits) putNames(draft, credit.roles, credit.names, 0.85)
  // "…, edited by Peter Orr, 12-34": the extent without a mark.
  const span = /, (\d{1,4} ?[-–—] ?\d{1,4})[\s.,]*$/.exec(rest)
  put(draft, 'page', span?.[1], 0.9)
  put(draft, 'container-title', trimMarks(span === null ? rest : rest.slice(0, span.index)), 0.8)
}
