// Citation lines in other forms than that of catalogues.
import { describe, expect, it } from 'vitest'
import { read } from './fields.ts'

const HARBOUR = { type: 'book', title: 'The Harbour', 'publisher-place': 'Leith', publisher: 'Quay Press' }
const BY_HALE = { ...HARBOUR, author: ['Hale, Ruth'] }

describe('other forms', () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      'a newspaper article',
      'Hale, Ruth. “The Harbour Closed,” Leith Evening Post, June 3, 1871.',
      {
        type: 'article-newspaper',
        author: ['Hale, Ruth'],
        title: 'The Harbour Closed',
        'container-title': 'Leith Evening Post',
        issued: '1871-6-3',
      },
    ],
    [
      'a newspaper article with a page',
      'Hale, Ruth. “The Harbour Closed.” Leith Evening Post, 3 June 1871, p. 2',
      {
        type: 'article-newspaper',
        author: ['Hale, Ruth'],
        title: 'The Harbour Closed',
        'container-title': 'Leith Evening Post',
        issued: '1871-6-3',
        locator: '2',
      },
    ],
    [
      'a journal article with the year first',
      'Hale, R., & Orr, P. (2011). On tides. Journal of Harbours, 12(3), 45–67. https://doi.org/10.1234/abcd.5',
      {
        type: 'article-journal',
        author: ['Hale, R.', 'Orr, P.'],
        title: 'On tides',
        'container-title': 'Journal of Harbours',
        volume: '12',
        issue: '3',
        page: '45–67',
        issued: '2011',
        DOI: '10.1234/abcd.5',
      },
    ],
    [
      'a journal article with the year in brackets',
      'Hale, Ruth. “On Tides.” Journal of Harbours 12, no. 3 (1990): 45-67.',
      {
        type: 'article-journal',
        author: ['Hale, Ruth'],
        title: 'On Tides',
        'container-title': 'Journal of Harbours',
        volume: '12',
        issue: '3',
        page: '45-67',
        issued: '1990',
      },
    ],
    [
      'a medical journal article',
      'Hale RM, Orr P. On tides. J Harb. 1990;12(3):45-67.',
      {
        type: 'article-journal',
        author: ['Hale, RM', 'Orr, P.'],
        title: 'On tides',
        'container-title': 'J Harb',
        volume: '12',
        issue: '3',
        page: '45-67',
        issued: '1990',
      },
    ],
    [
      'a footnote with the imprint in brackets',
      'Ruth Hale, The Harbour (Leith: Quay Press, 1902), 14-15.',
      { ...BY_HALE, issued: '1902', locator: '14-15' },
    ],
    [
      'a chapter with the editors behind',
      'Hale, Ruth. "Tides." In Sea and Shore, edited by Peter Orr and Ann Lunt, 12-34. London: Quay, 1950.',
      {
        type: 'chapter',
        author: ['Hale, Ruth'],
        editor: ['Orr, Peter', 'Lunt, Ann'],
        title: 'Tides',
        'container-title': 'Sea and Shore',
        'publisher-place': 'London',
        publisher: 'Quay',
        page: '12-34',
        issued: '1950',
      },
    ],
    [
      'a chapter with the editors before',
      'Lunt, A. (1999). Fog. In P. Orr & R. Hale (Eds.), Weather at sea (pp. 12-40). Oxford: Quay Press.',
      {
        type: 'chapter',
        author: ['Lunt, A.'],
        editor: ['Orr, P.', 'Hale, R.'],
        title: 'Fog',
        'container-title': 'Weather at sea',
        'publisher-place': 'Oxford',
        publisher: 'Quay Press',
        page: '12-40',
        issued: '1999',
      },
    ],
    [
      'a thesis',
      'Lunt, Ann. Fog and Its Friends. Doctoral thesis, University of Leith, 1999.',
      {
        type: 'thesis',
        genre: 'Doctoral thesis',
        author: ['Lunt, Ann'],
        title: 'Fog and Its Friends',
        publisher: 'University of Leith',
        issued: '1999',
      },
    ],
    [
      'a web page',
      'Lunt, Ann. Fog at Sea. 1999. Retrieved May 3, 2010, from https://example.org/fog',
      { type: 'webpage', author: ['Lunt, Ann'], title: 'Fog at Sea', issued: '1999', URL: 'https://example.org/fog' },
    ],
    [
      'a speech',
      'Speech by Hale at the Meeting of the Harbour Trust, October 16, 1871.',
      {
        type: 'speech',
        author: ['Hale'],
        title: 'Speech by Hale at the Meeting of the Harbour Trust',
        issued: '1871-10-16',
      },
    ],
    [
      'a review in a magazine',
      'The Harbour That Failed by R. Ann Hale, Book Review of The Quay by Peter Orr [March 2000 Leith Monthly]',
      {
        type: 'review-book',
        author: ['Hale, R. Ann'],
        title: 'The Harbour That Failed',
        'container-title': 'Leith Monthly',
        issued: '2000-3',
      },
    ],
    [
      'a constitution',
      'Constitution of the Harbour Trust. Leith: Quay Press, 1871, p. 3',
      {
        type: 'legislation',
        title: 'Constitution of the Harbour Trust',
        'publisher-place': 'Leith',
        publisher: 'Quay Press',
        issued: '1871',
        locator: '3',
      },
    ],
    [
      'a list entry with its number',
      '[13] Hale, Ruth. The Harbour. Leith: Quay Press, 1902.',
      { ...BY_HALE, issued: '1902' },
    ],
  ])('%s', (_, line, fields) => {
    expect(read(line)).toEqual(fields)
  })
})
