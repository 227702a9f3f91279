// How broad the ground under a claim is: quotations, works, people, years, and how support and dispute stand to each other.
import type { Stance } from '../../../model/kind.ts'
import { type EvidenceBase, type Figure, figure } from './evidence-base.ts'
import { type Interval, wilsonInterval } from './wilson.ts'

export interface Breadth {
  /** Quotations, and works and claims that take a stance themselves. */
  readonly statements: Figure
  readonly quotations: Figure
  readonly works: Figure
  readonly people: Figure
  /** The statements by their stance. */
  readonly byStance: Readonly<Record<Stance, Figure>>
  /** Earliest and latest year of the works; null where none is known. */
  readonly years: { readonly first: number; readonly last: number } | null
  /**
   * The share of support among support and dispute, 0 to 1, with its 95 % interval: how far so few statements can tell. It says
   * how the statements are divided, not how likely the claim is. Null where there is neither.
   */
  readonly balance: { readonly share: number; readonly interval: Interval } | null
}

/** @param base the statements on one claim or on several; all are counted together */
export const breadth = (base: EvidenceBase): Breadth => {
  const of = (stance: Stance) => figure(base.statements.filter((s) => s.stance === stance).map((s) => s.id))
  const works = figure(base.statements.flatMap((s) => s.work ?? []))
  const makers = works.of.flatMap((id) => base.works.get(id)?.makers ?? [])
  const years = works.of.flatMap((id) => base.works.get(id)?.year ?? [])
  const byStance = { SUPPORTS: of('SUPPORTS'), DISPUTES: of('DISPUTES'), QUALIFIES: of('QUALIFIES') }
  const taken = byStance.SUPPORTS.value + byStance.DISPUTES.value
  return {
    statements: figure(base.statements.map((s) => s.id)),
    quotations: figure(base.statements.filter((s) => s.quoted).map((s) => s.id)),
    works,
    people: figure(makers),
    byStance,
    years: years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) },
    balance:
      taken === 0
        ? null
        : { share: byStance.SUPPORTS.value / taken, interval: wilsonInterval(byStance.SUPPORTS.value, taken) },
  }
}
