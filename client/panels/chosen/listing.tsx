// The nodes of one kind beside a node, as a list that says how long it is.
import type { NodeKind } from '../../../model/kind.ts'
import type { NodeSummary } from '../../../server/api/contract/common.ts'
import { ask } from '../../api/ask.ts'
import { usePages } from '../../api/use-pages.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { MoreButton } from '../../parts/more-button.tsx'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import { KIND_NAMES } from '../../theme/kind-names.ts'
import classes from './chosen.module.css'
import { shownOf } from './sentences.ts'
import { SummaryRow } from './summary-row.tsx'

const STEP = 50

interface ListingProps {
  readonly id: string
  readonly kind: NodeKind
}

export const Listing = ({ id, kind }: ListingProps) => {
  const strikes = useStandingQuery()
  const pages = usePages(`expansion ${kind} ${id} ${JSON.stringify(strikes)}`, (offset, signal) =>
    ask('expansion', { id, query: { kind, offset, limit: STEP, ...strikes } }, signal),
  )
  const items: readonly NodeSummary[] = pages.items
  if (pages.loading && items.length === 0) return <ListSkeleton rows={4} label={`Fetching ${KIND_NAMES[kind].many}`} />
  if (pages.failure && items.length === 0) return <FailureNote failure={pages.failure} retry={pages.retry} />
  return (
    <div className={classes.listing}>
      <p className={classes.listingHead}>
        {KIND_NAMES[kind].many}, {shownOf(items.length, pages.total)}, the weightiest first
      </p>
      <ul className={classes.rows}>
        {items.map((item) => (
          <SummaryRow key={item.id} summary={item} />
        ))}
      </ul>
      {items.length < pages.total && (
        <MoreButton
          shown={items.length}
          total={pages.total}
          step={STEP}
          loading={pages.loadingMore}
          onMore={pages.more}
        />
      )}
    </div>
  )
}
