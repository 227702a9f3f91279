// Whether two citations name one work: makers, title and imprint weighed together.
import type { CitedForm } from './cited-form.ts'
import { type Agreement, comparePublishers, compareYears, yearOf } from './imprint.ts'
import { compareMakers } from './same-makers.ts'
import { compareTitles } from './title.ts'

/** `doubtful`: probably one, unless the same can be said of a third that is neither. */
export type WorkMatch = 'same' | 'doubtful' | 'different'

interface Imprints {
  readonly year: Agreement
  readonly publisher: Agreement
}

const imprints = (a: CitedForm, b: CitedForm): Imprints => {
  const [x, y] = [a.citations[0]?.item, b.citations[0]?.item]
  return x && y
    ? { year: compareYears(yearOf(x), yearOf(y)), publisher: comparePublishers(x.publisher, y.publisher) }
    : { year: 'unknown', publisher: 'unknown' }
}

/** A title of several words is rarely borne by two works; `Letters` or `The War` is. */
const saysMuch = (form: CitedForm) => form.title.plain.split(' ').length >= 3

const onePrinting = ({ year, publisher }: Imprints) =>
  (year === 'same' && publisher !== 'different') || (publisher === 'same' && year !== 'different')

/** Compares two forms. Symmetric. */
export const compareWorks = (a: CitedForm, b: CitedForm): WorkMatch => {
  const title = compareTitles(a.title, b.title)
  if (title === 'different') return 'different'
  const makers = compareMakers(a.primary, b.primary)
  if (makers === 'different') return 'different'
  // Articles and letters: the periodical and the day belong to what they are.
  if (a.day && b.day && a.day !== b.day) return 'different'
  if (a.container && b.container && a.container !== b.container) return 'different'
  const printing = imprints(a, b)
  if (title === 'equal') {
    if (makers === 'same') return 'same'
    if (makers === 'partial') return printing.year === 'same' ? 'same' : 'doubtful'
    if (makers === 'likely') return onePrinting(printing) ? 'same' : 'doubtful'
    if (makers === 'misprint') return onePrinting(printing) || saysMuch(a) ? 'same' : 'different'
    if (!a.primary.length && !b.primary.length)
      return printing.year === 'different' ? 'different' : saysMuch(a) || onePrinting(printing) ? 'same' : 'doubtful'
    return onePrinting(printing) ? 'doubtful' : 'different'
  }
  if (makers === 'missing') return printing.year === 'same' && printing.publisher === 'same' ? 'doubtful' : 'different'
  if (title === 'subtitle') {
    if (onePrinting(printing)) return makers === 'misprint' ? 'doubtful' : 'same'
    const short = a.title.plain.length <= b.title.plain.length ? a : b
    return printing.year !== 'different' && short.title.plain.includes(' ') ? 'doubtful' : 'different'
  }
  if (makers === 'misprint') return printing.year === 'same' && printing.publisher === 'same' ? 'doubtful' : 'different'
  return onePrinting(printing) ? 'doubtful' : 'different'
}
