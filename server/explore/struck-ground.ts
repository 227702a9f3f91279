// The ground of all claims as a question strikes it: kept for the last few strikes, for a person looks at one in many views.
import type { GraphStore } from '../../store/store.ts'
import type { StrikesQuery } from '../api/contract/what-if.ts'
import type { Tell } from './long-work.ts'
import type { Strikes } from './measures/what-if.ts'
import { strikesAnything, withoutStruck } from './measures/without-struck.ts'
import { readyStrikes } from './strikes.ts'
import { type LooseQuote, type WholeBase, wholeBase } from './whole-base.ts'

const MOST_KEPT = 6

export interface StruckGround {
  /** What remains. */
  readonly base: WholeBase
  /** The whole, as if nothing were struck. */
  readonly whole: WholeBase
  /** One line for each strike, to be stated above every figure. */
  readonly struck: readonly string[]
  /** The people struck out; their names stand, what they made and said does not. */
  readonly people: ReadonlySet<string>
}

/** A loose quotation falls with its speaker, or when none of its works is left. */
const standingLoose = (
  { loose }: WholeBase,
  { works }: WholeBase,
  people: ReadonlySet<string>,
): ReadonlyMap<string, LooseQuote> => {
  const standing = new Map<string, LooseQuote>()
  for (const [id, quote] of loose) {
    const left = quote.works.filter((work) => works.has(work))
    if (quote.speakers.some((speaker) => people.has(speaker)) || (left.length === 0 && quote.works.length > 0)) continue
    standing.set(id, left.length === quote.works.length ? quote : { ...quote, works: left })
  }
  return standing
}

const remaining = (whole: WholeBase, strikes: Strikes): WholeBase => {
  const base = withoutStruck(whole, strikes)
  return { ...base, loose: standingLoose(whole, base, new Set(strikes.people)) }
}

export type Ground = (asked: StrikesQuery) => Promise<StruckGround>

/** @throws WhenceError `not-found` (from the returned reader), naming the works and people that are not there */
export const struckGround = (store: GraphStore, tell?: Tell): Ground => {
  const read = wholeBase(store, tell)
  const kept = new Map<string, WholeBase>()
  let keptOf: WholeBase | undefined
  return async (asked) => {
    const whole = await read()
    const { strikes, words } = await readyStrikes(store, asked)
    if (!strikesAnything(strikes)) return { base: whole, whole, struck: [], people: new Set() }
    if (keptOf !== whole) kept.clear()
    keptOf = whole
    const key = JSON.stringify(strikes)
    if (!kept.has(key)) tell?.('striking', 0, 0)
    const base = kept.get(key) ?? remaining(whole, strikes)
    kept.delete(key)
    kept.set(key, base)
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break
      kept.delete(oldest)
    }
    return { base, whole, struck: words, people: new Set(strikes.people) }
  }
}
