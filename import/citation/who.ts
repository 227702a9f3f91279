// Who stands at the head of a line: persons in catalogue order, a body, persons in natural order, or nobody.
import type { CslName } from '../../model/csl.ts'
import { type AuthorHead, catalogueNames, naturalNames, shortNames } from './author-list.ts'
import { sentenceStarts } from './boundaries.ts'
import { trimMarks } from './clean-line.ts'
import { isImprintAlone } from './imprint.ts'
import { plainNames } from './plain-names.ts'
import { roleBehind } from './roles.ts'
import { BODY_WORD, GIVEN_NAMES } from './words.ts'

const ROLE_COMMA = /[,.] ?\(?(?=(?:eds?|trans|comps?|editors?)\b[.)])/giu

/** A body before its role: "Commission of the …, Ed. History …". */
const bodyWithRole = (text: string): AuthorHead | undefined => {
  for (const match of text.slice(0, 200).matchAll(ROLE_COMMA)) {
    const role = roleBehind(text.slice(match.index))
    const literal = text.slice(0, match.index).trim()
    if (role === undefined || !/^\p{Lu}/u.test(literal) || !BODY_WORD.test(literal)) continue
    return {
      names: [{ literal }],
      roles: role.roles,
      rest: text.slice(match.index + role.length).trimStart(),
      confidence: 0.9,
      mark: '.',
    }
  }
  return undefined
}

/** A body as the first of several sentences: "Harbour Trust Committee. The Report. …". */
const bodyAlone = (text: string): AuthorHead | undefined => {
  const start = sentenceStarts(text.slice(0, 300))[0]
  if (start === undefined || start >= text.length) return undefined
  const literal = trimMarks(text.slice(0, start))
  if (!BODY_WORD.test(literal) || /\d|[:;?!“"(]/.test(literal) || literal.split(' ').length > 12) return undefined
  // "Robert Church.": a person whose name is such a word.
  if (literal.split(' ').length <= 3 && GIVEN_NAMES.has(literal.split(' ')[0] ?? '')) return undefined
  return { names: [{ literal }], roles: ['author'], rest: text.slice(start).trimStart(), confidence: 0.8, mark: '.' }
}

const isSurelyPerson = (name: CslName): boolean => {
  const given = name.given ?? ''
  return /\p{Lu}\./u.test(given) || GIVEN_NAMES.has(given.split(' ')[0] ?? '')
}

/** Names in natural order, believed where initials, a common given name, a role or a title in quotation marks follows. */
const persons = (text: string): AuthorHead | undefined => {
  const read = naturalNames(text)
  const first = read?.names[0]
  if (read === undefined || first === undefined || !/[.,:]/.test(read.mark)) return undefined
  const sure = isSurelyPerson(first) || /^[“"‘«]/.test(read.rest) || !read.roles.includes('author')
  return sure ? { ...read, confidence: 0.85 } : undefined
}

/** "Ruth Hale, Peter Orr, and Ann Lunt": what looks like one inverted name is a list in natural order. */
const personsAndMore = (text: string): AuthorHead | undefined => {
  if (!/^\p{Lu}[\p{L}.’'-]* \p{Lu}[\p{L}.’' -]*, /u.test(text)) return undefined
  const read = naturalNames(text)
  if (read === undefined || read.names.length < 2 || read.mark === '') return undefined
  const first = read.names[0]
  return (first !== undefined && isSurelyPerson(first)) || read.names.length > 2
    ? { ...read, confidence: 0.85 }
    : undefined
}

/** "Ruth Hale, The Harbour": a common given name opens the line, and none stands behind the comma. */
const opensWithGivenName = (text: string): boolean => {
  const [, given = '', behind = ''] =
    /^(\p{Lu}\p{L}+)(?: \p{Lu}[\p{L}.’'-]*){0,2} \p{Lu}[\p{L}’'-]+, (\p{Lu}[\p{L}.]*)/u.exec(text) ?? []
  return GIVEN_NAMES.has(given) && behind.length > 2 && !behind.includes('.') && !GIVEN_NAMES.has(behind)
}

/** "Hale, R. Ada." may be a name, or one with the title behind it: the reading that leaves a title is the right one. */
const withSecondGivenName = (text: string): AuthorHead | undefined => {
  const head = catalogueNames(text, false)
  return head === undefined || isImprintAlone(head.rest, true) ? undefined : head
}
const INITIAL_AND_WORD = /^[^,]{1,40}, (?:\p{Lu}\. ?){1,2} ?\p{Lu}[\p{L}’'-]+[.,] /u

/** Readings of who heads the line, the likeliest first; the caller takes the first that leaves a title. With `natural`, names in natural order need no other sign. */
export const headsOf = function* (text: string, natural = false): Generator<AuthorHead> {
  // "Ruth Hale, The Harbour": two words before the first comma are a whole name.
  const whole = natural && /^\p{Lu}[^\s,]* [^,]*\p{L},/u.test(text)
  const readers = [
    ...(whole ? [naturalNames] : opensWithGivenName(text) ? [persons] : []),
    personsAndMore,
    ...(INITIAL_AND_WORD.test(text) ? [withSecondGivenName] : []),
    (line: string) => catalogueNames(line),
    bodyWithRole,
    bodyAlone,
    shortNames,
    natural ? naturalNames : persons,
    (line: string) => plainNames(line, true),
  ]
  for (const read of readers) {
    const head = read(text)
    if (head !== undefined) yield head
  }
}
