// How a list of quotations is asked for, ordered and narrowed.
import type { Stance } from '../../../model/kind.ts'
import type { Quotation } from '../../../server/api/contract/evidence.ts'

/** What the quotations are of; at least one. */
export interface Subject {
  readonly claim?: string
  readonly work?: string
  readonly person?: string
  /** Narrows: another person who made or said it too, the document that takes the stance, stances and no others. */
  readonly withPerson?: string
  readonly document?: string
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
