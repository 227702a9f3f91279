// What claims share, works that back claims together, and claims that pull against each other.
import type { GraphStore } from '../../store/store.ts'
import type { Relations } from '../api/contract/picture.ts'
import { type Coupling, correctedCoveredArea, couplings, inverted, widestWithin } from './measures/overlap.ts'
import { refsOf, toldApart } from './named.ts'
import { assertedAndDisputed, opposed } from './opposition.ts'
import type { StruckGround } from './struck-ground.ts'
import { oncePerBase, type WholeBase } from './whole-base.ts'

/** Entries of each list that are kept; a question asks for so many at most. */
const MOST_KEPT = 1_000
/** Pairs that are looked at, of claims and of works. */
const MOST_PAIRS = 400_000

const worksByClaim = (base: WholeBase): ReadonlyMap<string, ReadonlySet<string>> => {
  const sets = new Map<string, Set<string>>()
  for (const { claim, work } of base.statements) {
    if (work === null) continue
    const works = sets.get(claim)
    if (works) works.add(work)
    else sets.set(claim, new Set([work]))
  }
  return new Map([...sets].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const kept = oncePerBase((base: WholeBase) => {
  const claims = worksByClaim(base)
  const works = inverted(claims)
  const [amongClaims, amongWorks] = [widestWithin(claims, MOST_PAIRS), widestWithin(works, MOST_PAIRS)]
  return {
    coveredArea: correctedCoveredArea(claims),
    coupled: couplings(claims, MOST_KEPT, amongClaims),
    workPairs: couplings(works, MOST_KEPT, amongWorks),
    assertedAndDisputed: assertedAndDisputed(base),
    opposed: opposed(base, MOST_KEPT),
    cut: Number.isFinite(amongClaims) || Number.isFinite(amongWorks),
  }
})

/** @param limit entries of each list, 1 to 1,000 */
export const relations = async (
  store: GraphStore,
  { base, struck }: StruckGround,
  limit: number,
): Promise<Relations> => {
  const all = kept(base)
  const [coupled, workPairs] = [all.coupled.slice(0, limit), all.workPairs.slice(0, limit)]
  const [both, against] = [all.assertedAndDisputed.slice(0, limit), all.opposed.slice(0, limit)]
  const refs = await refsOf(store, [
    ...coupled.flatMap(({ a, b }) => [a, b]),
    // Works of one title are told apart by who made them first.
    ...workPairs.flatMap(({ a, b }) => [a, b].flatMap((id) => [id, ...(base.works.get(id)?.makers.slice(0, 1) ?? [])])),
    ...both.flatMap(({ claim, document }) => [claim, document]),
    ...against.flatMap(({ person, a, b, by }) => [person, a, b, by]),
  ])
  const named = toldApart(base, refs)
  const pairs = (some: readonly Coupling[]) =>
    some.flatMap((pair) => {
      const [a, b] = [refs.get(pair.a), refs.get(pair.b)]
      return a && b ? [{ a: named(a), b: named(b), shared: pair.shared.length, strength: pair.strength }] : []
    })
  return {
    struck: [...struck],
    coveredArea: all.coveredArea,
    coupled: pairs(coupled),
    workPairs: pairs(workPairs),
    assertedAndDisputed: both.flatMap((each) => {
      const [claim, document] = [refs.get(each.claim), refs.get(each.document)]
      return claim && document ? [{ claim, document }] : []
    }),
    opposed: against.flatMap((each) => {
      const [person, a, b, quote] = [each.person, each.a, each.b, each.by].map((id) => refs.get(id))
      return person && a && b && quote ? [{ person, a, b, quote, stances: [...each.stances] }] : []
    }),
    totals: {
      coupled: all.coupled.length,
      workPairs: all.workPairs.length,
      assertedAndDisputed: all.assertedAndDisputed.length,
      opposed: all.opposed.length,
    },
    cut: all.cut,
  }
}
