// Takes everything out of a database of Neo4j, so that the same can be loaded again into a server that has been at work.
import neo4j from 'neo4j-driver'
import type { TestServer } from '../tests/neo4j/server.ts'

const STRETCH = 10_000

/** All nodes and relationships go; indexes stay, and that they were made. */
export const emptyNeo4j = async ({ address, user, password, database }: TestServer): Promise<void> => {
  const driver = neo4j.driver(address, neo4j.auth.basic(user, password))
  const session = driver.session(database === undefined ? {} : { database })
  try {
    await session.run(`MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF ${STRETCH} ROWS`)
    await session.run(`MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF ${STRETCH} ROWS`)
  } finally {
    await session.close()
    await driver.close()
  }
}
