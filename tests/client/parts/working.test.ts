// What is said while the server is at something that takes long.
import { expect, test } from 'vitest'
import { workingWords } from '../../../client/parts/working.tsx'

test.each([
  [{ what: null, done: 0, total: 0 }, ''],
  [{ what: 'reading', done: 1_200, total: 4_000 }, 'Reading the whole graph: 1,200 of 4,000'],
  [{ what: 'striking', done: 0, total: 0 }, 'Working out what remains'],
  [{ what: 'comparing', done: 0, total: 2 }, 'Comparing the words of quotations, claim by claim: 0 of 2'],
] as const)('%o is said as “%s”', (working, words) => {
  expect(workingWords(working)).toBe(words)
})
