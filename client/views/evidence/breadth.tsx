// How broad the ground is, and which way it points.

import { STANCES, type Stance } from '../../../model/kind.ts'
import type { ClaimMeasures } from '../../../server/api/contract/measures.ts'
import page from '../../parts/page.module.css'
import { figure, STANCE_PARTICIPLES } from '../../theme/kind-names.ts'
import { Unfolding } from '../judging/unfolding.tsx'
import classes from './evidence.module.css'
import { Measure } from './measure.tsx'
import { NOTES } from './measure-notes.ts'
import { Named } from './named.tsx'

const percent = (share: number) => `${Math.round(share * 100)} %`

/** The share of support as a point, and between which shares it may lie. */
const Balance = ({ balance, counts }: { readonly balance: Balance; readonly counts: Counts }) => {
  const { share, interval } = balance
  const words = `${figure(counts.SUPPORTS.value)} of ${figure(counts.SUPPORTS.value + counts.DISPUTES.value)} that support or dispute it support it: ${percent(share)}, and so few tell no more than between ${percent(interval.low)} and ${percent(interval.high)}.`
  return (
    <div className={classes.balance}>
      <svg viewBox="0 0 200 22" className={classes.balanceBar} role="img" aria-label={words}>
        <path d="M4 11H196" className={classes.axis} />
        <path d={`M${4 + 192 * interval.low} 11H${4 + 192 * interval.high}`} className={classes.range} />
        <circle cx={4 + 192 * share} cy="11" r="5" className={classes.point} />
      </svg>
      <span>{words}</span>
    </div>
  )
}
type Balance = NonNullable<ClaimMeasures['breadth']['balance']>
type Counts = Record<Stance, { readonly value: number; readonly of: readonly string[] }>

const List = ({ title, id, ids, measures }: ListProps) =>
  ids.length === 0 ? null : (
    <section id={id} className={classes.sub} aria-label={title}>
      <h4 className={classes.subTitle}>
        {title} ({figure(ids.length)})
      </h4>
      <Unfolding total={ids.length} few={6}>
        {ids.map((each) => (
          <li key={each} className={page.row}>
            <Named id={each} names={measures.names} />
          </li>
        ))}
      </Unfolding>
    </section>
  )
interface ListProps {
  readonly title: string
  readonly id: string
  readonly ids: readonly string[]
  readonly measures: ClaimMeasures
}

export const Breadth = ({ measures }: { readonly measures: ClaimMeasures }) => {
  const { works, people, years, balance, byStance } = measures.breadth
  const nothing = { value: 0, of: [] }
  const counts: Counts = {
    SUPPORTS: byStance.SUPPORTS ?? nothing,
    DISPUTES: byStance.DISPUTES ?? nothing,
    QUALIFIES: byStance.QUALIFIES ?? nothing,
  }
  return (
    <Measure id="breadth" note={NOTES.breadth}>
      {years && (
        <p className={classes.said}>
          The works were printed{' '}
          {years.first === years.last ? `in ${years.first}` : `from ${years.first} to ${years.last}`}
          {years.first === years.last ? '' : `, over ${figure(years.last - years.first + 1)} years`}.
        </p>
      )}
      {balance && <Balance balance={balance} counts={counts} />}
      {STANCES.map((stance) => (
        <List
          key={stance}
          id={stance.toLowerCase()}
          title={`It is ${STANCE_PARTICIPLES[stance]} by`}
          ids={counts[stance].of}
          measures={measures}
        />
      ))}
      <List id="works" title="The works" ids={works.of} measures={measures} />
      <List id="people" title="The people" ids={people.of} measures={measures} />
    </Measure>
  )
}
