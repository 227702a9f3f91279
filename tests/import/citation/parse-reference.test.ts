// Citation lines in, fields out: invented references in the forms of the genre.
import { describe, expect, it } from 'vitest'
import { parseReference } from '../../../import/citation/parse-reference.ts'
import { severalReferences } from '../../../import/citation/several.ts'
import type { CslName } from '../../../model/csl.ts'

const name = ({ family, given, literal, suffix, 'non-dropping-particle': particle }: CslName): string =>
  [[particle, family ?? literal].filter(Boolean).join(' '), given, suffix]
    .filter((part) => part !== undefined)
    .join(', ')

/** The fields in one line each, roles as lists of "Family, Given". */
const read = (line: string): Record<string, unknown> => {
  const { item } = parseReference(line)
  const { author, editor, translator, compiler, issued, label: _, ...rest } = item
  const roles = Object.entries({ author, editor, translator, compiler }).flatMap(([role, names]) =>
    names === undefined ? [] : [[role, names.map(name)] as const],
  )
  const date = issued?.['date-parts']?.[0]?.join('-')
  return { ...Object.fromEntries(roles), ...(date === undefined ? {} : { issued: date }), ...rest }
}

const HARBOUR = { type: 'book', title: 'The Harbour', 'publisher-place': 'Leith', publisher: 'Quay Press' }
const BY_HALE = { ...HARBOUR, author: ['Hale, Ruth'] }

describe('names in natural order that nothing else shows to be names', () => {
  const imprint = 'Leith: Quay Press, 1902, p. 14'
  it.each<[string, string, readonly string[]]>([
    ['one', `Orvil Brannigan. The Harbour. ${imprint}`, ['Brannigan, Orvil']],
    ['one before a comma', `Orvil Brannigan, The Harbour. ${imprint}`, ['Brannigan, Orvil']],
    ['with an initial', `Orvil D. Brannigan. The Harbour. ${imprint}`, ['Brannigan, Orvil D.']],
    ['of a body’s word', `Robert Church. The Harbour. ${imprint}`, ['Church, Robert']],
    ['two', `Orvil Brannigan and Zdenka Lunt. The Harbour. ${imprint}`, ['Brannigan, Orvil', 'Lunt, Zdenka']],
    [
      'three',
      `Orvil Brannigan, Zdenka van Houten, and Tove Orr. The Harbour. ${imprint}`,
      ['Brannigan, Orvil', 'van Houten, Zdenka', 'Orr, Tove'],
    ],
  ])('are believed before a title and an imprint: %s', (_, line, author) => {
    expect(read(line)).toEqual({ ...HARBOUR, author, issued: '1902', locator: '14' })
  })
  it('are not taken for a family name where the title has the place of a given name', () => {
    expect(read(`Orvil Brannigan, Harbours. ${imprint}`)).toMatchObject({
      author: ['Brannigan, Orvil'],
      title: 'Harbours',
      'publisher-place': 'Leith',
    })
    expect(read(`Jerome Brannigan, Behind the Harbour. London, New York: Quay Press, 1902`)).toMatchObject({
      author: ['Brannigan, Jerome'],
      title: 'Behind the Harbour',
      'publisher-place': 'London, New York',
    })
  })
  it.each([
    ['the imprint follows at once', `Orvil Brannigan. ${imprint}`],
    ['the words are of a body’s or a paper’s name', `Harbour Gazette. The Winter Number. ${imprint}`],
    ['the first word is none that people are called by', `Secret Papers. The Second Box. ${imprint}`],
    ['a series follows', `Mariner Tales. Second Series. ${imprint}`],
    ['what follows says what it is', `Mariner Tales, A Selection. ${imprint}`],
  ])('are a title where %s', (_, line) => {
    expect(read(line)).not.toHaveProperty('author.0', expect.stringContaining(','))
  })
})

describe('several references on a line', () => {
  const hale = 'Hale, Ruth. The Harbour; a History. Leith: Quay Press, 1902, p. 14'
  const orr = 'Orr, Pieter. Nets. Hull: Gull & Sons, 1911, p. 7'
  it('are told apart behind pages and before names', () => {
    expect(severalReferences(`${hale}; ${orr}; see also ibid., p. 9`).map(({ text }) => text)).toEqual([
      hale,
      orr,
      'ibid., p. 9',
    ])
    expect(severalReferences(`${hale}; ${orr}`).map(({ at }) => at)).toEqual([0, hale.length + 2])
  })
  it('are one where a semicolon stands in a title or between pages', () => {
    for (const line of [hale, `${hale}; p. 20`, `${hale}; see the map, p. 3`])
      expect(severalReferences(line)).toEqual([{ at: 0, text: line }])
  })
  it('give the first, and the others as they stand', () => {
    const { item, trailing } = parseReference(`${hale}; ${orr}`)
    expect(item).toMatchObject({ title: 'The Harbour; a History', locator: '14' })
    expect(trailing).toEqual([orr])
  })
})

