// How broad the ground is, and which way it points.

import { STANCES, type Stance } from '../../../model/kind.ts'
import type { ClaimMeasures } from '../../../server/api/contract/measures.ts'
import { figure, STANCE_PARTICIPLES } from '../../theme/kind-names.ts'
import { Jump } from '../judging/jump.tsx'
import classes from './evidence.module.css'
import { IdList } from './id-list.tsx'
import { Measure } from './measure.tsx'
import { NOTES } from './measure-notes.ts'

const percent = (share: number) => `${Math.round(share * 100)} %`

/** The share of support as a point, and between which shares it may lie. */
const Balance = ({ balance, counts }: { readonly balance: Balance; readonly counts: Counts }) => {
  const { share, interval } = balance
  const [support, dispute] = [counts.SUPPORTS.value, counts.DISPUTES.value]
  const range = `between ${percent(interval.low)} and ${percent(interval.high)}`
  return (
    <div className={classes.balance}>
      <svg viewBox="0 0 200 22" className={classes.balanceBar} role="img" aria-label={`${percent(share)}, ${range}`}>
        <path d="M4 11H196" className={classes.axis} />
        <path d={`M${4 + 192 * interval.low} 11H${4 + 192 * interval.high}`} className={classes.range} />
        <circle cx={4 + 192 * share} cy="11" r="5" className={classes.point} />
      </svg>
      <span>
        <CountOf list="supports" count={support} /> support it and <CountOf list="disputes" count={dispute} /> dispute
        it: {percent(share)} support, and so few tell no more than {range}.
      </span>
    </div>
  )
}
const CountOf = ({ list, count }: { readonly list: string; readonly count: number }) =>
  count === 0 ? 'none' : <Jump to={list}>{figure(count)}</Jump>
type Balance = NonNullable<ClaimMeasures['breadth']['balance']>
type Counts = Record<Stance, { readonly value: number; readonly of: readonly string[] }>

const List = ({ title, id, ids, measures }: ListProps) =>
  ids.length === 0 ? null : (
    <section id={id} className={classes.sub} aria-label={title}>
      <h4 className={classes.subTitle}>
        {title} ({figure(ids.length)})
      </h4>
      <IdList ids={ids} measures={measures} few={6} />
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
          <Jump to="works">The works</Jump> were printed{' '}
          {years.first === years.last ? `in ${years.first}` : `from ${years.first} to ${years.last}`}
          {years.first === years.last ? '' : `, over ${figure(years.last - years.first + 1)} years`}.
        </p>
      )}
      {STANCES.every((stance) => counts[stance].value === 0) && (
        <p className={classes.said}>Nothing here says anything for or against it.</p>
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
