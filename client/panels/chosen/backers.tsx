// The list that "4 works" or "3 people" of a claim's sentence opens to.
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { NodeLink } from '../../parts/node-link.tsx'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import { counted, countedStatements } from '../../theme/kind-names.ts'
import { peopleBehind, worksBehind } from './backers.ts'
import classes from './chosen.module.css'
import { shownOf } from './sentences.ts'

/** Quotations that are looked through. */
const MOST = 500

interface BackersProps {
  readonly claim: string
  readonly of: 'works' | 'people'
}

export const Backers = ({ claim, of }: BackersProps) => {
  const { value, failure, retry } = useAnswer('evidence', { query: { claim, limit: MOST, ...useStandingQuery() } })
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <ListSkeleton rows={4} label="Fetching the list" />
  const backers = of === 'works' ? worksBehind(value.items) : peopleBehind(value.items)
  return (
    <div className={classes.listing}>
      <p className={classes.listingHead}>
        {of === 'works' ? counted(backers.length, 'work', 'works') : counted(backers.length, 'person', 'people')}
        {value.items.length < value.total && `, from ${shownOf(value.items.length, value.total)} statements`}, the most
        quoted here first
      </p>
      <ul className={classes.rows}>
        {backers.map(({ id, kind, label, quotations, statements }) => (
          <li key={id} className={classes.row} data-kind={kind}>
            <NodeLink id={id} kind={kind} label={label} marked />
            <span className={classes.rowMeta}>{countedStatements({ quotations, statements })} on this claim</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
