// Parts of a matrix that share nothing with each other.
import type { Cell } from './reciprocal-averaging.ts'

export interface Parts {
  /** For each row the number of its part, -1 where the row is empty; likewise the columns. The heaviest part is 0. */
  readonly rows: Int32Array
  readonly columns: Int32Array
}

/** @param rows how many rows there are, whether they have cells or not; likewise the columns */
export const connectedParts = (rows: number, columns: number, cells: readonly Cell[]): Parts => {
  const leader = Int32Array.from({ length: rows + columns }, (_, i) => i)
  const find = (start: number): number => {
    let at = start
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? at] ?? at
      at = leader[at] ?? at
    }
    return at
  }
  for (const [row, column] of cells) {
    const [a, b] = [find(row), find(rows + column)]
    leader[Math.max(a, b)] = Math.min(a, b)
  }
  const weights = new Map<number, number>()
  for (const [row, , weight] of cells) weights.set(find(row), (weights.get(find(row)) ?? 0) + weight)
  // Of equal weights the part with the first row.
  const order = [...weights].sort(([a, x], [b, y]) => y - x || a - b)
  const numbers = new Map(order.map(([first], number) => [first, number]))
  const parts = leader.map((_, i) => numbers.get(find(i)) ?? -1)
  return { rows: parts.slice(0, rows), columns: parts.slice(rows) }
}
