// Both engines in one run: the same graph loaded into each, the same questions asked of each, and beside them what Neo4j itself takes
// for bare records. Servers are started for it, from Java and Maven, and ended.
// npm run bench:stores [-- NODES EDGES TIMES]
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileSource } from '../import/source.ts'
import { ingest } from '../server/ingest/ingest.ts'
import { openStore } from '../store/open.ts'
import type { GraphStore } from '../store/store.ts'
import { LASTING, startServer, stopServer, type TestServer } from '../tests/neo4j/server.ts'
import { realData } from '../tests/real-data.ts'
import { type BareFigures, type BareLoad, bareNeo4j } from './bare-neo4j.ts'
import { emptyNeo4j } from './empty-neo4j.ts'
import { planOf } from './graph.ts'
import { say, sayRecords } from './progress.ts'
import { seeded } from './random.ts'
import { type Figure, load, measure, measureReads } from './store.ts'

const [nodes = '200000', edges = '1000000', times = '1000'] = process.argv.slice(2)
const size = { nodes: Number(nodes), edges: Number(edges) }
const TIMES = Number(times)

const milliseconds = (value: number) => `${value.toFixed(2)} ms`.padStart(12)
const cells = ({ median, p99 }: Figure) => `${milliseconds(median)}${milliseconds(p99)}`
const tell = (engine: string) => (figure: Figure) => say(`${engine}: ${figure.what}: ${cells(figure)}`)
const ratio = (one: Figure, other: Figure) => (other.median / one.median).toFixed(1)
const heading = (what: string, one: string, other: string) => {
  const words = [one, '99 %', other, '99 %'].map((word) => word.padStart(12)).join('')
  console.log(`\n${what}\n${''.padEnd(42)}${words}   ${one} : ${other}`)
}
const row = (one: Figure, other: Figure) =>
  console.log(`${one.what.padEnd(42)}${cells(one)}${cells(other)}   1 : ${ratio(one, other)}`)
const table = (one: readonly Figure[], other: readonly Figure[]) => {
  for (const [at, figure] of one.entries()) row(figure, other[at] as Figure)
}
const second = (value: number) => `${Math.round(value).toLocaleString('en')} a second`

