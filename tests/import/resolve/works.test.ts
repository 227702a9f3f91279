// Which citations name one work, and which do not.
import { describe, expect, it } from 'vitest'
import type { CitedItem } from '../../../import/resolve/cited-form.ts'
import { resolve } from '../../../import/resolve/resolve.ts'
import { cite } from './cite.ts'

const QUAY = { 'publisher-place': 'Leith', publisher: 'Quay Press', year: 1902 }
const BELL = { 'publisher-place': 'Hull', publisher: 'Bell & Co.', year: 1931 }

const ONE: readonly (readonly [string, CitedItem, CitedItem])[] = [
  ['a stray space in the name', cite('Hale, Ruth', 'Harbour', QUAY), cite('Hale , Ruth ', 'Harbour', QUAY)],
  [
    'capitals and points',
    cite('Hale, Ruth', 'The Harbour; A Life', QUAY),
    cite('Hale, Ruth', 'The Harbour: a life.', QUAY),
  ],
  ['a lost first letter', cite('Hale, Ruth', 'The Way to Leith', QUAY), cite('Hale, Ruth', 'he Way to Leith', QUAY)],
  [
    'British and American spelling',
    cite('Hale, R.', 'A New Civilisation', QUAY),
    cite('Hale, R.', 'A New Civilization', QUAY),
  ],
  [
    'points between initials',
    cite('Hale, Ruth', 'The U. K. of Old', QUAY),
    cite('Hale, Ruth', 'The U.K. of Old', QUAY),
  ],
  [
    'a title without its article',
    cite('Hale, Ruth', 'The Harbour Wars', QUAY),
    cite('Hale, Ruth', 'Harbour Wars', QUAY),
  ],
  [
    'a title without its subtitle',
    cite('Hale, Ruth', 'Tidewater: A Life', QUAY),
    cite('Hale, Ruth', 'Tidewater', QUAY),
  ],
  ['another printing', cite('Hale, Ruth', 'The Harbour', QUAY), cite('Hale, Ruth', 'The Harbour', BELL)],
  [
    'volumes of a collected edition',
    cite('Hale, Ruth', 'Works', { ...QUAY, volume: '1' }),
    cite('Hale, Ruth', 'Works', { ...QUAY, volume: '6' }),
  ],
  [
    'a volume told in the title',
    cite('Hale, Ruth', 'Memoirs Vol. 1', QUAY),
    cite('Hale, Ruth', 'Memoirs, vol. 2', QUAY),
  ],
  ['a first name cut to its initial', cite('Hale, Ruth', 'The Harbour', QUAY), cite('Hale, R.', 'The Harbour', QUAY)],
  [
    'a misprinted family name',
    cite('Thornbury, Ruth', 'The Harbour Wars', QUAY),
    cite('Thornbery, Ruth', 'The Harbour Wars', QUAY),
  ],
  ['family and given name exchanged', cite('Hale, Ruth', 'The Harbour', QUAY), cite('Ruth, Hale', 'The Harbour', QUAY)],
  ['the author left out', cite('Hale, Ruth', 'The Harbour', QUAY), cite('', 'The Harbour', QUAY)],
  [
    'the second author left out',
    cite('Hale, Ruth; Moss, Tom', 'The Harbour', QUAY),
    cite('Hale, Ruth', 'The Harbour', QUAY),
  ],
  [
    'a second author by the first name alone',
    cite('Hale, Ruth; Hale, Tom', 'Two Harbours', QUAY),
    cite('Hale, Ruth; Tom', 'Two Harbours', QUAY),
  ],
  ['no author at all', cite('', 'Charter of the Port of Leith', QUAY), cite('', 'Charter of the Port of Leith', QUAY)],
]

const TWO: readonly (readonly [string, CitedItem, CitedItem])[] = [
  ['one title by two authors', cite('Hale, Ruth', 'Harbour', QUAY), cite('Moss, Tom', 'Harbour', QUAY)],
  ['one title by two of one family name', cite('Hale, Ruth', 'Harbour', QUAY), cite('Hale, Simon', 'Harbour', QUAY)],
  [
    'volumes with titles that differ little',
    cite('Hale, Ruth', 'The Captain Crowned', QUAY),
    cite('Hale, Ruth', 'The Captain Uncrowned', BELL),
  ],
  [
    'a title that the other one continues',
    cite('Hale, Ruth', 'Harbour', QUAY),
    cite('Hale, Ruth', 'Harbour: The Later Years', BELL),
  ],
  ['parts with numbers', cite('Hale, Ruth', 'Harbour, Part I', QUAY), cite('Hale, Ruth', 'Harbour, Part II', QUAY)],
  [
    'years in the title',
    cite('Hale, Ruth', 'Harbour Reports 1901', QUAY),
    cite('Hale, Ruth', 'Harbour Reports 1902', QUAY),
  ],
  ['two subtitles', cite('Hale, Ruth', 'Leith: Its Ships', QUAY), cite('Hale, Ruth', 'Leith: Its Kirks', QUAY)],
  ['no author and another year', cite('', 'Charter', QUAY), cite('', 'Charter', BELL)],
  [
    'an article under one title on another day',
    cite('Hale, Ruth', 'From the Port', {
      type: 'article-newspaper',
      'container-title': 'Leith Post',
      issued: { 'date-parts': [[1902, 3, 1]] },
    }),
    cite('Hale, Ruth', 'From the Port', {
      type: 'article-newspaper',
      'container-title': 'Leith Post',
      issued: { 'date-parts': [[1902, 3, 2]] },
    }),
  ],
  [
    'an article under one title in another paper',
    cite('Hale, Ruth', 'Letter', { ...QUAY, 'container-title': 'Leith Post' }),
    cite('Hale, Ruth', 'Letter', { ...QUAY, 'container-title': 'Hull Mail' }),
  ],
]

