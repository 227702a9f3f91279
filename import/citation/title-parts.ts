// What hides in a title: names behind "by" and "translated by", editions, closing marks.
import type { CslName, CslNameRole } from '../../model/csl.ts'
import { naturalNames } from './author-list.ts'
import { KEEPS_PERIOD, trimMarks, withoutQuotes } from './clean-line.ts'
import { nameWords } from './name-words.ts'
import { makeName, naturalName } from './one-name.ts'
import { rolesBefore } from './roles.ts'

export interface Credit {
  readonly roles: readonly CslNameRole[]
  readonly names: readonly CslName[]
}

export interface Credited {
  readonly rest: string
  readonly credits: readonly Credit[]
}

/** Takes ", translated by Given Family" and "Ed. Given Family" out of the text. @returns the text without them, and the names. */
export const peelCredits = (text: string): Credited => {
  const credits: Credit[] = []
  let rest = text
  for (const mark of rolesBefore(text).slice(0, 4).reverse()) {
    const after = rest.slice(mark.end)
    const read = naturalNames(after)
    if (read === undefined || mark.roles.length === 0) continue
    credits.unshift({ roles: mark.roles, names: read.names })
    const before = rest.slice(0, mark.at).trimEnd()
    const stop = /[.?!,]$/.test(before) || read.rest === '' ? '' : '.'
    rest = `${before}${stop} ${read.rest}`.trimEnd()
  }
  return { rest, credits }
}

/** What somebody said or wrote to somebody: there a name behind "by" or "of" is part of what it is called. */
const SPOKEN =
  /^(?:speech|address|statement|letter|report|remarks|lecture|interview|portrait|telegram|message|testimony|talk)\b/i
const BY = / by (?=\p{Lu})/gu
const OF =
  /^(?:(?:speech|address|statement|letter|remarks|telegram|message|testimony) of|(?:letter|telegram|message|note|memorandum) from|interview (?:with|of)) (?=\p{Lu})/iu
/** "Ruth Hale to Peter Orr", "R. Hale to the Harbour Board": a letter is called by writer and addressee. */
const SENT = /^\p{Lu}\S* (?:\S+ ){0,3}to (?:the )?\p{Lu}/u

export interface Bylined {
  readonly title: string
  readonly names: readonly CslName[]
  /** What stands behind the name, as in "… by A. Hale, Book Review of …". */
  readonly behind: string
}

/**
 * @returns title and writer of a letter that is called by its writer and addressee, or nothing. Only a day makes it sure: titles
 * may read so too.
 */
export const letterHeading = (text: string): Bylined | undefined => {
  if (!SENT.test(text)) return undefined
  const words = nameWords(text.slice(0, text.indexOf(' to ')), 5)
  const writer = naturalName(words, 0)
  return writer === undefined || writer.next < words.length || writer.mark !== ''
    ? undefined
    : { title: text, names: [writer.name], behind: '' }
}

/** @returns title and author of "Title by Given Family" and of "Statement by Family on …", or nothing. */
export const byline = (text: string): Bylined | undefined => {
  const spoken = SPOKEN.test(text)
  const by = text.matchAll(BY).next().value
  const at = by === undefined ? OF.exec(text)?.[0].length : by.index + 4
  if (at === undefined || (by?.index ?? 1) === 0) return undefined
  const words = nameWords(text.slice(at), 8)
  const stop = words.findIndex((word) => word.kind === 'other' || word.kind === 'particle')
  const usable = stop < 0 ? words : words.slice(0, stop)
  const natural = naturalName(usable, 0)
  const first = usable[0]
  if (spoken) {
    const name = natural?.name ?? (first?.kind === 'capital' ? makeName([first], []) : undefined)
    return name === undefined ? undefined : { title: text, names: [name], behind: '' }
  }
  if (natural === undefined || (natural.mark === '' && natural.next < words.length)) return undefined
  const end = at + (words[natural.next - 1]?.end ?? 0)
  return { title: trimMarks(text.slice(0, at - 4)), names: [natural.name], behind: text.slice(end).trim() }
}

/** A letter behind a whole word stands for none: `Pilot X.` */
const LETTER_FOR_A_WORD = /\p{L}{2} \p{L}\.$/u

/** @returns the title without the marks that divide it from its neighbours and without quotation marks around the whole. */
export const trimTitle = (text: string): string => {
  const trimmed = text.replace(/^[\s,;:.)\]–—-]+(?=[^\s.])/, '').replace(/[\s,;:([–—-]+$/, '')
  const plain = withoutQuotes(trimmed)
  return plain.endsWith('.') && !plain.endsWith('..') && (!KEEPS_PERIOD.test(plain) || LETTER_FOR_A_WORD.test(plain))
    ? plain.slice(0, -1).trimEnd()
    : plain
}
