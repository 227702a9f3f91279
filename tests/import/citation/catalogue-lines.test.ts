// Citation lines in the form of catalogues, field by field: invented references in the forms of the genre.
import { describe, expect, it } from 'vitest'
import { read } from './fields.ts'

const HARBOUR = { type: 'book', title: 'The Harbour', 'publisher-place': 'Leith', publisher: 'Quay Press' }
const BY_HALE = { ...HARBOUR, author: ['Hale, Ruth'] }

describe('the catalogue form', () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      'has every part',
      'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'has a copyright year',
      'Hale, Ruth. The Harbour. Leith: Quay Press, c1902, p. 14',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'has a capital C and a period before the year',
      'Hale, Ruth. The Harbour. Leith: Quay Press. C1902, p. 14',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'has no space before the year',
      'Hale, Ruth. The Harbour. Leith: Quay Press,1902, p. 14',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'stands in brackets',
      '(Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14).',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'stands in brackets behind a label',
      'Source: [Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14]',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'stands behind a label',
      'Quoted from: Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'says how many pages the book has',
      'Hale, Ruth. The Harbour. Leith: Quay Press, 1902. 312 pp.',
      { ...BY_HALE, issued: '1902' },
    ],
    [
      'says that there is no place',
      'Hale, Ruth. The Harbour. n.p., 1902, p. 14',
      { type: 'book', title: 'The Harbour', author: ['Hale, Ruth'], issued: '1902', locator: '14' },
    ],
    [
      'has two names in catalogue order joined by a sign',
      'Hale, Ruth & Orr, Pieter. The Harbour. Leith: Quay Press, 1902, p. 14',
      { ...HARBOUR, author: ['Hale, Ruth', 'Orr, Pieter'], issued: '1902', locator: '14' },
    ],
    [
      'has a family name of two joined by y',
      'Orr y Lunt, Ana. The Harbour. Leith: Quay Press, 1902, p. 14',
      { ...HARBOUR, author: ['Orr y Lunt, Ana'], issued: '1902', locator: '14' },
    ],
    [
      'has a dash behind the name',
      'Hale, Ruth - The Harbour. Leith: Quay Press, 1902, p. 14',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'has a name in natural order and commas throughout',
      'Ruth Hale, The Harbour, Leith: Quay Press, 1902, p. 14',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'has a title of one word behind an initial',
      'Hale, R. Harbour. Leith: Quay Press, 1902, p. 14',
      { ...HARBOUR, title: 'Harbour', author: ['Hale, R.'], issued: '1902', locator: '14' },
    ],
    [
      'has stray spaces',
      'Hale , Ruth . The Harbour . Leith : Quay Press , 1902, p. 14',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'has a doubled period',
      'Hale, Ruth. . The Harbour. Leith: Quay Press, 1902, p. 14',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'has a comma behind the name',
      'Hale, Ruth, The Harbour. Leith: Quay Press, 1902, p. 14',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'has commas throughout and an unknown town',
      'Hale, Ruth, The Harbour, Quayside: Quay Press, 1902, p. 14',
      { ...BY_HALE, 'publisher-place': 'Quayside', issued: '1902', locator: '14' },
    ],
    [
      'has an appendix with its own title between year and page',
      'Hale, Ruth. The Harbour. Leith: Quay Press, c1902, APPENDIX 1 The Gates by Moss, p. 14',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'says that it was found there',
      'Quoted in Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'has a period behind the year',
      'Hale, Ruth. The Harbour. Leith: Quay Press, 1902. p. 14',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'ends in a period',
      'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14.',
      { ...BY_HALE, issued: '1902', locator: '14' },
    ],
    [
      'has roman pages',
      'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. viii',
      { ...BY_HALE, issued: '1902', locator: 'viii' },
    ],
    [
      'has a shortened span',
      'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 238-39',
      { ...BY_HALE, issued: '1902', locator: '238-39' },
    ],
    [
      'has several pages',
      'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, pp. 3, 5-6, and 8',
      { ...BY_HALE, issued: '1902', locator: '3, 5-6, and 8' },
    ],
    ['has no pages', 'Hale, Ruth. The Harbour. Leith: Quay Press, 1902.', { ...BY_HALE, issued: '1902' }],
    ['has no year', 'Hale, Ruth. The Harbour. Leith: Quay Press, p. 3', { ...BY_HALE, locator: '3' }],
    [
      'says that it has no date',
      'Hale, Ruth. The Harbour. Leith: Quay Press, n.d., p. 3',
      { ...BY_HALE, locator: '3' },
    ],
    [
      'has an edition',
      'Hale, Ruth. The Harbour. 2nd ed. Leith: Quay Press, 1902.',
      { ...BY_HALE, issued: '1902', edition: '2nd ed' },
    ],
    [
      'has the volume before the pages',
      'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, Vol. 10, p. 183',
      { ...BY_HALE, issued: '1902', volume: '10', locator: '183' },
    ],
    [
      'has the volume behind the title',
      'Hale, Ruth. The Harbour Vol. 1. Leith: Quay Press, 1902, p. 3',
      { ...BY_HALE, issued: '1902', volume: '1', locator: '3' },
    ],
    [
      'cites a chapter before the year',
      'The Harbour. Leith: Quay Press, Chapter 10, 1902',
      { ...HARBOUR, issued: '1902', locator: 'Chapter 10' },
    ],
    [
      'cites an appendix',
      'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, APPENDIX 1',
      { ...BY_HALE, issued: '1902', locator: 'APPENDIX 1' },
    ],
    [
      'has neither place nor publisher',
      'Hale, Ruth. The Harbour. 1902, p. 9',
      { type: 'book', title: 'The Harbour', author: ['Hale, Ruth'], issued: '1902', locator: '9' },
    ],
    [
      'keeps a colon in the title',
      'Hale, Ruth. The Harbour: Its Fall. Leith: Quay Press, 1902, p. 1',
      { ...BY_HALE, title: 'The Harbour: Its Fall', issued: '1902', locator: '1' },
    ],
    [
      'keeps a year that opens the title',
      'Hale, Ruth. 1871: The Harbour. Leith: Quay Press, 1902, p. 1',
      { ...BY_HALE, title: '1871: The Harbour', issued: '1902', locator: '1' },
    ],
    [
      'keeps years that end the title',
      'Hale, Ruth. The Harbour, 1871-1890. Leith: Quay Press, 1902, p. 1',
      { ...BY_HALE, title: 'The Harbour, 1871-1890', issued: '1902', locator: '1' },
    ],
    [
      'keeps a place and a year in the title',
      'Hale, Ruth. Dublin, 1871. Leith: Quay Press, 1902, p. 1',
      { ...BY_HALE, title: 'Dublin, 1871', issued: '1902', locator: '1' },
    ],
    [
      'keeps initials in the title',
      'Hale, Ruth. The U. H. T., Its Fall. Leith: Quay Press, 1902, p. 1',
      { ...BY_HALE, title: 'The U. H. T., Its Fall', issued: '1902', locator: '1' },
    ],
    [
      'keeps a quoted piece in the title',
      'Hale, Ruth. The Harbour; “A letter.” Leith: Quay Press, 1902, p. 1',
      { ...BY_HALE, title: 'The Harbour; “A letter.”', issued: '1902', locator: '1' },
    ],
    [
      'drops a street address',
      'Hale, Ruth. The Harbour. Leith: Quay Press, Shore Street 25-27 2600, p. 43 [p. 39 on the web]',
      { ...BY_HALE, locator: '43' },
    ],
  ])('%s', (_, line, fields) => {
    expect(read(line)).toEqual(fields)
  })
})
