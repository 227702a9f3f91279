// The claim among the others: stances between them, claims that pull against it, and claims that rest on the same works.
import type { ReactNode } from 'react'
import type { ClaimRelations } from '../../../server/api/contract/claim-relations.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions } from '../../parts/go.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import page from '../../parts/page.module.css'
import { cutAtWord } from '../../parts/shout.ts'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { counted, figure, STANCE_PARTICIPLES, STANCE_VERBS } from '../../theme/kind-names.ts'
import { Unfolding } from '../judging/unfolding.tsx'
import classes from './evidence.module.css'
import { Measure } from './measure.tsx'
import { NOTES } from './measure-notes.ts'

interface PartProps {
  readonly title: string
  readonly total: number
  readonly children: ReactNode
}

const Part = ({ title, total, children }: PartProps) =>
  total === 0 ? null : (
    <section className={classes.sub} aria-label={title}>
      <h4 className={classes.subTitle}>
        {title} ({figure(total)})
      </h4>
      <Unfolding total={total} few={6}>
        {children}
      </Unfolding>
    </section>
  )

type Between = ClaimRelations['onIt'][number]

const StanceRow = ({ between, said }: { readonly between: Between; readonly said: string }) => (
  <li className={page.row}>
    <NodeLink id={between.claim.id} kind="Claim" label={between.claim.label} marked />
    <span className={page.rowMeta}>{said}</span>
    {between.assertedIn && (
      <span className={page.rowWide}>
        says <NodeLink id={between.assertedIn.id} kind={between.assertedIn.kind} label={between.assertedIn.label} />
      </span>
    )}
  </li>
)

const Found = ({ relations }: { readonly relations: ClaimRelations }) => {
  const { claim, onIt, onOthers, assertedAndDisputedIn, opposed, sharing, sharingTotal, passedOver } = relations
  const { setMode } = useActions()
  const beside = (other: string, words: string) => (
    <button
      type="button"
      className={page.textButton}
      onClick={() => setMode({ name: 'compare', a: claim.id, b: other })}
    >
      {words}
    </button>
  )
  if (
    onIt.length + onOthers.length + assertedAndDisputedIn.length + opposed.length + sharingTotal + passedOver.length ===
    0
  )
    return <p className={classes.said}>Nothing joins it to another claim.</p>
  return (
    <>
      <Part title="Claims that take a stance on it" total={onIt.length}>
        {onIt.map((between) => (
          <StanceRow
            key={`${between.stance} ${between.claim.id} ${between.assertedIn?.id}`}
            between={between}
            said={`${STANCE_VERBS[between.stance]} it`}
          />
        ))}
      </Part>
      <Part title="Claims that it takes a stance on" total={onOthers.length}>
        {onOthers.map((between) => (
          <StanceRow
            key={`${between.stance} ${between.claim.id} ${between.assertedIn?.id}`}
            between={between}
            said={`${STANCE_PARTICIPLES[between.stance]} by it`}
          />
        ))}
      </Part>
      <Part title="Documents that put it forward and dispute it" total={assertedAndDisputedIn.length}>
        {assertedAndDisputedIn.map((document) => (
          <li key={document.id} className={page.row}>
            <NodeLink id={document.id} kind={document.kind} label={document.label} marked />
          </li>
        ))}
      </Part>
      <Part title="Claims on which one source takes the opposite stance, of one person" total={opposed.length}>
        {opposed.map(({ claim: other, person, by, onIt: here, onOther }) => (
          <li key={`${other.id} ${person.id} ${by.id} ${here}`} className={page.row}>
            <NodeLink id={other.id} kind="Claim" label={other.label} marked />
            <span className={page.rowMeta}>{beside(other.id, 'side by side')}</span>
            <span className={page.rowWide}>
              <NodeLink id={by.id} kind={by.kind} label={cutAtWord(by.label, 140)} /> {STANCE_VERBS[here]} this claim
              and {STANCE_VERBS[onOther]} that; both name <NodeLink id={person.id} kind="Person" label={person.label} />
            </span>
          </li>
        ))}
      </Part>
      <Part title="Claims that share works with it" total={sharingTotal}>
        {sharing.map(({ claim: other, shared, strength, coveredArea }) => (
          <li key={other.id} className={page.row}>
            <NodeLink id={other.id} kind="Claim" label={other.label} marked />
            <span className={page.rowMeta}>{beside(other.id, counted(shared, 'work', 'works'))}</span>
            <span className={page.rowWide}>
              {Math.round(coveredArea * 100)} % of the works of either; strength {strength.toPrecision(2)}
            </span>
          </li>
        ))}
      </Part>
      <Part title="Works behind more than 250 claims, which are not told as shared" total={passedOver.length}>
        {passedOver.map((work) => (
          <li key={work.id} className={page.row}>
            <NodeLink id={work.id} kind={work.kind} label={work.label} marked />
          </li>
        ))}
      </Part>
    </>
  )
}

export const AmongOthers = ({ claim }: { readonly claim: string }) => {
  const { value, failure, retry } = useAnswer('claimRelations', { id: claim, query: useStrikesQuery() })
  return (
    <Measure id="among-others" note={NOTES.amongOthers}>
      {failure && <FailureNote failure={failure} retry={retry} />}
      {!value && !failure && <ListSkeleton rows={3} label="Comparing with the other claims" />}
      {value && <Found relations={value} />}
    </Measure>
  )
}
