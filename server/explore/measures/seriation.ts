// An order of rows and columns in which what is alike stands together, so that a matrix shows its blocks.
import { communities } from '../network/communities.ts'
import { connectedParts } from './connected-parts.ts'
import { averaged, type Cell, reciprocalAveraging } from './reciprocal-averaging.ts'

export interface Order {
  /** Every row once, in the order to be drawn; likewise the columns. Empty ones stand last. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** For each row and each column one number. */
interface Numbers<List extends Int32Array | Float64Array> {
  readonly rows: List
  readonly columns: List
}

interface Blocks extends Numbers<Int32Array> {
  readonly count: number
}

/** Rows and columns that meet more often than chance would have it. Those with nothing in them are in none, -1. */
const blocksOf = (rows: number, columns: number, cells: readonly Cell[]): Blocks => {
  const { of, count } = communities({
    ids: Array.from({ length: rows + columns }, (_, i) => String(i)),
    ties: cells.map(([row, column, weight]) => [row, rows + column, weight] as const),
  })
  return { rows: of.slice(0, rows), columns: of.slice(rows), count }
}

/** Where each block stands among those of its part: blocks that share much stand near each other. */
const placesOf = (blocks: Blocks, parts: Int32Array, cells: readonly Cell[]) => {
  const shared = new Map<number, Map<string, Cell>>()
  const add = (part: number, a: number, b: number, weight: number) => {
    const between = shared.get(part) ?? new Map<string, Cell>()
    const key = `${a} ${b}`
    between.set(key, [a, b, weight + (between.get(key)?.[2] ?? 0)])
    shared.set(part, between)
  }
  for (const [row, column, weight] of cells) {
    const [a, b] = [blocks.rows[row] ?? 0, blocks.columns[column] ?? 0]
    add(parts[row] ?? 0, a, b, weight)
    add(parts[row] ?? 0, b, a, weight)
  }
  const places = new Float64Array(blocks.count)
  for (const between of shared.values()) {
    const { rows } = reciprocalAveraging(blocks.count, blocks.count, [...between.values()])
    for (const [block] of between.values()) places[block] = rows[block] ?? 0
  }
  return places
}

/** Scores within each block, turned so that its ends lie towards the blocks that they have most to do with. */
const within = (
  blocks: Blocks,
  cells: readonly Cell[],
  outer: Numbers<Float64Array>,
  places: Float64Array,
): Numbers<Float64Array> => {
  const inner = { rows: outer.rows.map(() => 0), columns: outer.columns.map(() => 0) }
  const byBlock = Array.from({ length: blocks.count }, (): Cell[] => [])
  for (const cell of cells) {
    const block = blocks.rows[cell[0]] ?? 0
    if (block === blocks.columns[cell[1]]) byBlock[block]?.push(cell)
  }
  for (const [block, own] of byBlock.entries()) {
    const names = {
      rows: [...new Set(own.map(([row]) => row))],
      columns: [...new Set(own.map(([, column]) => column))],
    }
    const rowAt = new Map(names.rows.map((row, i) => [row, i]))
    const columnAt = new Map(names.columns.map((column, i) => [column, i]))
    const numbered = own.map(([row, column, weight]): Cell => [rowAt.get(row) ?? 0, columnAt.get(column) ?? 0, weight])
    const axis = reciprocalAveraging(names.rows.length, names.columns.length, numbered)
    let agreement = 0
    for (const side of ['rows', 'columns'] as const) {
      for (const [i, name] of names[side].entries())
        agreement += (axis[side][i] ?? 0) * ((outer[side][name] ?? 0) - (places[block] ?? 0))
    }
    for (const side of ['rows', 'columns'] as const) {
      for (const [i, name] of names[side].entries()) inner[side][name] = (agreement < 0 ? -1 : 1) * (axis[side][i] ?? 0)
    }
  }
  return inner
}

/** Scores nearer to each other than this are the same: what is left is the error of adding up. */
const SAME = 1e-9
const apart = (a = 0, b = 0): number => (Math.abs(a - b) < SAME ? 0 : a - b)

/**
 * Parts of the matrix that share nothing are ordered each for itself, the heaviest first. In a part, the blocks are its communities
 * (Louvain's, of rows and columns as the two sides of one graph); blocks, and rows and columns within a block, are ordered by
 * reciprocal averaging. One axis over the whole part would draw blocks into each other as soon as they share a few cells.
 *
 * @param rows how many rows there are, whether they have cells or not; likewise the columns
 * @param given in any order; the outcome depends on the numbers of rows and columns, which the caller gives a fixed meaning
 */
export const seriation = (rows: number, columns: number, given: readonly Cell[]): Order => {
  const cells = given.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const parts = connectedParts(rows, columns, cells)
  const blocks = blocksOf(rows, columns, cells)
  const places = placesOf(blocks, parts.rows, cells)
  const placed = (of: Int32Array) => Float64Array.from(of, (block) => places[block] ?? 0)
  const outer = {
    rows: averaged(cells, 0, placed(blocks.columns), rows),
    columns: averaged(cells, 1, placed(blocks.rows), columns),
  }
  const inner = within(blocks, cells, outer, places)
  const ordered = (side: 'rows' | 'columns') =>
    Array.from(parts[side].keys()).sort((a, b) => {
      const [x, y] = [parts[side][a] ?? -1, parts[side][b] ?? -1]
      if (x !== y) return x < 0 || y < 0 ? y - x : x - y
      const [blockOfA, blockOfB] = [blocks[side][a] ?? -1, blocks[side][b] ?? -1]
      if (blockOfA !== blockOfB) return apart(places[blockOfA], places[blockOfB]) || blockOfA - blockOfB
      return apart(inner[side][a], inner[side][b]) || apart(outer[side][a], outer[side][b]) || a - b
    })
  return { rows: ordered('rows'), columns: ordered('columns') }
}
