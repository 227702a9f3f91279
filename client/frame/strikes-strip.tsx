// Above everything while something is struck out: what, and what comes of it, so that no figure on the page is read without it.
import { Button, CloseButton } from '@mantine/core'
import { useAnswer } from '../api/use-answer.ts'
import { useActions, useView } from '../parts/go.ts'
import { cutAtWord } from '../parts/shout.ts'
import { useStrikesQuery, useStriking } from '../parts/use-strikes.ts'
import type { Strikes } from '../state/strikes.ts'
import { figure } from '../theme/kind-names.ts'
import classes from './frame.module.css'

/** What gives back one strike, in the order in which the server says them in words. */
const givings = (strikes: Strikes): readonly Partial<Strikes>[] => [
  ...strikes.works.map((id) => ({ works: strikes.works.filter((other) => other !== id) })),
  ...strikes.people.map((id) => ({ people: strikes.people.filter((other) => other !== id) })),
  ...strikes.publishers.map((name) => ({ publishers: strikes.publishers.filter((other) => other !== name) })),
  ...strikes.types.map((type) => ({ types: strikes.types.filter((other) => other !== type) })),
  ...(strikes.onlyBefore === null ? [] : [{ onlyBefore: null }]),
  ...(strikes.onlyFrom === null ? [] : [{ onlyFrom: null }]),
  ...(strikes.withoutInterested ? [{ withoutInterested: false }] : []),
]

const Struck = () => {
  const strikes = useView((view) => view.strikes)
  const query = useStrikesQuery()
  const { strike, clearStrikes, setMode } = useActions()
  const { value, failure } = useAnswer('whatIf', { query })
  const gives = givings(strikes)
  const words = value?.struck ?? []
  return (
    <div className={classes.strikesStrip} role="status" aria-label="Struck out">
      <strong>Struck out:</strong>
      {words.map((text, at) => (
        <span key={text} className={classes.strike}>
          {cutAtWord(text, 90)}
          {words.length === gives.length && (
            <CloseButton size="xs" aria-label={`Give back: ${text}`} onClick={() => strike(gives[at] ?? {})} />
          )}
        </span>
      ))}
      {failure && <span>{failure.detail}</span>}
      {value && (
        <button type="button" className={classes.strikeOutcome} onClick={() => setMode({ name: 'what-if' })}>
          {figure(value.fallenTotal)} of {figure(value.supported)} supported claims lose all support,{' '}
          {figure(value.weakenedTotal)} lose some
        </button>
      )}
      <Button size="compact-xs" variant="default" onClick={clearStrikes}>
        Give all back
      </Button>
    </div>
  )
}

export const StrikesStrip = () => (useStriking() ? <Struck /> : null)
