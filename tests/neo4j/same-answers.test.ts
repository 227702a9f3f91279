// Both engines asked the same of the same random graphs, and of a real document where it is there: the answers are equal.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileSource } from '../../import/source.ts'
import { EDGE_TYPES, NODE_KINDS, STANCES } from '../../model/kind.ts'
import { ingest } from '../../server/ingest/ingest.ts'
import { openStore } from '../../store/open.ts'
import type { GraphStore } from '../../store/store.ts'
import { realData } from '../real-data.ts'
import { HOW_MANY, idAt, someImport } from '../store/arbitrary-import.ts'
import { bring, dump } from '../store/stores.ts'
import { openEmpty, server } from './stores.ts'

const GRAPHS = 4
const CALLS = 510
/** Questions that are on their way to the server together. */
const TOGETHER = 6

type Call = readonly [what: string, ask: (store: GraphStore) => Promise<unknown>]

const id = fc.oneof(
  { weight: 8, arbitrary: fc.nat(HOW_MANY - 1).map(idAt) },
  fc.constantFrom('old:1', 'old:2', 'nobody:1'),
)
const ids = fc.array(id, { maxLength: 6 })
// Not every mixture: each has a plan of its own.
const types = fc.oneof(
  fc.constantFrom(...EDGE_TYPES).map((type) => [type]),
  fc.constantFrom([...STANCES], ['QUOTED_FROM' as const, 'AUTHORED' as const], EDGE_TYPES.slice(0, 9)),
)
const kinds = fc.oneof(
  fc.constantFrom(...NODE_KINDS).map((kind) => [kind]),
  fc.constantFrom(['Claim' as const, 'Work' as const], [...NODE_KINDS]),
)
const direction = fc.constantFrom('in' as const, 'out' as const)
const page = { offset: fc.nat(6), limit: fc.integer({ min: 1, max: 30 }) }
const year = fc.integer({ min: 1840, max: 1940 })
const few = fc.nat(5)
const line = fc.integer({ min: 1, max: 60 })
const document = fc.constantFrom('work:1', 'work:6', 'work:elsewhere')
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] })

const neighbours = fc
  .tuple(fc.record({ id, ...page }), some({ types, direction, kinds }))
  .map(([asked, more]) => ({ ...asked, ...more }))
const evidence = fc
  .tuple(fc.record(page), some({ claim: id, work: id, person: id, stances: fc.subarray([...STANCES]) }))
  .map(([asked, more]) => ({ ...asked, ...more }))
const filter = some({
  kinds,
  topics: fc.array(id, { minLength: 1, maxLength: 2 }),
  people: fc.array(id, { minLength: 1, maxLength: 2 }),
  fromYear: year,
  toYear: year,
  minQuotations: few,
  minStatements: few,
  maxQuotations: few,
  maxWorks: few,
})
const by = fc.constantFrom(
  'quotations' as const,
  'statements' as const,
  'works' as const,
  'people' as const,
  'claims' as const,
  'disputes' as const,
  'firstYear' as const,
  'line' as const,
  'label' as const,
)
const rank = fc.record({ filter, by, ascending: fc.boolean(), ...page })
const paths = fc
  .tuple(
    fc.record({ from: id, to: id, maxLength: fc.integer({ min: 1, max: 6 }), limit: fc.integer({ min: 1, max: 50 }) }),
    some({ types }),
  )
  .map(([asked, more]) => ({ ...asked, ...more }))

const call = <Q>(what: string, query: fc.Arbitrary<Q>, ask: (store: GraphStore, query: Q) => Promise<unknown>) =>
  query.map((asked): Call => [`${what} ${JSON.stringify(asked)}`, (store) => ask(store, asked)])
