// Is it ten sources, or one book quoted ten times?
import type { EvidenceBase, Statement } from './evidence-base.ts'

export interface Share {
  /** A work's or person's id, or a publisher's name. */
  readonly of: string
  /** Quotations, or parts of them where one has several makers. */
  readonly weight: number
  /** 0 to 1. */
  readonly share: number
  /** The statements that the weight counts, by id. */
  readonly statements: readonly string[]
}

export interface Concentration {
  /** Herfindahl–Hirschman index, from 1/k for k equal shares to 1 for a single one; null where there is nothing. */
  readonly index: number | null
  /** 1/index: as many equal sources would be as concentrated as these. */
  readonly effectiveNumber: number
  /** The greatest share first. */
  readonly shares: readonly Share[]
}

/**
 * Herfindahl–Hirschman index Σ sᵢ² over shares, and its inverse, the effective number (Laakso & Taagepera, "Effective Number of
 * Parties", Comparative Political Studies 12 (1979), 3–27; the Hill number of order 2).
 *
 * @param weights what each source has, all ≥ 0
 * @param statementsOf what stands behind a weight
 */
export const concentrationOf = (
  weights: ReadonlyMap<string, number>,
  statementsOf: (of: string) => readonly string[] = () => [],
): Concentration => {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return { index: null, effectiveNumber: 0, shares: [] }
  const shares = [...weights]
    .map(([of, weight]) => ({ of, weight, share: weight / total, statements: statementsOf(of) }))
    .sort((a, b) => b.weight - a.weight || (a.of < b.of ? -1 : 1))
  const index = shares.reduce((sum, { share }) => sum + share * share, 0)
  return { index, effectiveNumber: 1 / index, shares }
}

/**
 * Each quotation weighs one for each work that it is from, whatever stances it takes, divided among those whom `among` names for it;
 * those it names none for are left out.
 */
const weigh = (statements: readonly Statement[], among: (statement: Statement) => readonly string[]) => {
  const weights = new Map<string, number>()
  const behind = new Map<string, Set<string>>()
  const once = new Map(statements.map((statement) => [`${statement.id} ${statement.work}`, statement]))
  for (const statement of once.values()) {
    const names = [...new Set(among(statement))]
    for (const name of names) {
      weights.set(name, (weights.get(name) ?? 0) + 1 / names.length)
      behind.set(name, (behind.get(name) ?? new Set()).add(statement.id))
    }
  }
  return concentrationOf(weights, (of) => [...(behind.get(of) ?? [])])
}

export interface Concentrations {
  readonly works: Concentration
  readonly people: Concentration
  readonly publishers: Concentration
}

/** How the quotations are spread over works, over the makers of the works, and over publishers. */
export const concentrations = (base: EvidenceBase): Concentrations => {
  const workOf = (statement: Statement) => (statement.work === null ? undefined : base.works.get(statement.work))
  return {
    works: weigh(base.statements, (s) => (s.work === null ? [] : [s.work])),
    people: weigh(base.statements, (s) => workOf(s)?.makers ?? []),
    publishers: weigh(base.statements, (s) => [workOf(s)?.publisher ?? []].flat()),
  }
}
