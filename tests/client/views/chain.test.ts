// The chain as it is drawn and read: folded without loss, layered from the claim to its sources, a tree for reading aloud.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainColumns } from '../../../client/views/evidence/chain-columns.ts'
import { chainGraph } from '../../../client/views/evidence/chain-graph.ts'
import { chainLayout, MARK_HEIGHT } from '../../../client/views/evidence/chain-layout.ts'
import { outlineTree } from '../../../client/views/evidence/chain-outline.tsx'
import type { Chain } from '../../../server/api/contract/chain.ts'

type Edge = Chain['edges'][number]
const node = (id: string, kind: Chain['nodes'][number]['kind'], layer: number, struck = false) => ({
  id,
  kind,
  label: id,
  year: kind === 'Work' ? 1902 : null,
  layer,
  struck,
})
const edge = (type: Edge['type'], from: string, to: string, page?: string): Edge => ({
  from,
  to,
  type,
  stance: type === 'SUPPORTS' || type === 'DISPUTES' ? type : null,
  locator: page ? { label: 'page', value: page } : null,
  reference: null,
  assertedIn: null,
})

/** Two quotations from one work that support, one that disputes, one from a work that relies on the first. */
const chain: Chain = {
  claim: { id: 'claim', kind: 'Claim', label: 'claim' },
  struck: [],
  nodes: [
    node('claim', 'Claim', 0),
    ...['q1', 'q2', 'q3', 'q4'].map((id) => node(id, 'Quote', 1)),
    node('a', 'Work', 2),
    node('b', 'Work', 2),
    node('hale', 'Person', 3),
  ],
  edges: [
    edge('SUPPORTS', 'q1', 'claim'),
    edge('SUPPORTS', 'q2', 'claim'),
    edge('DISPUTES', 'q3', 'claim'),
    edge('SUPPORTS', 'q4', 'claim'),
    edge('QUOTED_FROM', 'q1', 'a', '4'),
    edge('QUOTED_FROM', 'q2', 'a', '9'),
    edge('QUOTED_FROM', 'q3', 'a', '12'),
    edge('QUOTED_FROM', 'q4', 'b'),
    edge('RELIES_ON', 'b', 'a'),
    edge('AUTHORED', 'hale', 'a'),
  ],
  outline: [
    { depth: 0, node: 'claim', text: 'claim', struck: false },
    { depth: 1, node: 'q1', text: 'q1', struck: false },
    { depth: 2, node: 'a', text: 'a', struck: false },
    { depth: 1, node: 'q4', text: 'q4', struck: false },
  ],
  cut: false,
}

/** Chains with quotations from several works, works and claims that take a stance themselves, speakers, and sources behind sources. */
const someChain: fc.Arbitrary<Chain> = fc
  .record({
    from: fc.array(fc.nat(4), { maxLength: 6 }),
    spoken: fc.array(fc.nat(5), { maxLength: 3 }),
    own: fc.subarray(['w0', 'w1', 'w2']),
    claims: fc.nat(2),
    // From a lower number to a higher one, so that there is no circle.
    relies: fc.uniqueArray(fc.constantFrom('0 1', '0 2', '1 3', '2 3', '3 4', '1 4'), { maxLength: 4 }),
    makers: fc.subarray(['w0', 'w1', 'w2', 'w3', 'w4']),
  })
  .map(({ from, spoken, own, claims, relies, makers }) => {
    const quoted = from.flatMap((work, at) => [
      edge('SUPPORTS', `q${at}`, 'claim'),
      edge('QUOTED_FROM', `q${at}`, `w${work}`),
    ])
    const edges = [
      ...quoted,
      ...spoken.flatMap((at) => (at < from.length ? [edge('SPOKEN_BY', `q${at}`, 'speaker')] : [])),
      ...own.map((work) => edge('DISPUTES', work, 'claim')),
      ...Array.from({ length: claims }, (_, at) => edge('DISPUTES', `c${at}`, 'claim')),
    ]
    // Only what is reached from the claim is in a chain.
    const reached = new Set(edges.flatMap((each) => [each.from, each.to]).filter((id) => id.startsWith('w')))
    for (const pair of relies.toSorted()) {
      const [a, b] = pair.split(' ').map((n) => `w${n}`)
      if (!a || !b || !reached.has(a)) continue
      edges.push(edge('RELIES_ON', a, b))
      reached.add(b)
    }
    edges.push(...makers.filter((work) => reached.has(work)).map((work) => edge('AUTHORED', 'maker', work)))
    const kinds = { c: 'Claim', q: 'Quote', w: 'Work', s: 'Person', m: 'Person' } as const
    const ids = new Set(['claim', ...edges.flatMap((each) => [each.from, each.to])])
    const kindOf = (id: string) => kinds[id.charAt(0) as keyof typeof kinds]
    return { ...chain, edges, nodes: [...ids].map((id) => node(id, kindOf(id), 0)), outline: [] }
  })

