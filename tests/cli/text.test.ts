// Text on a terminal: widths, wrapping, cutting, and nothing in it that moves the cursor.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { count, lines, listed, years } from '../../cli/phrase.ts'
import { PLAIN, styleFor } from '../../cli/style.ts'
import { table } from '../../cli/table.ts'
import { oneLine, visible } from '../../cli/visible.ts'
import { cut, pad, widthOf, wrap } from '../../cli/width.ts'
import { standInIo } from './stand-in-io.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 200 })

describe('text from a document', () => {
  test.each([
    ['a colour code', '\u001b[31mred', '\ufffd[31mred'],
    ['a code that clears the screen', 'a\u001b[2Jb', 'a\ufffd[2Jb'],
    ['an eight-bit escape', '\u009b31m', '\ufffd31m'],
    ['a bell and a backspace', 'a\u0007\b', 'a\ufffd\ufffd'],
    ['a carriage return that would write over the line', 'true\rfalse', 'true\ufffdfalse'],
    ['a mark that turns the reading direction round', 'a\u202eb', 'a\ufffdb'],
    ['a line end of Windows', 'a\r\nb', 'a\nb'],
    ['accents and other scripts, which stay', 'Łódź · 東京', 'Łódź · 東京'],
  ])('is safe on a terminal: %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  test('never keeps an escape code, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x2100 })), (codes) => {
        const text = String.fromCodePoint(...codes)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(visible(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
        expect(oneLine(text)).not.toMatch(/[\n\t]/)
      }),
    )
  })
})

describe('width', () => {
  test.each([
    ['a letter is one column', 'abc', 3],
    ['an accent of its own is none', 'e\u0301', 1],
    ['a Chinese character is two', '東京', 4],
    ['a picture is two', '🚢', 2],
  ])('%s', (_, text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  test('what is cut fits, and says that it is cut', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 80 }), (text, width) => {
        const shown = cut(text, width)
        expect(widthOf(shown)).toBeLessThanOrEqual(Math.max(width, 0))
        if (shown !== text) expect(shown.endsWith('…')).toBe(true)
      }),
    )
  })

  test('wrapping loses no word, and only a word that is too long by itself is wider', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 30 })),
        fc.integer({ min: 5, max: 60 }),
        (some, width) => {
          const words = some.join(' ').replaceAll('\n', ' ').split(' ').filter(Boolean)
          const wrapped = wrap(words.join(' '), width)
          expect(wrapped.join(' ').split(' ').filter(Boolean)).toEqual(words)
          for (const line of wrapped) expect(widthOf(line) <= width || !line.includes(' ')).toBe(true)
        },
      ),
    )
  })

  test('wrapping keeps the lines of a verse', () => {
    expect(wrap('one two\n\nthree', 5)).toEqual(['one', 'two', '', 'three'])
  })

  test('filling up counts columns, not letters', () => {
    expect(pad('東京', 6)).toBe('東京  ')
    expect(pad('7', 3, 'right')).toBe('  7')
  })
})

describe('a table', () => {
  const columns = [
    { title: 'Count', align: 'right' },
    { title: 'Title', shrinks: true },
  ] as const

  test('is as wide as its content', () => {
    expect(
      table(
        columns,
        [
          ['2', 'The Harbour'],
          ['12', 'A'],
        ],
        80,
        PLAIN,
      ),
    ).toEqual(['Count  Title', '    2  The Harbour', '   12  A'])
  })
  test('cuts the column that may shrink', () => {
    const [, row] = table(columns, [['2', 'The Harbour and what became of it']], 30, PLAIN)
    expect(row).toBe('    2  The Harbour and what b…')
  })
  test('keeps a row on one line', () => {
    expect(table(columns, [['2', 'The\nHarbour']], 80, PLAIN)[1]).toBe('    2  The Harbour')
  })
})

describe('phrases', () => {
  test.each([
    [count(1, 'quotation'), '1 quotation'],
    [count(3, 'person'), '3 people'],
    [count(0, 'work'), 'no works'],
    [count(1204, 'claim'), '1,204 claims'],
    [years(1902, 1902), '1902'],
    [years(1902, 1931), '1902 to 1931'],
    [years(null, null), ''],
    [lines(12, 12), 'line 12'],
    [lines(12, 15), 'lines 12-15'],
    [listed([]), ''],
    [listed(['a']), 'a'],
    [listed(['a', 'b', 'c']), 'a, b and c'],
  ])('%j', (phrase, expected) => {
    expect(phrase).toBe(expected)
  })
})

describe('colour', () => {
  test.each([
    ['is used on a terminal', true, {}, true],
    ['is not used in a pipe', false, {}, false],
    ['is not used where NO_COLOR is set', true, { NO_COLOR: '1' }, false],
    ['is used where NO_COLOR is empty', true, { NO_COLOR: '' }, true],
    ['is not used on a terminal that knows none', true, { TERM: 'dumb' }, false],
  ])('%s', (_, terminal, env, coloured) => {
    const io = standInIo({ terminal, env })
    expect(styleFor(io.stdout, io.env).coloured).toBe(coloured)
  })
})
