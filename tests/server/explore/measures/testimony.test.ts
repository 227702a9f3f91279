// Who speaks, and how long after: worked out by hand.
import { expect, it, test } from 'vitest'
import { cslYear } from '../../../../server/explore/csl-year.ts'
import { testimony } from '../../../../server/explore/measures/testimony.ts'
import { base, says, work } from './bases.ts'

it('tells how long after the event and the writing a work was printed, where two of the three are known', () => {
  const { delays } = testimony(
    base(
      [
        work('all', { eventYear: 1871, writtenYear: 1880, year: 1902 }),
        work('written', { writtenYear: 1900, year: 1902 }),
        work('event', { eventYear: 1871, year: 1875 }),
        work('printed', { year: 1902 }),
        work('none'),
        work('unused', { eventYear: 1, year: 2 }),
      ],
      ['all', 'written', 'event', 'printed', 'none'].map((id) => says(`q-${id}`, 'c', id)),
    ),
  )
  expect(delays).toEqual([
    { work: 'all', event: 1871, written: 1880, printed: 1902, years: 31 },
    { work: 'event', event: 1871, written: null, printed: 1875, years: 4 },
    { work: 'written', event: null, written: 1900, printed: 1902, years: 2 },
  ])
})

test('a statement has one voice, though it is taken from two works and filed by two documents', () => {
  const { voices, ownShare, distances } = testimony(
    base(
      [work('a', { makers: ['hale'] }), work('b', { makers: ['moss'], reliesOn: ['a'] })],
      [
        says('own', 'c', 'b', { speakers: ['hale'] }),
        says('own', 'c', 'a', { speakers: ['hale'] }),
        says('rests', 'c', 'b', { assertedIn: 'x' }),
        says('rests', 'c', 'b', { assertedIn: 'y', stance: 'DISPUTES' }),
        says('unknown', 'c', 'a'),
      ],
    ),
  )
  expect(voices).toEqual({
    'own words': ['own'],
    'words reported by another': [],
    'rests on others': ['rests'],
    'not known': ['unknown'],
  })
  expect(ownShare).toBe(0.5)
  expect(distances).toEqual([
    { statement: 'own', steps: 0 },
    { statement: 'rests', steps: 1 },
    { statement: 'unknown', steps: 0 },
  ])
})

test.each<[string, unknown, number | null]>([
  ['a day', { 'date-parts': [[1871, 3, 2]] }, 1871],
  ['a span', { 'date-parts': [[1871], [1880]] }, 1871],
  ['a year in letters', { 'date-parts': [['1871']] }, 1871],
  ['before our era', { 'date-parts': [[-44]] }, -44],
  ['words', { literal: 'in the spring' }, null],
  ['no parts', { 'date-parts': [] }, null],
  ['no date', 'yesterday', null],
  ['nothing', undefined, null],
])('the year of %s', (_, date, year) => expect(cslYear(date)).toBe(year))
