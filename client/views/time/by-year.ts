// Years as they are counted: works and what is said from them, claims that then first have a source, and years that stand out.
import type { Timeline } from '../../../server/api/contract/picture.ts'

export interface YearRow {
  readonly year: number
  readonly works: number
  readonly statements: number
  /** Claims whose earliest source is of this year. */
  readonly firsts: number
  /** Claims that have a source of this year or an earlier one. */
  readonly sourced: number
  /** Statements above the median of the five years around it. */
  readonly deviation: number
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * Every year from the first to the last, those without a work included.
 *
 * The deviation is that of reference publication year spectroscopy: the count of a year less the median of the counts of the
 * five years from two before it to two after it (W. Marx, L. Bornmann, A. Barth, L. Leydesdorff, JASIST 65, 2014).
 */
export const byYear = ({ works, claims }: Pick<Timeline, 'works' | 'claims'>): readonly YearRow[] => {
  const [first, last] = [works[0]?.year, works.at(-1)?.year]
  if (first === undefined || last === undefined) return []
  const counts = new Map(works.map((each) => [each.year, each]))
  const firsts = Map.groupBy(claims, (claim) => claim.first)
  const statements = (year: number) => counts.get(year)?.statements ?? 0
  let sourced = 0
  return Array.from({ length: last - first + 1 }, (_, at): YearRow => {
    const year = first + at
    const begun = firsts.get(year)?.length ?? 0
    sourced += begun
    return {
      year,
      works: counts.get(year)?.works ?? 0,
      statements: statements(year),
      firsts: begun,
      sourced,
      deviation: statements(year) - median([-2, -1, 0, 1, 2].map((by) => statements(year + by))),
    }
  })
}

/** The years that stand out most, the strongest first. */
export const peaks = (rows: readonly YearRow[], most: number): readonly YearRow[] =>
  rows
    .filter(({ deviation }) => deviation > 0)
    .toSorted((a, b) => b.deviation - a.deviation || a.year - b.year)
    .slice(0, most)
