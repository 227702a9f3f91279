// What Neo4j itself takes, without Whence: bare records, an id and a title, through the driver. The measure for the engine on it.
import neo4j from 'neo4j-driver'
import type { TestServer } from '../tests/neo4j/server.ts'
import { emptyNeo4j } from './empty-neo4j.ts'
import { type GraphSize, generatedGraph } from './graph.ts'
import { sayRecords } from './progress.ts'
import { type Figure, measure } from './store.ts'

const AT_ONCE = 5_000
const NODES = 'UNWIND $rows AS row MERGE (n:Bare {id: row.id}) SET n.title = row.title'
const EDGES = 'UNWIND $rows AS row MATCH (a:Bare {id: row.from}) MATCH (b:Bare {id: row.to}) CREATE (a)-[:JOINS]->(b)'
const ONE_HOP = 'MATCH (n:Bare {id: $id})-[r:JOINS]-(other) RETURN other.id AS id, other.title AS title LIMIT 100'
const TEN = 'MATCH (n:Bare {id: $id})-[r:JOINS]-(other) RETURN other.id AS id, other.title AS title LIMIT 10'
/** From a claim to what is joined to it, and on: as evidence goes from a claim by its quotations to works. */
const TWO_HOPS = `MATCH (n:Bare {id: $id})-[:JOINS]-(other) WITH other LIMIT 10
  CALL (other) { MATCH (other)-[:JOINS]-(next) RETURN next LIMIT 10 } RETURN next.id AS id, next.title AS title`

export interface BareLoad {
  readonly nodesASecond: number
  readonly edgesASecond: number
  readonly recordsASecond: number
}
export interface BareFigures {
  /** Into a server that has just been started. */
  readonly cold: BareLoad
  /** The same again, into the same server. */
  readonly warm: BareLoad
  readonly oneHop: Figure
  /** Two hops from a claim, in one statement. */
  readonly twoHops: Figure
  /** Two hops from a quotation, asked node by node. */
  readonly twoHopsByStep: Figure
}

/** Ids to read around. */
export interface BareIds {
  quotation(): string
  claim(): string
}

/** Loads the generated graph's ids and joins into an empty database, twice, and reads around some. */
export const bareNeo4j = async (
  server: TestServer,
  size: GraphSize,
  { quotation, claim }: BareIds,
  times: number,
): Promise<BareFigures> => {
  const { address, user, password, database } = server
  const driver = neo4j.driver(address, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  const where = database === undefined ? {} : { database }
  const ask = async (text: string, values: Record<string, unknown> = {}) => {
    const session = driver.session(where)
    try {
      return await session.executeRead((work) => work.run(text, values))
    } finally {
      await session.close()
    }
  }
  const write = async (text: string, rows: readonly unknown[]) => {
    const session = driver.session(where)
    const begun = performance.now()
    try {
      await session.executeWrite((work) => work.run(text, { rows }))
    } finally {
      await session.close()
    }
    return performance.now() - begun
  }
  /** Only the writing is counted, not the making of the records. */
  const loadAll = async (): Promise<BareLoad> => {
    const took = { nodes: 0, edges: 0 }
    const told = sayRecords('bare', size.nodes + size.edges)
    let rows: unknown[] = []
    let written = 0
    let what: 'nodes' | 'edges' = 'nodes'
    const flush = async () => {
      if (rows.length > 0) took[what] += await write(what === 'edges' ? EDGES : NODES, rows)
      written += rows.length
      told(written)
      rows = []
    }
    for await (const batch of generatedGraph(size)) {
      for (const record of batch) {
        if ('node' in record) rows.push({ id: record.node.id, title: `The title of ${record.node.id}` })
        else if ('edge' in record) {
          if (what === 'nodes') {
            await flush()
            what = 'edges'
          }
          rows.push({ from: record.edge.from, to: record.edge.to })
        }
        if (rows.length >= AT_ONCE) await flush()
      }
    }
    await flush()
    return {
      nodesASecond: (size.nodes / took.nodes) * 1_000,
      edgesASecond: (size.edges / took.edges) * 1_000,
      recordsASecond: ((size.nodes + size.edges) / (took.nodes + took.edges)) * 1_000,
    }
  }
  const byStep = async () => {
    const { records } = await ask(TEN, { id: quotation() })
    for (const record of records) await ask(TEN, { id: record.get('id') })
  }
  try {
    await driver.executeQuery('CREATE CONSTRAINT bare_id IF NOT EXISTS FOR (n:Bare) REQUIRE n.id IS UNIQUE', {}, where)
    const cold = await loadAll()
    await emptyNeo4j(server)
    return {
      cold,
      warm: await loadAll(),
      oneHop: await measure('one hop around a quotation', times, () => ask(ONE_HOP, { id: quotation() })),
      twoHops: await measure('two hops around a claim, one statement', times, () => ask(TWO_HOPS, { id: claim() })),
      twoHopsByStep: await measure('two hops, ten each, node by node', times / 5, byStep),
    }
  } finally {
    await driver.close()
  }
}
