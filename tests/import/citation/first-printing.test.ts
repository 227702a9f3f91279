// The year in which a text was first printed, where a citation of a later printing gives it.
import { describe, expect, it } from 'vitest'
import { parseReference } from '../../../import/citation/parse-reference.ts'

const yearsOf = (line: string) => {
  const { item, trailing } = parseReference(line)
  const year = (date: typeof item.issued) => date?.['date-parts']?.[0]?.[0]
  return [year(item.issued), year(item['original-date']), item.title, trailing]
}
const HALE = 'Hale, Ruth. The Harbour. London: Quay Press'

describe('the first printing', () => {
  it.each([
    `${HALE}, 1952 (first published 1926), p. 14.`,
    `${HALE}, 1952 (first published 1926).`,
    `${HALE}, 1952 [first published in 1926].`,
    `${HALE}, 1952 (originally printed in 1926), p. 14`,
    `${HALE}, 1952 [1926], p. 14.`,
    `${HALE}, 1952 (1926), p. 14.`,
    'Ruth Hale, The Harbour (first published 1926), London: Quay Press, 1952, p. 14',
  ])('is read beside the one that is cited: %s', (line) => {
    expect(yearsOf(line)).toEqual([1952, 1926, 'The Harbour', []])
  })

  it.each([
    ['the only year that is given', `${HALE} (first published 1926), p. 14.`, 1926],
    ['a later year, which a cataloguer supplies for a wrong one', `${HALE}, 1926 [1952], p. 14.`, 1926],
    ['said to be later than the printing that is cited', `${HALE}, 1926 (first published 1952), p. 14.`, undefined],
    ['a year in the title', 'Hale, Ruth. The Harbour [1926]. London: Quay Press, 1952, p. 14.', 1952],
  ])('is not known where it is %s', (_, line, issued) => {
    const [year, first] = yearsOf(line)
    expect(first).toBeUndefined()
    if (issued !== undefined) expect(year).toBe(issued)
  })
})
