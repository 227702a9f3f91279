// Which claims fall without what is struck out, which lose most, and what remains.
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { NodeLink } from '../../parts/node-link.tsx'
import page from '../../parts/page.module.css'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStrikesQuery, useStriking } from '../../parts/use-strikes.ts'
import { counted, figure } from '../../theme/kind-names.ts'
import { Tiles } from '../judging/tiles.tsx'
import { Unfolding } from '../judging/unfolding.tsx'
import { ClaimChanges } from './claim-changes.tsx'
import { Losses } from './losses.tsx'
import { StrikeForm } from './strike-form.tsx'

const Outcome = () => {
  const query = useStrikesQuery()
  const { value, failure, retry } = useAnswer('whatIf', { query })
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <ListSkeleton rows={8} label="Working it out" />
  return (
    <>
      <Tiles
        label="What comes of it"
        tiles={[
          { number: value.fallenTotal, name: 'claims lose all support', to: 'fallen' },
          { number: value.weakenedTotal, name: 'claims lose some', to: 'weakened' },
          { number: value.untouched, name: 'claims stay as they are', to: 'standing' },
          { number: value.undisputedTotal, name: 'are disputed no more', to: 'undisputed' },
          { number: value.struckWorkTotal, name: 'works are gone', to: 'gone' },
        ]}
      />
      <p className={page.note}>
        Of {counted(value.supported, 'claim', 'claims')} with support.{' '}
        {counted(value.struckQuotations, 'quotation', 'quotations')} fall with the works that are gone, and what rests
        on struck works alone goes with them.
      </p>
      <ClaimChanges
        id="fallen"
        title="Claims that nothing supports any more"
        note="What disputes a claim does not hold it up."
        changes={value.fallen}
        total={value.fallenTotal}
      />
      <ClaimChanges
        id="weakened"
        title="Claims that lose some"
        note="The greatest share first."
        changes={value.weakened}
        total={value.weakenedTotal}
      />
      <ClaimChanges
        id="undisputed"
        title="Claims that nothing disputes any more"
        note="What disputed them is among what is struck."
        changes={value.undisputed}
        total={value.undisputedTotal}
      />
      {value.struckWorkTotal > 0 && (
        <section id="gone" className={page.section} aria-label="Works that are gone">
          <h3 className={page.sectionTitle}>Works that are gone ({figure(value.struckWorkTotal)})</h3>
          <Unfolding total={value.struckWorkTotal} few={8}>
            {value.struckWorks.map((work) => (
              <li key={work.id} className={page.row}>
                <NodeLink id={work.id} kind="Work" label={work.label} marked />
              </li>
            ))}
          </Unfolding>
        </section>
      )}
      {value.untouched > 0 && (
        <section id="standing" className={page.section} aria-label="Claims that stay as they are">
          <h3 className={page.sectionTitle}>Claims that stay as they are ({figure(value.untouched)})</h3>
          <p className={page.note}>All that supported them supports them still.</p>
          <Unfolding total={value.untouched} few={5}>
            {value.standing.map((claim) => (
              <li key={claim.id} className={page.row}>
                <NodeLink id={claim.id} kind="Claim" label={claim.label} marked />
              </li>
            ))}
          </Unfolding>
        </section>
      )}
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
      <StrikeForm />
      {striking ? <Outcome /> : <p className={page.note}>Nothing is struck out yet.</p>}
      <Losses />
    </section>
  )
}
