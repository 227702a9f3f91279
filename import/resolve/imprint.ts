// Where and when a printing appeared, and whether two of them can be one.

import type { CslItem } from '../../model/csl.ts'
import { fold } from '../../model/fold.ts'
import type { Edition } from '../../model/node.ts'

/** Words of a publisher's name that say only that it is one. */
const TRADE = new Set(
  'the of and press pub publ publisher publishers publishing publications company co inc incorporated ltd limited house book books sons corporation corp group'.split(
    ' ',
  ),
)

/** The fields of a CSL item as far as a citation has them. */
export type CitedFields = Partial<CslItem>

/** The year of an item, where it is one: four digits, as a number. */
export const yearOf = (item: CitedFields): number | undefined => {
  const year = Number(item.issued?.['date-parts']?.[0]?.[0])
  return Number.isInteger(year) && year !== 0 ? year : undefined
}

/** What the item says of its printing; without what it does not say. */
export const editionOf = (item: CitedFields, volume: string): Edition => {
  const year = yearOf(item)
  return {
    ...(item['publisher-place'] ? { place: item['publisher-place'] } : {}),
    ...(item.publisher ? { publisher: item.publisher } : {}),
    ...(year === undefined ? {} : { year }),
    ...(volume ? { volume } : {}),
  }
}

/** Equal for printings whose imprints differ in capitals and points only. */
export const editionKey = (edition: Edition): string =>
  [fold(edition.place ?? ''), fold(edition.publisher ?? ''), edition.year ?? '', fold(edition.volume ?? '')].join('|')

const tradeless = (publisher: string) => {
  const words = fold(publisher).split(' ').filter(Boolean)
  const names = words
    .filter((word) => !TRADE.has(word) && word.length > 1)
    .map((word) => (word === 'univ' ? 'university' : word))
  return new Set(names.length ? names : words)
}

export type Agreement = 'same' | 'unknown' | 'different'

/** Compares publishers by the words that name them: `L. Dunn limited` and `Dunn & Co.` are the same. */
export const comparePublishers = (a: string | undefined, b: string | undefined): Agreement => {
  if (!a || !b) return 'unknown'
  const [x, y] = [tradeless(a), tradeless(b)]
  return [...x].some((word) => y.has(word)) ? 'same' : 'different'
}

export const compareYears = (a: number | undefined, b: number | undefined): Agreement =>
  a === undefined || b === undefined ? 'unknown' : a === b ? 'same' : 'different'
