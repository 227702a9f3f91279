// Which form a reference has: authors and year first, an imprint in brackets, an article, a title in quotation marks, or the
// catalogue's. Each form fills the draft and says by what signs it was known.
import { splitAuthorDate } from './author-date.ts'
import { type Catalogued, putHeadAndTitle, putImprint, putTail, splitCatalogue } from './catalogue.ts'
import { partOfBook, peelArticle, quotedTitle } from './container.ts'
import { type Draft, put, putNames } from './draft.ts'
import { splitNote } from './note-form.ts'
import { putArticle, putContainer, putTitleAndContainer, readTitled } from './part-forms.ts'
import type { Signs } from './score.ts'
import { letterHeading } from './title-parts.ts'
import { headsOf } from './who.ts'

const signsOf = (parts: Catalogued): Signs => ({
  located: parts.tail.locator !== undefined,
  dated: parts.tail.date !== undefined,
  headed: parts.head !== undefined,
  imprinted: parts.imprint !== undefined,
  article: false,
  titled: false,
  lead: parts.tail.date === undefined ? '' : parts.tail.date.rest.slice(-20),
})

const putHead = (draft: Draft, parts: Pick<Catalogued, 'head'>): void => {
  if (parts.head !== undefined) putNames(draft, parts.head.roles, parts.head.names, parts.head.confidence)
}

/** Fills the draft from the text, links and brackets being off it. @returns the signs for the score. */
export const readForm = (draft: Draft, text: string): Signs => {
  const dated = splitAuthorDate(text)
  if (dated !== undefined) {
    putHead(draft, dated)
    if (dated.year !== undefined) put(draft, 'issued', { 'date-parts': [[dated.year]] }, 0.97)
    readTitled(draft, dated.body)
    return { located: false, dated: true, headed: true, imprinted: false, article: true, titled: false, lead: '' }
  }
  const note = splitNote(text)
  const parts = note?.parts ?? splitCatalogue(text)
  if (note?.page !== undefined) put(draft, 'locator', note.page, 0.9)
  if (note?.page !== undefined) put(draft, 'label', 'page', 0.9)
  const sure = (parts.imprint?.confidence ?? 0) >= 0.8
  const article = sure ? undefined : peelArticle(text)
  if (article !== undefined) {
    const head = headsOf(article.rest)
      .filter(({ rest }) => rest !== '')
      .take(1)
      .toArray()[0]
    putArticle(draft, article)
    putHead(draft, head === undefined ? {} : { head })
    putTitleAndContainer(draft, head?.rest ?? article.rest)
    return { ...signsOf(parts), article: true }
  }
  return readPart(draft, parts, sure) ?? readWhole(draft, parts, note !== undefined)
}

/** A piece in a newspaper, a journal or a book: its title stands in quotation marks or before "In". */
const readPart = (draft: Draft, parts: Catalogued, sure: boolean): Signs | undefined => {
  const body = sure ? parts.body : (parts.head?.rest ?? parts.tail.rest)
  const titles = quotedTitle(body) ?? partOfBook(body)
  if (titles === undefined) return undefined
  putHead(draft, parts)
  put(draft, 'title', titles.title, 0.93)
  if (sure && parts.imprint !== undefined) putImprint(draft, parts.imprint)
  // What a whole piece takes up is its extent, not a cited place.
  const { locator, ...others } = parts.tail
  const extent = locator?.label === 'page' && parts.tail.plural
  if (extent) put(draft, 'page', locator.value, 0.93)
  putTail(draft, extent ? others : parts.tail)
  putContainer(draft, titles)
  return { ...signsOf(parts), titled: parts.tail.date !== undefined || sure }
}

/** A work of its own. */
const readWhole = (draft: Draft, parts: Catalogued, noted: boolean): Signs => {
  if (parts.imprint !== undefined) putImprint(draft, parts.imprint)
  putTail(draft, parts.tail)
  const bylined = putHeadAndTitle(draft, parts)
  const signs = signsOf(parts)
  const placed = draft.item['container-title'] !== undefined
  // A letter's own heading names writer, addressee and day: it opens the letter, it cites nothing.
  const letter = /^(?:letter|telegram)\b/i.test(parts.body) || letterHeading(parts.body) !== undefined
  return {
    ...signs,
    dated: draft.item.issued !== undefined,
    imprinted: signs.imprinted || noted,
    titled: bylined && (signs.dated || placed) && !signs.imprinted && !letter,
  }
}
