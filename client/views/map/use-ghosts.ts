// What the map draws as ghosts: asked of the server whenever the strikes change.
import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { type Ghosts, NO_GHOSTS } from '../../graph/ghosts.ts'
import { useView } from '../../parts/go.ts'
import { useStrikesQuery, useStriking } from '../../parts/use-strikes.ts'

export const useGhosts = (): Ghosts => {
  const striking = useStriking()
  const people = useView((view) => view.strikes.people)
  const query = useStrikesQuery()
  const { value } = useAnswer('whatIf', striking ? { query } : undefined)
  return useMemo(
    () =>
      value
        ? {
            struck: new Set([...value.struckWorks.map(({ id }) => id), ...people]),
            fallen: new Set(value.fallen.map(({ claim }) => claim.id)),
          }
        : NO_GHOSTS,
    [value, people],
  )
}
