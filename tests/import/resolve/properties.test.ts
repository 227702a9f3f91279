// What holds for all citations: order does not matter, nothing is lost, ids are unique, and the measures of likeness behave.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CitedItem } from '../../../import/resolve/cited-form.ts'
import { compareGiven, givenTokens } from '../../../import/resolve/given-name.ts'
import { resolve } from '../../../import/resolve/resolve.ts'
import { lettersApart } from '../../../import/resolve/spelling.ts'
import { compareTitles, titleKey } from '../../../import/resolve/title.ts'

const family = fc.constantFrom('Hale', 'Halle', 'Orlovsky', 'Orlovskii', 'Moss', 'hale', 'Thornbury', 'Thornbery', '')
const given = fc.constantFrom('Ruth', 'R.', 'Ruth Anne', 'Rose', 'Tom', 'T. A.', '', 'ruth')
const title = fc.constantFrom(
  'Harbour',
  'The Harbour',
  'Harbour: A Life',
  'The Way to Leith',
  'he Way to Leith',
  'Works Vol. 2',
  'Works',
  '',
)
const item = fc.record(
  {
    type: fc.constant('book' as const),
    author: fc.array(fc.record({ family, given }), { maxLength: 3 }),
    editor: fc.array(fc.record({ literal: fc.constantFrom('Port Office', 'The Port Office', 'Moss') }), {
      maxLength: 1,
    }),
    title,
    publisher: fc.constantFrom('Quay Press', 'Quay', 'Bell'),
    volume: fc.constantFrom('1', '2'),
    issued: fc.record({ 'date-parts': fc.constantFrom<number[][]>([[1902]], [[1903]], [[1902, 3, 1]]) }),
  },
  { requiredKeys: ['type'] },
)
const citations = fc
  .array(item, { maxLength: 25 })
  .map((items): CitedItem[] =>
    items.map((one, i) => ({ key: `c${i}`, line: i + 1, text: one.title ?? 'Hale', item: one })),
  )
const headings = [
  { line: 1, text: 'HALE SAYS MOSS ERRED' },
  { line: 2, text: 'ORLOVSKY’S ROAD' },
]
const speakers = [
  { name: 'HALE', line: 3 },
  { name: 'Quill', line: 4 },
]
const told = ({ speakerOf, ...rest }: ReturnType<typeof resolve>) => ({
  ...rest,
  workOf: [...rest.workOf].sort(),
  makers: [...rest.makers].sort(),
  mentions: [...rest.mentions].sort(),
  speakers: speakers.map(({ name }) => speakerOf(name)),
})

describe('resolution', () => {
  it('does not depend on the order of citations, headings and speakers', () => {
    fc.assert(
      fc.property(
        citations.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([inOrder, shuffled]) => {
          const one = told(resolve({ citations: inOrder, headings, speakers }))
          const other = told(
            resolve({ citations: shuffled, headings: headings.toReversed(), speakers: speakers.toReversed() }),
          )
          expect(other).toEqual(one)
        },
      ),
    )
  })

  it('gives every citation one work, and every maker, mention and speaker a person', () => {
    fc.assert(
      fc.property(citations, (all) => {
        const { works, persons, workOf, makers, mentions, speakerOf } = resolve({ citations: all, headings, speakers })
        const workIds = new Set(works.map(({ id }) => id))
        const personIds = new Set(persons.map(({ id }) => id))
        expect(workIds.size).toBe(works.length)
        expect(personIds.size).toBe(persons.length)
        expect([...workOf.keys()].sort()).toEqual(all.map(({ key }) => key).sort())
        expect(new Set(workOf.values())).toEqual(workIds)
        expect(new Set(makers.keys())).toEqual(workIds)
        const people = [
          ...[...makers.values()].flat().map(({ person }) => person),
          ...[...mentions.values()].flat(),
          ...speakers.map(({ name }) => speakerOf(name)),
        ]
        for (const person of people) expect(personIds).toContain(person)
      }),
    )
  })

  it('is not changed by citing everything once more', () => {
    fc.assert(
      fc.property(citations, (all) => {
        const again = all.map((one) => ({ ...one, key: `${one.key} again` }))
        const once = resolve({ citations: all })
        const twice = resolve({ citations: [...all, ...again] })
        expect(twice.works).toEqual(once.works)
        expect(twice.persons).toEqual(once.persons)
      }),
    )
  })
})

describe('measures of likeness', () => {
  const word = fc.stringMatching(/^[abc]{0,8}$/)
  it('count letters alike from both sides, and never beyond the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        const whole = lettersApart(a, b, 100)
        expect(lettersApart(b, a, limit)).toBe(lettersApart(a, b, limit))
        expect(lettersApart(a, b, limit)).toBe(Math.min(whole, limit + 1))
        expect(whole === 0).toBe(a === b)
      }),
    )
  })
  it('compare given names and titles alike from both sides', () => {
    fc.assert(
      fc.property(given, given, title, title, (a, b, x, y) => {
        expect(compareGiven(givenTokens(a), givenTokens(b))).toBe(compareGiven(givenTokens(b), givenTokens(a)))
        expect(compareTitles(titleKey(x), titleKey(y))).toBe(compareTitles(titleKey(y), titleKey(x)))
      }),
    )
  })
})
