// What if some sources were struck out: the claims that fall, those that lose most, and what remains.
import type { GraphStore } from '../../store/store.ts'
import type { NodeRef } from '../api/contract/common.ts'
import type { StrikesQuery, WhatIfView } from '../api/contract/what-if.ts'
import { type ClaimChange, type WhatIf, whatIf } from './measures/what-if.ts'
import { readyStrikes } from './strikes.ts'
import { oncePerBase, type WholeBase } from './whole-base.ts'

/** Entries of each list that are sent; the totals count all. */
const MOST_LISTED = 1_000
const LONGEST_LABEL = 300

/** From the ground that is in memory, so that a strike is answered while a person watches. */
export const claimRef = (base: WholeBase, id: string): NodeRef => ({
  id,
  kind: 'Claim',
  label: base.claims.get(id)?.label ?? id,
})
export const workRef = (base: WholeBase, id: string): NodeRef => ({
  id,
  kind: 'Work',
  label: (base.works.get(id)?.title ?? id).slice(0, LONGEST_LABEL),
})

const toChanges = (base: WholeBase, changes: readonly ClaimChange[]): WhatIfView['fallen'] =>
  changes.slice(0, MOST_LISTED).map(({ claim, before, after, struck }) => ({
    claim: claimRef(base, claim),
    before,
    after,
    struck: struck.length,
  }))

/** Claims that something supported before anything was struck, by id. */
export const supportedClaims = oncePerBase((base: WholeBase): readonly string[] =>
  [...new Set(base.statements.flatMap(({ claim, stance }) => (stance === 'SUPPORTS' ? claim : [])))].sort(),
)

/** Claims whose support stays as it is, by id. */
export const untouchedClaims = (base: WholeBase, { fallen, weakened }: WhatIf): readonly string[] => {
  const touched = new Set([...fallen, ...weakened].map(({ claim }) => claim))
  return supportedClaims(base).filter((id) => !touched.has(id))
}

/** Quotations, as told from works and claims that take a stance themselves. */
const quoted = oncePerBase(
  (base: WholeBase): ReadonlySet<string> => new Set(base.statements.flatMap((s) => (s.quoted ? s.id : []))),
)
const countQuoted = (base: WholeBase, ids: readonly string[]): number => {
  const all = quoted(base)
  return ids.filter((id) => all.has(id)).length
}

/** @throws WhenceError `not-found`, naming the works and people that are not there */
export const whatIfView = async (store: GraphStore, base: WholeBase, asked: StrikesQuery): Promise<WhatIfView> => {
  const { strikes, words } = await readyStrikes(store, asked)
  const found = whatIf(base, strikes)
  return {
    struck: [...words],
    struckWorks: found.struckWorks.slice(0, MOST_LISTED).map((id) => workRef(base, id)),
    struckWorkTotal: found.struckWorks.length,
    struckStatements: found.struckStatements.length,
    struckQuotations: countQuoted(base, found.struckStatements),
    fallen: toChanges(base, found.fallen),
    fallenTotal: found.fallen.length,
    weakened: toChanges(base, found.weakened),
    weakenedTotal: found.weakened.length,
    untouched: found.untouched,
    standing: untouchedClaims(base, found)
      .slice(0, MOST_LISTED)
      .map((id) => claimRef(base, id)),
    supported: found.fallen.length + found.weakened.length + found.untouched,
    undisputed: toChanges(base, found.undisputed),
    undisputedTotal: found.undisputed.length,
  }
}
