// What Neo4j itself takes, without Whence: bare records, an id and a title, through the driver. The measure for the engine on it.
import neo4j from 'neo4j-driver'
import type { TestServer } from '../tests/neo4j/server.ts'
import { type GraphSize, generatedGraph } from './graph.ts'
import { type Figure, measure } from './store.ts'

const AT_ONCE = 5_000
const NODES = 'UNWIND $rows AS row MERGE (n:Bare {id: row.id}) SET n.title = row.title'
const EDGES = 'UNWIND $rows AS row MATCH (a:Bare {id: row.from}) MATCH (b:Bare {id: row.to}) CREATE (a)-[:JOINS]->(b)'
const ONE_HOP = 'MATCH (n:Bare {id: $id})-[r:JOINS]-(other) RETURN other.id AS id, other.title AS title LIMIT 100'
const TWO_HOPS = `MATCH (n:Bare {id: $id})-[:JOINS]-(other) WITH other LIMIT 10
  CALL (other) { MATCH (other)-[:JOINS]-(next) RETURN next LIMIT 10 } RETURN next.id AS id, next.title AS title`

export interface BareFigures {
  readonly nodesASecond: number
  readonly edgesASecond: number
  readonly recordsASecond: number
  readonly oneHop: Figure
  readonly twoHops: Figure
}

/** Loads the generated graph's ids and joins into an empty database, and takes them out again. @param ids to read around */
export const bareNeo4j = async (
  { address, user, password, database }: TestServer,
  size: GraphSize,
  anId: () => string,
  times: number,
): Promise<BareFigures> => {
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
    try {
      await session.executeWrite((work) => work.run(text, { rows }))
    } finally {
      await session.close()
    }
  }
  const command = (text: string) => driver.session(where).run(text)
  try {
    await command('CREATE CONSTRAINT bare_id IF NOT EXISTS FOR (n:Bare) REQUIRE n.id IS UNIQUE')
    const begun = { nodes: performance.now(), edges: 0 }
    let rows: unknown[] = []
    let isEdges = false
    const flush = async () => {
      if (rows.length > 0) await write(isEdges ? EDGES : NODES, rows)
      rows = []
    }
    for await (const batch of generatedGraph(size)) {
      for (const record of batch) {
        if ('node' in record) rows.push({ id: record.node.id, title: `The title of ${record.node.id}` })
        else if ('edge' in record) {
          if (!isEdges) {
            await flush()
            isEdges = true
            begun.edges = performance.now()
          }
          rows.push({ from: record.edge.from, to: record.edge.to })
        }
        if (rows.length >= AT_ONCE) await flush()
      }
    }
    await flush()
    const ended = performance.now()
    const oneHop = await measure('bare: one hop', times, () => ask(ONE_HOP, { id: anId() }))
    const twoHops = await measure('bare: two hops', times, () => ask(TWO_HOPS, { id: anId() }))
    await command('MATCH (n:Bare) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
    await command('DROP CONSTRAINT bare_id')
    return {
      nodesASecond: (size.nodes / (begun.edges - begun.nodes)) * 1_000,
      edgesASecond: (size.edges / (ended - begun.edges)) * 1_000,
      recordsASecond: ((size.nodes + size.edges) / (ended - begun.nodes)) * 1_000,
      oneHop,
      twoHops,
    }
  } finally {
    await driver.close()
  }
}
