// What holds for every graph: random small ones, compared with the plain graph and with one another.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GraphRecord } from '../../model/record.ts'
import { HOW_MANY, idAt, someImport } from './arbitrary-import.ts'
import { plainEdgeCounts, plainGraph, plainNeighbours, plainPaths, plainSummary } from './plain-graph.ts'
import { allRecords, bring, derived, dump, type OpenEmpty, withStore } from './stores.ts'

const header = (name: string) => ({ id: `import:${name}`, format: 'test', source: name, hash: name })
type Named = readonly [name: string, records: readonly GraphRecord[]]
const stateAfter = (open: OpenEmpty, imports: readonly Named[], remove: readonly string[] = []) =>
  withStore(open, async (store) => {
    for (const [name, records] of imports) await bring(store, header(name), records)
    for (const name of remove) await store.removeImport(`import:${name}`)
    return { records: await dump(store), derived: await derived(store) }
  })

/** @param numRuns graphs that each rule is tried on */
export const describeProperties = (open: OpenEmpty, numRuns: number): void => {
  const runs = { numRuns }
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
        runs,
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
        runs,
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
        runs,
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
        runs,
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
        runs,
      ))
  })
}
