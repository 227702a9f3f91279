// The names in citation lines: who made what, in which order of given and family names, and what only looks like a name.
import { describe, expect, it } from 'vitest'
import { read } from './fields.ts'

const HARBOUR = { type: 'book', title: 'The Harbour', 'publisher-place': 'Leith', publisher: 'Quay Press' }

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
