// The neighbours of a hub in their order. Sorting tens of thousands of ids for every page of a list would take most of the time
// of that page: the order is kept while the store stays as it is, within a bound.
import type { Connection } from './connection.ts'
import { REVISION } from './tallies.ts'

export interface NeighbourKeys {
  readonly edge: number
  readonly other: number
}

/** Fewer than these are sorted quicker than they are looked up. */
export const HUB = 500
/** Neighbours kept of all hubs together: some 30 MB. */
const MOST_KEPT = 1_000_000

interface Kept {
  readonly revision: number
  readonly orders: Map<string, readonly NeighbourKeys[]>
  size: number
}

const keptBy = new WeakMap<Connection, Kept>()

const keptNow = (connection: Connection): Kept => {
  const revision =
    connection.sql<{ count: number }>(`SELECT count FROM total WHERE what = ${REVISION}`).get()?.count ?? 0
  const kept = keptBy.get(connection)
  if (kept?.revision === revision) return kept
  const fresh: Kept = { revision, orders: new Map(), size: 0 }
  keptBy.set(connection, fresh)
  return fresh
}

/** What was used longest ago goes first. */
const makeRoom = (kept: Kept, size: number): void => {
  for (const [key, order] of kept.orders) {
    if (kept.size + size <= MOST_KEPT) return
    kept.orders.delete(key)
    kept.size -= order.length
  }
}

/**
 * All neighbours of one kind of edge, as they stood in the order when they were last read.
 * @param name tells the list from every other one
 * @param read reads them from the store, in order
 */
export const hubOrder = (
  connection: Connection,
  name: string,
  read: () => readonly NeighbourKeys[],
): readonly NeighbourKeys[] => {
  const kept = keptNow(connection)
  const known = kept.orders.get(name)
  if (known) {
    kept.orders.delete(name)
    kept.orders.set(name, known)
    return known
  }
  const order = read()
  if (order.length > MOST_KEPT) return order
  makeRoom(kept, order.length)
  kept.orders.set(name, order)
  kept.size += order.length
  return order
}
