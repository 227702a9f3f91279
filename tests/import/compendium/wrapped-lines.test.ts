import { describe, expect, test } from 'vitest'
import { readStructure } from '../../../import/compendium/read-structure.ts'
import { runsOf } from '../../../import/compendium/wrapped-lines.ts'

const QUOTED = [
  'The gates were shut for a whole winter, and no ship of more than forty tons came in before the thaw, whatever the masters of the harbour say of it now.',
  'Nobody at the office could tell who had given the order. The porter remembered a letter, but not its date, and the book in which letters were entered had gone to the binder, where it lay until the summer.',
  'On the second day the pilots refused to go out at all; three of them were dismissed, and the others kept away from the quay until the old tolls were read out again.',
  'It was, in short, a quarrel about lamps.',
]
const CITED = [
  'Hale, Ruth. The Harbour and Its Keepers in the Years of the Great Frost. Leith: Quay Press, 1902, p. 14-15',
  'Moss, Ada. Tides and Tolls. Hull: Gull & Sons, c1911, p. 7',
  'Dunmore and Leigh, Eds. Papers of the Harbour Office, 1870-1885. Port Ellory: Harbour Office Printers, 1931, p. 207',
]
const CLAIMED = [
  'THE HARBOUR WAS CLOSED WITHOUT AN ORDER',
  'THE MASTERS OF THE HARBOUR DISMISSED EVERY PILOT WHO REFUSED TO GO OUT IN THE GREAT FROST',
  'THE OLD TOLLS CAME BACK',
]

/** A compendium, a paragraph an item; a blank item is a blank line. */
const paragraphs = (gap: readonly string[]) =>
  CLAIMED.flatMap((claim, at) => [
    claim,
    '',
    ...QUOTED.flatMap((words, turn) => [words, ...gap, CITED[(at + turn) % CITED.length] ?? '', '']),
  ])

const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

const whatIsIn = (lines: readonly string[]) => {
  const { claims, quotations, citations } = readStructure(lines.join('\n'))
  return {
    claims: claims.map(({ text }) => text),
    citations: citations.map(({ text }) => text),
    quotations: quotations.map(({ text, claim, citation }) => [text.replaceAll('\n', ' '), claim, citation]),
  }
}

describe('lines broken to a width', () => {
  const layouts = [
    ['touching', []],
    ['a blank line between', ['']],
  ] as const
  for (const [layout, gap] of layouts)
    test.each([48, 60, 66, 72, 79])(`are the paragraphs they were broken from: ${layout}, width %i`, (width) => {
      const whole = paragraphs(gap)
      expect(whatIsIn(whole.flatMap((text) => wrapped(text, width)))).toEqual(whatIsIn(whole))
    })
  test('say where a claim, a quotation and its citation begin and end', () => {
    const lines = paragraphs([]).flatMap((text) => wrapped(text, 60))
    const { text, starts, ...rest } = { ...readStructure(lines.join('\n')), text: lines.join('\n') }
    expect(starts.length).toBe(rest.lines.length + 1)
    const printed = (part: { chars: readonly [number, number] }) => text.slice(...part.chars).replaceAll('\n', ' ')
    expect(rest.citations.slice(0, 3).map(printed)).toEqual(CITED)
    expect(rest.quotations.slice(0, 3).map(printed)).toEqual(QUOTED.slice(0, 3))
    expect(rest.citations.slice(0, 2).map(({ line, last }) => lines.slice(line - 1, last ?? line).join(' '))).toEqual(
      CITED.slice(0, 2),
    )
    expect(rest.claims.map(({ first, last }) => lines.slice(first - 1, last).join(' '))).toEqual(CLAIMED)
  })
  test('a citation on the line of the last words begins on that line', () => {
    const lines = paragraphs([]).flatMap((text) => wrapped(text, 66))
    const glued = `${QUOTED[3]} ${CITED[1]}`
    const all = [...lines, ...wrapped(glued, 66), '']
    const { citations, quotations } = readStructure(all.join('\n'))
    const text = all.join('\n')
    expect(text.slice(...(citations.at(-1)?.chars ?? [0, 0])).replaceAll('\n', ' ')).toBe(CITED[1])
    expect(text.slice(...(quotations.at(-1)?.chars ?? [0, 0]))).toBe(QUOTED[3])
    expect(quotations.at(-1)?.last).toBe(lines.length + 1)
  })
  test('are left alone where every line is a paragraph, verse, or too few to tell', () => {
    const each = (lines: readonly string[]) => lines.map((_, index) => [index, index])
    const long = [...QUOTED, ...QUOTED, ...QUOTED, ...QUOTED]
    expect(runsOf(long)).toEqual(each(long))
    const verse = Array.from({ length: 20 }, (_, n) => `The lamp went out at ${n},`)
    expect(runsOf(verse)).toEqual(each(verse))
    expect(runsOf(['the lamp', 'went out'])).toEqual(each(['', '']))
  })
})
