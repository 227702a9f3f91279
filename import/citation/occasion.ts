// When the words of a speech, a session or a letter were spoken or written, where its title says so: "Speech at the Quay, 5 March 1846",
// "Letters of Ruth Hale, 1841-1845". The year of printing behind it is another.
import { DATE_INSIDE, type DateParts, peelDate } from './date.ts'

export interface Occasion {
  /** What took place then is an event (CSL `event-date`); what was written then was not printed yet (`original-date`). */
  readonly field: 'event-date' | 'original-date'
  readonly date: DateParts
}

const SPOKEN =
  'speech|address|lecture|sermon|broadcast|remarks|talk|interview|conversation|testimony|debate|session|sitting|meeting|congress|conference|plenum|hearing|minutes'
const WRITTEN = 'letter|telegram|cable|memorandum|despatch|dispatch|diary|diary entry|journal entry'
/** Collections over years; a journal alone is a periodical. */
const SPOKEN_ALL = 'speeches|addresses|lectures|sermons|broadcasts|interviews|conversations|debates|minutes'
const WRITTEN_ALL = 'letters|telegrams|correspondence|memoranda|despatches|dispatches|notebooks|diary|diaries'

const BEGINS = "(?:^|[.:;,([] ?)(?:the |an? )?(?:[\\p{L}.'’-]+ ){0,3}?"
/** Behind the date comes nothing more, or where it was printed, said and to whom: a subtitle would make it a book about that. */
const ENDS = '(?=[)\\]]?(?:[\\s.,]*$|[.,] ?\\p{L}| (?:in|to|at|before|from) ))'
/** Set apart from what is said of the letter: one "on the events of 12 May" may be of any day. */
const APART = '(?: (?:of|from|for) |[^.:;]{0,80}?(?:[,([] ?| dated ))'
const SAID_ON = new RegExp(
  `${BEGINS}(?:${SPOKEN})\\b[^.:;]{0,80}?[\\s,([](?:of |on |dated )?(${DATE_INSIDE})${ENDS}`,
  'iu',
)
const WRITTEN_ON = new RegExp(`${BEGINS}(?:${WRITTEN})${APART}(${DATE_INSIDE})${ENDS}`, 'iu')
const OVER_YEARS = new RegExp(
  `${BEGINS}(?:(${SPOKEN_ALL})|(${WRITTEN_ALL}))(?=,| \\(| (?:of|to|from|between|by|with|on|in) )[^.:;]{0,80}?[\\s,([]+(?:1[4-9]|20)\\d\\d ?[-–—/] ?((?:1[4-9]|20)\\d\\d)[)\\]]?[\\s.,]*$`,
  'iu',
)

const dateIn = (pattern: RegExp, title: string): DateParts | undefined => {
  const date = pattern.exec(title)?.[1]
  return date === undefined ? undefined : peelDate(` ${date}`)?.parts
}

/**
 * Reads the day or month of one occasion, or of a collection the last year: it was all said or written by then.
 * @returns nothing where the title does not say what it is and when
 */
export const occasionOf = (title: string): Occasion | undefined => {
  if (!/\d\d\d\d/.test(title)) return undefined
  const said = dateIn(SAID_ON, title)
  if (said) return { field: 'event-date', date: said }
  const written = dateIn(WRITTEN_ON, title)
  if (written) return { field: 'original-date', date: written }
  const collected = OVER_YEARS.exec(title)
  if (!collected) return undefined
  return { field: collected[1] === undefined ? 'original-date' : 'event-date', date: [Number(collected[3])] }
}
