// What holds for every line: nothing is thrown, nothing is made up, the same line reads the same, hostile lines end soon.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cite } from '../../../import/citation/cite.ts'
import { gluedCitation } from '../../../import/citation/glued-citation.ts'
import { citationLikelihood } from '../../../import/citation/looks-like-citation.ts'
import { parseReference } from '../../../import/citation/parse-reference.ts'

const PIECES = [
  'Hale',
  'Ruth',
  'R.',
  'and',
  '&',
  'Eds.',
  'trans.',
  'The Harbour',
  'Nets',
  'Leith',
  'New York',
  'London',
  'Quay Press',
  'Co.',
  '1902',
  'c1940',
  'p. 14',
  'pp. 3-9',
  'Vol. 2',
  '(2011)',
  '12(3)',
  '“',
  '”',
  '"',
  '[',
  ']',
  '(',
  ')',
  ':',
  ',',
  ';',
  '. ',
  'In ',
  'edited by',
  'Ibid.',
  'op. cit.',
  'quoted in',
  'https://example.org/a',
  'doi:10.1234/a',
  'Chapter 3',
  'May',
  '3',
  'van der',
  'Jr.',
  'et al.',
  'by',
  '–',
  '…',
  '\u00a0',
]
const jumble = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '))
const anyLine = fc.oneof(
  jumble,
  fc.string({ maxLength: 5000, unit: 'grapheme' }),
  fc.string({ maxLength: 300, unit: 'binary' }),
)

const bare = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')

/** Every text that stands in a value, dates left out, for their months become figures. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}

describe('reading any line', () => {
  it('never throws, and always gives a title or a container, a score and confidences between 0 and 1', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { item, score, confidence } = parseReference(line)
        expect(item.type).toBeTypeOf('string')
        expect(item.title).toBeTypeOf('string')
        for (const sure of [score, ...Object.values(confidence)]) expect(sure >= 0 && sure <= 1).toBe(true)
        const { type: _, ...fields } = item
        expect(Object.keys(fields).sort()).toEqual(Object.keys(confidence).sort())
      }),
    )
  })

  it('puts nothing into a field that is not in the line', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { item, trailing } = parseReference(line)
        const { type: _, label: __, issued: ___, ...fields } = item
        const whole = bare(line)
        for (const text of [...textsOf(fields), ...trailing]) {
          for (const word of text.split(/\s+/)) expect(whole).toContain(bare(word))
        }
      }),
    )
  })

  it('reads the same line the same way', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        expect(parseReference(line)).toEqual(parseReference(line))
        expect(citationLikelihood(line)).toBe(citationLikelihood(line))
      }),
    )
  })

  it('finds a citation at the end of a paragraph inside the paragraph, or none', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const at = gluedCitation(line)
        expect(at === undefined || (at >= 0 && at < line.length)).toBe(true)
      }),
    )
  })

  it('gives as many items as there are lines with something on them', () => {
    fc.assert(
      fc.property(fc.array(jumble, { maxLength: 8 }), (lines) => {
        expect(cite(lines.join('\n'))).toHaveLength(lines.filter((line) => line.trim() !== '').length)
      }),
    )
  })
})

describe('hostile lines', () => {
  // Each is read forty times within the time limit of one test; a rule that ran in more than linear time would not be done.
  it.each([
    ['commas', ', '],
    ['periods', '. '],
    ['colons', ': '],
    ['opening brackets', '('],
    ['spaces', ' '],
    ['figures', '1'],
    ['initials', 'A. '],
    ['names', 'Hale, R., '],
    ['places', 'London, '],
    ['places and colons', 'London: '],
    ['quotation marks', '“”'],
    ['years', ' 1902,'],
    ['page marks', 'p. '],
    ['addresses', 'http://a '],
    ['roles', 'ed. '],
  ])('of nothing but %s are read', (_, piece) => {
    const full = piece.repeat(Math.ceil(2000 / piece.length)).slice(0, 2000)
    const huge = piece.repeat(Math.ceil(100_000 / piece.length))
    for (let count = 0; count < 40; count++) {
      expect(parseReference(full).item.title).toBeTypeOf('string')
      expect(parseReference(huge).score).toBe(0)
      expect(citationLikelihood(huge)).toBe(0)
    }
    expect(gluedCitation(huge) ?? 0).toBeGreaterThanOrEqual(0)
  })
})
