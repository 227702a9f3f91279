// What the number of a row counts, listed one by one: statements, claims that a work supports, pages of it, passages.
import { STANCES, type Stance } from '../../../model/kind.ts'
import type { ListOfNote } from '../../../server/api/contract/what-if.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { locatorPhrase } from '../../panels/chosen/locator.ts'
import { Quotations } from '../../panels/chosen/quotations.tsx'
import { FailureNote } from '../../parts/failure-note.tsx'
import { NamedLink } from '../../parts/named-link.tsx'
import { NodeLink } from '../../parts/node-link.tsx'
import page from '../../parts/page.module.css'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import type { ListName } from '../../state/mode.ts'
import { counted, figure } from '../../theme/kind-names.ts'
import { Unfolding } from '../judging/unfolding.tsx'

type Item = ListOfNote['items'][number]

/** The stances that the number of a list counts, where it counts statements. */
const COUNTED: Readonly<Partial<Record<ListName, readonly Stance[]>>> = {
  'one-work': ['SUPPORTS'],
  'one-person': ['SUPPORTS'],
  disputed: ['DISPUTES'],
  'no-quotation': STANCES,
}

/** The claims that a work supports, or the places in it that are quoted. */
const Use = ({ id, list, total }: { readonly id: string; readonly list: ListName; readonly total: number }) => {
  const { value, failure, retry } = useAnswer('use', { id, query: useStandingQuery() })
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <ListSkeleton rows={3} label="Fetching what is counted" />
  if (list === 'fewest-pages')
    return (
      <Unfolding total={total} few={20}>
        {value.pages.map(({ label, value: at, quotations }) => (
          <li key={`${label} ${at}`} className={page.row}>
            {locatorPhrase({ label, value: at })}
            <span className={page.rowMeta}>{counted(quotations, 'quotation', 'quotations')}</span>
          </li>
        ))}
      </Unfolding>
    )
  const claims = value.claims.filter(({ stance }) => stance === 'SUPPORTS')
  return (
    <Unfolding total={total} few={20}>
      {claims.map(({ claim }) => (
        <li key={claim.id} className={page.row}>
          <NodeLink id={claim.id} kind="Claim" label={claim.label} marked />
        </li>
      ))}
    </Unfolding>
  )
}

export const CountedThings = ({ item, list }: { readonly item: Item; readonly list: ListName }) => {
  const { summary, because, count } = item
  const stances = COUNTED[list]
  if (stances) return <Quotations subject={{ claim: summary.id, stances: [...stances] }} omit="claim" />
  if (summary.kind === 'Work') return <Use id={summary.id} list={list} total={count} />
  return (
    <>
      <ul className={page.rows}>
        {because.map((each) => (
          <li key={each.id} className={page.row}>
            <NamedLink node={each} />
          </li>
        ))}
      </ul>
      {because.length < count && (
        <p className={page.note}>
          {figure(because.length)} of {figure(count)}; all of them stand on the page of what backs the claim, under
          “Same words”.
        </p>
      )}
    </>
  )
}
