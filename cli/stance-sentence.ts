// What stands behind a claim in one sentence for each stance. "Supported by", never "true".
import type { Stance } from '../model/kind.ts'
import type { Quotation } from '../server/api/contract/evidence.ts'
import { count, listed } from './phrase.ts'

export const STANCE_WORDS: Readonly<Record<Stance, { readonly title: string; readonly past: string }>> = {
  SUPPORTS: { title: 'Supports', past: 'Supported' },
  DISPUTES: { title: 'Disputes', past: 'Disputed' },
  QUALIFIES: { title: 'Qualifies', past: 'Qualified' },
}

export interface Weight {
  readonly quotations: number
  /** Works and claims that take the stance themselves, without a quotation. */
  readonly statements: number
  readonly works: number
  readonly people: number
}

/** Counts of distinct things; the people are the makers of the works. */
export const weigh = (quotations: readonly Quotation[]): Weight => ({
  quotations: new Set(quotations.filter(({ kind }) => kind === 'Quote').map(({ id }) => id)).size,
  statements: new Set(quotations.filter(({ kind }) => kind !== 'Quote').map(({ id }) => id)).size,
  works: new Set(quotations.flatMap(({ work }) => (work ? [work.id] : []))).size,
  people: new Set(quotations.flatMap(({ makers }) => makers.map(({ id }) => id))).size,
})

/** `Supported by 9 quotations from 4 works by 3 people.` What is unknown is left out, never guessed. */
export const stanceSentence = (stance: Stance, { quotations, statements, works, people }: Weight): string => {
  const means = [
    ...(quotations > 0 || statements === 0 ? [count(quotations, 'quotation')] : []),
    ...(statements > 0 ? [count(statements, 'other statement')] : []),
  ]
  const from = works > 0 ? ` from ${count(works, 'work')}` : ''
  const by = people > 0 ? ` by ${count(people, 'person')}` : ''
  return `${STANCE_WORDS[stance].past} by ${listed(means)}${from}${by}.`
}
