// One server for the whole run: the one that WHENCE_TEST_NEO4J names, or one that is started here and stopped at the end.
import neo4j from 'neo4j-driver'
import type { TestProject } from 'vitest/node'
import { NoServer } from './libraries.ts'
import { startServer, stopServer, type TestServer } from './server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Nothing where there is no server: the tests are skipped then. */
    neo4j: TestServer | null
  }
}

const given = (): TestServer | undefined => {
  const { WHENCE_TEST_NEO4J: address, WHENCE_NEO4J_USER, WHENCE_NEO4J_PASSWORD, WHENCE_NEO4J_DATABASE } = process.env
  if (!address) return undefined
  const database = WHENCE_NEO4J_DATABASE && { database: WHENCE_NEO4J_DATABASE }
  return { address, user: WHENCE_NEO4J_USER || 'neo4j', password: WHENCE_NEO4J_PASSWORD ?? '', ...database }
}

/**
 * What nothing has until the first thing is taken out: almost every statement names it, and would have a second plan when it comes.
 * For tests alone: a server plans that once in its life.
 */
const knowLateNames = async ({ address, user, password }: TestServer): Promise<void> => {
  const driver = neo4j.driver(address, neo4j.auth.basic(user, password))
  await driver.executeQuery("CALL db.createProperty('until')")
  await driver.close()
}

/** Said at the start and again at the end, where it is not missed. */
let notTested = ''
const ownServer = async (): Promise<TestServer | null> => {
  try {
    const started = await startServer()
    await knowLateNames(started)
    return started
  } catch (error) {
    if (!(error instanceof NoServer) || process.env.WHENCE_NEO4J_TESTS === 'required') throw error
    notTested = `
################################################################################################
  NOT TESTED: the engine on Neo4j. ${error.message}
  Install Java 17 or later and Maven, or name a server in WHENCE_TEST_NEO4J. Its database is EMPTIED.
  The tests of this engine count as skipped; the others say nothing about it.
################################################################################################
`
    process.stderr.write(notTested)
    return null
  }
}

let server: TestServer | null = null
export const setup = async (project: TestProject): Promise<void> => {
  server = given() ?? (await ownServer())
  project.provide('neo4j', server)
}
export const teardown = async (): Promise<void> => {
  process.stderr.write(notTested)
  if (server) await stopServer(server)
}
