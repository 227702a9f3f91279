// Works by year, since when each claim has had a source, and what was known by a year.
import { barY, gridY, lineY, ruleX, ruleY } from '@observablehq/plot'
import { type ReactNode, useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions } from '../../parts/go.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import { Nothing } from '../../parts/nothing.tsx'
import page from '../../parts/page.module.css'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { Working } from '../../parts/working.tsx'
import { counted, figure } from '../../theme/kind-names.ts'
import { AboutMeasure } from '../judging/about-measure.tsx'
import { Chart } from '../judging/chart.tsx'
import { Unfolding } from '../judging/unfolding.tsx'
import { byYear, peaks, type YearRow } from './by-year.ts'
import { ClaimsByYear } from './claims-by-year.tsx'
import { YearSlider } from './year-slider.tsx'

const HEIGHT = 210
const YEARS = { tickFormat: 'd', label: 'year', nice: false } as const

/** Counts have no halves: few of them have few ticks. */
const whole = (most: number) => ({ ticks: Math.max(1, Math.min(5, most)), tickFormat: 'd' })
const most = (rows: readonly YearRow[], of: 'works' | 'sourced' | 'statements') =>
  Math.max(0, ...rows.map((row) => row[of]))

const worksChart = (rows: readonly YearRow[]) => ({
  height: HEIGHT,
  x: { ...YEARS, type: 'band' as const, ticks: tens(rows) },
  y: { label: 'works', ...whole(most(rows, 'works')) },
  marks: [gridY(), barY(rows, { x: 'year', y: 'works', fill: 'var(--wh-work)', tip: true }), ruleY([0])],
})
const sourcedChart = (rows: readonly YearRow[]) => ({
  height: HEIGHT,
  x: YEARS,
  y: { label: 'claims', zero: true, ...whole(most(rows, 'sourced')) },
  marks: [
    gridY(),
    lineY(rows, { x: 'year', y: 'sourced', stroke: 'var(--wh-claim)', strokeWidth: 2, curve: 'step-after', tip: true }),
    ruleY([0]),
  ],
})
const standingOut = (rows: readonly YearRow[], noun: string) => ({
  height: HEIGHT,
  x: YEARS,
  y: { label: noun.toLowerCase(), ...whole(most(rows, 'statements')) },
  marks: [
    gridY(),
    ruleX(rows, { x: 'year', y: 'statements', stroke: 'var(--wh-supports)', strokeOpacity: 0.5, strokeWidth: 3 }),
    lineY(rows, { x: 'year', y: 'deviation', stroke: 'var(--wh-disputes)', strokeWidth: 1.6, tip: true }),
    ruleY([0]),
  ],
})
/** A tick for every tenth year. */
const tens = (rows: readonly YearRow[]): number[] => rows.map(({ year }) => year).filter((year) => year % 10 === 0)

/** Leads to the works of a year, in the table. */
const WorksOf = ({ year, children }: { readonly year: number; readonly children: ReactNode }) => {
  const { setFilter, setMode } = useActions()
  return (
    <button
      type="button"
      className={page.textButton}
      onClick={() => {
        setFilter({ kinds: ['Work'], fromYear: year, toYear: year })
        setMode({ name: 'table' })
      }}
    >
      {children}
    </button>
  )
}

