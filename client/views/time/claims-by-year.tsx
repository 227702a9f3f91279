// Works by year against claims: a row for each claim, a dot for each year of a work that is quoted on it, from the first source on.
import { dot, gridX, link, type PlotOptions } from '@observablehq/plot'
import { useMemo } from 'react'
import type { Timeline } from '../../../server/api/contract/picture.ts'
import { cutAtWord } from '../../parts/shout.ts'
import { counted, figure } from '../../theme/kind-names.ts'
import { Chart } from '../judging/chart.tsx'

/** Rows that are drawn; the list below the picture has all. */
const MOST = 500
const ROOM = { least: 160, row: 3, most: 900 } as const
const LONGEST = 90

interface Dot {
  readonly row: number
  readonly claim: string
  readonly year: number
  readonly quotations: number
}

/** Claims that have a source with a year, the earliest first. */
const sourced = (claims: Timeline['claims']) => claims.filter(({ years }) => years.length > 0).slice(0, MOST)

export const dotsOf = (claims: Timeline['claims']): readonly Dot[] =>
  sourced(claims).flatMap(({ claim, years }, row) =>
    years.map(([year, quotations]) => ({ row, claim: cutAtWord(claim.label, LONGEST), year, quotations })),
  )

export const ClaimsByYear = ({ claims }: Pick<Timeline, 'claims'>) => {
  const rows = useMemo(() => sourced(claims), [claims])
  const options = useMemo(() => {
    const dots = dotsOf(claims)
    const plotted: PlotOptions = {
      height: Math.min(ROOM.most, ROOM.least + rows.length * ROOM.row),
      x: { tickFormat: 'd', label: 'year', nice: false },
      // The row of a claim has no name of its own: the tip says which it is.
      y: { axis: null, reverse: true },
      r: { range: [1.6, 5] },
      marks: [
        gridX(),
        link(rows, {
          x1: 'first',
          x2: 'last',
          y1: (_: unknown, row: number) => row,
          y2: (_: unknown, row: number) => row,
          stroke: 'var(--wh-line)',
        }),
        dot(dots, {
          x: 'year',
          y: 'row',
          r: 'quotations',
          fill: 'var(--wh-work)',
          fillOpacity: 0.8,
          channels: { claim: 'claim', quotations: 'quotations' },
          tip: { format: { y: false, r: false, claim: true, x: 'd', quotations: true } },
        }),
      ],
    }
    return plotted
  }, [claims, rows])
  if (rows.length === 0) return null
  const all = claims.filter(({ years }) => years.length > 0).length
  return (
    <Chart
      label="Claims by the years of their sources"
      options={options}
      caption={`A row for each of ${rows.length < all ? `the first ${figure(rows.length)} of ${counted(all, 'claim', 'claims')}` : counted(all, 'claim', 'claims')}, those that first had a source on top. A dot is a year from which works are quoted on it, larger for more quotations, of whatever stance; the line goes from its first source to its last.`}
    />
  )
}
