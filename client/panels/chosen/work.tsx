// A work: who made it, which claims it backs and from which pages, its printings and spellings, its quotations.
import { useState } from 'react'
import type { Work } from '../../../model/node.ts'
import type { NodeDetail } from '../../../server/api/contract/node.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { NodeLink } from '../../parts/node-link.tsx'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import { counted, figure, ROLE_NAMES, STANCE_PARTICIPLES } from '../../theme/kind-names.ts'
import classes from './chosen.module.css'
import { Imprint } from './imprint.tsx'
import { locatorPhrase } from './locator.ts'
import { Quotations } from './quotations.tsx'
import { listed, shownOf, workSentence } from './sentences.ts'
import { SummaryRow } from './summary-row.tsx'

/** Rows before "all" is offered. */
const FEW = 8

export const WorkSentence = ({ detail }: { readonly detail: NodeDetail }) => {
  const { summary, makers } = detail
  return (
    <p className={classes.sentence}>
      {makers.length > 0 && (
        <>
          By{' '}
          {makers.map((maker, at) => (
            <span key={`${maker.id} ${maker.role}`}>
              {at > 0 && ', '}
              <NodeLink id={maker.id} kind="Person" label={maker.name} />
              {maker.role !== 'AUTHORED' && ` (${ROLE_NAMES[maker.role]})`}
            </span>
          ))}
          {summary.firstYear !== null && `, ${summary.firstYear}`}.{' '}
        </>
      )}
      {workSentence(summary)}
    </p>
  )
}

const Claims = ({ detail }: { readonly detail: NodeDetail }) => {
  const { id } = detail.node
  const [all, setAll] = useState(false)
  const { value, failure, retry } = useAnswer('use', { id, query: useStandingQuery() })
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <ListSkeleton rows={5} label="Fetching the claims that it backs" />
  const shown = all ? value.claims : value.claims.slice(0, FEW)
  return (
    <>
      {value.claims.length > 0 && (
        <section className={classes.section} aria-label="Claims that it backs or disputes">
          <h3 className={classes.sectionTitle}>{detail.summary.quotations > 0 ? 'Quoted for' : 'Takes a stance on'}</h3>
          <p className={classes.listingHead}>
            {counted(value.claimTotal, 'claim', 'claims')}
            {shown.length < value.claimTotal && `, ${shownOf(shown.length, value.claimTotal)} here`}
          </p>
          <ul className={classes.rows}>
            {shown.map(({ claim, stance, quotations, itself, locators }) => (
              <SummaryRow key={`${claim.id} ${stance}`} summary={claim}>
                {STANCE_PARTICIPLES[stance]}{' '}
                {listed([
                  ...(itself ? ['by itself'] : []),
                  ...(quotations > 0 ? [`with ${counted(quotations, 'quotation', 'quotations')}`] : []),
                ])}
                {locators.length > 0 && ` · at ${locators.slice(0, 6).join(', ')}${locators.length > 6 ? ' …' : ''}`}
              </SummaryRow>
            ))}
          </ul>
          {value.claims.length > FEW && (
            <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'fewer' : `all ${figure(value.claims.length)}`}
            </button>
          )}
        </section>
      )}
      {value.pages.length > 0 && (
        <section className={classes.section} aria-label="Pages used">
          <h3 className={classes.sectionTitle}>Pages used</h3>
          <ul className={classes.pages}>
            {value.pages.map(({ label, value: at, quotations }) => (
              <li key={`${label} ${at}`}>
                {locatorPhrase({ label, value: at })}
                {quotations > 1 && <span className={classes.times}> ×{figure(quotations)}</span>}
              </li>
            ))}
          </ul>
          {value.unlocated > 0 && (
            <p className={classes.quiet}>{counted(value.unlocated, 'quotation names', 'quotations name')} no page.</p>
          )}
        </section>
      )}
    </>
  )
}

export const WorkBody = ({ detail, work }: { readonly detail: NodeDetail; readonly work: Work }) => (
  <>
    <Claims detail={detail} />
    <Imprint work={work} />
    {detail.summary.quotations > 0 && (
      <section className={classes.section} aria-label="Quotations from it">
        <h3 className={classes.sectionTitle}>Quotations from it</h3>
        <Quotations subject={{ work: work.id }} omit="work" />
      </section>
    )}
    {(work.variants?.length ?? 0) > 1 && (
      <section className={classes.section} aria-label="Spellings">
        <h3 className={classes.sectionTitle}>Also written</h3>
        <p className={classes.quiet}>{listed((work.variants ?? []).map((variant) => `“${variant}”`))}</p>
      </section>
    )}
  </>
)
