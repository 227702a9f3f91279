import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CitationShape, citationShape, gluedCitation } from '../../../import/compendium/citation-shape.ts'

const shapes: Readonly<Record<CitationShape, readonly string[]>> = {
  sure: [
    'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14-15',
    'Hale, Ruth, The Harbour. Leith, Quay Press, c1902, p. viii',
    'Hale and Moss. The Harbour Leith: Quay Press, 1902, p. 238-39.',
    'Lund, Kerr, and Moss, Eds. Letters of the Quay, 1898-1902. Hull: Gull & Sons,1911, p. 7',
    'Rules of the Port. Leith: Co-operative Pub. Society of Foreign Masters in the N.R.U., Chapter 10, 1902',
    'Hale, Ruth. The Harbour. Leith: Quay Press, Long Quay 25-27 2600, p. 43 [p. 39 on the NET]',
    'Moss, Ada. Works. Hull: Gull House, 1911, Vol. 10, p. 195-196',
    '(Moss, Ada, Tides and Tolls, Hull, 1911, p. 33)',
    '— Moss, Ada. Tides and Tolls. Hull: Gull, 1911. Page 12.',
    'Ibid., p. 15',
    'Moss, op. cit., p. 14',
    'Roe, J. (1904). Letters of an insurer. Journal of Losses, 12(3), 44-51.',
  ],
  likely: [
    'Hale, Ruth. The Harbour in the Years of the Tolls, 2001.',
    'Moss, Ada. “Tolls Are the Mark of Order,” Northern Gull, June 27, 1903.',
    'Source: https://example.org/harbour/33 (read 3 March 2020)',
  ],
  possible: [
    'The Harbour Did Not Work by J. Arch Moss, Review of The Passing of a Port by Olaf Lund [March 1903 Northern Monthly]',
    'Statement by A.B Moss regarding THE HARBOUR on March 16, 1903',
    'THUS SPAKE THE PILOT by Olaf Lund, 1912',
    'Moss 1911: 48',
    'Port v. Hale, 12 Q.B. 33 (1899)',
  ],
  dated: ['Leith, January 27, 1902.', '5 May 1902', 'New Leith, May 1902'],
  none: [
    '',
    'The gates were shut in 1902.',
    'In 1902 the board of the harbour met at Leith, Hull and York, and it was there that the tolls were raised to p. 7',
    '[Report to the 18th Board on March 10, 1903]',
    '1925, no. 16:67-70',
    'With brotherly greetings, Moss. Leith, May 19, 1902, as ever yours',
    'b) the tolls of 1902 shall be paid back.',
    'No. 1',
    'Nothing that stands here has a number in it',
  ],
}

describe('the shape of a citation', () => {
  const cases = Object.entries(shapes).flatMap(([shape, lines]) => lines.map((line) => [shape, line] as const))
  test.each(cases)('%s: %s', (shape, line) => {
    expect(citationShape(line)).toBe(shape)
  })
  test('a long paragraph is none, whatever it ends in', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 80 }), (words) => {
        expect(
          citationShape(`${words.padEnd(421, ' x')} Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14`),
        ).toBe('none')
      }),
    )
  })
})

describe('a citation at the end of a line of text', () => {
  test('begins after the last sentence', () => {
    const words = 'So it ended, and Hale, who saw it, was right. '
    expect(gluedCitation(`${words}Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14`)).toBe(words.length)
  })
  test('is not made of a sentence with a page', () => {
    expect(gluedCitation('So it ended. Hale tells of it in her book on page 14')).toBeUndefined()
  })
})
