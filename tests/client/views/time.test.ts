// Years counted: every year once, first sources adding up, and what stands out as defined.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byYear, peaks } from '../../../client/views/time/by-year.ts'
import { dotsOf } from '../../../client/views/time/claims-by-year.tsx'

const claim = (id: string, first: number | null) => ({
  claim: { id, kind: 'Claim' as const, label: id },
  first,
  last: first,
  years: [] as [number, number][],
})
const works = [
  { year: 1900, works: 1, statements: 2 },
  { year: 1902, works: 2, statements: 9 },
  { year: 1903, works: 1, statements: 3 },
]

describe('years', () => {
  const rows = byYear({ works, claims: [claim('a', 1900), claim('b', 1902), claim('c', 1902), claim('d', null)] })
  test('without a work are there too', () => {
    expect(rows.map(({ year, works: count }) => [year, count])).toEqual([
      [1900, 1],
      [1901, 0],
      [1902, 2],
      [1903, 1],
    ])
  })
  test('add up the claims that have had a source', () => {
    expect(rows.map(({ sourced }) => sourced)).toEqual([1, 1, 3, 3])
  })
  test('stand out by what they have above the median of five years', () => {
    // 1902: the five counts are 2, 0, 9, 3, 0; their median is 2.
    expect(rows.find(({ year }) => year === 1902)?.deviation).toBe(7)
    expect(peaks(rows, 1).map(({ year }) => year)).toEqual([1902])
  })
  test('of no work are none', () => {
    expect(byYear({ works: [], claims: [claim('a', null)] })).toEqual([])
  })
  test('keep every work and every claim with a year', () => {
    const some = fc.uniqueArray(fc.integer({ min: 1800, max: 1850 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(some, fc.array(fc.nat(100)), (years, picks) => {
        const sorted = years.toSorted((a, b) => a - b)
        const claims = picks.map((pick, at) => claim(String(at), sorted[pick % sorted.length] ?? null))
        const found = byYear({ works: sorted.map((year) => ({ year, works: 1, statements: 1 })), claims })
        expect(found.reduce((sum, row) => sum + row.works, 0)).toBe(sorted.length)
        expect(found.at(-1)?.sourced).toBe(claims.length)
      }),
    )
  })
})

describe('claims by the years of their sources', () => {
  test('have a dot for each year, in the row of the claim; what has no year has no row', () => {
    const years = (id: string, ...of: readonly [number, number][]) => ({
      ...claim(id, of[0]?.[0] ?? null),
      years: [...of],
    })
    const dots = dotsOf([years('a', [1900, 2], [1902, 1]), years('b', [1901, 4]), years('none')])
    expect(dots.map(({ row, claim: of, year, quotations }) => [row, of, year, quotations])).toEqual([
      [0, 'a', 1900, 2],
      [0, 'a', 1902, 1],
      [1, 'b', 1901, 4],
    ])
  })
})
