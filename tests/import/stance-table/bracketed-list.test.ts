import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bracketedTexts, numbersIn, textsIn } from '../../../import/stance-table/bracketed-list.ts'

describe('a list of texts printed into one cell', () => {
  test.each<[string, string, readonly string[] | undefined]>([
    ['without commas, over several lines', "['One.'\n 'Two.']", ['One.', 'Two.']],
    ['with commas', "['One.', 'Two.']", ['One.', 'Two.']],
    ['in either quotation mark', `["It's shut." 'He said "no".']`, ["It's shut.", 'He said "no".']],
    ['with marks that are escaped', String.raw`['It\'s \\ shut.\n']`, ["It's \\ shut.\n"]],
    ['with nothing in it', '[]', []],
    ['is none without brackets', 'One. Two.', undefined],
    ['is none with bare words', '[One, Two]', undefined],
    ['is none where a mark is left open', "['One.]", undefined],
  ])('%s', (_, cell, expected) => expect(bracketedTexts(cell)).toEqual(expected))

  test('gives back any texts that were printed so', () => {
    const printed = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(bracketedTexts(`[${texts.map(printed).join('\n ')}]`)).toEqual(texts)
      }),
    )
  })

  test('may be a real list instead', () => {
    expect(textsIn(['One.', 'Two.'])).toEqual(['One.', 'Two.'])
    expect(textsIn(['One.', 2])).toBeUndefined()
    expect(textsIn(7)).toBeUndefined()
  })
})

describe('numbers in a cell', () => {
  test.each<[unknown, readonly number[]]>([
    ['[0 1  7]', [0, 1, 7]],
    ['[4, 12]', [4, 12]],
    [
      [4, 12, -1, 1.5, null, 'x'],
      [4, 12],
    ],
    ['', []],
    [undefined, []],
  ])('%j', (cell, expected) => expect(numbersIn(cell)).toEqual(expected))
})
