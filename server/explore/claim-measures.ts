// How well a claim is backed: all its measures, each with the list behind it.
import { labelOf } from '../../model/label.ts'
import type { GraphStore } from '../../store/store.ts'
import type { ClaimMeasures } from '../api/contract/measures.ts'
import type { StrikesQuery } from '../api/contract/what-if.ts'
import { claimEvidence } from './evidence-base.ts'
import { breadth } from './measures/breadth.ts'
import { separateChains } from './measures/chains.ts'
import { circularity } from './measures/circularity.ts'
import { concentrations } from './measures/concentration.ts'
import { dependences, effectiveSize, meanDependence } from './measures/dependence.ts'
import type { EvidenceBase } from './measures/evidence-base.ts'
import { groundingGraph } from './measures/grounding.ts'
import { interestedStatements } from './measures/interested.ts'
import { dominators } from './measures/keystones.ts'
import { sameWords } from './measures/same-words.ts'
import { testimony } from './measures/testimony.ts'
import { withoutStruck } from './measures/without-struck.ts'
import { refsOf, toldApart, toRef } from './named.ts'
import { requiredNode } from './required-node.ts'
import { readyStrikes } from './strikes.ts'

/** Pairs of works that are sent; all are reckoned in. */
const MOST_PAIRS = 500
/** Works of which every pair is looked at; a claim with more is measured on the first ones. */
const MOST_PAIRED_WORKS = 400

const backing = (base: EvidenceBase) => {
  const ids = new Set(base.statements.filter((s) => s.stance === 'SUPPORTS').flatMap((s) => s.work ?? []))
  return [...ids].flatMap((id) => base.works.get(id) ?? []).slice(0, MOST_PAIRED_WORKS)
}

/** For two works, the quotes through which one passage is quoted from both. */
const passagesShared = (base: EvidenceBase, groups: readonly { readonly quotes: readonly string[] }[]) => {
  const byWork = Map.groupBy(base.statements, (s) => s.work)
  const quotesOf = (work: string) => new Set((byWork.get(work) ?? []).map((s) => s.id))
  const quotes = new Map([...byWork.keys()].map((work) => [work, quotesOf(work ?? '')]))
  const none: ReadonlySet<string> = new Set()
  return (a: string, b: string) => {
    const [fromA, fromB] = [quotes.get(a) ?? none, quotes.get(b) ?? none]
    const twice = fromA.intersection(fromB)
    const alike = groups.flatMap((group) => {
      const [inA, inB] = [fromA, fromB].map((from) => group.quotes.filter((id) => from.has(id)))
      return inA?.length && inB?.length ? [...inA, ...inB] : []
    })
    return [...new Set([...twice, ...alike])]
  }
}

const independence = (
  base: EvidenceBase,
  claim: string,
  groups: ClaimMeasures['sameWords'],
): ClaimMeasures['independence'] => {
  const works = backing(base)
  const pairs = dependences(works, passagesShared(base, groups))
  const mean = meanDependence(works.length, pairs)
  const { count, leastCut } = separateChains(groundingGraph(base, claim))
  return {
    works: works.length,
    of: works.map(({ id }) => id),
    meanDependence: mean,
    effectiveWorks: effectiveSize(works.length, mean),
    pairs: pairs.slice(0, MOST_PAIRS).map((pair) => ({
      ...pair,
      causes: pair.causes.map(({ cause, by }) => ({ cause, by: [...by] })),
    })),
    pairTotal: pairs.length,
    separateChains: count,
    leastCut: [...leastCut],
  }
}

const keystones = (base: EvidenceBase, claim: string): ClaimMeasures['keystones'] => ({
  works: [...dominators(groundingGraph(base, claim))],
  people: dominators(groundingGraph(base, claim, true)).filter((id) => !base.works.has(id)),
})

type Plain<T> = T extends readonly (infer I)[]
  ? Plain<I>[]
  : T extends object
    ? { -readonly [K in keyof T]: Plain<T[K]> }
    : T
/** The measures are made of fresh values; the contract's types do not say readonly. */
const plain = <T>(value: T): Plain<T> => value as Plain<T>

/** Each quotation once, however many works it is taken from and documents file it. */
const quotesOf = (base: EvidenceBase) => [
  ...new Map(base.statements.filter((s) => s.text !== '').map(({ id, text }) => [id, { id, text }])).values(),
]

const mentioned = (base: EvidenceBase): Set<string> =>
  new Set([
    ...base.statements.flatMap((s) => [s.id, ...s.speakers, ...(s.assertedIn ? [s.assertedIn] : [])]),
    ...[...base.works.values()].flatMap((work) => [work.id, ...work.makers]),
    ...[...base.claims.values()].flatMap((claim) => [...claim.names, ...claim.putForwardIn]),
  ])

/**
 * All measures of one claim, of what remains where something is struck out.
 * @throws WhenceError `not-found` where there is no such claim, or nothing of what is to be struck
 */
export const claimMeasures = async (
  store: GraphStore,
  id: string,
  asked: StrikesQuery = {},
): Promise<ClaimMeasures> => {
  const claim = await requiredNode(store, id, 'Claim')
  const { strikes, words } = await readyStrikes(store, asked)
  const { base: whole, cut } = await claimEvidence(store, claim.id)
  const base = withoutStruck(whole, strikes)
  const groups = plain(sameWords(quotesOf(base)))
  const names = await refsOf(store, mentioned(base))
  return {
    claim: { ...toRef(claim), label: labelOf(claim) },
    struck: [...words],
    breadth: plain(breadth(base)),
    concentration: plain(concentrations(base)),
    independence: independence(base, claim.id, groups),
    keystones: keystones(base, claim.id),
    interested: plain(interestedStatements(base)),
    testimony: plain(testimony(base)),
    sameWords: groups,
    circularity: plain(circularity(base)),
    names: Object.fromEntries([...names.values()].map(toldApart(base, names)).map((ref) => [ref.id, ref])),
    cut,
  }
}
