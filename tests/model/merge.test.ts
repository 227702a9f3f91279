import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../model/canonical.ts'
import { mergeEdges, mergeNodes, saysTheSame, settleNode } from '../../model/merge.ts'
import type { GraphNode } from '../../model/node.ts'
import { nodeSchema } from '../../model/node.ts'
import { arbitraryEdge, arbitraryNode } from './arbitrary-record.ts'

const sameThing = (nodes: GraphNode[]): GraphNode[] => nodes.map((node) => ({ ...node, id: 'work:one' }))
const threeOfOneKind = fc
  .tuple(arbitraryNode, arbitraryNode, arbitraryNode)
  .filter(([a, b, c]) => a.kind === b.kind && b.kind === c.kind)
  .map((nodes) => sameThing(nodes) as [GraphNode, GraphNode, GraphNode])

describe('merging two descriptions of one thing', () => {
  it('does not depend on the order or the grouping, and changes nothing a second time', () => {
    fc.assert(
      fc.property(threeOfOneKind, ([a, b, c]) => {
        const text = canonicalJson
        expect(text(mergeNodes(a, b))).toBe(text(mergeNodes(b, a)))
        expect(text(mergeNodes(mergeNodes(a, b), c))).toBe(text(mergeNodes(a, mergeNodes(b, c))))
        const settled = settleNode(a)
        expect(saysTheSame(mergeNodes(settled, a), settled)).toBe(true)
        const merged = mergeNodes(a, b)
        expect(saysTheSame(mergeNodes(merged, b), merged)).toBe(true)
      }),
    )
  })

  it('gives a node that its schema accepts', () => {
    fc.assert(
      fc.property(threeOfOneKind, ([a, b]) => {
        expect(nodeSchema.safeParse(mergeNodes(a, b)).success).toBe(true)
      }),
    )
  })

  it('merges edges by the same rule', () => {
    fc.assert(
      fc.property(arbitraryEdge, arbitraryEdge, (a, b) => {
        const other = { ...b, id: a.id, type: a.type, from: a.from, to: a.to }
        expect(canonicalJson(mergeEdges(a, other))).toBe(canonicalJson(mergeEdges(other, a)))
      }),
    )
  })

  it('does so whatever the values are, and whatever the fields are called', () => {
    const value = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null), fc.array(fc.integer()))
    const name = fc.constantFrom('year', 'title', 'publisher', 'note', '__proto__', 'constructor', 'toString')
    const fields = fc
      .dictionary(name, value)
      .map((own): GraphNode => ({ ...own, id: 'work:one', kind: 'Work' }) as unknown as GraphNode)
    fc.assert(
      fc.property(fields, fields, fields, (a, b, c) => {
        const text = canonicalJson
        expect(text(mergeNodes(a, b))).toBe(text(mergeNodes(b, a)))
        expect(text(mergeNodes(mergeNodes(a, b), c))).toBe(text(mergeNodes(a, mergeNodes(b, c))))
        expect(Object.keys(mergeNodes(a, b)).toSorted()).toEqual(
          [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted(),
        )
      }),
    )
  })

  const work = { id: 'work:hale-the-harbour', kind: 'Work', title: 'The Harbour' } as const
  it.each<[string, Partial<GraphNode>, Partial<GraphNode>, Record<string, unknown>]>([
    [
      'keeps what only one side says',
      { publisher: 'Quay Press' },
      { year: 1902 },
      { publisher: 'Quay Press', year: 1902 },
    ],
    ['keeps the earlier of two years', { year: 1908 }, { year: 1902 }, { year: 1902 }],
    [
      'keeps the fuller of two wordings',
      { publisher: 'Quay' },
      { publisher: 'Quay Press' },
      { publisher: 'Quay Press' },
    ],
    [
      'keeps every spelling once, in order',
      { variants: ['B', 'A'] },
      { variants: ['A', 'C'] },
      { variants: ['A', 'B', 'C'] },
    ],
    [
      'keeps every place in the order of the document',
      { provenance: [{ document: 'work:d', lines: [9, 9] }] },
      { provenance: [{ document: 'work:d', lines: [2, 3] }] },
      {
        provenance: [
          { document: 'work:d', lines: [2, 3] },
          { document: 'work:d', lines: [9, 9] },
        ],
      },
    ],
  ])('%s', (_, a, b, expected) => {
    expect(mergeNodes({ ...work, ...a } as GraphNode, { ...work, ...b } as GraphNode)).toMatchObject(expected)
  })
})

describe('a title that was supplied', () => {
  const titled = (title: string): GraphNode => ({ id: 'work:a', kind: 'Work', title })

  it.each([
    ['[S2ORC 13734012]', 'Tar'],
    ['[no title]', 'A'],
    ['[Letter to the harbour master]', 'Letter [of a pilot]'],
  ])('%s gives way to one that was printed, however short: %s', (supplied, printed) => {
    expect(mergeNodes(titled(supplied), titled(printed))).toMatchObject({ title: printed })
    expect(mergeNodes(titled(printed), titled(supplied))).toMatchObject({ title: printed })
  })

  it('is chosen in the same way whatever the order, among any titles', () => {
    const title = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string().map((words) => `[${words}]`),
    )
    fc.assert(
      fc.property(title, title, title, (a, b, c) => {
        const [x, y, z] = [titled(a), titled(b), titled(c)]
        expect(mergeNodes(mergeNodes(x, y), z)).toEqual(mergeNodes(x, mergeNodes(y, z)))
        expect(mergeNodes(x, y)).toEqual(mergeNodes(y, x))
      }),
    )
  })
})
