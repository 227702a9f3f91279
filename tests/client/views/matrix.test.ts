// Cells of a matrix: said in words, walked by keys, written as CSV and SVG without loss and without harm.
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellWords, indexCells, matrixCsv, stepTo } from '../../../client/views/matrix/cells.ts'
import { spotAt } from '../../../client/views/matrix/matrix-drawing.ts'
import { matrixSvg } from '../../../client/views/matrix/matrix-svg.ts'
import type { MatrixView } from '../../../server/api/contract/picture.ts'

const labelled = (kind: 'Claim' | 'Work', label: string, at: number) => ({ id: `${kind}:${at}`, kind, label })
const view = (rows: readonly string[], columns: readonly string[], cells: MatrixView['cells']): MatrixView => ({
  struck: [],
  rows: rows.map((label, at) => labelled('Claim', label, at)),
  columns: columns.map((label, at) => labelled('Work', label, at)),
  rowTotal: rows.length,
  columnTotal: columns.length,
  cells,
  allQuoted: true,
  order: 'similarity',
})

describe('a cell', () => {
  test.each([
    [[0, 0, 3, 0, 0], '3 quotations support'],
    [[0, 0, 1, 0, 0], '1 quotation supports'],
    [[0, 0, 2, 1, 0], '2 quotations support, 1 disputes'],
    [[0, 0, 0, 0, 2], '2 quotations qualify'],
  ] as const)('%j says “%s”', (cell, words) => {
    expect(cellWords(indexCells({ cells: [[...cell]] }).at({ row: 0, column: 0 }), true)).toBe(words)
  })
  test('that is empty says so', () => {
    expect(cellWords(indexCells({ cells: [] }).at({ row: 4, column: 4 }), true)).toBe('no quotation')
    expect(cellWords(undefined, false)).toBe('no statement')
  })
})

describe('keys', () => {
  test.each([
    ['ArrowRight', { row: 1, column: 1 }, { row: 1, column: 2 }],
    ['ArrowUp', { row: 0, column: 1 }, { row: 0, column: 1 }],
    ['ArrowDown', { row: 3, column: 1 }, { row: 3, column: 1 }],
    ['Home', { row: 1, column: 2 }, { row: 1, column: 0 }],
    ['End', { row: 1, column: 0 }, { row: 1, column: 4 }],
    ['a', { row: 1, column: 0 }, null],
  ])('%s from %j', (key, from, to) => {
    expect(stepTo(key, from, 4, 5)).toEqual(to)
  })
})

test('a place on the canvas is the cell that is drawn there, wherever it was scrolled', () => {
  const frame = { width: 500, height: 400, left: 100, top: 80, cell: 10, scrollX: 0, scrollY: 0 }
  fc.assert(
    fc.property(fc.nat(29), fc.nat(19), fc.nat(200), fc.nat(100), (row, column, scrollX, scrollY) => {
      const [x, y] = [100 + column * 10 + 5 - scrollX, 80 + row * 10 + 5 - scrollY]
      fc.pre(x >= 100 && y >= 80)
      expect(spotAt({ ...frame, scrollX, scrollY }, x, y, 30, 20)).toEqual({ row, column })
    }),
  )
})

describe('a matrix in a file', () => {
  test('as CSV is read back by another program, whatever the words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (claim, work) => {
        const [, row] = parse(matrixCsv(view([claim], [work], [[0, 0, 1, 2, 3]]))) as string[][]
        const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
        expect(row).toEqual([harmless(claim), 'Claim:0', harmless(work), 'Work:0', '1', '2', '3'])
      }),
    )
  })
  test('as SVG holds no markup but its own', () => {
    const svg = matrixSvg(view(['<script>alert(1)</script> & more'], ['"w"'], [[0, 0, 1, 0, 0]]), 'a < b')
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&lt;script&gt;')
    expect(svg).toContain('a &lt; b')
  })
})
