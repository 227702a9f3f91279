// The help shows every move, with its keys; numbers are written as one reads them.
import { expect, test } from 'vitest'
import { MOVES } from '../../../client/frame/moves.ts'
import { counted, countedKind, figure } from '../../../client/theme/kind-names.ts'

test('every key that the page knows stands in the help', () => {
  const keys = MOVES.flatMap(({ moves }) => moves.flatMap((move) => move.keys))
  for (const key of ['/', 'e', 'c', 'h', 'f', 'p', 'x', 'r', '0', '+', '-', 'Ctrl Z', 'Ctrl Shift Z', '?', 'Enter'])
    expect(keys).toContain(key)
})

test.each([
  [0, 'no people'],
  [1, '1 person'],
  [2, '2 people'],
  [2_341, '2,341 people'],
])('%i persons are %s', (count, words) => {
  expect(countedKind(count, 'Person')).toBe(words)
})

test('numbers have their thousands set apart', () => {
  expect(figure(1_234_567)).toBe('1,234,567')
  expect(counted(1, 'use', 'uses')).toBe('1 use')
})
