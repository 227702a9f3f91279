import { describe, expect, test } from 'vitest'
import { readStructure } from '../../../import/compendium/read-structure.ts'
import { page } from './outline.ts'

const HALE = 'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14'
const LONG = 'The gates were shut for a whole winter, and no ship of more than forty tons came in before the thaw.'

const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'labels with a colon name speakers, each once',
    ['MOSS: Were the gates shut?', 'KERR: They were.', 'MOSS: Why?'],
    ['MOSS', 'KERR'],
  ],
  [
    'labels with a dash name speakers in a conversation',
    ['MOSS–“Shut them.”', 'KERR–(rising). Never!'],
    ['MOSS', 'KERR'],
  ],
  [
    'a lead in brackets names who stated it',
    ['[In a letter to Kerr and Lund on 15 July 1902 Moss stated] Shut them.'],
    ['Moss'],
  ],
  [
    'a lead in words names who said it, not whom he wrote to',
    ['In an August 23, 1902, letter to Kerr Moss said, “Shut them at once, and tell the board.”'],
    ['Moss'],
  ],
  ['a letter is its writer’s', ['[Letter from Moss to the masters of ships, July 1902]', LONG], ['Moss']],
  ['a commentary is its writer’s', ['[Commentary by Ada Moss]', LONG], ['Ada Moss']],
  ['a footnote speaks for nobody', ['[Footnote]: Of this the board knew nothing at all, or so it said.'], []],
  ['an article of a law is no speaker', ['Article 12: no ship shall enter that has not paid what it owes.'], []],
  ['a report without a name is nobody’s', ['[Report to the 18th Board on March 10, 1903]', LONG], []],
  ['a voice from the floor is no person', ['VOICE FROM THE FLOOR–We need the gates!', 'MOSS–No!'], ['MOSS']],
  [
    'a label in small letters counts for somebody whom the document cites',
    ['Hale: They were shut, and stayed so until the thaw had come.'],
    ['Hale'],
  ],
  [
    'speech that an author reports is not the quotation’s',
    ['Then Moss said: “Shut them,” and the gates were shut that very night.'],
    [],
  ],
]

describe('speakers', () => {
  test.each(cases)('%s', (_, lines, expected) => {
    const { quotations } = readStructure(page('THE HARBOUR WAS CLOSED', '', ...lines, HALE))
    expect(quotations).toHaveLength(1)
    expect(quotations[0]?.speakers.map(({ name }) => name)).toEqual(expected)
  })
  test('leads belong to the quotation', () => {
    const { quotations } = readStructure(
      page('THE HARBOUR WAS CLOSED', '', '[Report to the 18th Board]', LONG, 'Footnote: It was not.', HALE),
    )
    expect(quotations).toMatchObject([{ first: 3, last: 5, lead: '[Report to the 18th Board]' }])
    expect(quotations[0]?.text).toBe(`[Report to the 18th Board]\n${LONG}\nFootnote: It was not.`)
  })
})
