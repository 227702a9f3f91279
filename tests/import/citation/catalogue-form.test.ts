// What a person puts together in the catalogue's form is read back part by part, whatever the parts are.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReference } from '../../../import/citation/parse-reference.ts'
import type { CslName } from '../../../model/csl.ts'

const FAMILIES = [
  'Brannigan',
  'Ødegaard',
  'O’Shaughnessy',
  'McIlwraith',
  'de la Mare',
  'van Houten',
  'Ellery-Firth',
  'Wu',
  'Li',
  'Young',
  'North',
  'London',
  'Lincoln',
  'Press',
  'Church',
  'Ó Briain',
  'al-Rashid',
  'St. John',
]
const GIVEN = [
  'Oswald',
  'Maud',
  'P. R.',
  'A.',
  'J. Egon',
  'Iris M.',
  'Jean-Luc',
  'Mary Ellen',
  'T. S. W.',
  'Sir Alfred',
]
const TITLES = [
  'The Salt Road',
  'Salt',
  'Works',
  'A History of the Salt Tax, 1801-1899',
  'Salt: The Northern Years',
  'Salt; A Life',
  '1931: Year of Salt',
  'Wibblesford, 1931',
  'Who Sold the Salt?',
  'The U.S. Salt Trade',
  'Dr. Hart’s War',
  'Mr. Hart Goes to Washington',
  'From Riga to London',
  'The Salt Question (Pt. 2)',
  'St. Olaf and the Sea',
  'No. 9 Shaft',
  'Life Begins at 50',
  'The Case of Hart v. Salt Board',
  'Salt on Trial: Hart, Moe, and Lund',
]
const PLACES = [
  'Quebec',
  'London, New York',
  'New York, N. Y.',
  'New York, New York',
  'Cambridge, Mass.',
  'Wibblesford',
  'Thornaby, Ohio',
  'Atlantic Highlands, N.J.',
  'Baltimore and London',
  'The Hague',
  'St. Louis',
  'Washington, D.C.',
]
const PUBLISHERS = [
  'Fernhill',
  'Fernhill & Co.',
  'Fen, Gorse & Sons',
  'Gorse, inc.',
  'University of Fernhill Press',
  'Fernhill Univ. Press',
  'The Author',
  'G. P. Gorse’s sons',
  'Lib. of the North',
  'Gorse, Fen & World',
  'M. Gorse, ltd.',
]
const HEADS = ['one', 'editor', 'translator', 'two', 'three editors', 'two whole'] as const
const PAGES = ['44', '101-102', '238-39', 'xiv']

const bare = (text: string | undefined) => (text ?? '').replace(/[.,]$/, '')
const nameOf = ({ family, given, 'non-dropping-particle': particle }: CslName) =>
  [[particle, family].filter(Boolean).join(' '), given].filter(Boolean).join(', ')

interface Parts {
  readonly head: (typeof HEADS)[number]
  readonly families: readonly [string, string, string]
  readonly given: readonly [string, string]
  readonly title: string
  readonly place: string
  readonly publisher: string
}

const closed = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`)

/** The names as they are printed, and the same names as they are to be read, with their role. */
const headOf = ({
  head,
  families: [a, b, c],
  given: [g, h],
}: Parts): [string, 'author' | 'editor' | 'translator', string[]] => {
  if (head === 'editor') return [`${a}, ${g}, Ed.`, 'editor', [`${a}, ${g}`]]
  if (head === 'translator') return [`${a}, ${g}, trans.`, 'translator', [`${a}, ${g}`]]
  if (head === 'two') return [`${a} and ${b}.`, 'author', [a, b]]
  if (head === 'three editors') return [`${a}, ${b}, and ${c}, Eds.`, 'editor', [a, b, c]]
  if (head === 'two whole') return [`${a}, ${g}, and ${h} ${b}.`, 'author', [`${a}, ${g}`, `${b}, ${h}`]]
  return [closed(`${a}, ${g}`), 'author', [`${a}, ${g}`]]
}

const parts: fc.Arbitrary<Parts> = fc.record({
  head: fc.constantFrom(...HEADS),
  families: fc
    .uniqueArray(fc.constantFrom(...FAMILIES), { minLength: 3, maxLength: 3 })
    .map(([a = '', b = '', c = '']) => [a, b, c] as const),
  given: fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...GIVEN.filter((name) => !name.startsWith('Sir')))),
  title: fc.constantFrom(...TITLES),
  place: fc.constantFrom(...PLACES),
  publisher: fc.constantFrom(...PUBLISHERS),
})

describe('the catalogue form', () => {
  const forms: readonly (readonly [string, (imprint: string, page: string) => string])[] = [
    ['with a page', (imprint, page) => `${imprint}, 1931, p. ${page}`],
    ['with a copyright year and no space before it', (imprint, page) => `${imprint},c1931, p. ${page}`],
    ['with a volume', (imprint, page) => `${imprint}, 1931, Vol. 3, p. ${page}`],
    ['with a page behind a colon', (imprint, page) => `${imprint}, 1931: ${page}`],
    ['with the year of the first printing', (imprint, page) => `${imprint}, 1931 [1899], p. ${page}`],
    ['with a full stop at its end', (imprint, page) => `${imprint}, 1931, p. ${page}.`],
  ]
  it.each(forms)('is read back part by part, %s', (_, finish) => {
    fc.assert(
      fc.property(parts, fc.constantFrom(...PAGES), (given, page) => {
        const [head, role, names] = headOf(given)
        const line = finish(`${head} ${closed(given.title)} ${given.place}: ${given.publisher}`, page)
        const { item } = parseReference(line)
        expect(item[role]?.map(nameOf)).toEqual(names)
        expect([bare(item.title), item['publisher-place'], bare(item.publisher), item.locator]).toEqual([
          given.title,
          given.place,
          bare(given.publisher),
          page,
        ])
        expect(item.issued?.['date-parts']).toEqual([[1931]])
      }),
    )
  })
})
