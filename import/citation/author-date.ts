// References that name the year behind the authors: "Hale, R., & Orr, J. (2011). Title. …".
import type { AuthorHead } from './author-list.ts'
import { catalogueNames, naturalNames } from './author-list.ts'
import { trimMarks } from './clean-line.ts'

export interface AuthorDate {
  readonly head?: AuthorHead
  readonly year?: number
  /** Title and what follows it. */
  readonly body: string
}

const YEAR_BEHIND =
  /^(.{2,600}?)[\s.,]*\((?:(?:c\.? ?)?(1[4-9]\d\d|20\d\d)[a-z]?(?:[,/ –-][^()]{0,30})?|in press|forthcoming|n\. ?d\.?)\)[.,:;]* (?=\S)/iu

/** @returns names, year and the rest, or nothing where no year in brackets stands behind what may be names. */
export const splitAuthorDate = (text: string): AuthorDate | undefined => {
  const match = YEAR_BEHIND.exec(text.slice(0, 900))
  if (match === null) return undefined
  const names = match[1] ?? ''
  const body = text.slice(match[0].length)
  const closed = `${names.replace(/,? et al\.?$/, '')}.`
  const head = catalogueNames(closed) ?? naturalNames(closed)
  const year = match[2] === undefined ? {} : { year: Number(match[2]) }
  if (head !== undefined && head.rest.length < 3) return { head, body, ...year }
  if (/[.?!“”":] \p{Lu}/u.test(names) || names.split(' ').length > 12 || !/^\p{Lu}/u.test(names)) return undefined
  if (/\d/.test(names)) return undefined
  return {
    head: { names: [{ literal: trimMarks(names) }], roles: ['author'], rest: '', confidence: 0.6, mark: '.' },
    body,
    ...year,
  }
}
