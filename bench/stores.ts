// Both engines in one run: the same graph loaded into each, the same questions asked of each, and beside them what Neo4j itself takes
// for bare records. A server is started for it, from Java and Maven, and ended.
// npm run bench:stores [-- NODES EDGES TIMES]
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileSource } from '../import/source.ts'
import { ingest } from '../server/ingest/ingest.ts'
import { openStore } from '../store/open.ts'
import type { GraphStore } from '../store/store.ts'
import { startServer, stopServer, type TestServer } from '../tests/neo4j/server.ts'
import { realData } from '../tests/real-data.ts'
import { bareNeo4j } from './bare-neo4j.ts'
import { planOf } from './graph.ts'
import { seeded } from './random.ts'
import { type Figure, load, measure, measureReads } from './store.ts'

const [nodes = '200000', edges = '1000000', times = '400'] = process.argv.slice(2)
const size = { nodes: Number(nodes), edges: Number(edges) }
const TIMES = Number(times)

const milliseconds = (value: number) => `${value.toFixed(2)} ms`.padStart(12)
const cells = ({ median, p99 }: Figure) => `${milliseconds(median)}${milliseconds(p99)}`
const row = (what: string, sqlite: Figure, neo4j: Figure) =>
  console.log(`${what.padEnd(42)}${cells(sqlite)}${cells(neo4j)}   1 : ${(neo4j.median / sqlite.median).toFixed(1)}`)
const heading = (what: string) => {
  console.log(`\n${what}`)
  console.log(
    `${''.padEnd(42)}${'SQLite'.padStart(12)}${'99 %'.padStart(12)}${'Neo4j'.padStart(12)}${'99 %'.padStart(12)}   SQLite : Neo4j`,
  )
}
const second = (value: number) => `${Math.round(value).toLocaleString('en')} a second`

/** A document of the world, where it is there: evidence of every claim, what is around every work, a search for every name. */
const compendium = async (stores: readonly GraphStore[], file: string): Promise<void> => {
  const took: number[] = []
  const figures: Figure[][] = []
  for (const store of stores) {
    const begun = performance.now()
    const { nodes: added, edges: joined } = await ingest(store, await fileSource(file), {})
    const records = added.created + joined.created
    took.push((records / (performance.now() - begun)) * 1_000)
    const random = seeded(5)
    const claims = (
      await store.rank({ filter: { kinds: ['Claim'] }, by: 'label', ascending: true, offset: 0, limit: 500 })
    ).items
    const people = (
      await store.rank({ filter: { kinds: ['Person'] }, by: 'label', ascending: true, offset: 0, limit: 500 })
    ).items
    const some = <T>(items: readonly T[]): T => items[random.below(items.length)] as T
    figures.push([
      await measure('one hop around a person', TIMES, () =>
        store.neighbours({ id: some(people).id, offset: 0, limit: 100 }),
      ),
      await measure('evidence of a claim', TIMES, () =>
        store.evidence({ claim: some(claims).id, offset: 0, limit: 100 }),
      ),
      await measure('search for a name', TIMES, () => store.search({ text: some(people).label, offset: 0, limit: 20 })),
      await measure('paths up to 6 edges', TIMES / 10, () =>
        store.paths({ from: some(people).id, to: some(claims).id, maxLength: 6, limit: 10 }),
      ),
    ])
  }
  heading(`The compendium: reading it in, ${took.map(second).join(' and ')} (records)`)
  for (const [at, figure] of (figures[0] ?? []).entries()) row(figure.what, figure, figures[1]?.[at] as Figure)
}

const onBoth = async (server: TestServer): Promise<void> => {
  const { ids, ...plan } = planOf(size)
  const random = seeded(9)
  const bare = await bareNeo4j(server, size, () => ids.quote(random.below(plan.quotes)), TIMES)
  const sqlite = await openStore('sqlite::memory:')
  const neo4j = await openStore(server.address, server)
  try {
    const loaded = [await load(sqlite, size), await load(neo4j, size)] as const
    console.log(`${size.nodes} nodes, ${size.edges} edges`)
    console.log(`load: SQLite ${second(loaded[0])}, Neo4j ${second(loaded[1])} (records, with all that is derived)`)
    console.log(
      `bare load: ${second(bare.nodesASecond)} nodes, ${second(bare.edgesASecond)} edges, ${second(bare.recordsASecond)} together; Whence’s is ${Math.round((100 * loaded[1]) / bare.recordsASecond)} % of it`,
    )
    const [small, large] = [await measureReads(sqlite, size, TIMES), await measureReads(neo4j, size, TIMES)]
    heading('The generated graph')
    for (const [at, figure] of small.entries()) row(figure.what, figure, large[at] as Figure)
    console.log('\nAround a quotation, bare on Neo4j and Whence’s own on it')
    for (const figure of [bare.oneHop, bare.twoHops]) console.log(`${figure.what.padEnd(66)}${cells(figure)}`)
    const around = await measure('Whence: one hop', TIMES, () =>
      neo4j.neighbours({ id: ids.quote(random.below(plan.quotes)), offset: 0, limit: 100 }),
    )
    console.log(
      `${around.what.padEnd(66)}${cells(around)}   ${(around.median / bare.oneHop.median).toFixed(1)} times bare`,
    )
  } finally {
    await sqlite.close()
    await neo4j.close()
  }
}

const server = await startServer()
try {
  await onBoth(server)
} finally {
  await stopServer(server)
}
const folder = realData('compendium')
const [file] = folder ? globSync(join(folder, '*.txt')) : []
if (file) {
  const empty = await startServer()
  const stores = [await openStore('sqlite::memory:'), await openStore(empty.address, empty)]
  try {
    await compendium(stores, file)
  } finally {
    for (const store of stores) await store.close()
    await stopServer(empty)
  }
}
