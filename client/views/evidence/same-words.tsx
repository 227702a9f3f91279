// One passage in several quotations: what each gives differently, and which work and place it gives for it.
import { diffWords } from 'diff'
import type { Quotation } from '../../../server/api/contract/evidence.ts'
import type { ClaimMeasures } from '../../../server/api/contract/measures.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { locatorPhrase } from '../../panels/chosen/locator.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import { counted } from '../../theme/kind-names.ts'
import classes from './evidence.module.css'
import { Measure } from './measure.tsx'
import { NOTES } from './measure-notes.ts'

/** Longer passages are compared by their beginnings: word for word takes the square of their length. */
const LONGEST = 6_000

/** Words of `other` against those of the longest, `first`: what only it has, and what it leaves out. */
const Wording = ({ first, other }: { readonly first: string; readonly other: string }) => (
  <p className={classes.wording}>
    {diffWords(first.slice(0, LONGEST), other.slice(0, LONGEST)).map(({ value, added, removed }, at) => {
      const key = `${at} ${value}`
      if (added) return <ins key={key}>{value}</ins>
      return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>
    })}
  </p>
)

const Source = ({ quotation }: { readonly quotation: Quotation }) => (
  <p className={classes.wordingSource}>
    {quotation.makers.map(({ name }) => name).join(', ')}
    {quotation.makers.length > 0 && ', '}
    {quotation.work ? <NodeLink id={quotation.work.id} kind="Work" label={quotation.work.label} /> : 'no work named'}
    {quotation.locator && `, ${locatorPhrase(quotation.locator)}`}
    {' · '}
    <NodeLink id={quotation.id} kind="Quote" label="open" />
  </p>
)

type Group = ClaimMeasures['sameWords'][number]

const Passage = ({ group, quotations }: { readonly group: Group; readonly quotations: readonly Quotation[] }) => {
  // The longest holds what the others give of it: against a short one, two parts of it would seem to have nothing in common.
  const found = group.quotes
    .flatMap((id) => quotations.filter((quotation) => quotation.id === id).slice(0, 1))
    .sort((a, b) => b.text.length - a.text.length)
  const [first, ...others] = found
  if (!first) return null
  const works = new Set(found.flatMap(({ work }) => work?.id ?? []))
  return (
    <article className={classes.passage} aria-label="One passage">
      <h4 className={classes.subTitle}>
        {counted(group.quotes.length, 'quotation', 'quotations')} from {counted(works.size, 'work', 'works')}, each like
        another by {Math.round(group.likeness * 100)} % at least
      </h4>
      <p className={classes.wording}>{first.text.slice(0, LONGEST)}</p>
      <Source quotation={first} />
      {others.map((other) => (
        <div key={other.id}>
          <Wording first={first.text} other={other.text} />
          <Source quotation={other} />
        </div>
      ))}
    </article>
  )
}

export const SameWords = ({ measures }: { readonly measures: ClaimMeasures }) => {
  const groups = measures.sameWords
  const { value } = useAnswer(
    'evidence',
    groups.length === 0 ? undefined : { query: { claim: measures.claim.id, offset: 0, limit: 500 } },
  )
  return (
    <Measure id="same-words" note={NOTES.sameWords}>
      {groups.length === 0 ? (
        <p className={classes.said}>No two quotations give the same passage.</p>
      ) : (
        <p className={classes.said}>
          With each passage counted once, {counted(collapsed(measures), 'quotation is', 'quotations are')} left of{' '}
          {measures.breadth.quotations.value}. <ins>Underlined</ins>: only here; <del>struck through</del>: in the first
          wording, not here.
        </p>
      )}
      {value && groups.map((group) => <Passage key={group.quotes.join(' ')} group={group} quotations={value.items} />)}
    </Measure>
  )
}

/** How many quotations there are when each passage is counted once. */
export const collapsed = ({ breadth, sameWords }: ClaimMeasures): number =>
  breadth.quotations.value - sameWords.reduce((sum, { quotes }) => sum + quotes.length - 1, 0)
