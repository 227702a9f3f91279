// Random graphs of a few nodes that meet often: in one import and in several.
import fc from 'fast-check'
import type { GraphEdge } from '../../model/edge.ts'
import { EDGE_TYPES, mayJoin, NODE_KINDS } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphRecord } from '../../model/record.ts'

export const HOW_MANY = 15
const kindAt = (n: number) => NODE_KINDS[n % NODE_KINDS.length]!
export const idAt = (n: number) => `${kindAt(n).toLowerCase()}:${n}`
const word = fc.constantFrom('harbour', 'gate', 'Thé', 'crane', 'fog', 'Łódź', 'of', 'ledger')
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
const provenance = fc.array(
  fc.record({
    document: fc.constantFrom('work:1', 'work:6', 'work:elsewhere'),
    lines: fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 20 }))
      .map(([first, more]): [number, number] => [first, first + more]),
  }),
  { maxLength: 3 },
)

const nodeAt = (n: number) =>
  fc
    .record(
      {
        text: words,
        provenance,
        year: fc.integer({ min: 1850, max: 1930 }),
        variants: fc.array(words, { maxLength: 2 }),
        aliases: fc.array(fc.constantFrom('old:1', 'old:2'), { maxLength: 1 }),
      },
      { requiredKeys: ['text'] },
    )
    .map(({ text, year, variants, ...common }): GraphNode => {
      const base = { id: idAt(n), ...common }
      const byKind: Readonly<Record<GraphNode['kind'], GraphNode>> = {
        Person: { ...base, kind: 'Person', name: text, ...(variants && { variants }) },
        Work: {
          ...base,
          kind: 'Work',
          title: text,
          ...(variants && { variants }),
          ...(year !== undefined && { year }),
        },
        Claim: { ...base, kind: 'Claim', text },
        Quote: { ...base, kind: 'Quote', text },
        Topic: { ...base, kind: 'Topic', name: text },
      }
      return byKind[kindAt(n)]
    })

const joins = EDGE_TYPES.flatMap((type) =>
  Array.from({ length: HOW_MANY * HOW_MANY }, (_, n) => ({ type, from: n % HOW_MANY, to: Math.floor(n / HOW_MANY) })),
).filter(({ type, from, to }) => mayJoin(type, kindAt(from), kindAt(to)))
// As many of each type, else the few rules that allow everything would make most of the edges.
const join = fc
  .constantFrom(...EDGE_TYPES)
  .chain((type) => fc.constantFrom(...joins.filter((each) => each.type === type)))
const someEdge = fc
  .tuple(
    join,
    fc.record(
      { assertedIn: fc.constantFrom('work:1', 'work:6'), confidence: fc.constantFrom(0.5, 1), provenance },
      { requiredKeys: [] },
    ),
  )
  .map(([{ type, from, to }, more]): GraphEdge => {
    const id = `${type} ${idAt(from)} ${idAt(to)} ${more.assertedIn ?? ''}`
    return { id, type, from: idAt(from), to: idAt(to), ...more }
  })

/** One import: its edges, and every node that they name. */
export const someImport = fc
  .tuple(fc.array(someEdge, { maxLength: 25 }), fc.array(fc.integer({ min: 0, max: HOW_MANY - 1 }), { maxLength: 4 }))
  .chain(([edges, more]) => {
    const named = new Set([...edges.flatMap(({ from, to }) => [from, to]), ...more.map(idAt)])
    const numbers = Array.from({ length: HOW_MANY }, (_, n) => n).filter((n) => named.has(idAt(n)))
    return fc
      .tuple(...numbers.map(nodeAt))
      .map((nodes): readonly GraphRecord[] => [...nodes.map((node) => ({ node })), ...edges.map((edge) => ({ edge }))])
  })
