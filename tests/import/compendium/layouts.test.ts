import { describe, expect, test } from 'vitest'
import { outline, page } from './outline.ts'

const HALE = 'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14-15'
const MOSS = 'Moss, Ada. Tides and Tolls. Hull: Gull & Sons, c1911, p. 7'
const LONG = 'The gates were shut for a whole winter, and no ship of more than forty tons came in before the thaw.'

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a compact quotation ends at the citation on the next line',
    page('THE HARBOUR WAS CLOSED', '', LONG, HALE, '', LONG, LONG, MOSS),
    ['claim 1', 'quote 3 of 1 from 4', 'quote 6-7 of 1 from 8'],
  ],
  [
    'a blank line may stand between a quotation and its citation',
    page('THE HARBOUR WAS CLOSED', '', LONG, '', HALE),
    ['claim 1', 'quote 3 of 1 from 5'],
  ],
  [
    'blank lines may stand between the paragraphs of one quotation',
    page('THE HARBOUR WAS CLOSED', '', LONG, '', LONG, '', LONG, '', HALE, '', LONG, '', MOSS),
    ['claim 1', 'quote 3-7 of 1 from 9', 'quote 11 of 1 from 13'],
  ],
  [
    'both layouts stand side by side without a sign',
    page('THE HARBOUR WAS CLOSED', '', LONG, HALE, '', LONG, '', LONG, MOSS, '', LONG, '', HALE),
    ['claim 1', 'quote 3 of 1 from 4', 'quote 6-8 of 1 from 9', 'quote 11 of 1 from 13'],
  ],
  [
    'a heading may touch the quotation below where all headings do',
    page('THE HARBOUR WAS CLOSED', LONG, HALE, 'THE TOLLS WERE RAISED', LONG, MOSS),
    ['claim 1', 'quote 2 of 1 from 3', 'claim 4', 'quote 5 of 4 from 6'],
  ],
  [
    'no blank line need stand anywhere',
    page(
      'THE HARBOUR WAS CLOSED',
      LONG,
      HALE,
      LONG,
      MOSS,
      'THE TOLLS WERE RAISED',
      LONG,
      HALE,
      'SHIPS STAYED AWAY',
      LONG,
      MOSS,
    ),
    [
      'claim 1',
      'quote 2 of 1 from 3',
      'quote 4 of 1 from 5',
      'claim 6',
      'quote 7 of 6 from 8',
      'claim 9',
      'quote 10 of 9 from 11',
    ],
  ],
  [
    'a citation may stand in brackets that hold others',
    page('THE HARBOUR WAS CLOSED', '', LONG, `(${HALE} [p. 9 on the net])`, '', LONG, `[${MOSS}]`),
    ['claim 1', 'quote 3 of 1 from 4', 'quote 6 of 1 from 7'],
  ],
  [
    'a citation may name several works, divided by semicolons',
    page('THE HARBOUR WAS CLOSED', '', LONG, `${HALE}; ${MOSS}; ibid., p. 9`, '', LONG, MOSS),
    ['claim 1', 'quote 3 of 1 from 4 and 4 and 4', 'quote 6 of 1 from 7'],
  ],
  [
    'a title with its year and address ends its block',
    page(
      'THE HARBOUR WAS CLOSED',
      '',
      LONG,
      'The Register of the Boats, 1903. https://example.org/boats',
      '',
      LONG,
      MOSS,
    ),
    ['claim 1', 'quote 3 of 1 from 4', 'quote 6 of 1 from 7'],
  ],
  [
    'a line with nothing but a no-break space is blank',
    page('THE HARBOUR WAS CLOSED', '\u00a0', LONG, '\u00a0', HALE),
    ['claim 1', 'quote 3 of 1 from 5'],
  ],
  [
    'the citation may stand at the end of the last line of its quotation',
    page('THE HARBOUR WAS CLOSED', '', LONG, `${LONG} ${HALE}`, '', LONG, MOSS),
    ['claim 1', 'quote 3-4 of 1 from 4', 'quote 6 of 1 from 7'],
  ],
  [
    'a new quotation may follow a citation without a blank line',
    page('THE HARBOUR WAS CLOSED', '', LONG, HALE, LONG, MOSS),
    ['claim 1', 'quote 3 of 1 from 4', 'quote 5 of 1 from 6'],
  ],
  [
    'a second citation directly below belongs to the same quotation',
    page('THE HARBOUR WAS CLOSED', '', LONG, HALE, MOSS),
    ['claim 1', 'quote 3 of 1 from 4 and 5'],
  ],
  [
    'a citation may run over two lines',
    page(
      'THE HARBOUR WAS CLOSED',
      '',
      LONG,
      'Hale, Ruth. The Harbour and the Tolls of the North.',
      'Leith: Quay Press, 1902, p. 14',
      '',
      LONG,
      MOSS,
    ),
    ['claim 1', 'quote 3 of 1 from 4', 'quote 7 of 1 from 8'],
  ],
  [
    'a citation without page, place and publisher still ends its block',
    page(
      'THE HARBOUR WAS CLOSED',
      '',
      LONG,
      'Hale, Ruth. The Harbour in the Years of the Tolls, 2001.',
      '',
      LONG,
      MOSS,
    ),
    ['claim 1', 'quote 3 of 1 from 4', 'quote 6 of 1 from 7'],
  ],
  [
    'a speech named by its speaker, place and day ends its block',
    page('THE HARBOUR WAS CLOSED', '', LONG, 'Speech by Moss at the Harbour Board, March 16, 1903', '', LONG, HALE),
    ['claim 1', 'quote 3 of 1 from 4', 'quote 6 of 1 from 7'],
  ],
  [
    'a remark in brackets may follow the page',
    page('THE HARBOUR WAS CLOSED', '', LONG, `${HALE} [p. 9 on the net]`, '', LONG, MOSS),
    ['claim 1', 'quote 3 of 1 from 4', 'quote 6 of 1 from 7'],
  ],
  [
    'a mark without words below a citation is passed over',
    page('THE HARBOUR WAS CLOSED', '', LONG, HALE, '++146', '', LONG, MOSS),
    ['claim 1', 'quote 3 of 1 from 4', 'passed over 5', 'quote 7 of 1 from 8'],
  ],
  [
    'a quotation that no citation closes keeps its claim and takes none from its neighbour',
    page('THE HARBOUR WAS CLOSED', '', LONG, '', 'THE TOLLS WERE RAISED', '', LONG, MOSS),
    ['claim 1', 'quote 3 of 1', 'claim 5', 'quote 7 of 5 from 8'],
  ],
  [
    'line ends of any kind are line ends',
    ['THE HARBOUR WAS CLOSED', '', LONG, HALE].join('\r\n'),
    ['claim 1', 'quote 3 of 1 from 4'],
  ],
]

describe('layouts', () => {
  test.each(cases)('%s', (_, text, expected) => {
    expect(outline(text)).toEqual(expected)
  })
})
