import { describe, expect, test } from 'vitest'
import { readStructure } from '../../../import/compendium/read-structure.ts'
import { outline, page } from './outline.ts'

const HALE = 'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14'
const MOSS = 'Moss, Ada. Tides and Tolls. Hull: Gull & Sons, 1911, p. 7'
const LONG = 'The gates were shut for a whole winter, and no ship of more than forty tons came in before the thaw.'

describe('what states a claim', () => {
  const headings = [
    'THE HARBOUR BOARD RAISED TOLLS IN THE 1880’S',
    '7 SHIPS WERE LOST',
    'IN MID-80’S THE BOARD SWEARS AN OATH',
    'MOSS & HALE DIFFER, ESPECIALLY ON TOLLS',
    'WHAT WAS THE TOLL',
    'THE TOLLS WERE TOO LOW.',
    'THE BOARD’S FIGURES ARE NOT McKAY’S',
    'THE 3rd BOARD WAS NO BETTER THAN THE 2nd',
    'ÅSA WON THE FIRST VOTE',
  ]
  test.each(headings)('%s', (heading) => {
    expect(outline(page(heading, '', LONG, HALE))).toEqual(['claim 1', 'quote 3 of 1 from 4'])
  })
})

describe('capitals inside a quotation', () => {
  const claim = 'THE HARBOUR WAS CLOSED'
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    [
      'an address that touches the text',
      ['The board then wrote:', 'TO ALL MASTERS OF SHIPS', LONG, HALE],
      'quote 3-5 of 1 from 6',
    ],
    [
      'a resolution between two paragraphs',
      [LONG, 'THAT THE TOLLS BE RAISED AT ONCE AND FOR ALL SHIPS', LONG, HALE],
      'quote 3-5 of 1 from 6',
    ],
    ['an appendix that opens the quotation', ['APPENDIX', '', LONG, HALE], 'quote 3-5 of 1 from 6'],
    [
      'a heading of an excerpt with its source',
      ['EXCERPT FROM HALE’S LETTER', '(translated by the editor)', '1925, no. 16:71-73', '', LONG, HALE],
      'quote 3-7 of 1 from 8',
    ],
    [
      'an address on a line of its own',
      [LONG, '', 'TO ALL MASTERS OF SHIPS', '', LONG, '', HALE],
      'quote 3-7 of 1 from 9',
    ],
    [
      'what a colon announces',
      ['The board then passed this:', '', 'NO SHIP SHALL ENTER UNPAID', '', LONG, '', HALE],
      'quote 3-7 of 1 from 9',
    ],
    [
      'capitals between quotation marks that are still open',
      ['“The board has met.', '', 'NO SHIP SHALL ENTER UNPAID', '', 'So it was done.”', '', HALE],
      'quote 3-7 of 1 from 9',
    ],
  ]
  test.each(cases)('%s', (_, lines, expected) => {
    expect(outline(page(claim, '', ...lines))).toEqual(['claim 1', expected])
  })
})

describe('claims at more than one place', () => {
  test('two headings of one wording are two places', () => {
    const { claims } = readStructure(
      page('THE HARBOUR WAS CLOSED', '', LONG, HALE, '', 'THE HARBOUR WAS CLOSED', '', LONG, MOSS),
    )
    expect(claims.map(({ first, text }) => [first, text])).toEqual([
      [1, 'THE HARBOUR WAS CLOSED'],
      [6, 'THE HARBOUR WAS CLOSED'],
    ])
  })
  test('a heading may run over two lines', () => {
    const { claims } = readStructure(page('THE HARBOUR WAS CLOSED', 'BY THE BOARD ALONE', '', LONG, HALE))
    expect(claims).toEqual([{ first: 1, last: 2, text: 'THE HARBOUR WAS CLOSED BY THE BOARD ALONE' }])
  })
})

describe('headings marked as in Markdown', () => {
  test('state claims whatever their letters, and group them where deeper ones follow', () => {
    const text = page(
      ...['# The Harbour Papers', '', 'Compiled by Ruth Hale', ''],
      ...['## Gates', '', '### The harbour was closed', LONG, HALE, '', LONG, '', `> — ${MOSS}`, ''],
      ...['## Tolls and Lamps', '', '### The tolls were raised', '', LONG, `(${HALE})`],
    )
    expect(outline(text)).toEqual([
      'post 1',
      'passed over 3',
      'section 5',
      'claim 7',
      'quote 8 of 7 from 9',
      'quote 11 of 7 from 13',
      'section 15',
      'claim 17',
      'quote 19 of 17 from 20',
    ])
    const { title, compiler, claims, sections, citations } = readStructure(text)
    expect([title, compiler]).toEqual(['The Harbour Papers', 'Ruth Hale'])
    expect(claims.map((claim) => [claim.text, sections[claim.section ?? -1]?.name])).toEqual([
      ['The harbour was closed', 'Gates'],
      ['The tolls were raised', 'Tolls and Lamps'],
    ])
    expect(citations.map(({ reference }) => reference.item.author?.[0]?.family)).toEqual(['Hale', 'Moss', 'Hale'])
  })
  test('are none without a space behind the sign: a tag, a number', () => {
    expect(outline(page('THE HARBOUR WAS CLOSED', '', '#12 of the pilots’ letters', LONG, HALE))).toEqual([
      'claim 1',
      'quote 3-4 of 1 from 5',
    ])
  })
})
