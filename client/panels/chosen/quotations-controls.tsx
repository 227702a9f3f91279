// Ordering and narrowing of quotations: order, stance, work, words.
import { NativeSelect, TextInput } from '@mantine/core'
import { STANCES, type Stance } from '../../../model/kind.ts'
import type { Quotation } from '../../../server/api/contract/evidence.ts'
import { cutAtWord } from '../../parts/shout.ts'
import { figure, STANCE_VERBS } from '../../theme/kind-names.ts'
import classes from './chosen.module.css'
import { type Narrowing, ORDERS, type Order, WIDE } from './quotations-query.ts'
import { spreadOf } from './spread.ts'

interface ControlsProps {
  readonly narrowing: Narrowing
  readonly onChange: (narrowing: Narrowing) => void
  /** The quotations before they are narrowed, or the first of them, and how many they are in all. */
  readonly whole: readonly Quotation[]
  readonly total: number
  /** Whether they can be put in order. */
  readonly ordered: boolean
  /** A stance that was chosen outside and is not offered here. */
  readonly fixedStance: Stance | null
}

const isOrder = (value: string): value is Order => ORDERS.some((order) => order.value === value)
const isStance = (value: string): value is Stance => (STANCES as readonly string[]).includes(value)

export const QuotationsControls = ({ narrowing, onChange, whole, total, ordered, fixedStance }: ControlsProps) => {
  if (whole.length < 2) return null
  // Of the first of them nothing is counted: the figures would be of what happens to be here.
  const among = (count: number) => (whole.length < total ? '' : ` (${figure(count)})`)
  const works = spreadOf(whole).filter((share) => share.work !== '')
  const stances = STANCES.map((stance) => ({ stance, count: whole.filter((q) => q.stance === stance).length })).filter(
    ({ count }) => count > 0,
  )
  return (
    <div className={classes.controls}>
      {(ordered || narrowing.work !== null) && (
        <NativeSelect
          size="xs"
          aria-label="Order of the quotations"
          value={narrowing.order}
          data={[...ORDERS]}
          onChange={({ currentTarget: { value } }) => isOrder(value) && onChange({ ...narrowing, order: value })}
        />
      )}
      {works.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label="From which work"
          value={narrowing.work ?? ''}
          data={[
            { value: '', label: whole.length < total ? 'all works' : `all ${figure(works.length)} works` },
            ...works.map(({ work, label, quotations }) => ({
              value: work,
              label: `${cutAtWord(label, 48)}${among(quotations)}`,
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({
              ...narrowing,
              work: value === '' ? null : value,
              ...(value === '' && !ordered && { order: WIDE.order }),
            })
          }
        />
      )}
      {fixedStance === null && stances.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label="Of which stance"
          value={narrowing.stance ?? ''}
          data={[
            { value: '', label: 'every stance' },
            ...stances.map(({ stance, count }) => ({
              value: stance,
              label: `${STANCE_VERBS[stance]}${among(count)}`,
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...narrowing, stance: isStance(value) ? value : null })
          }
        />
      )}
      <TextInput
        size="xs"
        type="search"
        aria-label="Only quotations with these words"
        placeholder="with words …"
        value={narrowing.words}
        onChange={({ currentTarget: { value } }) => onChange({ ...narrowing, words: value })}
      />
    </div>
  )
}
