// Layouts come out the same every time, end by themselves and never move what stands.
import { describe, expect, test } from 'vitest'
import { nextStage } from '../../../client/graph/arrange.ts'
import { createLayoutTask } from '../../../client/graph/layout-task.ts'
import { hashed, placeAround } from '../../../client/graph/seeded.ts'
import { EMPTY, type Loaded, linesByNode } from '../../../client/state/loaded.ts'
import type { Position } from '../../../client/state/view.ts'
import { viewEdge, viewNode } from './any-graph.ts'

/** Claims in a ring, each backed by a work that also backs the next. */
const ring = (size: number, more: Partial<Loaded> = {}): Loaded => {
  const ids = Array.from({ length: size }, (_, at) => [`claim:${at}`, `work:${at}`]).flat()
  const edges = Array.from({ length: size }, (_, at) => [
    viewEdge('SUPPORTS', `work:${at}`, `claim:${at}`, 3),
    viewEdge('SUPPORTS', `work:${at}`, `claim:${(at + 1) % size}`, 1),
  ]).flat()
  const nodes = new Map(ids.map((id) => [id, viewNode(id)]))
  return { ...EMPTY, nodes, edges, lines: linesByNode(edges), total: nodes.size, ...more }
}
const NOBODY: ReadonlySet<string> = new Set()
const laidOut = (loaded: Loaded, places = new Map<string, Position>(), pinned = NOBODY) => {
  const stages: string[][] = []
  for (
    let stage = nextStage(loaded, places, pinned, NOBODY);
    stage;
    stage = nextStage(loaded, places, pinned, NOBODY)
  ) {
    const { ids, input } = stage.plan()
    const task = createLayoutTask(input)
    while (!task.run(1_000));
    const found = task.positions()
    const fresh = new Set(stage.fresh)
    ids.forEach((id, at) => {
      if (fresh.has(id)) places.set(id, { x: found[at * 2] ?? NaN, y: found[at * 2 + 1] ?? NaN })
    })
    stages.push([...stage.fresh])
  }
  return { places, stages }
}

describe('a layout', () => {
  test('is the same for the same things, whatever order they come in', () => {
    const one = laidOut(ring(30)).places
    expect(laidOut(ring(30)).places).toEqual(one)
    const beginnings = (loaded: Loaded) => {
      const places = new Map<string, Position>()
      nextStage(loaded, places, NOBODY, NOBODY)
      return places
    }
    const turned = { ...ring(30), nodes: new Map([...ring(30).nodes].reverse()) }
    expect(new Map([...beginnings(turned)].sort())).toEqual(new Map([...beginnings(ring(30))].sort()))
  })

  test('gives everything a place of its own, finite', () => {
    const { places } = laidOut(ring(40))
    expect(places.size).toBe(80)
    expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(80)
  })

  test('never moves what a person placed', () => {
    const placed = { x: 1234, y: -987 }
    const { places } = laidOut(ring(20), new Map([['claim:3', placed]]), new Set(['claim:3']))
    expect(places.get('claim:3')).toEqual(placed)
    expect(places.size).toBe(40)
  })

  test('of an expansion leaves what stood where it stood and puts the new beside what it belongs to', () => {
    const { places } = laidOut(ring(20))
    const before = new Map(places)
    const more = Array.from({ length: 12 }, (_, at) => `person:${at}`)
    const base = ring(20)
    const edges = [...base.edges, ...more.map((id) => viewEdge('AUTHORED', id, 'work:7'))]
    const nodes = new Map([...base.nodes, ...more.map((id) => [id, viewNode(id)] as const)])
    const arrival = new Map([
      ...[...base.nodes.keys()].map((id) => [id, 0] as const),
      ...more.map((id) => [id, 1] as const),
    ])
    const loaded = { ...base, nodes, edges, lines: linesByNode(edges), arrival, anchors: [null, 'work:7'] }
    const after = laidOut(loaded, places).places
    for (const [id, place] of before) expect(after.get(id)).toEqual(place)
    const far = (id: string, to: string) =>
      Math.hypot((after.get(id)?.x ?? 0) - (after.get(to)?.x ?? 0), (after.get(id)?.y ?? 0) - (after.get(to)?.y ?? 0))
    const others = [...before.keys()].filter((id) => id !== 'work:7')
    for (const id of more)
      expect(far(id, 'work:7')).toBeLessThan(Math.max(...others.map((other) => far(other, 'work:7'))))
  })

  test('of a view with expansions goes step by step, as a person saw it', () => {
    const base = ring(6)
    const arrival = new Map([...base.nodes.keys()].map((id) => [id, id === 'work:2' ? 1 : 0]))
    const { stages } = laidOut({ ...base, arrival, anchors: [null, 'claim:2'] })
    expect(stages.map((stage) => stage.length)).toEqual([11, 1])
  })

  test('that was broken off goes on with the same things', () => {
    const loaded = ring(10)
    const places = new Map<string, Position>()
    const first = nextStage(loaded, places, NOBODY, NOBODY)
    const again = nextStage(loaded, places, NOBODY, new Set(first?.fresh))
    expect(again?.fresh).toEqual(first?.fresh)
    expect(again?.first).toBe(true)
  })

  test('of nothing, of one thing and of things without lines ends', () => {
    expect(nextStage(EMPTY, new Map(), NOBODY, NOBODY)).toBeNull()
    expect(laidOut({ ...EMPTY, nodes: new Map([['claim:1', viewNode('claim:1')]]) }).places.size).toBe(1)
    const loose = new Map(Array.from({ length: 50 }, (_, at) => [`work:${at}`, viewNode(`work:${at}`)]))
    expect(laidOut({ ...EMPTY, nodes: loose }).places.size).toBe(50)
  })
})

test('beginnings are spread over the disc by the id alone', () => {
  const places = Array.from({ length: 2_000 }, (_, at) => placeAround(`claim:${at}`, 0, 0, 1))
  const mean = (pick: (place: Position) => number) =>
    places.reduce((sum, place) => sum + pick(place), 0) / places.length
  expect(Math.abs(mean(({ x }) => x))).toBeLessThan(0.05)
  expect(Math.abs(mean(({ y }) => y))).toBeLessThan(0.05)
  expect(mean(({ x, y }) => Math.hypot(x, y))).toBeCloseTo(2 / 3, 1)
  expect(hashed('a', 1)).not.toBe(hashed('a', 2))
})
