// One claim among the others: stances between them, claims that pull against it, claims that share its works.
import type { GraphStore } from '../../store/store.ts'
import type { ClaimRelations } from '../api/contract/claim-relations.ts'
import type { NodeRef } from '../api/contract/common.ts'
import type { StrikesQuery } from '../api/contract/what-if.ts'
import { type Sharing, type Surroundings, surroundings, WIDEST } from './claim-surroundings.ts'
import type { Statement } from './measures/evidence-base.ts'
import { strikesAnything } from './measures/without-struck.ts'
import { refsOf, toRef } from './named.ts'
import { assertedAndDisputed, opposed } from './opposition.ts'
import { statementsOf } from './remains/statements-of.ts'
import { requiredNode } from './required-node.ts'
import type { Ground } from './struck-ground.ts'
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

/** Claims with works in common. */
const sharingIn = (base: WholeBase, id: string, own: ReadonlySet<string>): Pick<Surroundings, 'sharing' | 'wide'> => {
  const wide: string[] = []
  const shared = new Map<string, number>()
  for (const work of own) {
    const statements = statementsOf(base).work(work)
    const claims = new Set(statements.map((statement) => statement.claim))
    if (claims.size > WIDEST) wide.push(work)
    else for (const claim of claims) if (claim !== id) shared.set(claim, (shared.get(claim) ?? 0) + 1)
  }
  const sharing = [...shared].map(([claim, common]) => ({ claim, shared: common, works: worksOf(base, claim).size }))
  return { sharing, wide }
}

/** The most shared first, then those that share the greater part of what they have. */
const inOrder = (own: number, all: readonly Sharing[]) =>
  all
    .map(({ claim, shared, works }) => ({
      claim,
      shared,
      strength: shared / (own * works),
      coveredArea: shared / (own + works - shared),
    }))
    .sort((a, b) => b.shared - a.shared || b.strength - a.strength || (a.claim < b.claim ? -1 : 1))

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

/** Of the whole, where that is in memory already or something of it is struck. */
const within = (base: WholeBase, id: string): Surroundings => {
  const own = worksOf(base, id)
  return {
    base: { ...base, statements: aroundIt(base, id) },
    works: own.size,
    ...sharingIn(base, id, own),
  }
}

/**
 * Of what remains where something is struck out; the whole ground is read only then.
 * @throws WhenceError `not-found` where there is no such claim
 */
export const claimRelations = async (
  store: GraphStore,
  ground: Ground,
  strikes: StrikesQuery,
  asked: string,
): Promise<ClaimRelations> => {
  const claim = await requiredNode(store, asked, 'Claim')
  const { id } = claim
  const left = strikesAnything(strikes) ? await ground(strikes) : undefined
  const around = left ? within(left.base, id) : await surroundings(store, id)
  const { base } = around
  const onThis = base.statements.filter((statement) => statement.claim === id)
  const onIt = onThis.filter((statement) => base.claims.has(statement.id))
  const onOthers = base.statements.filter((statement) => statement.id === id)
  const both = assertedAndDisputed({ ...base, statements: onThis })
  const against = opposed(base, Number.POSITIVE_INFINITY)
    .filter(({ a, b }) => a === id || b === id)
    .slice(0, MOST_OPPOSED)
  const alike = inOrder(around.works, around.sharing)
  const listed = alike.slice(0, MOST_SHARING)
  const refs = await refsOf(store, [
    ...[...onIt, ...onOthers].flatMap(({ assertedIn }) => assertedIn ?? []),
    ...both.map(({ document }) => document),
    ...against.flatMap(({ person, by }) => [person, by]),
    ...listed.map((each) => each.claim),
    ...around.wide,
  ])
  const stanceOf = (other: string, { stance, assertedIn }: Statement) => ({
    claim: claimRef(base, other),
    stance,
    assertedIn: refs.get(assertedIn ?? '') ?? null,
  })
  const known = (...ids: readonly string[]): readonly (NodeRef | undefined)[] => ids.map((each) => refs.get(each))
  return {
    claim: toRef(claim),
    struck: [...(left?.struck ?? [])],
    onIt: onIt.map((statement) => stanceOf(statement.id, statement)),
    onOthers: onOthers.map((statement) => stanceOf(statement.claim, statement)),
    assertedAndDisputedIn: both.flatMap(({ document }) => refs.get(document) ?? []),
    opposed: against.flatMap(({ a, b, person: named, by: source, stances: [onA, onB] }) => {
      const [person, by] = known(named, source)
      if (!person || !by) return []
      const [onIt, onOther] = a === id ? [onA, onB] : [onB, onA]
      return [{ claim: claimRef(base, a === id ? b : a), person, by, onIt, onOther }]
    }),
    sharing: listed.flatMap((each) => {
      const other = refs.get(each.claim)
      return other ? [{ ...each, claim: other }] : []
    }),
    passedOver: around.wide.flatMap((work) => refs.get(work) ?? []),
    sharingTotal: alike.length,
  }
}