const nothing = fc.constant(null)
const someCall = fc.oneof(
  call('node', id, (store, asked) => store.node(asked)),
  call('nodes', ids, (store, asked) => store.nodes(asked)),
  call('edge', fc.tuple(fc.constantFrom(...EDGE_TYPES), id, id), (store, asked) => store.edge(`${asked.join(' ')} `)),
  call('edgeCounts', id, (store, asked) => store.edgeCounts(asked)),
  call('neighbours', neighbours, (store, asked) => store.neighbours(asked)),
  call('paths', paths, (store, asked) => store.paths(asked)),
  call('summaries', ids, (store, asked) => store.summaries(asked)),
  call('rank', rank, (store, asked) => store.rank(asked)),
  call('evidence', evidence, (store, asked) => store.evidence(asked)),
  call('foldedEdges', ids, (store, asked) => store.foldedEdges(asked)),
  call('foldedOf', fc.tuple(id, fc.record(page)), (store, [asked, at]) => store.foldedOf(asked, at)),
  call('edgesAmong', ids, (store, asked) => store.edgesAmong(asked)),
  call('edgesOf', fc.tuple(ids, direction, types), (store, asked) => store.edgesOf(...asked)),
  call('marks', fc.tuple(document, line, line), (store, asked) => store.marks(...asked)),
  call('lines', fc.tuple(document, line, line), (store, asked) => store.lines(...asked)),
  call('counts', nothing, (store) => store.counts()),
  call('workYears', nothing, (store) => store.workYears()),
)

/** What comes back, be it an answer or an error. */
const answerOf = async ([what, ask]: Call, store: GraphStore): Promise<unknown> => {
  try {
    return { what, answer: await ask(store) }
  } catch (error) {
    const { kind, message } = error as { kind?: string; message: string }
    return { what, kind, message }
  }
}

const onBoth = async (work: (one: GraphStore, other: GraphStore) => Promise<void>): Promise<void> => {
  const sqlite = await openStore('sqlite::memory:')
  try {
    const neo4j = await openEmpty()
    try {
      await work(sqlite, neo4j)
    } finally {
      await neo4j.close()
    }
  } finally {
    await sqlite.close()
  }
}

const HEADER = { format: 'test', source: 'test', hash: 'test' }

describe.skipIf(!server)('the two engines', () => {
  it(`answer ${GRAPHS * CALLS} random questions alike`, async () => {
    const graph = fc.tuple(
      someImport,
      someImport,
      fc.boolean(),
      fc.array(someCall, { minLength: CALLS, maxLength: CALLS }),
    )
    const tried = fc.asyncProperty(graph, async ([a, b, isRemoved, calls]) =>
      onBoth(async (sqlite, neo4j) => {
        for (const store of [sqlite, neo4j]) {
          await bring(store, { ...HEADER, id: 'import:a' }, a)
          await bring(store, { ...HEADER, id: 'import:b' }, b)
          if (isRemoved) await store.removeImport('import:a')
        }
        expect(await dump(neo4j)).toBe(await dump(sqlite))
        for (let at = 0; at < calls.length; at += TOGETHER) {
          const together = calls.slice(at, at + TOGETHER)
          const [expected, found] = [sqlite, neo4j].map((store) =>
            Promise.all(together.map((each) => answerOf(each, store))),
          )
          expect(await found).toEqual(await expected)
        }
      }),
    )
    await fc.assert(tried, { numRuns: GRAPHS, endOnFailure: true })
  }, 600_000)

  const folder = realData('compendium')
  it.skipIf(folder === undefined)(
    'hold the same of a real compendium: ids, counts and the evidence of every claim',
    () =>
      onBoth(async (sqlite, neo4j) => {
        const name = (await readdir(folder ?? '')).find((file) => file.endsWith('.txt')) ?? ''
        const source = await fileSource(join(folder ?? '', name))
        for (const store of [sqlite, neo4j]) await ingest(store, source)
        expect(await dump(neo4j)).toBe(await dump(sqlite))
        expect(await neo4j.counts()).toEqual(await sqlite.counts())
        const claims: string[] = []
        for await (const batch of sqlite.nodesOfKind('Claim')) claims.push(...batch.map((claim) => claim.id))
        for (let at = 0; at < claims.length; at += 10) {
          const asked = claims.slice(at, at + 10).map((claim) => ({ claim, offset: 0, limit: 1_000 }))
          const [expected, found] = await Promise.all(
            [sqlite, neo4j].map((store) => Promise.all(asked.map((query) => store.evidence(query)))),
          )
          expect(found).toEqual(expected)
        }
        expect(await neo4j.summaries(claims)).toEqual(await sqlite.summaries(claims))
      }),
    600_000,
  )
})
