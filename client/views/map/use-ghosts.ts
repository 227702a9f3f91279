// What the map draws as ghosts: asked of the server whenever the strikes change.
import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { type Ghosts, NO_GHOSTS } from '../../graph/ghosts.ts'
import { useStrikesQuery, useStriking } from '../../parts/use-strikes.ts'
import { useExplorer } from '../../state/use-explorer.ts'

export const useGhosts = (): Ghosts => {
  const striking = useStriking()
  const nodes = useExplorer((state) => state.loaded.nodes)
  const query = useStrikesQuery()
  const { value } = useAnswer('whatIf', striking ? { query } : undefined)
  return useMemo(
    () =>
      value
        ? {
            struck: new Set([...nodes.values()].flatMap(({ id, struck }) => (struck ? id : []))),
            fallen: new Set(value.fallen.map(({ claim }) => claim.id)),
          }
        : NO_GHOSTS,
    [value, nodes],
  )
}
