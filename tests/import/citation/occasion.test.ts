// The day on which something was said or written, told from the year in which it was printed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { occasionOf } from '../../../import/citation/occasion.ts'
import { parseReference } from '../../../import/citation/parse-reference.ts'

const PRINTED = 'London: Quay Press, 1902, p. 14.'
const datesOf = (line: string) => {
  const { item } = parseReference(line)
  const parts = (date: typeof item.issued) => date?.['date-parts']?.[0]
  return [parts(item['event-date']), parts(item['original-date']), parts(item.issued)]
}

test.each([
  ['a speech by its day', `Hale, Ruth. Speech at the Quay, 5 March 1846. ${PRINTED}`, [1846, 3, 5]],
  ['a speech "of" a day', `Hale, Ruth. Speech of 5 March 1846. In The Harbour Speeches. ${PRINTED}`, [1846, 3, 5]],
  ['a speech of another order of day and month', `Hale, Ruth. Closing Speech, March 5, 1846. ${PRINTED}`, [1846, 3, 5]],
  ['minutes of a session', `Minutes of the Harbour Board, 12 May 1823. In Harbour Records. ${PRINTED}`, [1823, 5, 12]],
  ['a session named in a title', `Report of the Harbour Board, session of 12 May 1823. ${PRINTED}`, [1823, 5, 12]],
  ['a month where no day is named', `Hale, Ruth. Address to the Pilots, June 1846. ${PRINTED}`, [1846, 6]],
  ['collected speeches by their last year', `Hale, Ruth. Speeches, 1841-1845. ${PRINTED}`, [1845]],
])('%s is an event', (_, line, event) => {
  expect(datesOf(line)).toEqual([event, undefined, [1902]])
})

test.each([
  ['a letter by its day', `Moss, Tom. Letter to Ruth Hale, March 3, 1846. ${PRINTED}`, [1846, 3, 3]],
  ['a letter "of" a day', `Moss, Tom. Letter of 3 March 1846 to Ruth Hale. In: Letters. ${PRINTED}`, [1846, 3, 3]],
  ['an entry of a diary', `Moss, Tom. Diary entry for 12 May 1823. In Diaries. ${PRINTED}`, [1823, 5, 12]],
  ['a diary over years by the last', `The Diary of Tom Moss, 1833-1849. ${PRINTED}`, [1849]],
  ['letters over years in brackets', `Moss, Tom. Letters to Ruth Hale (1833–1849). ${PRINTED}`, [1849]],
])('%s was written then', (_, line, written) => {
  expect(datesOf(line)).toEqual([undefined, written, [1902]])
})

test.each([
  ['years that a history is about', `Moss, Tom. A History of the Quay, 1833-1849. ${PRINTED}`],
  ['a study of letters', `Moss, Tom. Letters and the Quay, 1833-1849. ${PRINTED}`],
  ['a letter about the events of a day', `Moss, Tom. Letter on the Events of 12 May 1823. ${PRINTED}`],
  ['a book about a letter', `Moss, Tom. The Letter of 12 May 1823: A Forgery and its Maker. ${PRINTED}`],
  ['a day that comes after the printing', `Hale, Ruth. Speech at the Quay, 5 March 1946. ${PRINTED}`],
])('%s says nothing of when it was said or written', (_, line) => {
  expect(datesOf(line).slice(0, 2)).toEqual([undefined, undefined])
})

test('a letter of which the first printing is named too was written before that', () => {
  const line = 'Moss, Tom. Letter of 3 March 1846. In: Letters. London: Quay Press, 1952 (first published 1902), p. 7.'
  expect(datesOf(line)).toEqual([undefined, [1846, 3, 3], [1952]])
})

describe('any title', () => {
  const word = fc.constantFrom(
    'speech',
    'letter of',
    'on 5 March',
    '1846',
    ',',
    '(',
    ')',
    'diary',
    'in',
    'the',
    'June',
    'A',
  )
  test('is read at once, and what is read of it stands in it', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 400 }), (words) => {
        const title = words.join(' ')
        const year = occasionOf(title)?.date[0]
        if (year !== undefined) expect(title).toContain(String(year))
      }),
    )
  })
})
