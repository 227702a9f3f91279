// Every edge of a node by type and direction, with its number; each opens to the list of what is at the other end.
import { useState } from 'react'
import { EDGE_RULES, type EdgeType } from '../../../model/kind.ts'
import type { NeighboursView, NodeDetail } from '../../../server/api/contract/node.ts'
import { ask } from '../../api/ask.ts'
import { usePages } from '../../api/use-pages.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { MoreButton } from '../../parts/more-button.tsx'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import { countedKind } from '../../theme/kind-names.ts'
import classes from './chosen.module.css'
import { shownOf } from './sentences.ts'
import { SummaryRow } from './summary-row.tsx'

type Count = NodeDetail['counts'][number]
const STEP = 50

/** "cited by 12 works". */
export const relationPhrase = ({ type, direction, kind, count }: Count): string =>
  `${EDGE_RULES[type][direction === 'out' ? 'forward' : 'backward']} ${countedKind(count, kind)}`

const Neighbours = ({ id, row: { type, direction, kind } }: { readonly id: string; readonly row: Count }) => {
  const strikes = useStandingQuery()
  const query = { types: [type], direction, kinds: [kind], ...strikes }
  const pages = usePages(`neighbours ${id} ${JSON.stringify(query)}`, (offset, signal) =>
    ask('neighbours', { id, query: { ...query, offset, limit: STEP } }, signal),
  )
  const items: NeighboursView['items'] = pages.items
  if (pages.failure) return <FailureNote failure={pages.failure} retry={pages.retry} />
  if (pages.loading) return <ListSkeleton rows={3} label="Fetching the list" />
  return (
    <>
      <p className={classes.listingHead}>{shownOf(items.length, pages.total)}</p>
      <ul className={classes.rows}>
        {items.map(({ edge, summary }) => (
          <SummaryRow key={edge.id} summary={summary} />
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
    </>
  )
}

interface RelationsProps {
  readonly detail: NodeDetail
  /** Types that the panel shows in a better way already. */
  readonly without: readonly EdgeType[]
}

export const Relations = ({ detail, without }: RelationsProps) => {
  const [opened, setOpened] = useState<string | null>(null)
  const rows = detail.counts.filter(({ type, count }) => count > 0 && !without.includes(type))
  if (rows.length === 0) return null
  return (
    <section className={classes.section} aria-label="All that joins it">
      <h3 className={classes.sectionTitle}>Also</h3>
      <ul className={classes.relations}>
        {rows.map((row) => {
          const key = `${row.type} ${row.direction} ${row.kind}`
          return (
            <li key={key}>
              <button
                type="button"
                className={classes.more}
                aria-expanded={opened === key}
                onClick={() => setOpened(opened === key ? null : key)}
              >
                {relationPhrase(row)}
              </button>
              {opened === key && <Neighbours id={detail.node.id} row={row} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
