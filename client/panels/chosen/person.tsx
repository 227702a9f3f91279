// A person: works made, claims that name the person, words quoted.
import type { Person } from '../../../model/node.ts'
import type { NodeDetail } from '../../../server/api/contract/node.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import { counted } from '../../theme/kind-names.ts'
import classes from './chosen.module.css'
import { FoldedRows } from './folded-rows.tsx'
import { Quotations } from './quotations.tsx'
import { listed, personSentence } from './sentences.ts'
import { SummaryRow } from './summary-row.tsx'
import { weightOf } from './weight.ts'

const roleName = (role: string): string =>
  ({ AUTHORED: 'author', EDITED: 'editor', TRANSLATED: 'translator', COMPILED: 'compiler' })[role] ?? role

const variantsOf = (person: Person): readonly string[] =>
  (person.variants ?? []).filter((variant) => variant !== person.name)

export const PersonBody = ({ detail, person }: { readonly detail: NodeDetail; readonly person: Person }) => {
  const { value, failure, retry } = useAnswer('person', { id: person.id, query: useStandingQuery() })
  const variants = variantsOf(person)
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <ListSkeleton rows={6} label="Fetching works and claims" />
  const { works, workTotal, namedIn, namedTotal, spoken, quotedFromWorks } = value
  return (
    <>
      <p className={classes.sentence}>
        {personSentence(workTotal, namedTotal, spoken)}
        {quotedFromWorks > 0 &&
          ` ${counted(quotedFromWorks, 'quotation is', 'quotations are')} taken from these works.`}
      </p>
      <FoldedRows title="Works" total={workTotal}>
        {works.map(({ work, roles }) => (
          <SummaryRow key={work.id} summary={work}>
            {work.firstYear !== null && `${work.firstYear} · `}
            {roles.some((role) => role !== 'AUTHORED') && `${listed(roles.map(roleName))} · `}
            {weightOf(work)}
          </SummaryRow>
        ))}
      </FoldedRows>
      <FoldedRows title="Named in" total={namedTotal}>
        {namedIn.map((claim) => (
          <SummaryRow key={claim.id} summary={claim} />
        ))}
      </FoldedRows>
      {detail.summary.quotations > 0 && (
        <section className={classes.section} aria-label="Words quoted">
          <h3 className={classes.sectionTitle}>Words quoted</h3>
          <Quotations subject={{ person: person.id }} omit="person" />
        </section>
      )}
      {variants.length > 0 && (
        <section className={classes.section} aria-label="Spellings">
          <h3 className={classes.sectionTitle}>Also written</h3>
          <p className={classes.quiet}>{listed(variants.map((variant) => `“${variant}”`))}</p>
        </section>
      )}
    </>
  )
}
