// The reader's stretches, brackets and outline, without a page.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimBeside, entryAt } from '../../../client/views/reader/entries.ts'
import { bracketsByLine, layLanes, MOST_LANES, markKey } from '../../../client/views/reader/lanes.ts'
import { isCitation, marginMarks, roleOf } from '../../../client/views/reader/margin-marks.ts'
import { STRETCH, stretchesFor, stretchOf } from '../../../client/views/reader/stretches.ts'
import type { MarkView, Outline } from '../../../server/api/contract/document.ts'

const mark = (first: number, last: number, more: Partial<MarkView> = {}): MarkView => ({
  first,
  last,
  node: `quote:${first}-${last}`,
  kind: 'Quote',
  label: 'words',
  edge: null,
  type: null,
  stance: null,
  uses: 0,
  ...more,
})
const citation = (first: number, type: MarkView['type'] = 'QUOTED_FROM'): MarkView =>
  mark(first, first, { node: 'work:harbour-papers', kind: 'Work', edge: `${type} ${first}`, type, uses: 3 })

describe('stretches', () => {
  test.each([
    [1, 1],
    [500, 1],
    [501, 501],
    [7_509, 7_501],
  ])('line %i lies in the one from %i', (line, first) => {
    expect(stretchOf(line)).toBe(first)
  })
  test('those in sight, and none past the end', () => {
    expect(stretchesFor(480, 520, 7_509)).toEqual([1, 501])
    expect(stretchesFor(-40, 20, 7_509)).toEqual([1])
    expect(stretchesFor(480, 9_999, 700)).toEqual([1, 501])
  })
  test('every line in sight is in one of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 0, max: 3_000 }), (first, more) => {
        const starts = stretchesFor(first, first + more, 100_000)
        for (const line of [first, first + more]) expect(starts).toContain(stretchOf(line))
        expect(starts.every((start) => (start - 1) % STRETCH === 0)).toBe(true)
      }),
    )
  })
})

describe('brackets', () => {
  test('those that overlap stand side by side, the longer one outside', () => {
    const [long, short, later] = [mark(1, 9), mark(1, 3), mark(5, 6)]
    const lanes = layLanes([short, later, long])
    expect(lanes.get(markKey(long))).toBe(0)
    expect(lanes.get(markKey(short))).toBe(1)
    expect(lanes.get(markKey(later))).toBe(1)
  })
  test('overlapping ones share no lane until there are no more', () => {
    const marks = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 12 })).map(([first, more]) => mark(first, first + more)),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(marks, (drawn) => {
        const lanes = layLanes(drawn)
        for (const a of drawn)
          for (const b of drawn) {
            const [laneA = -1, laneB = -1] = [lanes.get(markKey(a)), lanes.get(markKey(b))]
            expect(laneA).toBeGreaterThanOrEqual(0)
            const apart = a.last < b.first || b.last < a.first
            if (markKey(a) !== markKey(b) && !apart && laneA === laneB) expect(laneA).toBe(MOST_LANES - 1)
          }
      }),
    )
  })
  test('a line knows which begin and end on it; what begins before the stretch goes on in it', () => {
    const byLine = bracketsByLine([mark(3, 5)], 4, 10)
    expect([...byLine.keys()]).toEqual([4, 5])
    expect(byLine.get(4)).toMatchObject([{ begins: false, ends: false }])
    expect(byLine.get(5)).toMatchObject([{ begins: false, ends: true }])
  })
  test('the same mark told of twice is drawn once', () => {
    expect(bracketsByLine([mark(1, 1), mark(1, 1)], 1, 1).get(1)).toHaveLength(1)
  })
})

describe('what stands in the margin', () => {
  test('a work cited by several edges on one line is one citation', () => {
    const kept = marginMarks([citation(4), citation(4, 'CITES'), citation(8)])
    expect(kept.map(({ first }) => first)).toEqual([4, 8])
    expect(kept.every(isCitation)).toBe(true)
  })
  test('people and works by themselves, and names in passing, are left to the words', () => {
    const people = mark(1, 1, { kind: 'Person', node: 'person:hale' })
    const named = mark(1, 1, { kind: 'Person', node: 'person:hale', edge: 'e', type: 'MENTIONS' })
    expect(marginMarks([people, named])).toEqual([])
  })
  test.each([
    [1, 'claim'],
    [3, 'quote'],
    [4, 'citation'],
    [9, 'other'],
  ])('line %i is set as %s', (line, role) => {
    const marks = [mark(1, 1, { kind: 'Claim', node: 'claim:1' }), mark(2, 4), citation(4)]
    expect(roleOf(line, marks)).toBe(role)
  })
})

describe('the outline', () => {
  const entries = [
    { line: 2, node: 'topic:1', kind: 'Topic', label: 'The lamp' },
    { line: 4, node: 'claim:1', kind: 'Claim', label: 'A' },
    { line: 9, node: 'claim:2', kind: 'Claim', label: 'B' },
  ] satisfies Outline['entries']
  test.each([
    [1, -1],
    [2, 0],
    [8, 1],
    [9, 2],
    [99, 2],
  ])('line %i belongs to entry %i', (line, at) => {
    expect(entryAt(entries, line)).toBe(at)
  })
  test.each([
    [1, 'next', 4],
    [4, 'next', 9],
    [9, 'next', null],
    [9, 'previous', 4],
    [4, 'previous', null],
  ] as const)('from line %i the %s claim is at %s', (line, direction, found) => {
    expect(claimBeside(entries, line, direction)).toBe(found)
  })
})
