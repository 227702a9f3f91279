// How far an upload is, and what could not be read, in words.
import { describe, expect, test } from 'vitest'
import type { Upload } from '../../../client/views/imports/jobs.ts'
import { groupProblems } from '../../../client/views/imports/problem-groups.ts'
import { isUnderWay, progressShare, progressWords, removalWords } from '../../../client/views/imports/progress.ts'
import type { Problem } from '../../../model/problem.ts'

const upload = (event: unknown): Upload =>
  ({ key: 1, name: 'papers.txt', size: 10, event, stop: () => undefined }) as unknown as Upload
const source = 'papers.txt'

describe('an upload', () => {
  test.each([
    [{ state: 'sending' }, 'On its way to Whence', null, true],
    [{ state: 'waiting', source }, 'Waiting for the one before it', null, true],
    [{ state: 'running', source, stage: 'reading', done: 45, total: 100 }, 'Reading: 45 %', 45, true],
    [{ state: 'running', source, stage: 'writing', done: 0, total: 0 }, 'Writing', null, true],
    [{ state: 'done', source, report: { unchanged: false } }, 'Landed', 100, false],
    [{ state: 'done', source, report: { unchanged: true } }, 'It was here already; nothing has changed', 100, false],
    [{ state: 'cancelled', source }, 'Stopped; nothing was changed', null, false],
    [{ state: 'failed', source, problem: {} }, 'Not imported; nothing was changed', null, false],
  ])('%j', (event, words, share, underWay) => {
    expect(progressWords(upload(event))).toBe(words)
    expect(progressShare(upload(event))).toBe(share)
    expect(isUnderWay(upload(event))).toBe(underWay)
  })
  test('never tells of more than the whole', () => {
    expect(progressShare(upload({ state: 'running', source, stage: 'reading', done: 300, total: 100 }))).toBe(100)
  })
})

test('what could not be read stands by reason, the gravest first, in the order of the lines', () => {
  const problem = (severity: Problem['severity'], code: string, line: number): Problem => ({
    severity,
    code,
    line,
    message: code,
  })
  const groups = groupProblems([
    problem('note', 'caption', 9),
    problem('warning', 'no-citation', 8),
    problem('note', 'caption', 2),
    problem('error', 'lost', 30),
    problem('note', 'byline', 1),
  ])
  expect(groups.map(({ code, problems }) => [code, problems.map(({ line }) => line)])).toEqual([
    ['lost', [30]],
    ['no-citation', [8]],
    ['caption', [2, 9]],
    ['byline', [1]],
  ])
})

test.each([
  [71, 0, '71 things went. To undo, import the file again.'],
  [1, 1, '1 thing went; 1 stays that other imports brought too. To undo, import the file again.'],
  [0, 9, 'No things went; 9 stay that other imports brought too. To undo, import the file again.'],
])('a removal of %i that leaves %i', (removed, kept, words) => {
  expect(removalWords(removed, kept)).toBe(words)
})
