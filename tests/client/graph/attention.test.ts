// What stands out, where arrow keys lead, and how labels are written.
import { describe, expect, test } from 'vitest'
import { type ArrowKey, towards } from '../../../client/graph/arrows.ts'
import { emphasisChange, emphasisOf, NO_EMPHASIS } from '../../../client/graph/emphasis.ts'
import { labelWords } from '../../../client/graph/labels.ts'
import { EMPTY, linesByNode } from '../../../client/state/loaded.ts'
import { viewEdge, viewNode } from './any-graph.ts'

const edges = [
  viewEdge('SUPPORTS', 'work:a', 'claim:1'),
  viewEdge('DISPUTES', 'work:b', 'claim:1'),
  viewEdge('SUPPORTS', 'work:b', 'claim:2'),
]
const ids = ['claim:1', 'claim:2', 'work:a', 'work:b']
const loaded = { ...EMPTY, nodes: new Map(ids.map((id) => [id, viewNode(id)])), edges, lines: linesByNode(edges) }
const NOBODY = { chosen: null, pointed: null, pointedLine: null }

describe('standing out', () => {
  test('the chosen thing, its neighbours and the lines between', () => {
    const { nodes, lines, quiet } = emphasisOf({ ...NOBODY, chosen: { what: 'node', id: 'claim:1' } }, loaded)
    expect(Object.fromEntries(nodes)).toEqual({ 'claim:1': 'chosen', 'work:a': 'near', 'work:b': 'near' })
    expect([...lines.keys()]).toEqual(edges.slice(0, 2).map(({ id }) => id))
    expect(quiet).toBe(true)
  })
  test('both ends of a chosen line, and the line', () => {
    const line = edges[1]!
    const chosen = { what: 'line', id: line.id, type: line.type, from: line.from, to: line.to } as const
    const { nodes, lines } = emphasisOf({ ...NOBODY, chosen }, loaded)
    expect(Object.fromEntries(nodes)).toEqual({ 'work:b': 'chosen', 'claim:1': 'chosen' })
    expect(Object.fromEntries(lines)).toEqual({ [line.id]: 'chosen' })
  })
  test('pointing at something changes no opacity of the rest', () => {
    expect(emphasisOf({ ...NOBODY, pointed: 'work:a' }, loaded).quiet).toBe(false)
  })
  test('only what differs is drawn anew', () => {
    const one = emphasisOf({ ...NOBODY, pointed: 'work:a' }, loaded)
    const other = emphasisOf({ ...NOBODY, pointed: 'claim:1' }, loaded)
    expect(emphasisChange(one, one)).toEqual({ nodes: [], edges: [] })
    expect(emphasisChange(NO_EMPHASIS, one).nodes.sort()).toEqual(['claim:1', 'work:a'])
    expect(emphasisChange(one, other)).toEqual({ nodes: ['work:a', 'claim:1', 'work:b'], edges: [edges[1]!.id] })
  })
})

describe('an arrow key', () => {
  const around = new Map([
    ['right', { x: 10, y: 1 }],
    ['far right', { x: 40, y: 0 }],
    ['up', { x: 1, y: -10 }],
    ['down left', { x: -8, y: 8 }],
  ])
  const cases: readonly [ArrowKey, string][] = [
    ['ArrowRight', 'right'],
    ['ArrowUp', 'up'],
    ['ArrowLeft', 'down left'],
    ['ArrowDown', 'down left'],
  ]
  test.each(cases)('%s leads to what lies %s', (key, id) => expect(towards(key, { x: 0, y: 0 }, around)).toBe(id))
  test('leads nowhere where nothing lies', () => {
    expect(towards('ArrowLeft', { x: 0, y: 0 }, new Map([['right', { x: 10, y: 0 }]]))).toBeNull()
  })
})

describe('a label', () => {
  const cases: readonly [string, string, boolean, { words: string; small: boolean }][] = [
    ['short words stay', 'The Harbour Papers', false, { words: 'The Harbour Papers', small: false }],
    [
      'long words are cut at a word',
      'A very long title of a book about the harbour',
      false,
      { words: 'A very long title of a book…', small: false },
    ],
    [
      'what is chosen may be longer',
      'A very long title of a book about',
      true,
      { words: 'A very long title of a book about', small: false },
    ],
    ['capitals become small capitals', 'THE PIER WAS SAFE', false, { words: 'The pier was safe', small: true }],
    ['lines and gaps become one space', 'one\n  two', false, { words: 'one two', small: false }],
  ]
  test.each(cases)('%s', (_, label, urgent, expected) => expect(labelWords(label, urgent)).toEqual(expected))
})
