import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../../server/explore/measures/reciprocal-averaging.ts'
import { seriation } from '../../../../server/explore/measures/seriation.ts'

const [ROWS, COLUMNS] = [8, 6]
const cells: fc.Arbitrary<readonly Cell[]> = fc.uniqueArray(
  fc.tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), fc.integer({ min: 1, max: 5 })),
  { selector: ([row, column]) => `${row} ${column}` },
)
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

/** One way round or the other: an order and its reverse are one order. */
const eitherWay = (order: readonly number[]) =>
  (order[0] ?? 0) <= (order.at(-1) ?? 0) ? [...order] : order.toReversed()

describe('an order by similarity', () => {
  it('has every row and every column once, the empty ones last', () => {
    fc.assert(
      fc.property(cells, (some) => {
        const { rows, columns } = seriation(ROWS, COLUMNS, some)
        expect(rows.toSorted((a, b) => a - b)).toEqual(numbers(ROWS))
        expect(columns.toSorted((a, b) => a - b)).toEqual(numbers(COLUMNS))
        const used = new Set(some.map(([row]) => row))
        expect(rows.slice(0, used.size).every((row) => used.has(row))).toBe(true)
      }),
    )
  })

  it('does not depend on the order in which cells come', () => {
    const both = cells.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray([...some], { minLength: some.length })),
    )
    fc.assert(
      fc.property(both, ([some, shuffled]) => {
        expect(seriation(ROWS, COLUMNS, shuffled)).toEqual(seriation(ROWS, COLUMNS, some))
      }),
    )
  })

  /** The least row that a row hangs together with, found by walking. */
  const blockOf = (some: readonly Cell[], start: number): number => {
    const seen = new Set([start])
    for (let grown = true; grown; ) {
      const before = seen.size
      const held = new Set(some.filter(([row]) => seen.has(row)).map(([, column]) => column))
      for (const [row, column] of some) if (held.has(column)) seen.add(row)
      grown = seen.size > before
    }
    return Math.min(...seen)
  }

  it('keeps together what hangs together, and puts the heaviest part first', () => {
    fc.assert(
      fc.property(cells, (some) => {
        const used = new Set(some.map(([row]) => row))
        const blocks = seriation(ROWS, COLUMNS, some)
          .rows.filter((row) => used.has(row))
          .map((row) => blockOf(some, row))
        const changes = blocks.filter((block, at) => block !== blocks[at - 1]).length
        expect(changes).toBe(new Set(blocks).size)
        const weights = [...new Set(blocks)].map((block) =>
          some.reduce((sum, [row, , weight]) => sum + (blockOf(some, row) === block ? weight : 0), 0),
        )
        expect(weights).toEqual(weights.toSorted((a, b) => b - a))
      }),
    )
  })

  it('finds the order of a matrix whose rows each have a run of columns, however it was shuffled', () => {
    // Each row has its own column and the next: a staircase, whose only order is its own, one way or the other.
    fc.assert(
      fc.property(
        fc
          .integer({ min: 3, max: 20 })
          .chain((size) =>
            fc.tuple(
              fc.constant(size),
              fc.shuffledSubarray(numbers(size), { minLength: size }),
              fc.shuffledSubarray(numbers(size + 1), { minLength: size + 1 }),
            ),
          ),
        ([size, rowNames, columnNames]) => {
          const stairs = numbers(size).flatMap((step): Cell[] => [
            [rowNames[step]!, columnNames[step]!, 1],
            [rowNames[step]!, columnNames[step + 1]!, 1],
          ])
          const { rows, columns } = seriation(size, size + 1, stairs)
          expect(eitherWay(rows.map((row) => rowNames.indexOf(row)))).toEqual(numbers(size))
          expect(eitherWay(columns.map((column) => columnNames.indexOf(column)))).toEqual(numbers(size + 1))
        },
      ),
    )
  })

  it('keeps blocks whole that share a few cells', () => {
    const SIZE = 6
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }).chain((count) => {
          const size = count * SIZE
          return fc.tuple(
            fc.constant(count),
            fc.shuffledSubarray(numbers(size), { minLength: size }),
            fc.shuffledSubarray(numbers(size), { minLength: size }),
            // One stray cell a block, against 36 of its own.
            fc.array(fc.nat(size - 1), { minLength: count, maxLength: count }),
          )
        }),
        ([count, rowNames, columnNames, strays]) => {
          const full = numbers(count * SIZE * SIZE).map((at): Cell => {
            const [row, within] = [Math.floor(at / SIZE), at % SIZE]
            return [rowNames[row]!, columnNames[Math.floor(row / SIZE) * SIZE + within]!, 1]
          })
          const stray = strays
            .map((column, block): Cell => [rowNames[block * SIZE]!, columnNames[column]!, 1])
            .filter(([row, column]) => !full.some(([r, c]) => r === row && c === column))
          const { rows, columns } = seriation(count * SIZE, count * SIZE, [...full, ...stray])
          for (const [order, names] of [
            [rows, rowNames],
            [columns, columnNames],
          ] as const) {
            const blocks = order.map((name) => Math.floor(names.indexOf(name) / SIZE))
            expect(blocks.filter((block, at) => block !== blocks[at - 1])).toHaveLength(count)
          }
        },
      ),
    )
  })
})
