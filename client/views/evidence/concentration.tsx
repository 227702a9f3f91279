// How the quotations are divided among works, people and publishers.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ClaimMeasures } from '../../../server/api/contract/measures.ts'
import { figure } from '../../theme/kind-names.ts'
import classes from './evidence.module.css'
import { Measure } from './measure.tsx'
import { NOTES } from './measure-notes.ts'
import { Named } from './named.tsx'

const AMONG = ['works', 'people', 'publishers'] as const
const FEW = 6
const oneDecimal = (value: number) => (Math.round(value * 10) / 10).toString()
const weight = (value: number) => (Number.isInteger(value) ? figure(value) : value.toFixed(1))

const Shares = ({ among, measures }: { readonly among: (typeof AMONG)[number]; readonly measures: ClaimMeasures }) => {
  const [open, setOpen] = useState(false)
  const { index, effectiveNumber, shares } = measures.concentration[among]
  if (index === null || shares.length === 0) return null
  const sorted = shares.toSorted((a, b) => b.share - a.share)
  return (
    <section className={classes.sub} aria-label={`Among ${among}`}>
      <h4 className={classes.subTitle}>
        {figure(shares.length)} {among} weigh as much as {oneDecimal(effectiveNumber)} equal ones
        <span className={classes.faint}> · Herfindahl index {index.toFixed(2)}</span>
      </h4>
      <table className={classes.shares}>
        <thead className="wh-hidden">
          <tr>
            <th>Of</th>
            <th>Quotations</th>
            <th>Share</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, open ? sorted.length : FEW).map(({ of, weight: quotations, share }) => (
            <tr key={of}>
              <th scope="row">{among === 'publishers' ? of : <Named id={of} names={measures.names} most={70} />}</th>
              <td className={classes.shareNumber}>{weight(quotations)}</td>
              <td className={classes.shareBar}>
                <span style={{ inlineSize: `${Math.max(1, share * 100)}%` }} />
                <span className={classes.shareWord}>{Math.round(share * 100)} %</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > FEW && (
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
