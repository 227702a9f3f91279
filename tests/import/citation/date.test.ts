// Dates at the end of a text.
import { describe, expect, it } from 'vitest'
import { peelDate, withoutNoImprint } from '../../../import/citation/date.ts'

describe('peelDate', () => {
  it.each<[string, readonly number[], string]>([
    ['Quay Press, 1902', [1902], 'Quay Press'],
    ['Quay Press, c1902', [1902], 'Quay Press'],
    ['Quay Press. C1902', [1902], 'Quay Press.'],
    ['Quay Press,1902.', [1902], 'Quay Press'],
    ['Quay Press, [1902]', [1902], 'Quay Press'],
    ['Quay Press (1902b)', [1902], 'Quay Press '],
    ['Evening Post, June 27, 1931.', [1931, 6, 27], 'Evening Post'],
    ['Evening Post, 27 June 1931', [1931, 6, 27], 'Evening Post'],
    ['Evening Post, 7th March, 1923', [1923, 3, 7], 'Evening Post'],
    ['Evening Post, Sept. 1923', [1923, 9], 'Evening Post'],
    ['Harbour Annals, 1940-41', [1940], 'Harbour Annals'],
  ])('%s', (text, parts, rest) => {
    const date = peelDate(text)
    expect(date?.parts).toEqual(parts)
    expect(date?.rest.replace(/[\s,]+$/, '')).toBe(rest.trimEnd())
  })

  it.each([
    'Shore Street 25-27 2600',
    'Quay Press',
    'in the 1920s',
    'p. 1902',
    'Chapter 10',
    'no. 1871',
    '99 June 1931x',
  ])('finds none in "%s"', (text) => {
    expect(peelDate(text)).toBeUndefined()
  })

  it('takes a closing n.d. or n.p. off', () => {
    expect(withoutNoImprint('Quay Press, n.d.')).toBe('Quay Press')
    expect(withoutNoImprint('The Harbour. n.p.,')).toBe('The Harbour')
    expect(withoutNoImprint('The Harbour Plan.')).toBe('The Harbour Plan.')
  })
})
