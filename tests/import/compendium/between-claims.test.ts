import { describe, expect, test } from 'vitest'
import { readStructure } from '../../../import/compendium/read-structure.ts'
import { outline, page } from './outline.ts'

const HALE = 'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14'
const LONG = 'The gates were shut for a whole winter, and no ship of more than forty tons came in before the thaw.'
const BLOCK = ['', 'THE HARBOUR WAS CLOSED', '', LONG, HALE, '']

describe('what stands between the claims', () => {
  test('a post title, an image and a section heading above the first claim', () => {
    expect(
      outline(page('The Harbour Series. Part Two: Tolls.', '', 'old-harbour-1871', '', 'Tolls and Gates', ...BLOCK)),
    ).toEqual(['post 1', 'passed over 3', 'section 5', 'claim 7', 'quote 9 of 7 from 10'])
  })
  test('a title alone above a claim is a section', () => {
    expect(outline(page(...BLOCK, 'Tolls and Gates', ...BLOCK))).toEqual([
      'claim 2',
      'quote 4 of 2 from 5',
      'section 7',
      'claim 9',
      'quote 11 of 9 from 12',
    ])
  })
  test('a numbered part without a section heading is its own topic', () => {
    const { sections, claims } = readStructure(
      page('The Harbour Series. Part Two: Tolls.', '', 'By Ada Moss', ...BLOCK),
    )
    expect(sections).toEqual([{ line: 1, name: 'Tolls', post: 0 }])
    expect(claims).toMatchObject([{ section: 0 }])
  })
  test('an essay between two series of claims is no quotation', () => {
    const essay = [
      'A Walk Along the Quay',
      '',
      'By Ada Moss',
      '',
      LONG,
      '',
      LONG,
      '',
      'IMG_2044',
      '',
      'Photo by A. Moss',
      '',
      LONG,
    ]
    expect(outline(page(...BLOCK, ...essay, ...BLOCK))).toEqual([
      'claim 2',
      'quote 4 of 2 from 5',
      'post 7',
      'passed over 9',
      'passed over 11',
      'passed over 13',
      'passed over 15',
      'passed over 17',
      'passed over 19',
      'claim 21',
      'quote 23 of 21 from 24',
    ])
  })
  test('what is passed over is reported with its lines and its kind', () => {
    const { problems } = readStructure(
      page('IMG_2044', ...BLOCK, 'A Walk Along the Quay', '', 'By Ada Moss', '', LONG, '', LONG, ...BLOCK),
    )
    expect(problems.map(({ line, lastLine, code }) => [line, lastLine, code])).toEqual([
      [1, undefined, 'passed-over-image-name'],
      [10, undefined, 'passed-over-byline'],
      [12, 14, 'passed-over-prose'],
    ])
  })
  test('a citation with nothing above it is reported', () => {
    const { problems } = readStructure(page('THE HARBOUR WAS CLOSED', '', HALE))
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'claim-without-quotation'],
      [3, 'citation-without-quotation'],
    ])
  })
})

describe('the document’s own title and compiler', () => {
  const titles: readonly (readonly [string, string, string | undefined, string | undefined])[] = [
    [
      'the name that the posts of a series share, and the byline under one of them',
      page(
        'The Harbour Series. Part One: Gates.',
        '',
        'Gates',
        ...BLOCK,
        'The Harbour Series. Part Two: Tolls.',
        '',
        'By Ruth “Rue” Hale.',
        ...BLOCK,
      ),
      'The Harbour Series',
      'Ruth “Rue” Hale',
    ],
    [
      'the lines above the first claim',
      page('The Harbour Papers', '', 'Compiled by Ruth Hale', ...BLOCK),
      'The Harbour Papers',
      'Ruth Hale',
    ],
    [
      'a byline that goes on',
      page('The Harbour Papers', '', 'Compiled by Ruth J. Hale for the Quay Office. It is not all there is.', ...BLOCK),
      'The Harbour Papers',
      'Ruth J. Hale',
    ],
    [
      'a byline with where and when',
      page('The Harbour Papers', '', 'Collected and edited by Ada van Moss, Leith, 1902', ...BLOCK),
      'The Harbour Papers',
      'Ada van Moss',
    ],
    [
      'a title in capitals with a byline',
      page('THE HARBOUR PAPERS', '', 'Compiled by Ruth Hale', ...BLOCK),
      'THE HARBOUR PAPERS',
      'Ruth Hale',
    ],
    ['nothing where the text says nothing', page(...BLOCK), undefined, undefined],
  ]
  test.each(titles)('%s', (_, text, title, compiler) => {
    const structure = readStructure(text)
    expect([structure.title, structure.compiler]).toEqual([title, compiler])
    expect(structure.claims.every((claim) => claim.text === 'THE HARBOUR WAS CLOSED')).toBe(true)
  })
})
