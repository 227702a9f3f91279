// How a list of quotations is asked for, ordered and narrowed.
import type { Stance } from '../../../model/kind.ts'
import type { Quotation } from '../../../server/api/contract/evidence.ts'
import { figure } from '../../theme/kind-names.ts'

/** What the quotations are of; at least one of a claim, a work, a person and a document. */
export interface Subject {
  readonly claim?: string
  readonly work?: string
  readonly person?: string
  /** The document that takes the stance; alone, all that it says, in the order of its claims and no other. */
  readonly document?: string
  /** Narrows: another person who made or said it too, stances and no others. */
  readonly withPerson?: string
  readonly stances?: Stance[]
}
export type Order = 'document' | 'work' | 'author' | 'year' | 'locator' | 'stance'

export const ORDERS: readonly { readonly value: Order; readonly label: string }[] = [
  { value: 'document', label: 'as in the document' },
  { value: 'work', label: 'by work' },
  { value: 'author', label: 'by author' },
  { value: 'year', label: 'by year' },
  { value: 'locator', label: 'by page' },
  { value: 'stance', label: 'by stance' },
]

export interface Narrowing {
  readonly order: Order
  readonly stance: Stance | null
  /** Id of a work, or nothing for all. */
  readonly work: string | null
  readonly words: string
}
export const WIDE: Narrowing = { order: 'document', stance: null, work: null, words: '' }

/** Whether it can be had in every order. */
export const isOrdered = ({ claim, work, person }: Subject): boolean => (claim ?? work ?? person) !== undefined

/**
 * How many there are, as everywhere else: a quotation once, though it is filed under several claims or taken from several works.
 * "12 quotations", "12 quotations, listed 14 times: once for each claim, stance and source".
 */
export const countWords = (words: string, statements: number, total: number): string =>
  total === statements ? words : `${words}, listed ${figure(total)} times: once for each claim, stance and source`

/** Whether the words stand in a quotation or in what is said of its source, case apart. */
export const holdsWords = (quotation: Quotation, words: string): boolean => {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return true
  const { text, work, makers, speakers, reference } = quotation
  return [text, work?.label ?? '', reference ?? '', ...makers.map(({ name }) => name), ...speakers.map((s) => s.label)]
    .join('\n')
    .toLowerCase()
    .includes(wanted)
}
