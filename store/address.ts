// The address of a store: which engine, and where. `sqlite:PATH`; a path alone means SQLite.
import { WhenceError } from '../model/error.ts'

export interface StoreAddress {
  /** What stands before the first colon, in lower case: `sqlite`, `neo4j`, `neo4j+s`, `bolt`. */
  readonly scheme: string
  /** What stands after it: a path, or `//host:port`. */
  readonly rest: string
}

const LONGEST = 4096
// Two characters at least, so that the drive of `C:\graph.db` is no scheme.
const SCHEME = /^([a-z][a-z0-9+.-]{1,31}):/i

/**
 * Takes an address apart.
 * @throws WhenceError `invalid-input` where it is empty or too long
 */
export const parseAddress = (text: string): StoreAddress => {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > LONGEST || trimmed.includes('\0')) {
    throw new WhenceError('invalid-input', 'This is not the address of a store.', {
      remedy: 'Give one such as sqlite:graph.db or neo4j://localhost:7687.',
    })
  }
  const found = SCHEME.exec(trimmed)
  if (!found?.[1]) return { scheme: 'sqlite', rest: trimmed }
  return { scheme: found[1].toLowerCase(), rest: trimmed.slice(found[0].length) }
}

/** The address as it may be shown and logged: whatever stands before an `@` (a user, a password) is left out. */
export const showAddress = ({ scheme, rest }: StoreAddress): string =>
  rest.startsWith('//')
    ? `${scheme}://${rest.slice(rest.lastIndexOf('@') + 1).replace(/^\/\//, '')}`
    : `${scheme}:${rest}`

/** Whether a user or a password stands in it, which others could read on a command line or in a log. */
export const hasSecret = ({ rest }: StoreAddress): boolean => rest.startsWith('//') && rest.includes('@')
