// What is struck out, as the questions of the page put it to the server.
import { useMemo } from 'react'
import type { StrikesQuery } from '../../server/api/contract/what-if.ts'
import { isStriking, strikesQuery } from '../state/strikes.ts'
import { useView } from './go.ts'

/** To be spread into the query of any judging question. */
export const useStrikesQuery = (): StrikesQuery => {
  const strikes = useView((view) => view.strikes)
  return useMemo(() => strikesQuery(strikes), [strikes])
}
export const useStriking = (): boolean => useView((view) => isStriking(view.strikes))
