// What remains of the store while sources are struck out: one reading of it for every question that counts or lists.
import type { GraphStore } from '../../../store/store.ts'
import type { View } from '../../api/contract/view.ts'
import type { StandingQuery, StrikesQuery } from '../../api/contract/what-if.ts'
import { strikesAnything } from '../measures/without-struck.ts'
import type { Ground, StruckGround } from '../struck-ground.ts'
import type { WholeBase } from '../whole-base.ts'
import { ghosted } from './ghosted.ts'
import { goneFrom } from './gone.ts'
import { standingStore } from './standing-store.ts'

export interface Remains {
  /** Answers as if what is struck out were not there; the store itself where nothing is struck. */
  readonly store: GraphStore
  /** Everything. */
  readonly whole: GraphStore
  readonly isGone: (id: string) => boolean
  /** A view of the whole with the figures of what remains; what is gone stays in it as a ghost. */
  readonly ghosted: (view: View) => View
  /** One line for each strike. */
  readonly struck: readonly string[]
}

/** All of a store, nothing struck. */
const everything = (store: GraphStore): Remains => ({
  store,
  whole: store,
  isGone: () => false,
  ghosted: (view) => view,
  struck: [],
})

/** Strikes under the names that questions of looking up give them. */
export const standingOf = (asked: StrikesQuery): StandingQuery => ({
  withoutWorks: asked.works,
  withoutPeople: asked.people,
  withoutPublishers: asked.publishers,
  withoutTypes: asked.types,
  onlyBefore: asked.onlyBefore,
  onlyFrom: asked.onlyFrom,
  withoutInterested: asked.withoutInterested,
})

/** The other way round. */
export const strikesOf = (asked: StandingQuery): StrikesQuery => ({
  works: asked.withoutWorks,
  people: asked.withoutPeople,
  publishers: asked.withoutPublishers,
  types: asked.withoutTypes,
  onlyBefore: asked.onlyBefore,
  onlyFrom: asked.onlyFrom,
  withoutInterested: asked.withoutInterested,
})

export type ReadRemains = (asked: StandingQuery) => Promise<Remains>

/** A reader of what remains; the whole ground is read only once something is struck. */
export const remainsOf = (store: GraphStore, ground: Ground): ReadRemains => {
  const whole = everything(store)
  const kept = new WeakMap<WholeBase, Remains>()
  const standing = (struckGround: StruckGround): Remains => {
    const gone = goneFrom(struckGround)
    return {
      store: standingStore(store, struckGround, gone),
      whole: store,
      isGone: gone.node,
      ghosted: (view) => ghosted(view, struckGround, gone),
      struck: struckGround.struck,
    }
  }
  return async (asked) => {
    const strikes = strikesOf(asked)
    if (!strikesAnything(strikes)) return whole
    const struckGround = await ground(strikes)
    const known = kept.get(struckGround.base) ?? standing(struckGround)
    kept.set(struckGround.base, known)
    return known
  }
}