const workIds = (citations: readonly CitedItem[]) => new Set(resolve({ citations }).workOf.values())

describe('citations of one work', () => {
  it.each(ONE)('are brought together over %s', (_, ...citations) => {
    expect(workIds(citations).size).toBe(1)
  })
})

describe('citations of several works', () => {
  it.each(TWO)('are kept apart: %s', (_, ...citations) => {
    expect(workIds(citations).size).toBe(2)
  })
})

describe('a work without a maker', () => {
  it('is left by itself where two works fit it, and that is reported', () => {
    const { works, problems } = resolve({
      citations: [cite('Hale, Ruth', 'Harbour', QUAY), cite('Moss, Tom', 'Harbour', QUAY), cite('', 'Harbour', QUAY)],
    })
    expect(works).toHaveLength(3)
    expect(problems.map(({ code }) => code)).toContain('undecided-work')
  })
})

describe('the node of a work', () => {
  const citations = [
    cite('Hale, Ruth', 'The Harbour', QUAY),
    cite('Hale, Ruth', 'The Harbour', QUAY),
    cite('Hale, Ruth', 'The Harbuor', QUAY),
    cite('Hale, Ruth', 'The Harbour', { ...BELL, volume: '2' }),
  ]
  const [work] = resolve({ citations }).works

  it('has the title and imprint that most citations print', () => {
    expect(work).toMatchObject({
      id: 'work:hale-the-harbour',
      title: 'The Harbour',
      year: 1902,
      publisher: 'Quay Press',
      place: 'Leith',
    })
  })
  it('keeps every printing and every spelling', () => {
    expect(work?.variants).toEqual(['The Harbour', 'The Harbuor'])
    expect(work?.editions).toEqual([
      { place: 'Hull', publisher: 'Bell & Co.', year: 1931, volume: '2' },
      { place: 'Leith', publisher: 'Quay Press', year: 1902 },
    ])
  })
  it.each([
    ['the earliest year that a citation gives', [1926, 1924, undefined], 1924],
    ['nothing where none gives one', [undefined, undefined], undefined],
    ['nothing where a printing is cited that is earlier still', [1910], undefined],
  ])('has as the year of the first printing %s', (_, years, first) => {
    const [found] = resolve({
      citations: years.map((year) =>
        cite('Hale, Ruth', 'The Harbour', {
          ...{ ...QUAY, year: year === 1910 ? 1902 : 1952 },
          ...(year === undefined ? {} : { 'original-date': { 'date-parts': [[year]] } }),
        }),
      ),
    }).works
    expect(found?.['original-date']).toEqual(first === undefined ? undefined : { 'date-parts': [[first]] })
  })
  it('reports a merge that rests on a misprint', () => {
    expect(resolve({ citations }).problems.map(({ code }) => code)).toEqual(['doubtful-same-work'])
  })
})

describe('ids of works', () => {
  it('say more where they would be equal, whatever the order', () => {
    const citations = [cite('Hale, Ruth', 'Harbour', QUAY), cite('Hale, Simon', 'Harbour', QUAY)]
    const ids = resolve({ citations }).works.map(({ id }) => id)
    expect(ids).toEqual(['work:hale-ruth-harbour', 'work:hale-simon-harbour'])
    expect(resolve({ citations: citations.toReversed() }).works.map(({ id }) => id)).toEqual(ids)
  })
  it('are numbered where nothing more can be said', () => {
    const paper = (day: number) =>
      cite('', 'Notes', { 'container-title': 'Leith Post', issued: { 'date-parts': [[1902, 3, day]] } })
    const { works } = resolve({ citations: [paper(1), paper(2)] })
    expect(works.map(({ id }) => id)).toEqual(['work:notes-1902', 'work:notes-1902-2'])
  })
})

describe('makers', () => {
  it('have their roles and their order', () => {
    const { makers, persons } = resolve({
      citations: [
        cite('Hale, Ruth', 'The Harbour', {
          editor: [{ family: 'Moss', given: 'Tom' }],
          translator: [{ family: 'Moss', given: 'Tom' }],
        }),
      ],
    })
    expect(persons.map(({ id }) => id)).toEqual(['person:hale-ruth', 'person:moss-tom'])
    expect(makers.get('work:hale-the-harbour')).toEqual([
      { person: 'person:hale-ruth', role: 'AUTHORED', order: 0 },
      { person: 'person:moss-tom', role: 'EDITED', order: 1 },
      { person: 'person:moss-tom', role: 'TRANSLATED', order: 1 },
    ])
  })
})
