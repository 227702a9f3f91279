// What is struck out, as the questions of the page put it to the server.
import { createContext, useContext, useMemo } from 'react'
import type { StandingQuery, StrikesQuery } from '../../server/api/contract/what-if.ts'
import { isStriking, NO_STRIKES, standingQuery, strikesQuery } from '../state/strikes.ts'
import { useView } from './go.ts'

/** To be spread into the query of any judging question. */
export const useStrikesQuery = (): StrikesQuery => {
  const strikes = useView((view) => view.strikes)
  return useMemo(() => strikesQuery(strikes), [strikes])
}
/** Whether what is inside asks of everything: what is struck out itself is shown as it stands. */
export const AsItStands = createContext(false)

/** To be spread into the query of any question that lists, counts or looks things up. */
export const useStandingQuery = (): StandingQuery => {
  const strikes = useView((view) => view.strikes)
  const whole = useContext(AsItStands)
  return useMemo(() => standingQuery(whole ? NO_STRIKES : strikes), [strikes, whole])
}
export const useStriking = (): boolean => useView((view) => isStriking(view.strikes))
