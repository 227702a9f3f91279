// Which claim a person means by an id or by words.

import { WhenceError } from '../model/error.ts'
import { fold } from '../model/fold.ts'
import { labelOf } from '../model/label.ts'
import type { GraphNode } from '../model/node.ts'
import type { GraphStore } from '../store/store.ts'

export interface ChosenClaim {
  readonly id: string
  readonly text: string
}
/** Several claims have all the words; the best first. */
export interface Candidates {
  readonly candidates: readonly ChosenClaim[]
  readonly total: number
}
export type Choice = { readonly found: ChosenClaim } | Candidates

const MOST_CANDIDATES = 10
const CLAIM_ID = /^claim:\S+$/
const NO_CLAIM_ID = /^(person|work|quote|topic|edge|import):\S+$/

const toClaim = (node: GraphNode): ChosenClaim => ({ id: node.id, text: labelOf(node) })
const one = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined)

/** Of several claims with all the words the one that is just these words, else the only one that has them in one row. */
export const clearlyMeant = (words: string, claims: readonly ChosenClaim[]): ChosenClaim | undefined => {
  const wanted = fold(words)
  const exact = claims.filter((claim) => fold(claim.text) === wanted)
  const inOneRow = claims.filter((claim) => ` ${fold(claim.text)} `.includes(` ${wanted} `))
  return one(claims) ?? one(exact) ?? one(inOneRow)
}

const noClaim = (asked: string): WhenceError =>
  CLAIM_ID.test(asked)
    ? new WhenceError('not-found', `There is no claim with the id ${asked}`, {
        remedy: 'It may have been removed with its import. Ids are listed by: whence search --kind Claim WORDS',
      })
    : new WhenceError('not-found', `No claim has all of these words: ${asked}`, {
        remedy: 'Try fewer words, or the beginning of one. whence search looks in everything, not in claims alone.',
      })

/**
 * @param asked an id, or words that occur in the claim
 * @param takeBest take the best match where several claims have the words
 * @throws WhenceError `not-found` where there is none
 */
export const chooseClaim = async (store: GraphStore, asked: string, takeBest: boolean): Promise<Choice> => {
  if (CLAIM_ID.test(asked)) {
    const found = await store.node(asked)
    if (found?.kind === 'Claim') return { found: toClaim(found) }
  }
  if (NO_CLAIM_ID.test(asked))
    throw new WhenceError('not-found', `"${asked}" is not the id of a claim.`, {
      remedy: 'Ids of claims begin with claim: and are listed by: whence search --kind Claim WORDS',
    })
  const { items, total } = await store.search({ text: asked, kinds: ['Claim'], offset: 0, limit: MOST_CANDIDATES })
  const claims = items.map(({ node }) => toClaim(node))
  const best = claims[0]
  if (!best) throw noClaim(asked)
  const found = takeBest ? best : total <= claims.length ? clearlyMeant(asked, claims) : undefined
  return found ? { found } : { candidates: claims, total }
}
