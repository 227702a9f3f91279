// Whatever goes wrong on the way to the server becomes words: what happened, why, what to do.
import { describe, expect, test } from 'vitest'
import { failureFromAnswer, failureFromThrown, failureOf } from '../../../client/api/failure.ts'

describe('an answer that is no success', () => {
  test('keeps the words of problem details', () => {
    const failure = failureFromAnswer(400, {
      type: 'about:blank',
      title: 'Bad request',
      status: 400,
      kind: 'invalid-input',
      detail: 'limit: must be at most 500',
      remedy: 'Ask for fewer.',
      where: 'limit',
    })
    expect(failure).toEqual({
      kind: 'invalid-input',
      title: 'This could not be understood',
      detail: 'limit: must be at most 500',
      remedy: 'Ask for fewer.',
      where: 'limit',
    })
  })

  test('says what to do even where the server does not', () => {
    expect(failureFromAnswer(404, { kind: 'not-found', detail: 'There is no such work.' }).remedy).toContain('Search')
  })

  test.each([
    [400, 'invalid-input'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'not-found'],
    [413, 'too-large'],
    [503, 'unavailable'],
    [502, 'offline'],
    [500, 'internal'],
    [418, 'internal'],
  ])('status %i with a body that is no problem is %s', (status, kind) => {
    expect(failureFromAnswer(status, '<html>').kind).toBe(kind)
    expect(failureFromAnswer(status, undefined).detail).toContain(String(status))
  })

  test('a kind from another version of the program is a defect of the program', () => {
    expect(failureFromAnswer(400, { kind: 'never-heard-of', detail: 'x' }).kind).toBe('internal')
  })
})

describe('what fetch throws', () => {
  test('a withdrawn question is no error', () => {
    expect(failureFromThrown(new DOMException('gone', 'AbortError')).kind).toBe('cancelled')
  })
  test('nobody there', () => {
    expect(failureFromThrown(new TypeError('Failed to fetch')).kind).toBe('offline')
  })
})

test('every kind of failure has a heading and a remedy', () => {
  for (const kind of ['invalid-input', 'not-found', 'unavailable', 'offline', 'unreadable'] as const) {
    const { title, remedy } = failureOf(kind, 'why')
    expect(title).toMatch(/^[A-Z]/)
    expect(remedy).toMatch(/\.$/)
  }
})