describe('letters', () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      'are called by who wrote to whom, and the day',
      'Ruth Hale to the Harbour Board, 26th July, 1902',
      { title: 'Ruth Hale to the Harbour Board', author: ['Hale, Ruth'], issued: '1902-7-26' },
    ],
    [
      'have initials',
      'R.M. Hale to Peter Orr, May 3, 1902',
      { title: 'R.M. Hale to Peter Orr', author: ['Hale, R.M.'], issued: '1902-5-3' },
    ],
    [
      'say that they are letters',
      'Letter from Ruth Hale to Peter Orr, May 3, 1902',
      { title: 'Letter from Ruth Hale to Peter Orr', author: ['Hale, Ruth'], issued: '1902-5-3' },
    ],
  ])('%s', (_, line, expected) => {
    expect(read(line)).toEqual({ type: 'personal_communication', ...expected })
  })
  it('are not taken for what only reads so', () => {
    expect(read('Hale, Ruth. Mission to Leith. Hull: Quay Press, 1902, p. 3')).toMatchObject({
      type: 'book',
      title: 'Mission to Leith',
      author: ['Hale, Ruth'],
    })
    expect(read('Mission to Leith. Hull: Quay Press, 1902, p. 3')).not.toHaveProperty('author')
  })
})

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

describe('place and publisher', () => {
  it.each<[string, string, string | undefined, string | undefined]>([
    [
      'Hale, R. The Harbour. New York, New York: Quay Press, 1902, p. 1',
      'The Harbour',
      'New York, New York',
      'Quay Press',
    ],
    ['Hale, R. The Harbour. Cambridge, Mass.: Quay Press, 1902, p. 1', 'The Harbour', 'Cambridge, Mass.', 'Quay Press'],
    [
      'Hale, R. The Harbour. Port Ellery, N. Y.: Quay & Sons, 1902, p. 1',
      'The Harbour',
      'Port Ellery, N. Y.',
      'Quay & Sons',
    ],
    ['Hale, R. The Harbour, Boston: Quay Press, 1902, p. 1', 'The Harbour', 'Boston', 'Quay Press'],
    ['Hale, R. The Harbour Boston: Quay Press, 1902, p. 1', 'The Harbour', 'Boston', 'Quay Press'],
    ['Hale, R. The Harbour: Hanover: Quay Press, 1902, p. 1', 'The Harbour', 'Hanover', 'Quay Press'],
    ['Hale, R. The Harbour. London, Quay Press, 1902, p. 1', 'The Harbour', 'London', 'Quay Press'],
    ['Hale, R. Harbour, London, John Quay, 1902, p. 1', 'Harbour', 'London', 'John Quay'],
    ['Hale, R. Harbour London, New York: Quay Press, 1902, p. 1', 'Harbour', 'London, New York', 'Quay Press'],
    [
      'Hale, R. Harbours. New York Toronto: Quay, Green and Company, c1940, p. 9',
      'Harbours',
      'New York Toronto',
      'Quay, Green and Company',
    ],
    ['Hale, R. The Harbour. Ellery, Ind., The Author, 1902, p. 1', 'The Harbour', 'Ellery, Ind.', 'The Author'],
    ['Hale, R. Quay & Co. New York: A. Orr Associates, 1949, p. 6', 'Quay & Co.', 'New York', 'A. Orr Associates'],
    ['Hale, R. Captain X. London: Quay Press, 1956, p. 6', 'Captain X', 'London', 'Quay Press'],
    ['Hale, R. The Harbour. Boston, Quay Co. 1902, p. 1', 'The Harbour', 'Boston', 'Quay Co.'],
    ['Hale, R. The Harbour of London, Quay Press, 1902, p. 1', 'The Harbour of London', undefined, 'Quay Press'],
    ['Hale, R. The Harbour. Quay Press, Boston, 1902', 'The Harbour', 'Boston', 'Quay Press'],
    ['Hale, R. The Harbour. Quay House: London, 1902', 'The Harbour', 'London', 'Quay House'],
    [
      'Harbour Annals of the Firth (Vol. 1, No. 2) Ellery, New York: Quay Press, 1990, p. 148',
      'Harbour Annals of the Firth',
      'Ellery, New York',
      'Quay Press',
    ],
  ])('%s', (line, title, place, publisher) => {
    const { item } = parseReference(line)
    expect([item.title, item['publisher-place'], item.publisher]).toEqual([title, place, publisher])
  })
})

