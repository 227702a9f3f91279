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

/**
 * The address as it may be shown and logged: without what stands before an `@` (a user, a password), and without what stands behind a
 * `?` or a `#` where it names a host.
 */
export const showAddress = ({ scheme, rest }: StoreAddress): string => {
  if (!rest.startsWith('//')) {
    // Without a host it is a file; or else what seems to be the scheme may be the user.
    if (scheme === 'sqlite' || !rest.includes('@')) return `${scheme}:${rest}`
    return rest.slice(rest.lastIndexOf('@') + 1)
  }
  const host = rest.slice(rest.lastIndexOf('@') + 1).replace(/^\/\//, '')
  return `${scheme}://${host.replace(/[?#].*$/s, '')}`
}

/** Whether a user or a password stands in it, or may, which others could read on a command line or in a log. */
export const hasSecret = ({ scheme, rest }: StoreAddress): boolean =>
  rest.startsWith('//') ? /[@?#]/.test(rest) : scheme !== 'sqlite' && rest.includes('@')
