// The sentences about what stands behind a thing: numbers, plurals, stances, and never a word on whether it is so.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Backing,
  backingSentence,
  linesPhrase,
  listed,
  personSentence,
  plain,
  shownOf,
  workSentence,
  yearsPhrase,
  yearsRange,
} from '../../../client/panels/chosen/sentences.ts'

const NONE: Backing = { quotations: 0, statements: 0, works: 0, people: 0, supports: 0, disputes: 0, qualifies: 0 }

describe('what backs a claim', () => {
  test.each<[string, Partial<Backing>, boolean, string]>([
    [
      'many of each',
      { quotations: 9, statements: 9, supports: 9, works: 4, people: 3 },
      true,
      'Supported there by 9 quotations from 4 works by 3 people.',
    ],
    [
      'one of each',
      { quotations: 1, statements: 1, supports: 1, works: 1, people: 1 },
      true,
      'Supported there by 1 quotation from 1 work by 1 person.',
    ],
    [
      'put forward in several documents',
      { quotations: 2, statements: 2, supports: 2, works: 2, people: 1 },
      false,
      'Supported by 2 quotations from 2 works by 1 person.',
    ],
    [
      'disputed as well',
      { quotations: 9, statements: 9, supports: 7, disputes: 2, works: 4, people: 3 },
      true,
      'Supported there by 7 quotations and disputed by 2, taken from 4 works by 3 people.',
    ],
    [
      'every stance',
      { quotations: 10, statements: 10, supports: 7, disputes: 2, qualifies: 1, works: 4, people: 3 },
      true,
      'Supported there by 7 quotations, disputed by 2 and qualified by 1, taken from 4 works by 3 people.',
    ],
    [
      'only disputed',
      { quotations: 2, statements: 2, disputes: 2, works: 1 },
      true,
      'Disputed there by 2 quotations from 1 work.',
    ],
    [
      'no work named',
      { quotations: 2, statements: 2, supports: 2 },
      true,
      'Supported there by 2 quotations from no work that is named.',
    ],
    [
      'works that take the stance themselves',
      { statements: 3, supports: 1, disputes: 2, works: 3, people: 2 },
      false,
      'Supported by 1 work and disputed by 2, made by 2 people.',
    ],
    ['other claims alone', { statements: 2, disputes: 2 }, false, 'Disputed by 2 claims.'],
    [
      'quotations, and a work itself',
      { quotations: 2, statements: 3, supports: 3, works: 2, people: 1 },
      false,
      'Supported by 3 statements from 2 works by 1 person.',
    ],
    [
      'one quotation that two documents use against each other',
      { quotations: 1, statements: 1, supports: 1, disputes: 1, works: 1 },
      false,
      'Supported by 1 quotation and disputed by 1, taken from 1 work.',
    ],
    ['nothing', {}, true, 'No quotation stands behind it there.'],
    ['nothing anywhere', {}, false, 'No quotation stands behind it here.'],
    [
      'thousands',
      { quotations: 2341, statements: 2341, supports: 2341, works: 1200, people: 1000 },
      true,
      'Supported there by 2,341 quotations from 1,200 works by 1,000 people.',
    ],
  ])('%s', (_, backing, there, sentence) => {
    expect(plain(backingSentence({ ...NONE, ...backing }, there))).toBe(sentence)
  })

  test('each number opens to its list', () => {
    const pieces = backingSentence({ ...NONE, quotations: 3, supports: 2, disputes: 1, works: 2, people: 1 }, true)
    expect(pieces.flatMap(({ opens }) => opens ?? [])).toEqual(['SUPPORTS', 'DISPUTES', 'works', 'people'])
  })

  test('no piece says whether the claim is so, and pieces can be told apart', () => {
    const count = fc.nat({ max: 5_000 })
    fc.assert(
      fc.property(
        fc.record({
          quotations: count,
          statements: count,
          works: count,
          people: count,
          supports: count,
          disputes: count,
          qualifies: count,
        }),
        fc.boolean(),
        (backing, there) => {
          const pieces = backingSentence(backing, there)
          expect(plain(pieces)).not.toMatch(/true|false|proved|proven|debunked|fact/i)
          expect(plain(pieces)).toMatch(/^[A-Z].*\.$/)
          expect(new Set(pieces.map(({ text, opens }) => opens ?? text)).size).toBe(pieces.length)
        },
      ),
    )
  })
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as “%s”', (parts, words) => {
  expect(listed(parts)).toBe(words)
})

test.each([
  [12, 12, 'line 12'],
  [1_200, 1_203, 'lines 1,200–1,203'],
])('lines %i to %i', (first, last, words) => {
  expect(linesPhrase(first, last)).toBe(words)
})

test.each([
  [null, null, '', ''],
  [1921, null, 'from 1921', '1921'],
  [null, 1987, 'from 1987', '1987'],
  [1921, 1921, 'from 1921', '1921'],
  [1921, 1987, 'from 1921 to 1987', '1921–1987'],
])('years %s to %s', (first, last, words, range) => {
  expect(yearsPhrase(first, last)).toBe(words)
  expect(yearsRange(first, last)).toBe(range)
})

test.each<[number, number, string, number?]>([
  [0, 0, 'It takes a stance itself on 2 claims.', 2],
  [3, 7, '7 quotations are taken from it for 3 claims. It takes a stance itself on 1 claim.', 1],
  [3, 7, '7 quotations are taken from it for 3 claims.'],
  [1, 1, '1 quotation is taken from it for 1 claim.'],
  [0, 2, '2 quotations are taken from it, filed under no claim.'],
  [0, 0, 'Nothing is quoted from it here.'],
])('a work with %i claims and %i quotations', (claims, quotations, sentence, own = 0) => {
  expect(workSentence({ claims, quotations, statements: quotations + own })).toBe(sentence)
})

test.each([
  [3, 2, 7, 'In here this person made 3 works, is named in 2 claims and is quoted speaking 7 times.'],
  [1, 0, 1, 'In here this person made 1 work and is quoted speaking once.'],
  [0, 0, 0, 'Nothing more is recorded here.'],
])('a person with %i works, named in %i claims, spoken %i times', (works, named, spoken, sentence) => {
  expect(personSentence(works, named, spoken)).toBe(sentence)
})

test.each([
  [100, 2_341, '100 of 2,341'],
  [12, 12, 'all 12'],
])('a list of %i of %i', (shown, total, words) => {
  expect(shownOf(shown, total)).toBe(words)
})
