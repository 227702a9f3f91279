// Which lines are citation lines: invented ones against prose, headings, labels and sign-offs.
import { describe, expect, it } from 'vitest'
import { gluedCitation } from '../../../import/citation/glued-citation.ts'
import { CITATION_THRESHOLD, citationLikelihood, mayBeCitation } from '../../../import/citation/looks-like-citation.ts'

describe('citation lines', () => {
  it.each([
    'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14',
    'Hale and Orr. Nets. Boston, Quay Co. 1950, p. 3',
    'Hale, Orr, and Lunt, Eds. Letters, 1925-1936. Leith: Quay Press, c1995, p. 172',
    'Harbour Trust Committee, Ed. The Short History. Leith: Quay Press, 1939, p. 2',
    'Hale, Ruth. The Harbour. Leith: Quay Press, Shore Street 25-27 2600, p. 43 [p. 39 on the web]',
    'Constitution of the Harbour Trust. Leith: Quay Press, Chapter 10, 1936',
    'Hale, Ruth. The Fishing Fleet during the Twenties in the Firth, 2001.',
    'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, APPENDIX 1',
    'Hale, Ruth. “The Harbour Closed,” Leith Evening Post, June 3, 1871.',
    'The Harbour That Failed by R. Ann Hale, Book Review of The Quay by Peter Orr [March 2000 Leith Monthly]',
    'Statement by R. A. Hale regarding THE HARBOUR on March 16, 1953',
    'Ibid., p. 15',
    'Hale, op. cit., p. 77',
    'Hale, R., & Orr, P. (2011). On tides. Journal of Harbours, 12(3), 45–67.',
    'Ruth Hale, The Harbour (Leith: Quay Press, 1902), 14.',
  ])('%s', (line) => {
    expect(citationLikelihood(line)).toBeGreaterThanOrEqual(CITATION_THRESHOLD)
  })
})

describe('other lines', () => {
  it.each([
    '',
    'THE HARBOUR WAS CLOSED IN 1871',
    'THE FLEET GREW BETWEEN 1918 AND 1922',
    'The harbour was closed in 1871.',
    'Of the nets, Hale said that they were sold in 1931.',
    'In September 1930 she [Hale] wrote to Orr:',
    'HALE: I have a question about the 17th Harbour Meeting. Is it true that Orr spoke there in 1934?',
    'Peter Orr, a well-known and sarcastic critic of the Trust in the 1920s.',
    'While Hale, Orr, and Lunt had left the Trust, others came between 1929 and 1932.',
    '[Report to the 18th Harbour Meeting on March 10, 1939]',
    'June 17, 1931–the essential feature of the Trust is that it aims at the success of the harbour.',
    'With harbour greetings. R. Hale, Leith, May 19, 1925.',
    'Andrews, Orr, Lunt, Hale, Sand, Quay, Leith, January 27, 1923.',
    'Letter of Ruth Hale to Peter Orr, 7th March, 1923.',
    '“The truth was that the harbour could not stay open.” (Hale, The Harbour, London, Quay, 1966, page 535).',
    'harbour-plan-1930',
    '--346, 1230, 1761, 2081.',
    '1.) A yearly growth rate of 5.3% from 1928 to 1940, which nobody in the harbour had thought could be reached.',
    'Article 123: equal rights for all who fish here, irrespective of their boat, in all spheres of life, shall be the law.',
    'Footnote: She was heard on 18 March 1934 and again on 3 May.',
  ])('%s', (line) => {
    expect(citationLikelihood(line)).toBeLessThan(CITATION_THRESHOLD)
  })

  it('are passed over at once where they are long or have no figure', () => {
    expect(mayBeCitation('The harbour was closed by order of the Trust.')).toBe(false)
    expect(mayBeCitation(`${'The harbour was closed. '.repeat(40)}1902`)).toBe(false)
    expect(mayBeCitation('Ibid., the same page')).toBe(true)
  })
})

describe('a citation behind the last sentence of a paragraph', () => {
  const cited = 'Hale, Ruth. The Harbour. London: Quay Press, 1902, p. 14'
  const prose = 'The boats came back. She may have seen them, but nobody asked. Let us say that she had. '

  it('is found where it begins', () => {
    expect(gluedCitation(prose + cited)).toBe(prose.length)
  })

  it.each([
    ['prose alone', prose],
    ['prose that names a page', `${prose}It stands there on p. 14`],
    ['prose that cites in brackets', `${prose}(Hale, The Harbour, London, Quay, 1966, page 535).`],
  ])('is not seen in %s', (_, text) => {
    expect(gluedCitation(text)).toBeUndefined()
  })
})
