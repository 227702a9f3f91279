// What is on each list of note, and what its number counts.
import type { ListName } from '../../state/mode.ts'

interface ListWords {
  readonly title: string
  /** One line on what puts a thing on it. */
  readonly note: string
  /** What the number of a row counts. */
  readonly one: string
  readonly many: string
  /** What the things named in a row are. */
  readonly because: string
  /** Whether these are what the number counts, of which no more than some are sent. */
  readonly whole?: boolean
}

export const LIST_WORDS: Readonly<Record<ListName, ListWords>> = {
  'one-work': {
    title: 'Claims resting on one work',
    note: 'All of their support comes from a single work, however often it is quoted.',
    one: 'statement',
    many: 'statements',
    because: 'all from',
  },
  'one-person': {
    title: 'Claims resting on one person',
    note: 'All works that support them were made by one person and nobody else.',
    one: 'statement',
    many: 'statements',
    because: 'all by',
  },
  'no-quotation': {
    title: 'Claims with no quotation or work',
    note: 'No quotation and no work takes a stance on them.',
    one: 'claim',
    many: 'claims',
    because: '',
    whole: true,
  },
  disputed: {
    title: 'Claims with disputes',
    note: 'Something disputes them. Whether it is right is for the reader to judge.',
    one: 'dispute',
    many: 'disputes',
    because: 'disputed by',
    whole: true,
  },
  'same-words': {
    title: 'Claims with the same words twice',
    note: 'One passage stands under them in several quotations.',
    one: 'quotation',
    many: 'quotations',
    because: 'the passages',
    whole: true,
  },
  'most-backing': {
    title: 'Works that back most',
    note: 'By the number of claims that they support.',
    one: 'claim',
    many: 'claims',
    because: '',
    whole: true,
  },
  'fewest-pages': {
    title: 'Works used from fewest pages',
    note: 'Quoted much, and from few of their pages.',
    one: 'page',
    many: 'pages',
    because: '',
  },
}
