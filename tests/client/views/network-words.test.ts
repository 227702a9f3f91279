// How far the measuring of the whole graph is, in words and as a share.
import { expect, test } from 'vitest'
import { shareDone, stageWords } from '../../../client/views/network/network-words.ts'

test.each([
  [
    { stage: 'reading', done: 0, within: { done: 1_500, total: 3_000 } },
    'Reading the graph: 1,500 of 3,000 (1 of 6)',
    1 / 12,
  ],
  [{ stage: 'hubs', done: 3, within: null }, 'Hubs and authorities (4 of 6)', 1 / 2],
  [{ stage: 'a stage of later', done: 5, within: null }, 'a stage of later (6 of 6)', 5 / 6],
] as const)('%o is “%s”', (progress, words, share) => {
  const running = { state: 'running', total: 6, ...progress } as const
  expect(stageWords(running)).toBe(words)
  expect(shareDone(running)).toBeCloseTo(share, 9)
})
