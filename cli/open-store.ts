// Opening the store that a command works on, saying which where nobody chose it, and closing it whatever happens.
import { existsSync } from 'node:fs'
import { WhenceError } from '../model/error.ts'
import { parseAddress, showAddress } from '../store/address.ts'
import type { StoreCredentials } from '../store/credentials.ts'
import type { GraphStore } from '../store/store.ts'
import type { Input } from './command.ts'
import type { Output } from './output.ts'

const MEMORY = ':memory:'

export type Purpose = 'read' | 'write'

/** Reading makes no stores: a misspelt path would look like an empty graph. */
export const checkThere = (address: string): void => {
  const { scheme, rest } = parseAddress(address)
  if (scheme !== 'sqlite' || rest === MEMORY || existsSync(rest)) return
  throw new WhenceError('not-found', 'There is no store yet.', {
    where: showAddress({ scheme, rest }),
    remedy: 'Make one with: whence import FILE. Or name the one you mean with --store or WHENCE_STORE.',
  })
}

/**
 * The address of the store to work on; the default is said on standard error.
 * @param purpose `write` makes a store that is not there yet
 * @throws WhenceError `not-found` where there is none to read
 */
export const chosenStore = (input: Input, output: Output, purpose: Purpose): string => {
  const { value: address, from } = input.setting('store')
  if (from === 'default') output.note(`Store: ${address} (the default; choose another with --store or WHENCE_STORE)`)
  if (purpose === 'read') checkThere(address)
  return address
}

/** Who opens it, for an engine that asks. From the environment alone. */
export const storeCredentials = (input: Input): StoreCredentials => {
  const user = input.setting('neo4jUser').value
  const password = input.setting('neo4jPassword').value
  const database = input.setting('neo4jDatabase').value
  return { ...(user && { user }), ...(password && { password }), ...(database && { database }) }
}

/**
 * @param work what is done with the store
 * @throws WhenceError `not-found`, `unavailable`
 */
export const withStore = async <T>(
  input: Input,
  output: Output,
  purpose: Purpose,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> => {
  const address = chosenStore(input, output, purpose)
  const { openStore } = await import('../store/open.ts')
  const store = await openStore(address, storeCredentials(input))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
