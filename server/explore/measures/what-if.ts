// Strike out works, people, publishers or kinds of source, and see which claims fall.
import type { CslType } from '../../../model/csl.ts'
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

export interface ClaimChange {
  readonly claim: string
  readonly before: { readonly quotations: number; readonly works: number }
  readonly after: { readonly quotations: number; readonly works: number }
  readonly struck: readonly string[]
}

export interface WhatIf {
  /** Works that are gone: struck themselves, or resting only on struck ones. */
  readonly struckWorks: readonly string[]
  readonly struckStatements: readonly string[]
  /** Claims that had support and have none left. */
  readonly fallen: readonly ClaimChange[]
  /** Claims that lose some, those that lose the greatest share first. */
  readonly weakened: readonly ClaimChange[]
  readonly untouched: number
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

const falls = (base: EvidenceBase, strikes: Strikes, struck: ReadonlySet<string>) => (statement: Statement) => {
  if (statement.work !== null && struck.has(statement.work)) return true
  if (statement.speakers.some((speaker) => has(strikes.people, speaker))) return true
  if (!strikes.withoutInterested) return false
  const names = base.claims.get(statement.claim)?.names ?? []
  const makers = statement.work === null ? [] : (base.works.get(statement.work)?.makers ?? [])
  return [...makers, ...statement.speakers].some((person) => names.includes(person))
}

/** Only support counts: a claim falls when nothing supports it any more, whatever disputes it. */
export const whatIf = (base: EvidenceBase, strikes: Strikes): WhatIf => {
  const struck = struckWorks(base.works, strikes)
  const test = falls(base, strikes, struck)
  const byClaim = Map.groupBy(
    base.statements.filter((s) => s.stance === 'SUPPORTS'),
    (s) => s.claim,
  )
  const weigh = (statements: readonly Statement[]) => ({
    quotations: statements.length,
    works: new Set(statements.flatMap((s) => s.work ?? [])).size,
  })
  const changes = [...byClaim].map(([claim, statements]) => {
    const gone = statements.filter(test)
    const fallen = new Set(gone)
    const left = statements.filter((s) => !fallen.has(s))
    return { claim, before: weigh(statements), after: weigh(left), struck: gone.map((s) => s.id) }
  })
  const lost = (change: ClaimChange) => change.struck.length / change.before.quotations
  const touched = changes
    .filter((change) => change.struck.length > 0)
    .sort((a, b) => lost(b) - lost(a) || b.struck.length - a.struck.length || (a.claim < b.claim ? -1 : 1))
  return {
    struckWorks: [...struck].sort(),
    struckStatements: [...new Set(touched.flatMap((change) => change.struck))],
    fallen: touched.filter((change) => change.after.quotations === 0),
    weakened: touched.filter((change) => change.after.quotations > 0),
    untouched: changes.length - touched.length,
  }
}