const withServer = async <A>(work: (server: TestServer) => Promise<A>): Promise<A> => {
  const server = await startServer(LASTING)
  try {
    return await work(server)
  } finally {
    await stopServer(server)
  }
}
const onNeo4j = async <A>(server: TestServer, work: (store: GraphStore) => Promise<A>): Promise<A> => {
  const store = await openStore(server.address, server)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
/** In a file, as it is used: Neo4j keeps its graph on disk too. */
const withSqlite = async <A>(work: (store: GraphStore) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-figures-'))
  try {
    const store = await openStore(`sqlite:${join(folder, 'graph.db')}`)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same of everybody who asks. */
const idsToReadAround = () => {
  const { ids, quotes, claims } = planOf(size)
  const random = seeded(11)
  return { quotation: () => ids.quote(random.below(quotes)), claim: () => ids.claim(random.below(claims)) }
}

const bareLoaded = (): Promise<BareFigures> =>
  withServer(async (server) => {
    const figures = await bareNeo4j(server, size, idsToReadAround(), TIMES)
    for (const figure of [figures.oneHop, figures.twoHops, figures.twoHopsByStep]) tell('bare')(figure)
    return figures
  })

/** What the bare questions ask, asked of the store: in the same order. */
const around = async (store: GraphStore): Promise<readonly Figure[]> => {
  const { quotation, claim } = idsToReadAround()
  const twoHops = async () => {
    const { items } = await store.neighbours({ id: quotation(), offset: 0, limit: 10 })
    for (const { node } of items) await store.neighbours({ id: node.id, offset: 0, limit: 10 })
  }
  return [
    await measure('one hop', TIMES, () => store.neighbours({ id: quotation(), offset: 0, limit: 100 })),
    await measure('evidence', TIMES, () => store.evidence({ claim: claim(), offset: 0, limit: 100 })),
    await measure('two hops', TIMES / 5, twoHops),
  ]
}

const generated = async (): Promise<void> => {
  const all = size.nodes + size.edges
  const loadInto = async (store: GraphStore) => {
    const loaded = await load(store, size, sayRecords(store.engine, all))
    say(`${store.engine}: ${second(loaded)}`)
    return loaded
  }
  const loadAndRead = async (store: GraphStore) => {
    const loaded = await loadInto(store)
    const reads = await measureReads(store, size, TIMES, tell(store.engine))
    return { loaded, reads, around: await around(store) }
  }
  say(`${size.nodes} nodes, ${size.edges} edges: into SQLite`)
  const sqlite = await withSqlite(loadAndRead)
  say('bare records into Neo4j')
  const bare = await bareLoaded()
  say('the graph into Neo4j')
  const { cold, ...neo4j } = await withServer(async (server) => {
    const first = await onNeo4j(server, loadInto)
    say('the same again, into the same server')
    await emptyNeo4j(server)
    return { cold: first, ...(await onNeo4j(server, loadAndRead)) }
  })

  console.log(`${size.nodes} nodes, ${size.edges} edges; ${TIMES} times`)
  console.log(
    `load: SQLite ${second(sqlite.loaded)}, Neo4j ${second(neo4j.loaded)} (records, with all that is derived)`,
  )
  const beside = (when: string, bare: BareLoad, own: number) =>
    console.log(
      `${when}: bare ${second(bare.nodesASecond)} nodes, ${second(bare.edgesASecond)} edges, ${second(bare.recordsASecond)} together; Whence ${second(own)}, ${Math.round((100 * own) / bare.recordsASecond)} % of it`,
    )
  beside('a server that has just been started', bare.cold, cold)
  beside('the same server, having loaded it once', bare.warm, neo4j.loaded)
  heading('The generated graph', 'SQLite', 'Neo4j')
  table(sqlite.reads, neo4j.reads)
  heading('Bare records on Neo4j, and Whence’s own', 'bare', 'Whence')
  table([bare.oneHop, bare.twoHops, bare.twoHopsByStep], neo4j.around)
}

/** A document of the world, where it is there: evidence of every claim, what is around every work, a search for every name. */
const compendium = async (file: string): Promise<void> => {
  const readIn = async (store: GraphStore) => {
    const begun = performance.now()
    const { nodes: added, edges: joined } = await ingest(store, await fileSource(file), {})
    const loaded = ((added.created + joined.created) / (performance.now() - begun)) * 1_000
    say(`${store.engine}: the compendium, ${second(loaded)}`)
    const random = seeded(5)
    const first = { ascending: true, offset: 0, limit: 500 }
    const claims = (await store.rank({ filter: { kinds: ['Claim'] }, by: 'label', ...first })).items
    const people = (await store.rank({ filter: { kinds: ['Person'] }, by: 'label', ...first })).items
    const some = <T>(items: readonly T[]): T => items[random.below(items.length)] as T
    const page = { offset: 0, limit: 100 }
    const paths = () => store.paths({ from: some(people).id, to: some(claims).id, maxLength: 6, limit: 10 })
    const reads = [
      await measure('one hop around a person', TIMES, () => store.neighbours({ id: some(people).id, ...page })),
      await measure('evidence of a claim', TIMES, () => store.evidence({ claim: some(claims).id, ...page })),
      await measure('search for a name', TIMES, () => store.search({ text: some(people).label, offset: 0, limit: 20 })),
      await measure('paths up to 6 edges', TIMES / 10, paths),
    ]
    return { loaded, reads }
  }
  const sqlite = await withSqlite(readIn)
  const neo4j = await withServer((server) => onNeo4j(server, readIn))
  heading(
    `The compendium: reading it in, ${second(sqlite.loaded)} and ${second(neo4j.loaded)} (records)`,
    'SQLite',
    'Neo4j',
  )
  table(sqlite.reads, neo4j.reads)
}

await generated()
const folder = realData('compendium')
const [file] = folder ? globSync(join(folder, '*.txt')) : []
if (file) await compendium(file)
else say('There is no compendium here to be measured (WHENCE_DATA).')
say(`done; peak memory of this process ${Math.round(process.resourceUsage().maxRSS / 1_024)} MiB`)
