// Strike out works, people, publishers or kinds of source, and see which claims fall.
import type { CslType } from '../../../model/csl-types.ts'
import type { Stance } from '../../../model/kind.ts'
import type { EvidenceBase, SourceWork, Statement } from './evidence-base.ts'

/** What is struck out. All strikes hold together. */
export interface Strikes {
  readonly works?: readonly string[]
  /** Everything these people made, and their own words wherever they stand. */
  readonly people?: readonly string[]
  readonly publishers?: readonly string[]
  readonly types?: readonly CslType[]
  /** Keeps only works printed before this year; a work without a year is struck too. */
  readonly onlyBefore?: number
  readonly onlyFrom?: number
  /** Strikes what the people named in a claim say for or against it. */
  readonly withoutInterested?: boolean
}

export interface Weight {
  readonly statements: number
  /** Those of them that are quotations. */
  readonly quotations: number
  readonly works: number
}
export interface ClaimChange {
  readonly claim: string
  readonly before: Weight
  readonly after: Weight
  /** Statements of which nothing is left. One that is taken from two works stands while one of them does. */
  readonly struck: readonly string[]
}

export interface WhatIf {
  /** Works that are gone: struck themselves, or resting only on struck ones. */
  readonly struckWorks: readonly string[]
  /** Statements that are gone, whatever their stance. */
  readonly struckStatements: readonly string[]
  /** Claims that had support and have none left. */
  readonly fallen: readonly ClaimChange[]
  /** Claims that lose some of their support, those that lose the greatest share first. */
  readonly weakened: readonly ClaimChange[]
  /** Claims whose support stays as it is. */
  readonly untouched: number
  /** Claims that were disputed and are so no more, with what disputed them before and after. */
  readonly undisputed: readonly ClaimChange[]
}

const has = <T>(list: readonly T[] | undefined, item: T): boolean => list?.includes(item) ?? false

const isStruck = (strikes: Strikes) => {
  const publishers = new Set((strikes.publishers ?? []).map((name) => name.toLowerCase()))
  return (work: SourceWork): boolean =>
    has(strikes.works, work.id) ||
    work.makers.some((maker) => has(strikes.people, maker)) ||
    (work.publisher !== null && publishers.has(work.publisher.toLowerCase())) ||
    (work.type !== null && has(strikes.types, work.type)) ||
    (strikes.onlyBefore !== undefined && (work.year === null || work.year >= strikes.onlyBefore)) ||
    (strikes.onlyFrom !== undefined && (work.year === null || work.year < strikes.onlyFrom))
}

const restsOn = (work: SourceWork) => work.reliesOn.filter((id) => id !== work.id)

/** Works that do not fall with others: from those that rest on nothing else (or on what is not known), upwards. */
const grounded = (works: ReadonlyMap<string, SourceWork>, without: ReadonlySet<string>): ReadonlySet<string> => {
  const above = new Map<string, string[]>()
  const open: string[] = []
  for (const work of works.values()) {
    const rests = restsOn(work)
    if (rests.length === 0 || rests.some((id) => !works.has(id))) open.push(work.id)
    for (const id of rests) {
      const list = above.get(id)
      if (list) list.push(work.id)
      else above.set(id, [work.id])
    }
  }
  const standing = new Set<string>()
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (standing.has(id) || without.has(id)) continue
    standing.add(id)
    open.push(...(above.get(id) ?? []))
  }
  return standing
}

/** Works that are struck, and those that rest, near or far, on struck ones only. */
export const struckWorks = (works: ReadonlyMap<string, SourceWork>, strikes: Strikes): ReadonlySet<string> => {
  const struck = new Set([...works.values()].filter(isStruck(strikes)).map((work) => work.id))
  const resting = [...works.values()].filter((work) => restsOn(work).length > 0)
  if (struck.size === 0 || resting.length === 0) return struck
  const left = grounded(works, struck)
  for (const id of grounded(works, new Set())) if (!left.has(id)) struck.add(id)
  // Works that rest on each other in a circle were never grounded; they go when all that they rest on is gone.
  for (let grown = true; grown; ) {
    const gone = resting.filter((work) => !struck.has(work.id) && restsOn(work).every((id) => struck.has(id)))
    for (const work of gone) struck.add(work.id)
    grown = gone.length > 0
  }
  return struck
}

/** Tells of a statement whether it falls, given the works that do. */
export const fallenStatements = (
  base: EvidenceBase,
  strikes: Strikes,
  struck: ReadonlySet<string>,
): ((statement: Statement) => boolean) => {
  const falls = (statement: Statement) => {
    if (statement.work !== null && struck.has(statement.work)) return true
    if (statement.speakers.some((speaker) => has(strikes.people, speaker))) return true
    if (!strikes.withoutInterested) return false
    const names = base.claims.get(statement.claim)?.names ?? []
    const makers = statement.work === null ? [] : (base.works.get(statement.work)?.makers ?? [])
    return [...makers, ...statement.speakers].some((person) => names.includes(person))
  }
  return falls
}

const weigh = (statements: readonly Statement[]): Weight => ({
  statements: new Set(statements.map((s) => s.id)).size,
  quotations: new Set(statements.flatMap((s) => (s.quoted ? s.id : []))).size,
  works: new Set(statements.flatMap((s) => s.work ?? [])).size,
})

const lost = (change: ClaimChange) => change.struck.length / change.before.statements
const mostLostFirst = (a: ClaimChange, b: ClaimChange) =>
  lost(b) - lost(a) || b.struck.length - a.struck.length || (a.claim < b.claim ? -1 : 1)

/** What the claims that have statements of this stance had of it, and what is left. */
const changesIn = (base: EvidenceBase, stance: Stance, test: (statement: Statement) => boolean) => {
  const taking = base.statements.filter((s) => s.stance === stance)
  const byClaim = Map.groupBy(taking, (s) => s.claim)
  const touched: ClaimChange[] = []
  for (const [claim, statements] of byClaim) {
    const gone = statements.filter(test)
    if (gone.length === 0) continue
    const fallen = new Set(gone)
    const left = statements.filter((s) => !fallen.has(s))
    const standing = new Set(left.map((s) => s.id))
    const struck = [...new Set(gone.map((s) => s.id))].filter((id) => !standing.has(id)).sort()
    touched.push({ claim, before: weigh(statements), after: weigh(left), struck })
  }
  return { touched: touched.sort(mostLostFirst), untouched: byClaim.size - touched.length }
}

/** A claim falls when nothing supports it any more; what disputes it does not hold it up. */
export const whatIf = (base: EvidenceBase, strikes: Strikes): WhatIf => {
  const works = struckWorks(base.works, strikes)
  const test = fallenStatements(base, strikes, works)
  const support = changesIn(base, 'SUPPORTS', test)
  const dispute = changesIn(base, 'DISPUTES', test)
  const qualified = changesIn(base, 'QUALIFIES', test)
  const struck = [support, dispute, qualified].flatMap(({ touched }) => touched.flatMap((change) => change.struck))
  return {
    struckWorks: [...works].sort(),
    struckStatements: [...new Set(struck)].sort(),
    fallen: support.touched.filter((change) => change.after.statements === 0),
    weakened: support.touched.filter((change) => change.after.statements > 0),
    untouched: support.untouched,
    undisputed: dispute.touched.filter((change) => change.after.statements === 0),
  }
}
