// Hostile input: a great many names, one name without end, citations that say nothing.
import { describe, expect, it } from 'vitest'
import { resolve } from '../../../import/resolve/resolve.ts'
import { cite } from './cite.ts'

const many = (count: number, of: (at: number) => ReturnType<typeof cite>) =>
  Array.from({ length: count }, (_, at) => of(at))

describe('resolution comes to an end', () => {
  it.each([
    ['thousands of persons of one family name', many(3000, (at) => cite(`Hale, Q${at.toString(36)}`, `Book ${at}`))],
    ['thousands of works of one title', many(3000, (at) => cite(`Hale${at.toString(36)}x, Ruth`, 'Harbour'))],
    ['titles without end', many(50, (at) => cite('Hale, Ruth', `${'a'.repeat(50_000)}${at}`))],
    ['names without end', many(50, (at) => cite(`${'b'.repeat(50_000)}, ${'c '.repeat(25_000)}`, `Book ${at}`))],
    [
      'lists of makers without end',
      many(20, (at) => cite(Array.from({ length: 300 }, (_, i) => `Hale${i}, Ruth`).join('; '), `Book ${at}`)),
    ],
    ['citations that say nothing', many(200, () => cite('', ''))],
  ] as const)('on %s', (_, citations) => {
    const { workOf, works } = resolve({
      citations,
      headings: [{ line: 1, text: 'H’'.repeat(10_000) }],
      prose: ['H. '.repeat(10_000)],
    })
    expect(workOf.size).toBe(citations.length)
    expect(works.length).toBeGreaterThan(0)
  })
  it('on nothing', () => {
    expect(resolve({ citations: [] })).toMatchObject({ works: [], persons: [], problems: [] })
  })
})
