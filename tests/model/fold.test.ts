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
