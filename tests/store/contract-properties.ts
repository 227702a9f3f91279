// What holds for every graph: random small ones, compared with the plain graph and with one another.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GraphEdge } from '../../model/edge.ts'
import { EDGE_TYPES, mayJoin, NODE_KINDS } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphRecord } from '../../model/record.ts'
import { plainEdgeCounts, plainGraph, plainNeighbours, plainPaths, plainSummary } from './plain-graph.ts'
import { allRecords, bring, derived, dump, type OpenEmpty, withStore } from './stores.ts'

const HOW_MANY = 15
const RUNS = { numRuns: 20 } as const
const kindAt = (n: number) => NODE_KINDS[n % NODE_KINDS.length]!
const idAt = (n: number) => `${kindAt(n).toLowerCase()}:${n}`
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
const someImport = fc
  .tuple(fc.array(someEdge, { maxLength: 25 }), fc.array(fc.integer({ min: 0, max: HOW_MANY - 1 }), { maxLength: 4 }))
  .chain(([edges, more]) => {
    const named = new Set([...edges.flatMap(({ from, to }) => [from, to]), ...more.map(idAt)])
    const numbers = Array.from({ length: HOW_MANY }, (_, n) => n).filter((n) => named.has(idAt(n)))
    return fc
      .tuple(...numbers.map(nodeAt))
      .map((nodes): readonly GraphRecord[] => [...nodes.map((node) => ({ node })), ...edges.map((edge) => ({ edge }))])
  })

const header = (name: string) => ({ id: `import:${name}`, format: 'test', source: name, hash: name })
type Named = readonly [name: string, records: readonly GraphRecord[]]
const stateAfter = (open: OpenEmpty, imports: readonly Named[], remove: readonly string[] = []) =>
  withStore(open, async (store) => {
    for (const [name, records] of imports) await bring(store, header(name), records)
    for (const name of remove) await store.removeImport(`import:${name}`)
    return { records: await dump(store), derived: await derived(store) }
  })

export const describeProperties = (open: OpenEmpty): void => {
  describe('for every graph', () => {
    it('imports may come in any order', () =>
      fc.assert(
        fc.asyncProperty(someImport, someImport, async (a, b) => {
          expect(
            await stateAfter(open, [
              ['b', b],
              ['a', a],
            ]),
          ).toEqual(
            await stateAfter(open, [
              ['a', a],
              ['b', b],
            ]),
          )
        }),
        RUNS,
      ))

    it('an import that is removed leaves what would be without it', () =>
      fc.assert(
        fc.asyncProperty(someImport, someImport, someImport, async (a, b, c) => {
          const left = await stateAfter(
            open,
            [
              ['a', a],
              ['b', b],
              ['c', c],
            ],
            ['b'],
          )
          expect(left).toEqual(
            await stateAfter(open, [
              ['a', a],
              ['c', c],
            ]),
          )
        }),
        RUNS,
      ))

    it('an export brought into an empty store is the same', () =>
      fc.assert(
        fc.asyncProperty(someImport, someImport, async (a, b) => {
          const [lines, records] = await withStore(open, async (store) => {
            await bring(store, header('a'), a)
            await bring(store, header('b'), b)
            return [await dump(store), await allRecords(store)] as const
          })
          const copied = await withStore(open, async (store) => {
            await bring(store, header('copy'), records)
            return dump(store)
          })
          expect(copied).toBe(lines)
        }),
        RUNS,
      ))

    it('neighbours, counts and summaries are those of the plain graph', () =>
      fc.assert(
        fc.asyncProperty(someImport, someImport, async (a, b) => {
          const graph = plainGraph([...a, ...b])
          await withStore(open, async (store) => {
            await bring(store, header('a'), a)
            await bring(store, header('b'), b)
            for (const id of graph.nodes.keys()) {
              const { items, total } = await store.neighbours({ id, offset: 0, limit: 1000 })
              const around = plainNeighbours(graph, id)
              expect(items.map(({ edge, node, direction }) => ({ edge: edge.id, node: node.id, direction }))).toEqual(
                around,
              )
              expect(total).toBe(around.length)
              expect(await store.edgeCounts(id)).toEqual(plainEdgeCounts(graph, id))
              const [summary] = await store.summaries([id])
              expect(summary).toMatchObject(plainSummary(graph, id))
            }
          })
        }),
        RUNS,
      ))

    it('paths are all the shortest paths of the plain graph', () =>
      fc.assert(
        fc.asyncProperty(
          someImport,
          fc.nat(HOW_MANY - 1),
          fc.nat(HOW_MANY - 1),
          fc.integer({ min: 1, max: 6 }),
          async (a, x, y, maxLength) => {
            const graph = plainGraph(a)
            const [from, to] = [idAt(x), idAt(y)]
            const expected = graph.nodes.has(from) && graph.nodes.has(to) ? plainPaths(graph, from, to, maxLength) : []
            await withStore(open, async (store) => {
              await bring(store, header('a'), a)
              const { paths, cut } = await store.paths({ from, to, maxLength, limit: 50 })
              expect(cut).toBe(false)
              const found = paths.map(({ edges }) => edges.map(({ id }) => id).join(' | '))
              const wanted = expected.map((edges) => edges.join(' | '))
              if (wanted.length <= 50) expect(found.toSorted()).toEqual(wanted.toSorted())
              else expect(wanted).toEqual(expect.arrayContaining(found))
            })
          },
        ),
        RUNS,
      ))
  })
}
