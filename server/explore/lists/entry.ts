// What stands on a list of note: a claim or a work, what it is ordered by, and what puts it there.
export interface Entry {
  readonly id: string
  /** What the list is ordered by. */
  readonly count: number
  /** Ids of what puts it on the list. */
  readonly because: readonly string[]
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The greatest count first, equals by id. */
export const mostFirst = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => b.count - a.count || byCodeUnit(a.id, b.id))
