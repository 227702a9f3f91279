// How far two works say one thing twice: dependence from named causes, and what many dependent works amount to.
import type { SourceWork } from './evidence-base.ts'

export const CAUSES = ['same maker', 'cites', 'relies on', 'same words', 'shared source'] as const
export type Cause = (typeof CAUSES)[number]

/**
 * How strongly each cause ties two works together, 0 to 1. These are judgements, stated so that they can be disputed: a work that
 * rests on another adds nothing of its own (1); so does the same passage printed twice (1); one maker writing twice is mostly one
 * witness (0.8); works resting on one source share what that source says (0.7); citing a work shows acquaintance, no more (0.3).
 */
export const CAUSE_STRENGTH: Readonly<Record<Cause, number>> = {
  'relies on': 1,
  'same words': 1,
  'same maker': 0.8,
  'shared source': 0.7,
  cites: 0.3,
}

export interface Dependence {
  readonly a: string
  readonly b: string
  /** 0: nothing known ties them; 1: one says nothing beyond the other. */
  readonly strength: number
  /** Why, with the ids of what ties them (people, works, quotes). */
  readonly causes: readonly { readonly cause: Cause; readonly by: readonly string[] }[]
}

/** Causes are taken as acting apart: 1 − Π(1 − strength). */
export const combinedStrength = (causes: readonly Cause[]): number =>
  1 - causes.reduce((rest, cause) => rest * (1 - CAUSE_STRENGTH[cause]), 1)

const both = (a: readonly string[], b: readonly string[]) => a.filter((item) => b.includes(item))

/**
 * The pairs of works that depend on each other, strongest first; pairs that nothing ties are left out.
 *
 * @param works the works behind a claim
 * @param sameWords pairs of works from which one passage is quoted, with the quotes
 */
export const dependences = (
  works: readonly SourceWork[],
  sameWords: (a: string, b: string) => readonly string[] = () => [],
): readonly Dependence[] => {
  const found: Dependence[] = []
  works.forEach((a, i) => {
    for (const b of works.slice(i + 1)) {
      const ties: readonly (readonly [Cause, readonly string[]])[] = [
        ['same maker', both(a.makers, b.makers)],
        ['cites', [...(a.cites.includes(b.id) ? [a.id] : []), ...(b.cites.includes(a.id) ? [b.id] : [])]],
        ['relies on', [...(a.reliesOn.includes(b.id) ? [a.id] : []), ...(b.reliesOn.includes(a.id) ? [b.id] : [])]],
        ['same words', sameWords(a.id, b.id)],
        ['shared source', both(a.reliesOn, b.reliesOn)],
      ]
      const causes = ties.filter(([, by]) => by.length > 0).map(([cause, by]) => ({ cause, by }))
      if (causes.length > 0)
        found.push({ a: a.id, b: b.id, strength: combinedStrength(causes.map((c) => c.cause)), causes })
    }
  })
  return found.sort((x, y) => y.strength - x.strength || (x.a + x.b < y.a + y.b ? -1 : 1))
}

/** The mean strength over all n(n−1)/2 pairs, untied ones counted as 0; 0 for fewer than two works. */
export const meanDependence = (n: number, pairs: readonly Dependence[]): number =>
  n < 2 ? 0 : pairs.reduce((sum, pair) => sum + pair.strength, 0) / ((n * (n - 1)) / 2)

/**
 * How many independent works n dependent ones amount to: n / (1 + (n − 1)·ρ̄), the effective sample size under equal correlation
 * (L. Kish, Survey Sampling, New York 1965, ch. 5: the design effect).
 *
 * @param n works, ≥ 0
 * @param mean mean pairwise dependence, 0 to 1
 * @returns from 1 (all one) to n (all apart); 0 for none
 */
export const effectiveSize = (n: number, mean: number): number => (n === 0 ? 0 : n / (1 + (n - 1) * mean))
