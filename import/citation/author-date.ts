// References that name the year behind the authors: "Hale, R., & Orr, J. (2011). Title. …".
import type { AuthorHead } from './author-list.ts'
import { catalogueNames, naturalNames, shortNames } from './author-list.ts'
import { trimMarks } from './clean-line.ts'
import { peelTail } from './tail.ts'

export interface AuthorDate {
  readonly head?: AuthorHead
  readonly year?: number
  /** Title and what follows it. */
  readonly body: string
}

const YEAR_BEHIND =
  /^(.{2,600}?)[\s.,]*\((?:(?:c\.? ?)?(1[4-9]\d\d|20\d\d)[a-z]?(?:[,/ –-][^()]{0,30})?|in press|forthcoming|n\. ?d\.?)\)[.,:;]* (?=\S)/iu

const BARE_YEAR = /^(.{2,400}?),? \(?(1[4-9]\d\d|20\d\d)[a-h]?\)?[.,] (?=[^\s\d])/u

const MAY_BE_BARE = /\d\d[a-h]?\)?[.,] [^\s\dp]/

/** "Hale, R. 1992. Title …": a year without brackets, believed only where no other date ends the line. */
const splitBareYear = (text: string): AuthorDate | undefined => {
  const match = MAY_BE_BARE.test(text) ? BARE_YEAR.exec(text.slice(0, 600)) : null
  const names = match?.[1]
  if (match === null || names === undefined) return undefined
  const body = text.slice(match[0].length)
  const tail = peelTail(body)
  if (tail.date !== undefined || body.length < 8) return undefined
  const closed = names.endsWith('.') ? names : `${names}.`
  const head = [catalogueNames(closed), shortNames(closed), naturalNames(closed)].find(
    (read) => read !== undefined && read.rest === '',
  )
  return head === undefined ? undefined : { head, body, year: Number(match[2]) }
}

/** @returns names, year and the rest, or nothing where no year in brackets stands behind what may be names. */
export const splitAuthorDate = (text: string): AuthorDate | undefined => {
  const match = text.includes('(') ? YEAR_BEHIND.exec(text.slice(0, 900)) : null
  if (match === null) return splitBareYear(text)
  const names = match[1] ?? ''
  const body = text.slice(match[0].length)
  const closed = `${names.replace(/,? et al\.?$/, '')}.`
  const head = [catalogueNames(closed), shortNames(closed), naturalNames(closed)].find(
    (read) => (read?.rest.length ?? 9) < 3,
  )
  const year = match[2] === undefined ? {} : { year: Number(match[2]) }
  if (head !== undefined) return { head, body, ...year }
  if (/[.?!“”":] \p{Lu}/u.test(names) || names.split(' ').length > 12 || !/^\p{Lu}/u.test(names)) return undefined
  if (/\d/.test(names)) return undefined
  return {
    head: { names: [{ literal: trimMarks(names) }], roles: ['author'], rest: '', confidence: 0.6, mark: '.' },
    body,
    ...year,
  }
}
