// The ground of all claims as a question strikes it: kept for the last few strikes, for a person looks at one in many views.
import type { GraphStore } from '../../store/store.ts'
import type { StrikesQuery } from '../api/contract/what-if.ts'
import { strikesAnything, withoutStruck } from './measures/without-struck.ts'
import { readyStrikes } from './strikes.ts'
import { type WholeBase, wholeBase } from './whole-base.ts'

const MOST_KEPT = 6

export interface StruckGround {
  /** What remains. */
  readonly base: WholeBase
  /** The whole, as if nothing were struck. */
  readonly whole: WholeBase
  /** One line for each strike, to be stated above every figure. */
  readonly struck: readonly string[]
}

/** @throws WhenceError `not-found` (from the returned reader), naming the works and people that are not there */
export const struckGround = (store: GraphStore): ((asked: StrikesQuery) => Promise<StruckGround>) => {
  const read = wholeBase(store)
  const kept = new Map<string, WholeBase>()
  let keptOf: WholeBase | undefined
  return async (asked) => {
    const whole = await read()
    const { strikes, words } = await readyStrikes(store, asked)
    if (!strikesAnything(strikes)) return { base: whole, whole, struck: [] }
    if (keptOf !== whole) kept.clear()
    keptOf = whole
    const key = JSON.stringify(strikes)
    const base = kept.get(key) ?? withoutStruck(whole, strikes)
    kept.delete(key)
    kept.set(key, base)
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break
      kept.delete(oldest)
    }
    return { base, whole, struck: words }
  }
}
