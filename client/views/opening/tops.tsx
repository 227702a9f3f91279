// The lists of the opening page, each a few rows long and able to unfold.
import type { NodeKind } from '../../../model/kind.ts'
import type { NodeSummary } from '../../../server/api/contract/common.ts'
import type { Statistics } from '../../../server/api/contract/statistics.ts'
import { FoldedRows } from '../../panels/chosen/folded-rows.tsx'
import { SummaryRow } from '../../panels/chosen/summary-row.tsx'

interface Top {
  readonly title: string
  readonly rows: (statistics: Statistics) => readonly NodeSummary[]
  /** The kind whose number says how many there are in all; nothing where the list is whole. */
  readonly of: NodeKind | null
}

const TOPS: readonly Top[] = [
  { title: 'Claims with most behind them', rows: (all) => all.claimsMostBacked, of: 'Claim' },
  { title: 'Claims with least behind them', rows: (all) => all.claimsLeastBacked, of: 'Claim' },
  { title: 'Claims that are disputed', rows: (all) => all.claimsDisputed, of: null },
  { title: 'Works most used', rows: (all) => all.worksMostUsed, of: 'Work' },
  { title: 'People most quoted', rows: (all) => all.peopleMostQuoted, of: 'Person' },
  { title: 'Topics', rows: (all) => all.topics, of: 'Topic' },
]

export const Tops = ({ statistics }: { readonly statistics: Statistics }) => (
  <>
    {TOPS.map(({ title, rows, of }) => {
      const items = rows(statistics)
      return (
        <FoldedRows
          key={title}
          title={title}
          few={5}
          total={of ? (statistics.nodes[of] ?? items.length) : items.length}
        >
          {items.map((summary) => (
            <SummaryRow key={summary.id} summary={summary} />
          ))}
        </FoldedRows>
      )
    })}
  </>
)