describe('names', () => {
  const tail = 'The Harbour. Leith: Quay Press, 1902, p. 1'
  it.each<[string, string, Record<string, readonly string[]>]>([
    ['one with two given names', 'Hale, Ruth Ann.', { author: ['Hale, Ruth Ann'] }],
    ['one with an initial', 'Hale, R.', { author: ['Hale, R.'] }],
    ['one with two initials', 'Hale, R. J.', { author: ['Hale, R. J.'] }],
    ['one with an initial behind', 'Hale, Ruth M.', { author: ['Hale, Ruth M.'] }],
    ['one with a particle', 'van der Hale, Ruth.', { author: ['van der Hale, Ruth'] }],
    ['one with a suffix', 'Hale, Peter, Jr.', { author: ['Hale, Peter, Jr.'] }],
    ['an editor', 'Hale, Ruth, Ed.', { editor: ['Hale, Ruth'] }],
    ['a translator', 'Hale, Ruth, trans.', { translator: ['Hale, Ruth'] }],
    ['a compiler', 'Hale, Ruth, comp.', { compiler: ['Hale, Ruth'] }],
    ['a translator who edits', 'Hale, Ruth, Trans. and Ed.', { editor: ['Hale, Ruth'], translator: ['Hale, Ruth'] }],
    ['two family names', 'Hale and Orr.', { author: ['Hale', 'Orr'] }],
    ['two family names with a sign and a comma', 'Hale & Orr,', { author: ['Hale', 'Orr'] }],
    ['three family names of editors', 'Hale, Orr, and Lunt, Eds.', { editor: ['Hale', 'Orr', 'Lunt'] }],
    [
      'two family names with both roles',
      'Hale and Orr. Trans. and Ed.',
      { editor: ['Hale', 'Orr'], translator: ['Hale', 'Orr'] },
    ],
    ['a second one in natural order', 'Hale, Ruth & Peter Orr.', { author: ['Hale, Ruth', 'Orr, Peter'] }],
    ['a second one of the same family', 'Hale, Ruth & Peter.', { author: ['Hale, Ruth', 'Hale, Peter'] }],
    [
      'three, two in natural order',
      'Hale, Ruth, Ann Lunt, and Peter Orr.',
      { author: ['Hale, Ruth', 'Lunt, Ann', 'Orr, Peter'] },
    ],
    ['one with others', 'Hale, Ruth, et al.', { author: ['Hale, Ruth'] }],
    ['a body', 'Harbour Trust Committee.', { author: ['Harbour Trust Committee'] }],
    [
      'a body that edits',
      'Commission of the Quay Board of the F.H.T. (N.), Ed.',
      { editor: ['Commission of the Quay Board of the F.H.T. (N.)'] },
    ],
    [
      'three in natural order',
      'Ruth Hale, Peter Orr, and Ann Lunt.',
      { author: ['Hale, Ruth', 'Orr, Peter', 'Lunt, Ann'] },
    ],
  ])('%s', (_, head, roles) => {
    const { author, editor, translator, compiler } = read(`${head} ${tail}`)
    expect(
      Object.fromEntries(
        Object.entries({ author, editor, translator, compiler }).filter(([, names]) => names !== undefined),
      ),
    ).toEqual(roles)
    expect(read(`${head} ${tail}`)).toMatchObject({ ...HARBOUR, issued: '1902', locator: '1' })
  })

  it.each<[string, Record<string, readonly string[]>]>([
    [
      'Hale, Ruth, The Harbour, translated by Peter J. Orr, Boston: Quay Press, 1902, p. 1',
      { author: ['Hale, Ruth'], translator: ['Orr, Peter J.'] },
    ],
    [
      'Hale, Ruth, The Harbour. Ed. Peter Orr. Leith: Quay Press, 1902, p. 1',
      { author: ['Hale, Ruth'], editor: ['Orr, Peter'] },
    ],
    [
      'Hale, Ruth. The Harbour, translated from the Dutch by Peter Orr. Leith: Quay Press, 1902',
      { author: ['Hale, Ruth'], translator: ['Orr, Peter'] },
    ],
    ['THE HARBOUR by Ruth Hale, 1902', { author: ['Hale, Ruth'] }],
  ])('inside the title: %s', (line, roles) => {
    expect(read(line)).toMatchObject(roles)
    expect(String(read(line).title).toLowerCase()).toBe('the harbour')
  })

  it('are none where a title of two words stands alone before the place', () => {
    expect(read('Nets and Quays. London: Quay Press, 1902, p. 1')).toEqual({
      type: 'book',
      title: 'Nets and Quays',
      'publisher-place': 'London',
      publisher: 'Quay Press',
      issued: '1902',
      locator: '1',
    })
  })
})

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

describe('what trails', () => {
  it('keeps a remark in brackets beside the cited page', () => {
    const { item, trailing } = parseReference(
      'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 43 [p. 39 on the web]',
    )
    expect([item.locator, trailing]).toEqual(['43', ['p. 39 on the web']])
  })

  it('reads the source behind the source', () => {
    const { item, quotedIn } = parseReference(
      'Orr, Peter. Nets. Boston: Quay, 1890, p. 5, quoted in Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14',
    )
    expect([item.title, item.locator]).toEqual(['Nets', '5'])
    expect([quotedIn?.item.title, quotedIn?.item.locator]).toEqual(['The Harbour', '14'])
  })

  it('is surer of what stands between its marks than of what it had to guess', () => {
    const plain = parseReference('Hale, Ruth. The Harbour. London: Quay Press, 1902, p. 1').confidence
    const sloppy = parseReference('Hale, Ruth. The Harbour London, Quay Press, 1902, p. 1').confidence
    expect(plain['publisher-place']).toBeGreaterThan(sloppy['publisher-place'] ?? 0)
    expect(Object.keys(plain).sort()).toEqual([
      'author',
      'issued',
      'label',
      'locator',
      'publisher',
      'publisher-place',
      'title',
    ])
  })
})
