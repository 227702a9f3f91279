// Where claims pull against each other: put forward and disputed by one document, or opposed about one person by one source.
import type { Stance } from '../../model/kind.ts'
import type { Statement } from './measures/evidence-base.ts'
import type { WholeBase } from './whole-base.ts'

export interface Opposed {
  readonly person: string
  readonly a: string
  readonly b: string
  /** The quotation, work or claim that takes both stances. */
  readonly by: string
  readonly stances: readonly [Stance, Stance]
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Claims that one document both puts forward and disputes, by claim. */
export const assertedAndDisputed = (base: WholeBase): readonly { claim: string; document: string }[] => {
  const found = new Map<string, { claim: string; document: string }>()
  for (const { claim, stance, assertedIn } of base.statements) {
    if (stance !== 'DISPUTES' || assertedIn === null) continue
    if (base.claims.get(claim)?.putForwardIn.includes(assertedIn))
      found.set(`${claim} ${assertedIn}`, { claim, document: assertedIn })
  }
  return [...found].sort(([a], [b]) => byCodeUnit(a, b)).map(([, each]) => each)
}

const namedInBoth = (base: WholeBase, a: string, b: string): readonly string[] => {
  const names = base.claims.get(b)?.names ?? []
  return (base.claims.get(a)?.names ?? []).filter((person) => names.includes(person))
}

/** A claim that disputes another stands for itself: it is as good as supported by its own words. */
const withItself = (
  base: WholeBase,
  statements: readonly Statement[],
): readonly Pick<Statement, 'claim' | 'stance'>[] => {
  const id = statements[0]?.id ?? ''
  return base.claims.has(id) ? [{ claim: id, stance: 'SUPPORTS' }, ...statements] : statements
}

/** Pairs of claims that name one person, of which one source supports the one and disputes the other. */
export const opposed = (base: WholeBase, most: number): readonly Opposed[] => {
  const found = new Map<string, Opposed>()
  const naming = base.statements.filter((s) => (base.claims.get(s.claim)?.names ?? []).length > 0)
  for (const [by, own] of Map.groupBy(naming, (s) => s.id)) {
    const statements = withItself(base, own)
    for (const { claim: a } of statements.filter((s) => s.stance === 'SUPPORTS'))
      for (const { claim: b } of statements.filter((s) => s.stance === 'DISPUTES'))
        for (const person of a === b ? [] : namedInBoth(base, a, b))
          found.set(`${person} ${a} ${b} ${by}`, { person, a, b, by, stances: ['SUPPORTS', 'DISPUTES'] })
  }
  return [...found]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .slice(0, most)
    .map(([, each]) => each)
}
