// What went wrong, as a value that a person can read: what happened, why, what to do.
import type { ErrorKind } from '../../model/error.ts'
import type { ProblemDetails } from '../../server/api/contract/common.ts'

export type FailureKind = ErrorKind | 'internal' | 'offline' | 'unreadable'

export interface Failure {
  readonly kind: FailureKind
  /** What happened, as a short heading. */
  readonly title: string
  /** Why, as a sentence. */
  readonly detail: string
  /** What to do, as a sentence. */
  readonly remedy: string
  /** A file, a line or a field, where it is known. */
  readonly where?: string
}

const TITLES: Readonly<Record<FailureKind, string>> = {
  'invalid-input': 'This could not be understood',
  'not-found': 'This is not here',
  conflict: 'This cannot be done now',
  unavailable: 'The store cannot be reached',
  refused: 'This is not allowed from here',
  'too-large': 'This is too large',
  cancelled: 'Stopped',
  internal: 'Something went wrong in Whence',
  offline: 'Whence does not answer',
  unreadable: 'The answer could not be read',
}

const REMEDIES: Readonly<Record<FailureKind, string>> = {
  'invalid-input': 'Check what was entered and try again.',
  'not-found': 'It may have been removed with its import. Search for its words instead.',
  conflict: 'Wait for what is running to end, then try again.',
  unavailable: 'Check that the store is running, then try again.',
  refused: 'Open Whence on the machine that it runs on, or ask whoever runs it for a token.',
  'too-large': 'Try a smaller part.',
  cancelled: 'Nothing was changed. Start again whenever you like.',
  internal: 'Try again. If it stays, look at what the program printed where it was started.',
  offline: 'Check that it is still running (npm start), then try again. Nothing was lost.',
  unreadable: 'Try again. If it stays, the page and the program may be of different versions: reload the page.',
}

/** A failure of a kind, with the usual words where none are given. */
export const failureOf = (kind: FailureKind, detail: string, remedy?: string, where?: string): Failure => ({
  kind,
  title: TITLES[kind],
  detail,
  remedy: remedy ?? REMEDIES[kind],
  ...(where === undefined ? {} : { where }),
})

const isProblem = (value: unknown): value is ProblemDetails =>
  typeof value === 'object' &&
  value !== null &&
  'detail' in value &&
  typeof value.detail === 'string' &&
  'kind' in value &&
  typeof value.kind === 'string'

const KIND_BY_STATUS: Readonly<Record<number, FailureKind>> = {
  400: 'invalid-input',
  401: 'refused',
  403: 'refused',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  422: 'invalid-input',
  502: 'offline',
  503: 'unavailable',
  504: 'offline',
}

/** From an answer that is no success: its status, and its body where that was JSON. */
export const failureFromAnswer = (status: number, body: unknown): Failure => {
  if (isProblem(body)) {
    const kind = body.kind in TITLES ? body.kind : 'internal'
    return failureOf(kind, body.detail, body.remedy, body.where)
  }
  return failureOf(KIND_BY_STATUS[status] ?? 'internal', `The program answered with status ${status}.`)
}

/** From what `fetch` throws: stopped by us, or nobody there. */
export const failureFromThrown = (error: unknown): Failure =>
  error instanceof DOMException && error.name === 'AbortError'
    ? failureOf('cancelled', 'The question was withdrawn.')
    : failureOf('offline', 'The program that holds the graph could not be reached.')
