// How the quotations are divided among works, people and publishers; each weight opens to what it counts.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ClaimMeasures } from '../../../server/api/contract/measures.ts'
import page from '../../parts/page.module.css'
import { usePaper } from '../../parts/use-paper.ts'
import { figure } from '../../theme/kind-names.ts'
import classes from './evidence.module.css'
import { IdList } from './id-list.tsx'
import { Measure } from './measure.tsx'
import { NOTES } from './measure-notes.ts'
import { Named } from './named.tsx'

const AMONG = ['works', 'people', 'publishers'] as const
type Among = (typeof AMONG)[number]
type Share = ClaimMeasures['concentration'][Among]['shares'][number]

const FEW = 6
const ONE: Readonly<Record<Among, string>> = { works: 'work', people: 'person', publishers: 'publisher' }
const oneDecimal = (value: number) => (Math.round(value * 10) / 10).toString()
const weight = (value: number) => (Number.isInteger(value) ? figure(value) : value.toFixed(1))

interface RowProps {
  readonly row: Share
  readonly among: Among
  readonly measures: ClaimMeasures
}

const Row = ({ row: { of, weight: quotations, share, statements }, among, measures }: RowProps) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <tr>
        <th scope="row">{among === 'publishers' ? of : <Named id={of} names={measures.names} most={70} />}</th>
        <td className={classes.shareNumber}>
          <button type="button" className={page.textButton} aria-expanded={open} onClick={() => setOpen(!open)}>
            {weight(quotations)}
          </button>
        </td>
        <td className={classes.shareBar}>
          <span style={{ inlineSize: `${Math.max(1, share * 100)}%` }} />
          <span className={classes.shareWord}>{Math.round(share * 100)} %</span>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={3} className={classes.behind}>
            <IdList ids={statements} measures={measures} />
          </td>
        </tr>
      )}
    </>
  )
}

const Shares = ({ among, measures }: Omit<RowProps, 'row'>) => {
  const [open, setOpen] = useState(false)
  const paper = usePaper()
  const { index, effectiveNumber, shares } = measures.concentration[among]
  if (index === null || shares.length === 0) return null
  const sorted = shares.toSorted((a, b) => b.share - a.share)
  return (
    <section className={classes.sub} aria-label={`Among ${among}`}>
      <h4 className={classes.subTitle}>
        {shares.length === 1
          ? `All from one ${ONE[among]}`
          : `${figure(shares.length)} ${among} weigh as much as ${oneDecimal(effectiveNumber)} equal ones`}
        <span className={classes.faint}> · Herfindahl index {index.toFixed(2)}</span>
      </h4>
      <table className={classes.shares}>
        <thead className="wh-hidden">
          <tr>
            <th>Of</th>
            <th>Statements</th>
            <th>Share</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, open || paper ? sorted.length : FEW).map((row) => (
            <Row key={row.of} row={row} among={among} measures={measures} />
          ))}
        </tbody>
      </table>
      {sorted.length > FEW && !paper && (
        <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'fewer' : `${figure(sorted.length - FEW)} more`}
        </Button>
      )}
    </section>
  )
}

export const Concentration = ({ measures }: { readonly measures: ClaimMeasures }) => (
  <Measure id="concentration" note={NOTES.concentration}>
    {AMONG.map((among) => (
      <Shares key={among} among={among} measures={measures} />
    ))}
  </Measure>
)
