// Works by year, and since when each claim has had a source.
import type { Timeline } from '../api/contract/picture.ts'
import type { Statement } from './measures/evidence-base.ts'
import type { StruckGround } from './struck-ground.ts'
import { claimRef } from './what-if.ts'
import { allQuoted, oncePerBase, type WholeBase } from './whole-base.ts'

const MOST_CLAIMS = 5_000
const MOST_UNDATED = 1_000
const LONGEST_TITLE = 300

const yearOf = (base: WholeBase, statement: Statement): number | null =>
  statement.work === null ? null : (base.works.get(statement.work)?.year ?? null)

const distinct = (statements: readonly Statement[]): number => new Set(statements.map((s) => s.id)).size

const byYear = (base: WholeBase, statements: readonly Statement[]): ReadonlyMap<number, Statement[]> => {
  const years = new Map<number, Statement[]>()
  for (const statement of statements) {
    const year = yearOf(base, statement)
    if (year === null) continue
    const list = years.get(year)
    if (list) list.push(statement)
    else years.set(year, [statement])
  }
  return new Map([...years].sort(([a], [b]) => a - b))
}

const worksOf = (statements: readonly Statement[]): ReadonlySet<string> =>
  new Set(statements.flatMap((s) => s.work ?? []))

const ofClaim = (base: WholeBase, id: string, statements: readonly Statement[]): Timeline['claims'][number] => {
  const years = [...byYear(base, statements)].map(([year, some]): [number, number] => [year, distinct(some)])
  return { claim: claimRef(base, id), first: years[0]?.[0] ?? null, last: years.at(-1)?.[0] ?? null, years }
}

const years = oncePerBase((base: WholeBase): Omit<Timeline, 'struck'> => {
  const byClaim = Map.groupBy(base.statements, (s) => s.claim)
  const undated = [...worksOf(base.statements)].filter((id) => (base.works.get(id)?.year ?? null) === null)
  return {
    works: [...byYear(base, base.statements)].map(([year, statements]) => ({
      year,
      works: worksOf(statements).size,
      statements: distinct(statements),
    })),
    undated: undated.length,
    undatedWorks: undated
      .map((id) => ({ id, kind: 'Work' as const, label: (base.works.get(id)?.title ?? id).slice(0, LONGEST_TITLE) }))
      .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : 1))
      .slice(0, MOST_UNDATED),
    claims: [...base.claims.keys()]
      .map((id) => ofClaim(base, id, byClaim.get(id) ?? []))
      .sort((a, b) => (a.first ?? Infinity) - (b.first ?? Infinity) || (a.claim.id < b.claim.id ? -1 : 1))
      .slice(0, MOST_CLAIMS),
    claimTotal: base.claims.size,
    allQuoted: allQuoted(base),
  }
})

/** Whatever the stance: a work that disputes a claim is a source on it too. Claims without a source stand with those without a year. */
export const timeline = ({ base, struck }: StruckGround): Timeline => ({ ...years(base), struck: [...struck] })
