// An order of rows and columns in which what is alike stands together, so that a matrix shows its blocks.

/** A cell that is not empty: its row, its column, its weight > 0. */
export type Cell = readonly [row: number, column: number, weight: number]

export interface Order {
  /** Every row once, in the order to be drawn; likewise the columns. Empty ones stand last. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** Rounds times rows, columns and cells: a small matrix has as many rounds as it needs, the largest few hundred; either takes seconds at most. */
const MOST_WORK = 8_000_000
const ROUNDS = { least: 200, most: 20_000 }
const STILL = 1e-9

/**
 * Rows are vertices 0…rows−1, columns come after them. Each vertex with the number of its connected block, which is the number of
 * the block's first row; -1 where it is empty.
 */
const blocksOf = (vertices: number, rows: number, cells: readonly Cell[]): Int32Array => {
  const leader = Int32Array.from({ length: vertices }, (_, i) => i)
  const find = (start: number): number => {
    let at = start
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? at] ?? at
      at = leader[at] ?? at
    }
    return at
  }
  const used = new Uint8Array(vertices)
  for (const [row, column] of cells) {
    const [a, b] = [find(row), find(rows + column)]
    leader[Math.max(a, b)] = Math.min(a, b)
    used[row] = 1
    used[rows + column] = 1
  }
  return leader.map((_, i) => (used[i] ? find(i) : -1))
}

/**
 * The scores of one pass: each row the weighted mean of its columns' scores, or the other way round.
 * @param side 0 gives scores to rows, 1 to columns
 */
const averaged = (cells: readonly Cell[], side: 0 | 1, scores: Float64Array, size: number): Float64Array => {
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

/** Takes the trivial solution (all alike) out of every block and brings each block to unit spread. */
const centre = (scores: Float64Array, weights: Float64Array, blocks: Int32Array): Float64Array => {
  const n = blocks.length
  const total = new Float64Array(n)
  const mean = new Float64Array(n)
  const spread = new Float64Array(n)
  const add = (list: Float64Array, at: number, value: number) => {
    if (at >= 0) list[at] = (list[at] ?? 0) + value
  }
  scores.forEach((score, i) => {
    const block = blocks[i] ?? -1
    add(total, block, weights[i] ?? 0)
    add(mean, block, (weights[i] ?? 0) * score)
  })
  const level = scores.map((score, i) => {
    const block = blocks[i] ?? -1
    return block < 0 ? 0 : score - (mean[block] ?? 0) / (total[block] || 1)
  })
  level.forEach((score, i) => {
    add(spread, blocks[i] ?? -1, (weights[i] ?? 0) * score * score)
  })
  return level.map((score, i) => {
    const width = Math.sqrt(spread[blocks[i] ?? 0] ?? 0)
    return width > STILL ? score / width : 0
  })
}

/**
 * Reciprocal averaging: rows take the mean of their columns' scores and columns that of their rows', until both stand still; the
 * scores are the first axis of correspondence analysis (M. O. Hill, "Reciprocal averaging: an eigenvector method of ordination",
 * Journal of Ecology 61, 1973, 237–249). Parts of the matrix that share nothing are ordered each for itself, the heaviest first.
 *
 * @param rows how many rows there are, whether they have cells or not
 * @param cells in any order; the outcome depends on the numbers of rows and columns, which the caller gives a fixed meaning
 */
export const seriation = (rows: number, columns: number, cells: readonly Cell[]): Order => {
  const blocks = blocksOf(rows + columns, rows, cells)
  const [rowBlocks, columnBlocks] = [blocks.slice(0, rows), blocks.slice(rows)]
  const weights = { rows: new Float64Array(rows), blocks: new Float64Array(rows) }
  for (const [row, , weight] of cells) {
    weights.rows[row] = (weights.rows[row] ?? 0) + weight
    const block = blocks[row] ?? 0
    weights.blocks[block] = (weights.blocks[block] ?? 0) + weight
  }
  // Any start that is not all alike will do; this one depends on nothing but the numbering.
  const inBlocks = (scores: Float64Array) => centre(scores, weights.rows, rowBlocks)
  let scores = inBlocks(Float64Array.from({ length: rows }, (_, i) => Math.sin(i + 1)))
  let byColumn = averaged(cells, 1, scores, columns)
  const size = rows + columns + cells.length
  const most = Math.max(ROUNDS.least, Math.min(ROUNDS.most, Math.floor(MOST_WORK / size)))
  for (let round = 0; round < most; round++) {
    const next = inBlocks(averaged(cells, 0, byColumn, rows))
    const moved = next.reduce((most, score, i) => Math.max(most, Math.abs(score - (scores[i] ?? 0))), 0)
    scores = next
    byColumn = averaged(cells, 1, scores, columns)
    if (moved < STILL) break
  }
  const inOrder = (of: Int32Array, values: Float64Array) =>
    Array.from(of.keys()).sort((a, b) => {
      const [x, y] = [of[a] ?? -1, of[b] ?? -1]
      if (x !== y) return heavier(x, y, weights.blocks)
      return (values[a] ?? 0) - (values[b] ?? 0) || a - b
    })
  return { rows: inOrder(rowBlocks, scores), columns: inOrder(columnBlocks, byColumn) }
}

const heavier = (a: number, b: number, weights: Float64Array): number => {
  if (a < 0 || b < 0) return b - a
  return (weights[b] ?? 0) - (weights[a] ?? 0) || a - b
}
