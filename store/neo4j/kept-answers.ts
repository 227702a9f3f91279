// What was worked out of one state of the graph, and may be used again while the graph is in that state. Bounded: what was used
// longest ago goes first.
import type { EdgeCount } from '../questions.ts'

/** Answers by name. */
export interface Shelf<V> {
  get(name: string): V | undefined
  put(name: string, value: V): void
}
/** What is kept around nodes with many edges. */
export interface Kept {
  /** Counts of edges, by the node's id. */
  readonly counts: Shelf<readonly EdgeCount[]>
  /** Ids of edges in the order of their other ends. */
  readonly orders: Shelf<readonly string[]>
}
export interface KeptAnswers {
  /**
   * What is known of a state; what is put there counts once it is confirmed.
   * @param epoch tells the state from every other one
   */
  of(epoch: number): { readonly kept: Kept; confirm(): void }
}

/** Pieces of all answers of one sort together: ids of edges take some 100 bytes each. */
const MOST_KEPT = 200_000

const openShelf = <V extends readonly unknown[]>(): Shelf<V> => {
  const all = new Map<string, V>()
  let size = 0
  return {
    get: (name) => {
      const held = all.get(name)
      if (held) {
        all.delete(name)
        all.set(name, held)
      }
      return held
    },
    put: (name, value) => {
      size += value.length - (all.get(name)?.length ?? 0)
      all.delete(name)
      all.set(name, value)
      for (const [oldest, { length }] of all) {
        if (size <= MOST_KEPT) return
        all.delete(oldest)
        size -= length
      }
    },
  }
}
const openKept = (epoch: number) => ({
  epoch,
  counts: openShelf<readonly EdgeCount[]>(),
  orders: openShelf<readonly string[]>(),
})
const nothingOn = <V>(): Shelf<V> => ({ get: () => undefined, put: () => undefined })
/** For whoever asks once. */
export const NOTHING_KEPT: Kept = { counts: nothingOn(), orders: nothingOn() }

export const openKeptAnswers = (): KeptAnswers => {
  let current = openKept(Number.NaN)
  return {
    of: (epoch) => {
      const late: ((kept: Kept) => void)[] = []
      const known = current.epoch === epoch ? current : NOTHING_KEPT
      return {
        kept: {
          counts: { get: known.counts.get, put: (name, value) => late.push((to) => to.counts.put(name, value)) },
          orders: { get: known.orders.get, put: (name, value) => late.push((to) => to.orders.put(name, value)) },
        },
        confirm: () => {
          if (late.length > 0 && current.epoch !== epoch) current = openKept(epoch)
          for (const put of late) put(current)
        },
      }
    },
  }
}