const Twin = ({ rows, noun }: { readonly rows: readonly YearRow[]; readonly noun: string }) => (
  <details className={page.section}>
    <summary>The same as a table</summary>
    <table className={page.table}>
      <thead>
        <tr>
          <th>Year</th>
          <th className={page.number}>Works</th>
          <th className={page.number}>{noun}</th>
          <th className={page.number}>Claims first sourced</th>
          <th className={page.number}>Claims sourced by then</th>
          <th className={page.number}>Above the median of five years</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ works }) => works > 0)
          .map((row) => (
            <tr key={row.year}>
              <td>{row.year}</td>
              <td className={page.number}>
                <WorksOf year={row.year}>{figure(row.works)}</WorksOf>
              </td>
              <td className={page.number}>{figure(row.statements)}</td>
              <td className={page.number}>{figure(row.firsts)}</td>
              <td className={page.number}>{figure(row.sourced)}</td>
              <td className={page.number}>{figure(row.deviation)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  </details>
)

export const Time = () => {
  const query = useStrikesQuery()
  const { setMode, setFilter } = useActions()
  const { value, failure, retry } = useAnswer('timeline', { query })
  const { value: whole } = useAnswer('statistics', {})
  const rows = useMemo(() => (value ? byYear(value) : []), [value])
  const noun = value?.allQuoted === false ? 'Statements' : 'Quotations'
  const charts = useMemo(
    () => ({ works: worksChart(rows), sourced: sourcedChart(rows), out: standingOut(rows, noun) }),
    [rows, noun],
  )
  const { first, last } = whole?.years ?? { first: null, last: null }
  const firsts = value?.claims.filter((claim) => claim.first !== null) ?? []
  return (
    <section className={`${page.page} ${page.narrow}`} aria-label="Time" data-scrolls>
      <h2 className={page.title}>Time</h2>
      <p className={page.lead}>When the works were printed, and since when each claim has had a source in print.</p>
      {first !== null && last !== null && first < last && <YearSlider first={first} last={last} />}
      {failure && <FailureNote failure={failure} retry={retry} />}
      {!value && !failure && <Working rows={8} label="Counting years" />}
      {value && rows.length === 0 && (
        <Nothing title="No work that is quoted has a year">
          <p>{counted(value.undated, 'work has', 'works have')} none, or what has one is struck out.</p>
        </Nothing>
      )}
      {rows.length > 0 && value && (
        <>
          <h3 className={page.sectionTitle}>Works by year</h3>
          <Chart
            label="Works by the year in which they were printed"
            options={charts.works}
            caption={
              <>
                Works that are quoted, by the year in which they were printed.{' '}
                {value.undated > 0 &&
                  `${counted(value.undated, 'work', 'works')} without a year ${value.undated === 1 ? 'is' : 'are'} left out. `}
                <button
                  type="button"
                  className={page.textButton}
                  onClick={() => {
                    setFilter({ kinds: ['Work'] })
                    setMode({ name: 'table' })
                  }}
                >
                  See the works
                </button>
              </>
            }
          />
          <h3 className={page.sectionTitle}>Claims with a source</h3>
          <Chart
            label="Claims that have a source printed by a year"
            options={charts.sourced}
            caption={`Claims that have at least one source, of whatever stance, printed by that year. ${counted(value.claims.length - firsts.length, 'claim has', 'claims have')} none with a year.`}
          />
          <h3 className={page.sectionTitle}>Years that stand out</h3>
          <Chart
            label={`${noun} by year, and how far a year stands out`}
            options={charts.out}
            caption={`Bars: ${noun.toLowerCase()} from works of that year. Line: by how many they exceed the median of the five years around it (reference publication year spectroscopy, Marx and others 2014).`}
          />
          <p className={page.note}>
            <AboutMeasure section="over-the-whole-graph">How it is worked out</AboutMeasure>. Most above their
            neighbours:{' '}
            {peaks(rows, 5).map(({ year, deviation }, at) => (
              <span key={year}>
                {at > 0 && ', '}
                <WorksOf year={year}>{year}</WorksOf> (by {figure(deviation)})
              </span>
            ))}
            .
          </p>
          <section className={page.section} aria-label="Since when each claim has had a source">
            <h3 className={page.sectionTitle}>Since when each claim has had a source</h3>
            <ClaimsByYear claims={value.claims} />
            <Unfolding total={value.claimTotal} few={10}>
              {value.claims.map(({ claim, first: since, last: until }) => (
                <li key={claim.id} className={page.row}>
                  <NodeLink id={claim.id} kind="Claim" label={claim.label} marked />
                  <span className={page.rowMeta}>
                    {since === null ? 'no year' : since === until ? since : `${since}–${until}`}
                  </span>
                </li>
              ))}
            </Unfolding>
          </section>
          <Twin rows={rows} noun={noun} />
        </>
      )}
      {value && value.undated > 0 && (
        <section className={page.section} aria-label="Works without a year">
          <h3 className={page.sectionTitle}>Works without a year ({figure(value.undated)})</h3>
          <Unfolding total={value.undated} few={10}>
            {value.undatedWorks.map((work) => (
              <li key={work.id} className={page.row}>
                <NodeLink id={work.id} kind="Work" label={work.label} marked />
              </li>
            ))}
          </Unfolding>
        </section>
      )}
    </section>
  )
}
