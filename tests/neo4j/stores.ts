// Empty stores on the server of the run. There is one database: each store that is opened empties it.
import neo4j, { type Driver } from 'neo4j-driver'
import { inject } from 'vitest'
import { openStore } from '../../store/open.ts'
import type { GraphStore } from '../../store/store.ts'
import type { TestServer } from './server.ts'

export const server = inject('neo4j')

/** The server, in tests that are skipped where there is none. */
export const theServer = (): TestServer => {
  if (server) return server
  throw new Error('there is no server')
}

/** Kept for a while: each new connection is a login, which is slow on purpose. */
let kept: Driver | undefined
let asking = 0
const IDLE = 300
const end = setTimeout(() => {
  if (asking > 0) return
  void kept?.close()
  kept = undefined
}, IDLE)

/** Runs one statement beside the store. */
export const cypher = async (text: string, values: Readonly<Record<string, unknown>> = {}) => {
  const { address, user, password, database } = theServer()
  kept ??= neo4j.driver(address, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  asking += 1
  try {
    const { records } = await kept.executeQuery(text, { ...values }, { ...(database && { database }) })
    return records.map((record) => record.toObject() as Record<string, unknown>)
  } finally {
    asking -= 1
    end.refresh()
  }
}

/** What is in the database goes; that the schema is there, stays known. */
export const empty = () => cypher('MATCH (n) WHERE NOT n:Migration DETACH DELETE n')

/** The store as it is. */
export const openAgain = (): Promise<GraphStore> => {
  const { address, user, password, database } = theServer()
  return openStore(address, { user, password, ...(database && { database }) })
}

export const openEmpty = async (): Promise<GraphStore> => {
  await empty()
  return openAgain()
}
