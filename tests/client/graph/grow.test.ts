// What is added to a picture bit by bit, held against the picture that is made at once.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DisplayGraph, displayGraph, type Look, type Scene } from '../../../client/graph/display.ts'
import { grow } from '../../../client/graph/grow.ts'
import { EMPTY, joined, type Loaded } from '../../../client/state/loaded.ts'
import { shownOf } from '../../../client/state/shown.ts'
import { type Position, START } from '../../../client/state/view.ts'
import type { ViewEdge, ViewNode } from '../../../server/api/contract/view.ts'
import { viewEdge, viewNode } from './any-graph.ts'

const LOOK: Look = { theme: 'light', smaller: 1, finer: 1 }
const ids = Array.from({ length: 16 }, (_, at) => (at % 2 === 0 ? `work:${at}` : `claim:${at}`))
const nodes = ids.map((id) => viewNode(id))
const positions = new Map(ids.map((id, at) => [id, { x: at, y: at * at }]))
const edges = ids.flatMap((from, at) =>
  ids
    .slice(at + 1)
    .map((to, step) => viewEdge((['SUPPORTS', 'CITES', 'ABOUT'] as const)[step % 3] ?? 'CITES', from, to)),
)
const answer = (some: readonly ViewNode[], lines: readonly ViewEdge[]) => ({
  nodes: [...some],
  edges: [...lines],
  total: some.length,
  missing: [],
  aliases: {},
})
const withMore = (loaded: Loaded, some: readonly ViewNode[]): Loaded => {
  const there = new Set([...loaded.nodes.keys(), ...some.map(({ id }) => id)])
  const among = edges.filter(({ from, to }) => there.has(from) && there.has(to))
  return { ...loaded, ...joined(loaded, answer(some, among)) }
}
const sceneOf = (loaded: Loaded, placed: Readonly<Record<string, Position>> = {}): Scene => ({
  loaded,
  shown: shownOf(loaded, START),
  placed,
})
const drawn = (graph: DisplayGraph) => ({
  nodes: new Map(graph.mapNodes((id, look) => [id, look])),
  edges: new Map(graph.mapEdges((id, look) => [id, look])),
})

describe('a picture to which something comes', () => {
  test('is the one that is made at once, whatever came before and what was pinned', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(nodes), fc.nat(16), fc.subarray(ids), (order, first, pinned) => {
        const before = sceneOf(withMore(EMPTY, order.slice(0, first)))
        const graph = displayGraph(before, positions, LOOK)
        const places = Object.fromEntries(pinned.map((id) => [id, positions.get(id) ?? { x: 0, y: 0 }]))
        const next = sceneOf(withMore(before.loaded, order.slice(first)), places)
        expect(grow(graph, before, next, positions, LOOK)).toBe(true)
        expect(drawn(graph)).toEqual(drawn(displayGraph(next, positions, LOOK)))
      }),
    )
  })

  const all = withMore(EMPTY, nodes)
  const renewed: Loaded = { ...all, nodes: new Map([...all.nodes].map(([id, node]) => [id, { ...node }])) }
  test.each([
    ['a thing is hidden', { ...sceneOf(all), shown: shownOf(all, { ...START, hidden: ['work:0'] }) }],
    ['lines are filtered out', { ...sceneOf(all), shown: { ...shownOf(all, START), edges: edges.slice(5) } }],
    ['everything is asked for anew', sceneOf(renewed)],
  ])('is made anew where %s', (_sentence, next) => {
    const before = sceneOf(all)
    const graph = displayGraph(before, positions, LOOK)
    expect(grow(graph, before, next, positions, LOOK)).toBe(false)
    expect(drawn(graph)).toEqual(drawn(displayGraph(before, positions, LOOK)))
  })
})
