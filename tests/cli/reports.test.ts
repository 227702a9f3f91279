// What the command tells of imports, problems, hits and references.
import { describe, expect, test } from 'vitest'
import { citationLines, valueText } from '../../cli/citation-table.ts'
import { markMatches, searchLines } from '../../cli/commands/search.ts'
import { importLines } from '../../cli/import-report.ts'
import { problemCounts, problemLines } from '../../cli/problems.ts'
import { PLAIN } from '../../cli/style.ts'
import type { Problem } from '../../model/problem.ts'
import type { ImportReport } from '../../server/api/contract/import.ts'

const problem = (severity: Problem['severity'], line: number): Problem => ({
  severity,
  line,
  code: 'a-code',
  message: `Reason ${line}.`,
})
const look = { width: 80, style: PLAIN, most: 20 }

describe('what could not be read', () => {
  test('is counted by severity', () => {
    expect(problemCounts([problem('note', 1), problem('error', 2), problem('note', 3)])).toBe('1 error and 2 notes')
  })
  test('is listed with the grave first, then by line', () => {
    expect(
      problemLines([problem('note', 7), problem('warning', 12), problem('error', 9), problem('note', 2)], look),
    ).toEqual([
      'line 9   error    Reason 9.',
      'line 12  warning  Reason 12.',
      'line 2   note     Reason 2.',
      'line 7   note     Reason 7.',
    ])
  })
  test('is cut with a word on how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, i) => problem('note', i + 1))
    expect(problemLines(many, { ...look, most: 2, total: 1_500 }).at(-1)).toBe('… and 1,498 more; --json lists them.')
  })
  test('has its message whole and its excerpt cut', () => {
    const [line] = problemLines(
      [{ ...problem('warning', 1), lastLine: 3, message: 'x'.repeat(100), excerpt: 'y '.repeat(100) }],
      look,
    )
    expect(line).toMatch(/^line 1-3 {2}warning {2}x{100} {2}“(y )+y…”$/)
  })
  test('has no line where none is known', () => {
    const { line: _, ...noLine } = problem('error', 1)
    expect(problemLines([noLine], look)).toEqual(['       error    Reason 1.'])
  })
})

describe('the report of an import', () => {
  const report: ImportReport = {
    import: 'import:1',
    document: 'work:papers',
    title: 'The Harbour Papers',
    source: 'papers.txt',
    format: 'compendium',
    unchanged: false,
    nodes: { created: 1200, changed: 2, left: 3 },
    edges: { created: 1, changed: 0, left: 0 },
    problems: [problem('error', 4)],
    problemCount: 1,
    milliseconds: 412,
  }
  test('says what was new, what changed and what was there', () => {
    expect(importLines(report, 80, PLAIN)).toEqual([
      'Imported The Harbour Papers, from papers.txt (compendium, 0.4 s).',
      '  1,205 nodes: 1,200 new, 2 changed and 3 as they were.',
      '  1 edge: 1 new.',
      '  Reported by the reader: 1 error.',
      '    line 4  error    Reason 4.',
      '  Import import:1',
    ])
  })
  test('says that a second import changed nothing', () => {
    expect(importLines({ ...report, unchanged: true }, 80, PLAIN)).toEqual([
      'The Harbour Papers, from papers.txt was imported before: nothing has changed.',
    ])
  })
})

describe('a hit', () => {
  test('has the matched words marked, and marks of the document are not taken for them', () => {
    const segments = [
      { text: 'the \u001b[1m', match: false },
      { text: 'lamp', match: true },
      { text: ' was\ndark', match: false },
    ]
    expect(markMatches(segments, PLAIN)).toBe('the \ufffd[1m*lamp* was dark')
  })
  test('that is none is said, with what to try', () => {
    const facets = { Person: 0, Work: 0, Claim: 0, Quote: 0, Topic: 0 }
    const lines = searchLines({ q: 'lmap', items: [], total: 0, offset: 0, limit: 20, facets, more: [] }, 80, PLAIN)
    expect(lines[0]).toBe('Nothing has all of these words: lmap')
  })
})

describe('a reference that was read', () => {
  test.each([
    ['a text', 'The\nHarbour', 'The Harbour'],
    ['a number', 1902, '1902'],
    ['a date', { 'date-parts': [[1902, 3, 1]] }, '1902-3-1'],
    ['a stretch of time', { 'date-parts': [[1902], [1904]] }, '1902 to 1904'],
    ['a name', [{ family: 'Hale', given: 'Ruth' }], 'Hale, Ruth'],
    ['a name with a particle', [{ 'non-dropping-particle': 'de', family: 'Vere', given: 'Ann' }], 'de Vere, Ann'],
    ['a body', [{ literal: 'Board of Trade' }, { family: 'Dunn' }], 'Board of Trade and Dunn'],
    ['something else', { raw: 'x' }, '{"raw":"x"}'],
  ])('shows %s', (_, value, text) => {
    expect(valueText(value)).toBe(text)
  })
  test('has its doubtful fields marked, and only those', () => {
    const item = {
      id: 'ref-1',
      type: 'book',
      title: 'The Harbour',
      publisher: 'Quay Press',
      confidence: { title: 0.9, publisher: 0.4 },
      score: 0.8,
    } as const
    expect(citationLines([item], 80, PLAIN)).toEqual([
      'ref-1',
      '  type              book',
      '  title             The Harbour',
      '? publisher         Quay Press',
      '',
      '1 reference, 1 doubtful field (marked ?).',
    ])
  })
})