describe('the chain as a drawing', () => {
  test('folds quotations of one stance from one work, and leaves the others apart', () => {
    const { marks, ties } = chainGraph(chain, true)
    const quotes = marks.filter(({ kind }) => kind === 'Quote')
    expect(quotes.map(({ label, of }) => [label, of])).toEqual([
      ['2 quotations', ['q1', 'q2']],
      ['“q3”', ['q3']],
      ['“q4”', ['q4']],
    ])
    expect(quotes[0]?.note).toBe('p.\u00a04, p.\u00a09')
    expect(ties.filter(({ type }) => type === 'SUPPORTS')).toHaveLength(2)
  })
  test('folded or not, stands for the same things', () => {
    for (const folded of [true, false])
      expect(
        chainGraph(chain, folded)
          .marks.flatMap(({ of }) => of)
          .sort(),
      ).toEqual(chain.nodes.map(({ id }) => id).sort())
  })
  test('does not fold what is struck with what is not', () => {
    const struck = { ...chain, nodes: chain.nodes.map((each) => (each.id === 'q2' ? { ...each, struck: true } : each)) }
    expect(chainGraph(struck, true).marks.filter(({ kind }) => kind === 'Quote')).toHaveLength(4)
  })
  test.each([
    ['wide', false],
    ['narrow', true],
  ])('has each kind in a column of its own, works by how far they are relied on, in a %s window', (_, narrow) => {
    fc.assert(
      fc.property(someChain, fc.boolean(), (some, folded) => {
        const graph = chainGraph(some, folded)
        const columns = chainColumns(graph, 'claim')
        const { marks } = chainLayout(graph, 'claim', narrow)
        const lefts = Map.groupBy(marks, ({ id }) => columns.get(id) ?? -1)
        const middles = [...lefts]
          .sort(([a], [b]) => a - b)
          .map(([, some]) => new Set(some.map(({ x, width }) => x + width / 2)))
        expect(middles.every((middle) => middle.size === 1)).toBe(true)
        const inOrder = middles.flatMap((middle) => [...middle])
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
        for (const [, some] of lefts)
          expect(new Set(some.map(({ kind, id }) => (id === 'claim' ? id : kind))).size).toBe(1)
      }),
      { numRuns: 30 },
    )
  })
  test('stands though works rely on each other in a circle', () => {
    const circle = { ...chain, edges: [...chain.edges, edge('RELIES_ON', 'a', 'b')] }
    const { marks } = chainLayout(chainGraph(circle, true), 'claim', false)
    expect(marks.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  })
  test.each([
    ['wide', false],
    ['narrow', true],
  ])('goes from the claim at the left to its sources at the right in a %s window', (_, narrow) => {
    const { marks, ties } = chainLayout(chainGraph(chain, false), 'claim', narrow)
    const x = new Map(marks.map((mark) => [mark.id, mark.x]))
    for (const { from, to } of ties) expect(x.get(from) ?? 0).toBeLessThan(x.get(to) ?? 0)
    const byId = new Map(marks.map((mark) => [mark.id, mark]))
    // Each line leaves its mark at the right and comes to the next at the left, halfway up.
    for (const { from, to, points } of ties) {
      const [left, right] = [byId.get(from), byId.get(to)]
      expect(points[0]).toEqual({ x: (left?.x ?? 0) + (left?.width ?? 0), y: (left?.y ?? 0) + MARK_HEIGHT / 2 })
      expect(points.at(-1)).toEqual({ x: right?.x, y: (right?.y ?? 0) + MARK_HEIGHT / 2 })
    }
    expect(marks.every(({ x: left, y }) => Number.isFinite(left) && Number.isFinite(y))).toBe(true)
    const bounds = chainLayout(chainGraph(chain, true), 'claim', narrow)
    // Five layers beside each other, the works in two of them, stand in a telephone's width.
    if (narrow) expect(bounds.width).toBeLessThan(560)
  })
})

test('the outline is a tree in which each line stands under what it speaks of', () => {
  const [top] = outlineTree(chain.outline)
  expect(top?.under.map(({ line }) => line.node)).toEqual(['q1', 'q4'])
  expect(top?.under[0]?.under.map(({ line }) => line.node)).toEqual(['a'])
})
