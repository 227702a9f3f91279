// Opens a store by its address. The one place that names engines.
import { WhenceError } from '../model/error.ts'
import { hasSecret, parseAddress, type StoreAddress, showAddress } from './address.ts'
import type { StoreCredentials } from './credentials.ts'
import type { writeAdminFiles } from './neo4j/admin/admin-files.ts'
import { openSqlite } from './sqlite/store.ts'
import type { GraphStore } from './store.ts'

interface Engine {
  readonly schemes: readonly string[]
  /** How its addresses look, for help texts. */
  readonly form: string
  open(address: StoreAddress, credentials: StoreCredentials): Promise<GraphStore>
}

/** Every engine that a store may have. */
export const ENGINES: readonly Engine[] = [
  { schemes: ['sqlite'], form: 'sqlite:PATH', open: ({ rest }) => openSqlite(rest) },
  {
    schemes: ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'],
    form: 'neo4j://HOST:PORT',
    // Its driver is read only where it is asked for: it takes as long to load as a command on SQLite takes in all.
    open: async (address, credentials) => {
      const { openNeo4j } = await import('./neo4j/store.ts')
      return openNeo4j(showAddress(address), credentials)
    },
  },
]

/**
 * Opens the store at an address; an SQLite file that is not there yet is made.
 * `sqlite::memory:` is a store of its own that is gone when it is closed.
 * @param credentials for an engine that asks who it is; never part of the address
 * @throws WhenceError `invalid-input` for an address of no engine, `unavailable` where the store cannot be reached or read
 */
export const openStore = async (address: string, credentials: StoreCredentials = {}): Promise<GraphStore> => {
  const parsed = parseAddress(address)
  const where = showAddress(parsed)
  const engine = ENGINES.find(({ schemes }) => schemes.includes(parsed.scheme))
  if (!engine) {
    const isKind = where.startsWith(`${parsed.scheme}:`)
    const message = isKind
      ? `There is no kind of store called “${parsed.scheme}”.`
      : 'This is not the address of a store.'
    throw new WhenceError('invalid-input', message, {
      where,
      remedy: `An address has the form ${ENGINES.map(({ form }) => form).join(' or ')}.`,
    })
  }
  if (hasSecret(parsed)) {
    throw new WhenceError('invalid-input', 'The address of a store must not hold a user or a password.', {
      where,
      remedy: 'Leave out all before an @ and behind a ? or #, and set WHENCE_NEO4J_USER and WHENCE_NEO4J_PASSWORD.',
    })
  }
  return engine.open(parsed, credentials)
}

/** How a graph may be written for programs of an engine's own, by the name of the form. */
export const ENGINE_FILES = {
  'neo4j-admin': async (...given: Parameters<typeof writeAdminFiles>): ReturnType<typeof writeAdminFiles> => {
    const { writeAdminFiles } = await import('./neo4j/admin/admin-files.ts')
    return writeAdminFiles(...given)
  },
} as const
