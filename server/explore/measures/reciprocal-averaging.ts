// Scores by which what is alike stands near in a matrix.

/** A cell that is not empty: its row, its column, its weight > 0. */
export type Cell = readonly [row: number, column: number, weight: number]

export interface Axis {
  /** A score for every row, weighted mean 0 and spread 1; all 0 where the rows are all alike. */
  readonly rows: Float64Array
  /** The mean of each column's rows. */
  readonly columns: Float64Array
}

const STILL = 1e-6
/** The order stands long before the scores do. */
const MOST_ROUNDS = 200

/**
 * The scores of one pass: each row the weighted mean of its columns' scores, or the other way round; 0 where it has none.
 * @param side 0 gives scores to rows, 1 to columns
 */
export const averaged = (cells: readonly Cell[], side: 0 | 1, scores: Float64Array, size: number): Float64Array => {
  const sums = new Float64Array(size)
  const weights = new Float64Array(size)
  const other = side === 0 ? 1 : 0
  for (const cell of cells) {
    const to = cell[side]
    sums[to] = (sums[to] ?? 0) + cell[2] * (scores[cell[other]] ?? 0)
    weights[to] = (weights[to] ?? 0) + cell[2]
  }
  return sums.map((sum, i) => (weights[i] ? sum / (weights[i] ?? 1) : 0))
}

/** Takes the trivial solution, all alike, out of the scores, and brings them to spread 1. */
const centre = (scores: Float64Array, weights: Float64Array): Float64Array => {
  let total = 0
  let sum = 0
  for (const [i, weight] of weights.entries()) {
    total += weight
    sum += weight * (scores[i] ?? 0)
  }
  const level = scores.map((score) => score - sum / (total || 1))
  let spread = 0
  for (const [i, weight] of weights.entries()) spread += weight * (level[i] ?? 0) ** 2
  const width = Math.sqrt(spread)
  return width > STILL ? level.map((score) => score / width) : new Float64Array(scores.length)
}

/**
 * Reciprocal averaging: rows take the mean of their columns' scores and columns that of their rows', until both stand still; the
 * scores are the first axis of correspondence analysis (M. O. Hill, "Reciprocal averaging: an eigenvector method of ordination",
 * Journal of Ecology 61, 1973, 237–249).
 * @param rows how many rows there are; likewise the columns
 */
export const reciprocalAveraging = (rows: number, columns: number, cells: readonly Cell[]): Axis => {
  const weights = new Float64Array(rows)
  for (const [row, , weight] of cells) weights[row] = (weights[row] ?? 0) + weight
  // Any start that is not all alike will do; this one depends on nothing but the numbering.
  let scores = centre(
    Float64Array.from({ length: rows }, (_, i) => Math.sin(i + 1)),
    weights,
  )
  let byColumn = averaged(cells, 1, scores, columns)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = centre(averaged(cells, 0, byColumn, rows), weights)
    let moved = 0
    for (const [i, score] of next.entries()) moved = Math.max(moved, Math.abs(score - (scores[i] ?? 0)))
    scores = next
    byColumn = averaged(cells, 1, scores, columns)
    if (moved < STILL) break
  }
  return { rows: scores, columns: byColumn }
}
