// Marks are told apart without colour and stand out from the paper in both themes.
import { describe, expect, test } from 'vitest'
import {
  ink,
  lineColour,
  lineMark,
  NODE_MARKS,
  nodeColour,
  opacity,
  paper,
  radiusOf,
  restColour,
  widthOf,
} from '../../../client/graph/marks.ts'
import type { Theme } from '../../../client/theme/colours.ts'
import { contrast } from '../../../client/theme/contrast.ts'
import { EDGE_TYPES, NODE_KINDS, STANCES } from '../../../model/kind.ts'
import { viewNode } from './any-graph.ts'

const THEMES: readonly Theme[] = ['light', 'dark']

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(NODE_KINDS)('a %s has a contrast of 3 to the paper', (kind) => {
    expect(contrast(nodeColour(theme, kind), paper(theme))).toBeGreaterThanOrEqual(3)
  })
  test.each(EDGE_TYPES)('a line that %s has a contrast of 3, chosen and at rest', (type) => {
    expect(contrast(lineColour(theme, type), paper(theme))).toBeGreaterThanOrEqual(3)
    expect(contrast(restColour(theme, type), paper(theme))).toBeGreaterThanOrEqual(3)
  })
  test('labels have a contrast of 4.5', () => {
    expect(contrast(ink(theme), paper(theme))).toBeGreaterThanOrEqual(4.5)
  })
})

test('claims, works, people and topics differ in shape', () => {
  const shapes = (['Claim', 'Work', 'Person', 'Topic'] as const).map((kind) => NODE_MARKS[kind].shape)
  expect(new Set(shapes).size).toBe(shapes.length)
})
test('stances differ in their lines', () => {
  expect(new Set(STANCES.map((stance) => lineMark(stance).pattern)).size).toBe(STANCES.length)
})
test('the more lines there are, the paler they are, within bounds', () => {
  const shares = [0, 30, 350, 1_000, 1_000_000].map(opacity)
  expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  expect(shares[1]).toBe(1)
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.4)
})
test('more quotations make a line wider, more statements a claim bigger, within bounds', () => {
  const widths = [1, 2, 10, 1_000_000].map((quotations) => widthOf({ type: 'SUPPORTS', quotations }))
  const radii = [0, 3, 40, 1_000_000].map((statements) => radiusOf(viewNode('claim:a', { statements })))
  expect(widths).toEqual(widths.toSorted((a, b) => a - b))
  expect(radii).toEqual(radii.toSorted((a, b) => a - b))
  expect(Math.max(...widths)).toBeLessThanOrEqual(7)
  expect(Math.max(...radii)).toBeLessThanOrEqual(16)
})
