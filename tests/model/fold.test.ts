import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldLetters } from '../../model/fold.ts'

describe('folding', () => {
  test('the short way and the long way come to the same', () => {
    const text = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary-ascii' }),
        fc.string(),
        fc.constantFrom('…', '“', '’', '–', '\u00a0', '‑', 'Łódź', 'ﬁ', '½'),
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.join('')
        expect(fold(whole)).toBe(
          foldLetters(whole)
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim(),
        )
      }),
      { numRuns: 1000 },
    )
  })
  test('of Latin letters each folds as it does in any other text', () => {
    const sign = fc.oneof(
      fc.integer({ min: 0, max: 0x24f }).map((code) => String.fromCharCode(code)),
      fc.constantFrom('…', '“', '’', '–', '‗'),
    )
    fc.assert(
      // The Cyrillic letter behind it has all of the text taken apart at once.
      fc.property(fc.string({ unit: sign }), (text) => {
        expect(foldLetters(`${text}ж`)).toBe(`${foldLetters(text)}ж`)
      }),
      { numRuns: 1000 },
    )
  })
  const examples: readonly (readonly [string, string])[] = [
    ['“Don’t—stop!”', 'don t stop'],
    ['Łódź', 'lodz'],
    ['Trędowicz & Ægir', 'tredowicz aegir'],
    ['  ', ''],
  ]
  test.each(examples)('%s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})
