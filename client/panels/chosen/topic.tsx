// A topic: the claims that are filed under it.
import type { NodeDetail } from '../../../server/api/contract/node.ts'
import { counted, countedStatements } from '../../theme/kind-names.ts'
import classes from './chosen.module.css'
import { Listing } from './listing.tsx'
import { yearsPhrase } from './sentences.ts'

export const TopicSentence = ({ detail }: { readonly detail: NodeDetail }) => {
  const { claims, works, firstYear, lastYear } = detail.summary
  const years = yearsPhrase(firstYear, lastYear)
  return (
    <p className={classes.sentence}>
      {counted(claims, 'claim is', 'claims are').replace(/^n/, 'N')} filed under it, with{' '}
      {countedStatements(detail.summary)} from {counted(works, 'work', 'works')}
      {years && ` ${years}`}.
    </p>
  )
}

export const TopicBody = ({ detail }: { readonly detail: NodeDetail }) => (
  <section className={classes.section} aria-label="Claims filed under it">
    <h3 className={classes.sectionTitle}>Claims</h3>
    <Listing id={detail.node.id} kind="Claim" />
  </section>
)
