// The rows of the table in any order.
import { describe, expect, test } from 'vitest'
import { COLUMNS, columnsFor, inOrder, nextOrder } from '../../../client/views/table/columns.ts'
import type { ViewNode } from '../../../server/api/contract/view.ts'

const node = (id: string, more: Partial<ViewNode>): ViewNode =>
  ({
    id,
    kind: 'Claim',
    label: id,
    quotations: 0,
    statements: 0,
    firstYear: null,
    lastYear: null,
    ...more,
  }) as unknown as ViewNode
const ids = (nodes: readonly ViewNode[]) => nodes.map(({ id }) => id)

describe('order', () => {
  const rows = [
    node('b', { quotations: 2, statements: 2, firstYear: 1930 }),
    node('a', { quotations: 9, statements: 9 }),
    node('c', { quotations: 2, statements: 2, firstYear: 1920 }),
  ]
  test.each([
    ['statements', true, ['a', 'b', 'c']],
    ['statements', false, ['b', 'c', 'a']],
    ['words', false, ['a', 'b', 'c']],
    ['years', false, ['c', 'b', 'a']],
    ['years', true, ['b', 'c', 'a']],
  ] as const)('by %s, descending %s', (by, descending, expected) => {
    expect(ids(inOrder(rows, { by, descending }))).toEqual(expected)
  })
})

test('a second press turns the order round; numbers begin with the greatest, words with the first', () => {
  const start = { by: 'statements', descending: true } as const
  expect(nextOrder(start, 'statements')).toEqual({ by: 'statements', descending: false })
  expect(nextOrder(start, 'works')).toEqual({ by: 'works', descending: true })
  expect(nextOrder(start, 'words')).toEqual({ by: 'words', descending: false })
})

test('a cell shows years as a range and leaves naught empty', () => {
  const show = (key: string, row: ViewNode) => COLUMNS.find((column) => column.key === key)?.show(row)
  expect(show('years', node('a', { firstYear: 1921, lastYear: 1987 }))).toBe('1921–1987')
  expect(show('statements', node('a', {}))).toBe('')
  expect(show('statements', node('a', { statements: 2_341 }))).toBe('2,341')
})

test.each([
  ['Quotations', 'all that is said is quoted', [node('a', { quotations: 2, statements: 2 }), node('b', {})]],
  ['Statements', 'a work takes a stance itself', [node('a', { quotations: 2, statements: 3 })]],
])('a column is called %s where %s', (title, _, rows) => {
  expect(columnsFor(rows).find(({ key }) => key === 'statements')?.title).toBe(title)
})
