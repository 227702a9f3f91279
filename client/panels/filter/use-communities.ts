// The communities of what is on the map: measured when colours are to say them, asked for whenever other nodes come.
import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { type Measuring, useMeasuring } from '../../api/use-measuring.ts'
import type { Communities } from '../../graph/community-look.ts'
import { useView } from '../../parts/go.ts'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { useExplorer } from '../../state/use-explorer.ts'

/** As many as are asked of at once, and more than a map draws. */
const MOST = 5_000

export interface UsedCommunities {
  readonly measuring: Measuring
  /** Null until they are known, and while colours say the kind. */
  readonly communities: Communities | null
}

export const useCommunities = (): UsedCommunities => {
  const wanted = useView((view) => view.colours === 'community')
  const query = useStrikesQuery()
  const nodes = useExplorer((state) => state.shown.nodes)
  const measuring = useMeasuring(wanted)
  const ready = wanted && measuring.network?.measured && measuring.event === null
  const ids = useMemo(() => nodes.slice(0, MOST).map(({ id }) => id), [nodes])
  const { value } = useAnswer('membership', ready ? { query, body: { ids } } : undefined)
  const communities = useMemo(() => (value ? new Map(Object.entries(value.communities)) : null), [value])
  return { measuring, communities: wanted ? communities : null }
}
