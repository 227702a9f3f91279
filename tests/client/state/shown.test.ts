// Filters, hiding and focus leave what they say they leave.
import { describe, expect, test } from 'vitest'
import { EMPTY, linesByNode } from '../../../client/state/loaded.ts'
import { shownOf } from '../../../client/state/shown.ts'
import { type Filters, NO_FILTERS, START, type View } from '../../../client/state/view.ts'
import { viewEdge, viewNode } from '../graph/any-graph.ts'

const nodes = [
  viewNode('claim:pier', { topics: ['topic:port'], statements: 9, firstYear: 1900, lastYear: 1950 }),
  viewNode('claim:toll', { topics: ['topic:money'], statements: 1, firstYear: 1980, lastYear: 1980 }),
  viewNode('work:tides', { makers: ['person:hale'], statements: 9, firstYear: 1920, lastYear: 1920 }),
  viewNode('work:ledger', { makers: ['person:moss'], statements: 1, firstYear: 1980, lastYear: 1980 }),
  viewNode('work:undated', { statements: 2 }),
  viewNode('person:hale', { statements: 9 }),
  viewNode('person:moss', { statements: 1 }),
  viewNode('topic:port'),
]
const edges = [
  viewEdge('SUPPORTS', 'work:tides', 'claim:pier', 8),
  viewEdge('DISPUTES', 'work:ledger', 'claim:pier', 1),
  viewEdge('SUPPORTS', 'work:ledger', 'claim:toll', 1),
  viewEdge('AUTHORED', 'person:hale', 'work:tides', 0),
  viewEdge('AUTHORED', 'person:moss', 'work:ledger', 0),
  viewEdge('ABOUT', 'claim:pier', 'topic:port', 0),
]
const loaded = { ...EMPTY, nodes: new Map(nodes.map((node) => [node.id, node])), edges, lines: linesByNode(edges) }
const shown = (change: Partial<View>, filters: Partial<Filters> = {}) =>
  shownOf(loaded, { ...START, ...change, filters: { ...NO_FILTERS, ...filters } })
const ids = (change: Partial<View>, filters: Partial<Filters> = {}) => [...shown(change, filters).ids].sort()

describe('what is shown', () => {
  test('without filters is everything', () => {
    expect(shown({}).nodes).toHaveLength(nodes.length)
    expect(shown({}).edges).toHaveLength(edges.length)
  })

  const cases: readonly [string, Partial<View>, Partial<Filters>, string[]][] = [
    ['one kind alone', {}, { kinds: ['Person'] }, ['person:hale', 'person:moss']],
    [
      'a topic, its claims and the works beside them',
      {},
      { topics: ['topic:port'] },
      ['claim:pier', 'topic:port', 'work:ledger', 'work:tides'],
    ],
    [
      'a person, their works and what these back',
      {},
      { people: ['person:hale'] },
      ['claim:pier', 'person:hale', 'work:tides'],
    ],
    [
      'years: works and claims in them, with people and topics beside these',
      {},
      { fromYear: 1910, toYear: 1930 },
      ['claim:pier', 'person:hale', 'topic:port', 'work:tides'],
    ],
    [
      'a least number of statements',
      {},
      { minStatements: 5 },
      ['claim:pier', 'person:hale', 'topic:port', 'work:tides'],
    ],
    ['two filters together: what passes both', {}, { people: ['person:moss'], minStatements: 5 }, ['claim:pier']],
    [
      'nothing hidden',
      { hidden: ['claim:pier', 'topic:port', 'work:undated'] },
      { kinds: ['Claim', 'Topic'] },
      ['claim:toll'],
    ],
    ['a neighbourhood of one step', { focus: { node: 'claim:toll', steps: 1 } }, {}, ['claim:toll', 'work:ledger']],
    [
      'a neighbourhood of two steps',
      { focus: { node: 'claim:toll', steps: 2 } },
      {},
      ['claim:pier', 'claim:toll', 'person:moss', 'work:ledger'],
    ],
    [
      'a neighbourhood over the lines that are left',
      { focus: { node: 'claim:pier', steps: 1 } },
      { stances: ['DISPUTES'] },
      ['claim:pier', 'topic:port', 'work:ledger'],
    ],
  ]
  test.each(cases)('with a filter: %s', (_, change, filters, left) => expect(ids(change, filters)).toEqual(left))

  test('ignores a focus on what is not here', () => {
    expect(ids({ focus: { node: 'claim:gone', steps: 1 } }, { kinds: ['Topic'] })).toEqual(['topic:port'])
  })
  test('with one stance keeps its lines and those that take none', () => {
    expect(shown({}, { stances: ['DISPUTES'] }).edges.map(({ type }) => type)).toEqual([
      'DISPUTES',
      'AUTHORED',
      'AUTHORED',
      'ABOUT',
    ])
  })
  test('has no line without both its ends', () => {
    const { edges: left, ids: here } = shown({}, { kinds: ['Claim', 'Work'] })
    expect(left.every(({ from, to }) => here.has(from) && here.has(to))).toBe(true)
    expect(left).toHaveLength(3)
  })
})
