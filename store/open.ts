// Opens a store by its address. The one place that names engines.
import { WhenceError } from '../model/error.ts'
import { parseAddress, type StoreAddress, showAddress } from './address.ts'
import { openSqlite } from './sqlite/store.ts'
import type { GraphStore } from './store.ts'

interface Engine {
  readonly schemes: readonly string[]
  /** How its addresses look, for help texts. */
  readonly form: string
  open(address: StoreAddress): Promise<GraphStore>
}

/** Every engine that a store may have. */
export const ENGINES: readonly Engine[] = [
  { schemes: ['sqlite'], form: 'sqlite:PATH', open: ({ rest }) => openSqlite(rest) },
]

/**
 * Opens the store at an address; an SQLite file that is not there yet is made.
 * `sqlite::memory:` is a store of its own that is gone when it is closed.
 * @throws WhenceError `invalid-input` for an address of no engine, `unavailable` where the store cannot be reached or read
 */
export const openStore = async (address: string): Promise<GraphStore> => {
  const parsed = parseAddress(address)
  const engine = ENGINES.find(({ schemes }) => schemes.includes(parsed.scheme))
  if (engine) return engine.open(parsed)
  throw new WhenceError('invalid-input', `There is no kind of store called “${parsed.scheme}”.`, {
    where: showAddress(parsed),
    remedy: `An address has the form ${ENGINES.map(({ form }) => form).join(' or ')}.`,
  })
}
