// The list behind a figure: the things that it counts, each a link.
import type { ClaimMeasures } from '../../../server/api/contract/measures.ts'
import page from '../../parts/page.module.css'
import { Unfolding } from '../judging/unfolding.tsx'
import { Named } from './named.tsx'

interface IdListProps {
  readonly ids: readonly string[]
  readonly measures: Pick<ClaimMeasures, 'names'>
  /** Rows to begin with. */
  readonly few?: number
}

export const IdList = ({ ids, measures, few = 8 }: IdListProps) => (
  <Unfolding total={ids.length} few={few}>
    {ids.map((id) => (
      <li key={id} className={page.row}>
        <Named id={id} names={measures.names} />
      </li>
    ))}
  </Unfolding>
)
