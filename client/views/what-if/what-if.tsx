// Which claims fall without what is struck out, which lose most, and what remains.
import type { WhatIfPartName, WhatIfView } from '../../../server/api/contract/what-if.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import page from '../../parts/page.module.css'
import { useStrikesQuery, useStriking } from '../../parts/use-strikes.ts'
import { Working } from '../../parts/working.tsx'
import { counted, countedStatements } from '../../theme/kind-names.ts'
import { AboutMeasure } from '../judging/about-measure.tsx'
import { Jump } from '../judging/jump.tsx'
import { Tiles } from '../judging/tiles.tsx'
import { Losses } from './losses.tsx'
import { OutcomeList } from './outcome-list.tsx'
import { StrikeForm } from './strike-form.tsx'

interface ListBehind {
  readonly part: WhatIfPartName
  readonly title: string
  readonly note: string
  readonly total: (outcome: WhatIfView) => number
}
const LISTS: readonly ListBehind[] = [
  {
    part: 'fallen',
    title: 'Claims that nothing supports any more',
    note: 'What disputes a claim does not hold it up.',
    total: ({ fallenTotal }) => fallenTotal,
  },
  {
    part: 'weakened',
    title: 'Claims that lose some',
    note: 'The greatest share first.',
    total: ({ weakenedTotal }) => weakenedTotal,
  },
  {
    part: 'undisputed',
    title: 'Claims that nothing disputes any more',
    note: 'What disputed them is among what is struck.',
    total: ({ undisputedTotal }) => undisputedTotal,
  },
  {
    part: 'works',
    title: 'Works that are gone',
    note: 'Struck out, or resting on struck works only.',
    total: ({ struckWorkTotal }) => struckWorkTotal,
  },
  {
    part: 'statements',
    title: 'Statements that fall',
    note: 'Quotations, and works and claims that take a stance themselves; each with what it is from and the claims that it speaks to.',
    total: ({ struckStatements }) => struckStatements,
  },
  {
    part: 'untouched',
    title: 'Claims that stay as they are',
    note: 'All that supported them supports them still.',
    total: ({ untouched }) => untouched,
  },
  {
    part: 'supported',
    title: 'Claims that had support',
    note: 'Before anything was struck out.',
    total: ({ supported }) => supported,
  },
]

const Outcome = () => {
  const query = useStrikesQuery()
  const { value, failure, retry } = useAnswer('whatIf', { query })
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <Working rows={8} label="Working it out" />
  return (
    <>
      <Tiles
        label="What comes of it"
        tiles={[
          { number: value.fallenTotal, name: 'claims lose all support', to: 'fallen' },
          { number: value.weakenedTotal, name: 'claims lose some', to: 'weakened' },
          { number: value.untouched, name: 'claims stay as they are', to: 'untouched' },
          { number: value.undisputedTotal, name: 'are disputed no more', to: 'undisputed' },
          { number: value.struckWorkTotal, name: 'works are gone', to: 'works' },
        ]}
      />
      <p className={page.note}>
        Of <Jump to="supported">{counted(value.supported, 'claim', 'claims')}</Jump> with support.{' '}
        <Jump to="statements">
          {countedStatements({ quotations: value.struckQuotations, statements: value.struckStatements })}{' '}
          {value.struckStatements === 1 ? 'falls' : 'fall'}
        </Jump>{' '}
        with the works that are gone, and what rests on struck works alone goes with them.
      </p>
      {LISTS.map(({ part, title, note, total }) => (
        <OutcomeList key={part} id={part} part={part} title={title} note={note} total={total(value)} />
      ))}
    </>
  )
}

export const WhatIf = () => {
  const striking = useStriking()
  return (
    <section className={`${page.page} ${page.narrow}`} aria-label="What if" data-scrolls>
      <h2 className={page.title}>What if …</h2>
      <p className={page.lead}>
        Strike out sources and see which claims still stand on something. Every figure and list on the page then speaks
        of what remains; on the map what is gone is hollow, in the table struck through. The reader shows the document
        as it is. Nothing in the graph is changed; undo, or the strip above, gives things back. Limits of years strike
        works without a year too.
      </p>
      <p className={page.note}>
        <AboutMeasure section="what-if">How it is worked out</AboutMeasure>
      </p>
      <StrikeForm />
      {striking ? <Outcome /> : <p className={page.note}>Nothing is struck out yet.</p>}
      <Losses />
    </section>
  )
}
