// The main form of the genre: "Names. Title. Place: Publisher, Year, p. N", with each part missing or sloppily divided at times.

import type { AuthorHead } from './author-list.ts'
import type { Draft } from './draft.ts'
import { put, putNames } from './draft.ts'
import { findImprint, type Imprint, isImprintAlone } from './imprint.ts'
import { peelTail, type Tail } from './tail.ts'
import { byline, letterHeading, peelCredits, trimTitle } from './title-parts.ts'
import { headsOf } from './who.ts'
import { PUBLISHER_WORD } from './words.ts'

export interface Catalogued {
  readonly tail: Tail
  readonly head?: AuthorHead
  readonly imprint?: Imprint
  /** Title with whatever else is still in it. */
  readonly body: string
}

/**
 * Splits a line in catalogue form; nothing is decided yet about what the body holds.
 * @param natural names in natural order are to be expected
 */
export const splitCatalogue = (text: string, natural = false): Catalogued => {
  const tail = peelTail(text)
  const dated = tail.date !== undefined
  for (const head of headsOf(tail.rest, natural)) {
    if (head.rest === '' || isTitle(head, tail.rest, dated)) continue
    const imprint = findImprint(head.rest, 0, dated)
    // What was taken for a given name is the title: "Orvil Hale, Harbours. Leith: Quay Press".
    const doubtful = imprint === undefined || head.names[0]?.family?.includes(' ') === true
    if (doubtful && isImprintAlone(head.rest, dated)) continue
    const body = imprint === undefined ? head.rest : head.rest.slice(0, imprint.at)
    if (trimTitle(body) === '' || !/[\p{L}\d]/u.test(body)) continue
    return { tail, head, body, ...(imprint === undefined ? {} : { imprint }) }
  }
  return splitHeadless(text, tail)
}

/** Family names alone and bodies may as well be a title: they are where the imprint follows at once. */
const isTitle = (head: AuthorHead, text: string, dated: boolean): boolean => {
  if (!head.roles.includes('author') || !head.names.every(({ given }) => given === undefined)) return false
  const imprint = findImprint(text, 0, dated)
  if (imprint === undefined || imprint.at !== text.length - head.rest.length) return false
  return imprint.confidence > 0.9 || PUBLISHER_WORD.test(imprint.publisher ?? '')
}

/** Splits a text that opens with its title; `dated` tells that its year is known already. */
export const splitHeadless = (text: string, peeled?: Tail, dated = false): Catalogued => {
  const tail = peeled ?? peelTail(text)
  const imprint = findImprint(tail.rest, 0, dated || tail.date !== undefined)
  const body = imprint === undefined ? tail.rest : tail.rest.slice(0, imprint.at)
  return { tail, body, ...(imprint === undefined ? {} : { imprint }) }
}

const THESIS = /^([^,]{0,40}\b(?:thesis|dissertation)), /i

/** Puts place, publisher and what was found among them. */
export const putImprint = (draft: Draft, imprint: Imprint): void => {
  put(draft, 'publisher-place', imprint.place, imprint.confidence)
  const thesis = THESIS.exec(imprint.publisher ?? '')
  put(draft, 'genre', thesis?.[1], 0.9)
  put(draft, 'publisher', imprint.publisher?.slice(thesis?.[0].length ?? 0), imprint.confidence)
  if (imprint.extra !== undefined) draft.trailing.push(imprint.extra)
}

/** Puts volume, edition, date and cited place. */
export const putTail = (draft: Draft, tail: Tail): void => {
  if (tail.locator !== undefined) {
    put(draft, 'locator', tail.locator.value, tail.locator.label === 'page' ? 0.98 : 0.9)
    put(draft, 'label', tail.locator.label, tail.locator.label === 'page' ? 0.98 : 0.9)
  }
  if (tail.division !== undefined) draft.trailing.push(tail.division)
  if (tail.extent !== undefined) draft.trailing.push(tail.extent)
  put(draft, 'volume', tail.volume, 0.95)
  put(draft, 'issue', tail.issue, 0.95)
  put(draft, 'edition', tail.edition, 0.9)
  if (tail.date !== undefined) put(draft, 'issued', { 'date-parts': [[...tail.date.parts]] }, tail.date.confidence)
  if (tail.date?.first !== undefined) put(draft, 'original-date', { 'date-parts': [[tail.date.first]] }, 0.9)
}

/** Puts names, title and the names inside the title. @returns whether the title names its author ("… by Given Family"). */
export const putHeadAndTitle = (draft: Draft, parts: Catalogued): boolean => {
  if (parts.head !== undefined) putNames(draft, parts.head.roles, parts.head.names, parts.head.confidence)
  const { rest, credits } = peelCredits(parts.body)
  const toTheDay = parts.tail.date?.parts.length === 3 && parts.imprint === undefined
  const titled = parts.head === undefined ? (byline(rest) ?? (toTheDay ? letterHeading(rest) : undefined)) : undefined
  if (titled !== undefined) {
    putNames(draft, ['author'], titled.names, 0.75)
    if (titled.behind !== '') draft.trailing.push(titled.behind.replace(/^[\s,.;:]+/, ''))
  }
  const title = trimTitle((titled?.title ?? rest).replace(/ (?:on|of|in|from|dated)$/, ''))
  put(draft, 'title', title, parts.imprint === undefined ? 0.75 : Math.max(0.6, parts.imprint.confidence))
  for (const credit of credits) putNames(draft, credit.roles, credit.names, 0.85)
  return titled !== undefined
}
