// The few kinds of error. A message says what was wrong, where, and what to do about it.

export const ERROR_KINDS = [
  'invalid-input',
  'not-found',
  'conflict',
  'unavailable',
  'refused',
  'too-large',
  'cancelled',
] as const
/**
 * - `invalid-input`: what came from outside does not have the form it should have
 * - `not-found`: there is no such thing here
 * - `conflict`: it cannot be done in the state things are in
 * - `unavailable`: a store or a file cannot be reached or read now
 * - `refused`: not allowed from there
 * - `too-large`: over a bound that is named in the message
 * - `cancelled`: stopped because somebody asked for it
 */
export type ErrorKind = (typeof ERROR_KINDS)[number]

export interface ErrorDetails {
  /** What to do about it, as a sentence. */
  readonly remedy?: string
  /** Where: a file, a line, a field. */
  readonly where?: string
  readonly cause?: unknown
}

/** An error that a person may read: everything in it is safe to show. Whatever else is thrown is a defect and is only logged. */
export class WhenceError extends Error {
  readonly kind: ErrorKind
  readonly remedy: string | undefined
  readonly where: string | undefined

  constructor(kind: ErrorKind, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'WhenceError'
    this.kind = kind
    this.remedy = details.remedy
    this.where = details.where
  }
}

export const isWhenceError = (error: unknown): error is WhenceError => error instanceof WhenceError
