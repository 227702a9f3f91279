// What Neo4j and its driver throw, in words that a person may read, with what to do about it. No user, no password.
import { isRetryableError, Neo4jError } from 'neo4j-driver'
import { type ErrorKind, isWhenceError, WhenceError } from '../../model/error.ts'

interface Reason {
  readonly codes: RegExp
  readonly kind: ErrorKind
  readonly message: string
  readonly remedy: string
}

const TOO_LARGE = /(OutOfMemory|MemoryPool|TransactionMemoryLimit|StackOverFlow)/i
/** Whether a question asks for more memory than there is: asked again it would be so again. */
export const isTooLarge = (error: unknown): boolean => error instanceof Neo4jError && TOO_LARGE.test(error.code)

/** The first that fits the code of an error (https://neo4j.com/docs/status-codes/current/) is taken. */
const REASONS: readonly Reason[] = [
  {
    codes: /Security\.(Unauthorized|CredentialsExpired|TokenExpired|AuthorizationExpired)$/,
    kind: 'refused',
    message: 'Neo4j does not accept this user and password.',
    remedy: 'Check WHENCE_NEO4J_USER and WHENCE_NEO4J_PASSWORD.',
  },
  {
    codes: /Security\.AuthenticationRateLimit$/,
    kind: 'refused',
    message: 'Neo4j takes no more attempts to log in for now, after too many wrong passwords.',
    remedy: 'Check WHENCE_NEO4J_USER and WHENCE_NEO4J_PASSWORD, wait half a minute, then try again.',
  },
  {
    codes: /Database\.DatabaseNotFound$/,
    kind: 'unavailable',
    message: 'Neo4j has no such database.',
    remedy: 'Check WHENCE_NEO4J_DATABASE, or make the database first.',
  },
  {
    codes: /Database\.DatabaseUnavailable$|General\.DatabaseUnavailable$/,
    kind: 'unavailable',
    message: 'The database is there, but Neo4j has not started it.',
    remedy: 'Wait a moment and try again; if that does not help, look into the log of Neo4j.',
  },
  {
    codes: /(ReadOnly|NotALeader|WriteOnReadOnlyAccessDatabase|ForbiddenOnReadOnlyDatabase)/,
    kind: 'refused',
    message: 'This server of Neo4j only reads.',
    remedy: 'Give the address of the cluster (neo4j://…), or of the server that writes.',
  },
  {
    codes: /Security\.Forbidden$|Security\.Access/,
    kind: 'refused',
    message: 'The user of Neo4j is not allowed to do this.',
    remedy: 'Give the user the right to read, write and make indexes in this database.',
  },
  {
    codes: TOO_LARGE,
    kind: 'unavailable',
    message: 'Neo4j has not enough memory for this question. Nothing has been changed.',
    remedy: 'Ask for less, or give Neo4j more: server.memory.heap.max_size, db.memory.transaction.max.',
  },
  {
    codes: /TransactionTimedOut|Transaction\.Terminated$|LockAcquisitionTimeout|LockClientStopped/,
    kind: 'unavailable',
    message: 'Neo4j did not answer in the time that it was given.',
    remedy: 'Ask for less, or try again when the server has less to do.',
  },
  {
    codes: /^(ServiceUnavailable|SessionExpired)$|General\.Network/,
    kind: 'unavailable',
    message: 'Neo4j cannot be reached.',
    remedy: 'Check that the server runs and that the address is right. Whence goes on by itself when it is back.',
  },
]

export const LATE = 'Neo4j did not answer in time.'

/** An error that says that an answer did not come in time. */
export const tooLate = (where: string, milliseconds: number): WhenceError =>
  new WhenceError('unavailable', LATE, {
    where,
    remedy: `Waited ${Math.round(milliseconds / 1000)} seconds. Try again; if that does not help, look at what the server does.`,
  })

/**
 * An error of the driver as one that a person may read; whatever else it is stays as it is.
 * @param where the address, without user and password
 */
export const inWords = (error: unknown, where: string): unknown => {
  if (isWhenceError(error) || !(error instanceof Neo4jError)) return error
  const { code, message } = error
  const found = REASONS.find(({ codes }) => codes.test(code))
  // The driver tells of a pool that is used up, and of one that could not be filled, with its own code.
  if (found)
    return new WhenceError(found.kind, found.message, { where, remedy: found.remedy, cause: `${code}: ${message}` })
  if (isRetryableError(error)) {
    return new WhenceError('unavailable', 'Neo4j could not do this now.', {
      where,
      remedy: 'Try again in a moment.',
      cause: `${code}: ${message}`,
    })
  }
  if (/closed/i.test(message)) return new WhenceError('unavailable', 'The store has been closed.', { where })
  return error
}
