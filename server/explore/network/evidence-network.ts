// The whole ground as one network: claims, works and people, joined from the claim towards its sources, quotations folded into weights.
import { WhenceError } from '../../../model/error.ts'
import type { EvidenceBase } from '../measures/evidence-base.ts'

export const NETWORK_KINDS = ['Claim', 'Work', 'Person'] as const
export type NetworkKind = (typeof NETWORK_KINDS)[number]

/** A line from the node of the first number to that of the second; its weight counts quotations, at least 1. */
export type Tie = readonly [from: number, to: number, weight: number]

export interface EvidenceNetwork {
  /** In the order of their code units, so that nothing depends on how the graph was read; a node's number is its place here. */
  readonly ids: readonly string[]
  readonly kinds: readonly NetworkKind[]
  /** Each ordered pair once, by number. */
  readonly ties: readonly Tie[]
}

/** What is joined at most: more would take minutes and gigabytes. */
export const MOST_TIES = 5_000_000

const tooLarge = () =>
  new WhenceError(
    'too-large',
    `The network has over ${MOST_TIES.toLocaleString('en')} lines; that is more than is measured.`,
    {
      remedy: 'Strike out kinds of source or years first, or keep the documents in several stores.',
    },
  )

const kindsOf = (base: EvidenceBase): ReadonlyMap<string, NetworkKind> => {
  const kinds = new Map<string, NetworkKind>()
  for (const { id, makers } of base.works.values()) {
    kinds.set(id, 'Work')
    for (const maker of makers) kinds.set(maker, 'Person')
  }
  for (const { speakers } of base.statements) for (const speaker of speakers) kinds.set(speaker, 'Person')
  for (const id of base.claims.keys()) kinds.set(id, 'Claim')
  return kinds
}

/**
 * Lines lead from a claim to the works quoted on it and the people whose words are quoted (weight: how many quotations, whatever
 * their stance, each once), to claims that take a stance on it, from a work to its makers and to the works that it cites or
 * relies on (weight 1). Documents are not joined to the claims that they put forward, nor claims to topics: either would
 * tie everything in a document to everything else in it.
 *
 * @throws WhenceError `too-large` over 5,000,000 lines
 */
export const evidenceNetwork = (base: EvidenceBase): EvidenceNetwork => {
  const kinds = kindsOf(base)
  const ids = [...kinds.keys()].sort()
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const weights = new Map<number, number>()
  const join = (from: string, to: string, one: number | 'again') => {
    const [a, b] = [numbers.get(from), numbers.get(to)]
    // What is struck out is not there to lead to.
    if (a === undefined || b === undefined || a === b) return
    const pair = a * ids.length + b
    weights.set(pair, one === 'again' ? (weights.get(pair) ?? 0) + 1 : Math.max(one, weights.get(pair) ?? 0))
    if (weights.size > MOST_TIES) throw tooLarge()
  }
  const seen = new Set<string>()
  for (const { id, claim, work, speakers } of base.statements)
    for (const source of [...(work === null ? [] : [work]), ...speakers, ...(base.claims.has(id) ? [id] : [])]) {
      // Filed by two documents, or with two stances, it is still one quotation.
      const key = `${id} ${claim} ${source}`
      if (seen.has(key)) continue
      seen.add(key)
      join(claim, source, 'again')
    }
  for (const work of base.works.values())
    for (const other of [...work.makers, ...work.cites, ...work.reliesOn]) join(work.id, other, 1)
  const size = ids.length
  return {
    ids,
    kinds: ids.map((id) => kinds.get(id) ?? 'Work'),
    ties: [...weights]
      .sort(([a], [b]) => a - b)
      .map(([pair, weight]): Tie => [Math.floor(pair / size), pair % size, weight]),
  }
}
