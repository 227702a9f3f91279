// Words that shout, cuts at a word, and pieces that were searched for.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markedPieces, segmentsOf } from '../../../client/parts/segments.ts'
import { cutAtWord, shouts } from '../../../client/parts/shout.ts'

test.each([
  ['THE LAMP WAS DARK', true],
  ['THE LAMP OF 1871 WAS DARK', true],
  ['The lamp was dark', false],
  ['USSR', false],
  ['12345678', false],
  ['МАЯК НЕ ГОРЕЛ', true],
  ['灯台は暗かったのだ', false],
])('whether “%s” shouts', (text, loud) => {
  expect(shouts(text)).toBe(loud)
})

describe('a cut', () => {
  test.each([
    ['short enough', 20, 'short enough'],
    ['the lamp, it is said, was dark', 12, 'the lamp…'],
    ['incomprehensibilities', 10, 'incompreh…'],
  ])('of “%s” at %i', (text, most, words) => {
    expect(cutAtWord(text, most)).toBe(words)
  })
  test('is never longer than asked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), (text, most) => {
        expect(cutAtWord(text, most).length).toBeLessThanOrEqual(most)
      }),
    )
  })
})

describe('pieces that were searched for', () => {
  test.each([
    ['The Lamp and the lamp', 'lamp', ['The ', '*Lamp', ' and the ', '*lamp']],
    ['nothing here', 'lamp', ['nothing here']],
    ['lamp', 'lamp', ['*lamp']],
    ['lamp', '', ['lamp']],
    ['', 'lamp', ['']],
    ['a <b>lamp</b>', 'b>', ['a <', '*b>', 'lamp</', '*b>']],
  ])('“%s” by “%s”', (text, words, pieces) => {
    expect(segmentsOf(text, words).map(({ text: piece, match }) => (match ? `*${piece}` : piece))).toEqual(pieces)
  })
  test('together are the text again, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 3 }), (text, words) => {
        const pieces = segmentsOf(text, words)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        const marked = markedPieces(pieces)
        expect(marked.map((piece) => piece.text).join('')).toBe(text)
        expect(new Set(marked.map((piece) => piece.start)).size).toBe(marked.length)
      }),
    )
  })
})
