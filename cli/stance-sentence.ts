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
  /** The works that these are taken from, and the makers of those. */
  readonly works: number
  readonly people: number
  /** Works that take the stance themselves, without a quotation, and their makers; claims that do. */
  readonly ownWorks: number
  readonly ownPeople: number
  readonly ownClaims: number
}

const distinct = (ids: readonly string[]): number => new Set(ids).size

/** Counts of distinct things. */
export const weigh = (statements: readonly Quotation[]): Weight => {
  const of = (wanted: Quotation['kind']) => statements.filter(({ kind }) => kind === wanted)
  const [quotations, works] = [of('Quote'), of('Work')]
  const makersOf = (some: readonly Quotation[]) => distinct(some.flatMap(({ makers }) => makers.map(({ id }) => id)))
  return {
    quotations: distinct(quotations.map(({ id }) => id)),
    works: distinct(quotations.flatMap(({ work }) => (work ? [work.id] : []))),
    people: makersOf(quotations),
    ownWorks: distinct(works.map(({ id }) => id)),
    ownPeople: makersOf(works),
    ownClaims: distinct(of('Claim').map(({ id }) => id)),
  }
}

const by = (people: number): string => (people > 0 ? ` by ${count(people, 'person')}` : '')

/** `Supported by 9 quotations from 4 works by 3 people.`, `Disputed by 4 works.` What is unknown is left out, never guessed. */
export const stanceSentence = (stance: Stance, weight: Weight): string => {
  const { quotations, works, people, ownWorks, ownPeople, ownClaims } = weight
  const itself = quotations > 0 ? (ownWorks === 1 ? ' itself' : ' themselves') : ''
  const means = [
    ...(quotations > 0 || ownWorks + ownClaims === 0
      ? [`${count(quotations, 'quotation')}${works > 0 ? ` from ${count(works, 'work')}` : ''}${by(people)}`]
      : []),
    ...(ownWorks > 0 ? [`${count(ownWorks, 'work')}${by(ownPeople)}${itself}`] : []),
    ...(ownClaims > 0 ? [count(ownClaims, quotations + ownWorks > 0 ? 'other claim' : 'claim')] : []),
  ]
  return `${STANCE_WORDS[stance].past} by ${listed(means)}.`
}
