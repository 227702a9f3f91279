// What the measures are worked out from: claims, the statements made for and against them, and the works behind those.
// Plain values, so that a measure is a function of them and of nothing else.
import type { CslType } from '../../../model/csl-types.ts'
import type { Stance } from '../../../model/kind.ts'

/** Somebody's stance on a claim: most often a quotation filed under it. */
export interface Statement {
  /** The Quote, Work or Claim that takes the stance. */
  readonly id: string
  /** Whether it is a quotation; else a work or a claim takes the stance itself. */
  readonly quoted: boolean
  readonly claim: string
  readonly stance: Stance
  /** Where it is taken from; null where no source is known. */
  readonly work: string | null
  /** Whose words they are, where somebody other than the work's makers speaks. */
  readonly speakers: readonly string[]
  readonly text: string
  /** The place in the work, as printed: "page 14-15". */
  readonly locator: string | null
  /** The document that takes the stance. */
  readonly assertedIn: string | null
}

export interface SourceWork {
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly type: CslType | null
  readonly publisher: string | null
  readonly makers: readonly string[]
  /** Works that it cites, and works that it rests on. */
  readonly cites: readonly string[]
  readonly reliesOn: readonly string[]
  /** The year of what it tells of, or in which its words were spoken (CSL `event-date`), and that in which it was written (CSL `original-date`), where known. */
  readonly eventYear?: number | null
  readonly writtenYear?: number | null
}

export interface ClaimBase {
  readonly id: string
  /** The people whom the claim names. */
  readonly names: readonly string[]
  /** The documents that put it forward, and the people who made those. */
  readonly putForwardIn: readonly string[]
}

export interface EvidenceBase {
  readonly claims: ReadonlyMap<string, ClaimBase>
  readonly statements: readonly Statement[]
  readonly works: ReadonlyMap<string, SourceWork>
}

/** A figure and what it counts: no number without the list behind it. */
export interface Figure {
  readonly value: number
  /** Ids of what was counted. */
  readonly of: readonly string[]
}

export const figure = (of: Iterable<string>): Figure => {
  const distinct = [...new Set(of)]
  return { value: distinct.length, of: distinct }
}
