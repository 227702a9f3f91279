// One claim among the others: stances between them, claims that pull against it, claims that share its works.
import type { GraphStore } from '../../store/store.ts'
import type { ClaimRelations } from '../api/contract/claim-relations.ts'
import type { NodeRef } from '../api/contract/common.ts'
import type { Statement } from './measures/evidence-base.ts'
import { refsOf, toRef } from './named.ts'
import { assertedAndDisputed, opposed } from './opposition.ts'
import { statementsOf } from './remains/statements-of.ts'
import { requiredNode } from './required-node.ts'
import type { StruckGround } from './struck-ground.ts'
import { claimRef } from './what-if.ts'
import type { WholeBase } from './whole-base.ts'

const MOST_SHARING = 200
const MOST_OPPOSED = 200

const worksOf = (base: WholeBase, claim: string): ReadonlySet<string> =>
  new Set(
    statementsOf(base)
      .claim(claim)
      .flatMap(({ work }) => work ?? []),
  )

/** Claims with works in common, most first, then those that share the greater part of what they have. */
const sharing = (base: WholeBase, id: string) => {
  const own = worksOf(base, id)
  const shared = new Map<string, number>()
  for (const work of own)
    for (const claim of new Set(
      statementsOf(base)
        .work(work)
        .map((statement) => statement.claim),
    ))
      if (claim !== id) shared.set(claim, (shared.get(claim) ?? 0) + 1)
  return [...shared]
    .map(([claim, common]) => {
      const { size } = worksOf(base, claim)
      return {
        claim,
        shared: common,
        strength: common / (own.size * size),
        coveredArea: common / (own.size + size - common),
      }
    })
    .sort((a, b) => b.shared - a.shared || b.strength - a.strength || (a.claim < b.claim ? -1 : 1))
}

/** Every statement of the sources that say something on the claim, and the claim's own. */
const aroundIt = (base: WholeBase, id: string): readonly Statement[] => {
  const sources = new Set([
    id,
    ...statementsOf(base)
      .claim(id)
      .map((statement) => statement.id),
  ])
  return [...sources].flatMap((source) => statementsOf(base).quote(source))
}

/**
 * Of what remains where something is struck out.
 * @throws WhenceError `not-found` where there is no such claim
 */
export const claimRelations = async (
  store: GraphStore,
  { base, struck }: StruckGround,
  asked: string,
): Promise<ClaimRelations> => {
  const claim = await requiredNode(store, asked, 'Claim')
  const { id } = claim
  const onIt = statementsOf(base)
    .claim(id)
    .filter((statement) => base.claims.has(statement.id))
  const onOthers = statementsOf(base).quote(id)
  const both = assertedAndDisputed({ ...base, statements: statementsOf(base).claim(id) })
  const against = opposed({ ...base, statements: aroundIt(base, id) }, Number.POSITIVE_INFINITY)
    .filter(({ a, b }) => a === id || b === id)
    .slice(0, MOST_OPPOSED)
  const alike = sharing(base, id)
  const refs = await refsOf(store, [
    ...[...onIt, ...onOthers].flatMap(({ assertedIn }) => assertedIn ?? []),
    ...both.map(({ document }) => document),
    ...against.flatMap(({ person, by }) => [person, by]),
  ])
  const stanceOf = (other: string, { stance, assertedIn }: Statement) => ({
    claim: claimRef(base, other),
    stance,
    assertedIn: refs.get(assertedIn ?? '') ?? null,
  })
  const known = (...ids: readonly string[]): readonly (NodeRef | undefined)[] => ids.map((each) => refs.get(each))
  return {
    claim: toRef(claim),
    struck: [...struck],
    onIt: onIt.map((statement) => stanceOf(statement.id, statement)),
    onOthers: onOthers.map((statement) => stanceOf(statement.claim, statement)),
    assertedAndDisputedIn: both.flatMap(({ document }) => refs.get(document) ?? []),
    opposed: against.flatMap(({ a, b, person: named, by: source, stances: [onA, onB] }) => {
      const [person, by] = known(named, source)
      if (!person || !by) return []
      const [onIt, onOther] = a === id ? [onA, onB] : [onB, onA]
      return [{ claim: claimRef(base, a === id ? b : a), person, by, onIt, onOther }]
    }),
    sharing: alike.slice(0, MOST_SHARING).map((each) => ({ ...each, claim: claimRef(base, each.claim) })),
    sharingTotal: alike.length,
  }
}
