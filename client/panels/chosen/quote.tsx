// A quotation by itself: its whole text, the claims it is filed under, its work, the reference as printed.
import { standingChecks } from '../../../model/check.ts'
import type { Quote } from '../../../model/node.ts'
import type { NeighboursView, NodeDetail } from '../../../server/api/contract/node.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { NodeLink } from '../../parts/node-link.tsx'
import { PlaceLink } from '../../parts/place-link.tsx'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { STANCE_VERBS } from '../../theme/kind-names.ts'
import { CheckByHand } from '../hand/corrections.tsx'
import { HandMenu } from '../hand/hand-menu.tsx'
import classes from './chosen.module.css'
import { locatorPhrase } from './locator.ts'

type Neighbour = NeighboursView['items'][number]

const isStanceEdge = ({ edge }: Neighbour): boolean => edge.type in STANCE_VERBS

const Filed = ({ neighbour }: { readonly neighbour: Neighbour }) => {
  const { edge, summary } = neighbour
  return (
    <li className={classes.row} data-kind="Claim">
      <NodeLink id={summary.id} kind={summary.kind} label={summary.label} marked />
      <span className={classes.rowMeta}>
        {STANCE_VERBS[edge.type as keyof typeof STANCE_VERBS]} it
        {edge.method === 'inferred' && ', as the importer reads it'}
        {edge.method === 'human' && `, by hand${edge.assertedBy ? `, says ${edge.assertedBy}` : ''}`}
      </span>
    </li>
  )
}

const Sources = ({ from, spoken }: { readonly from: readonly Neighbour[]; readonly spoken: readonly Neighbour[] }) => (
  <section className={classes.section} aria-label="Source">
    <h3 className={classes.sectionTitle}>Source</h3>
    {from.length === 0 && <p className={classes.quiet}>No work is named for it.</p>}
    {from.map(({ edge, summary }) => (
      <div key={edge.id}>
        <p className={classes.source}>
          <cite>
            <NodeLink id={summary.id} kind="Work" label={summary.label} marked />
          </cite>
          {summary.firstYear !== null && ` (${summary.firstYear})`}
          {edge.locator && `, ${locatorPhrase(edge.locator)}`}
        </p>
        {edge.reference && (
          <p className={classes.reference}>
            <span className={classes.quiet}>As printed: </span>
            {edge.reference}
          </p>
        )}
      </div>
    ))}
    {spoken.map(({ edge, summary }) => (
      <p key={edge.id} className={classes.source}>
        Words of <NodeLink id={summary.id} kind="Person" label={summary.label} marked />
      </p>
    ))}
  </section>
)

export const QuoteBody = ({ detail, quote }: { readonly detail: NodeDetail; readonly quote: Quote }) => {
  const { value, failure, retry } = useAnswer('neighbours', { id: quote.id, query: { limit: 100 } })
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <ListSkeleton rows={4} label="Fetching claims and source" />
  const stances = value.items.filter(isStanceEdge)
  return (
    <>
      <HandMenu id={quote.id} kind="Quote" words={quote.text} />
      {standingChecks(quote.checks ?? []).map((check) => (
        <p key={`${check.result} ${check.by} ${check.when}`} className={classes.quiet}>
          <CheckByHand quote={quote.id} words={quote.text} check={check} />
        </p>
      ))}
      {quote.paraphrase && <p className={classes.quiet}>In other words than the work’s own.</p>}
      <section className={classes.section} aria-label="Claims">
        <h3 className={classes.sectionTitle}>Filed under</h3>
        {stances.length === 0 && <p className={classes.quiet}>No claim.</p>}
        <ul className={classes.rows}>
          {stances.map((neighbour) => (
            <Filed key={neighbour.edge.id} neighbour={neighbour} />
          ))}
        </ul>
      </section>
      <Sources
        from={value.items.filter(({ edge }) => edge.type === 'QUOTED_FROM')}
        spoken={value.items.filter(({ edge }) => edge.type === 'SPOKEN_BY')}
      />
      {detail.places.length > 0 && (
        <section className={classes.section} aria-label="Places">
          <h3 className={classes.sectionTitle}>Stands in</h3>
          <ul className={classes.plainList}>
            {detail.places.map((place) => (
              <li key={`${place.document} ${place.first}`}>
                <cite>{place.title}</cite>, <PlaceLink place={place} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
