// Errors as answers: RFC 9457 problem details. What is not meant for a person to read is logged and answered plainly.
import type { ErrorRequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { type ErrorKind, isWhenceError } from '../../model/error.ts'
import type { ProblemDetails } from './contract/common.ts'

type ProblemKind = ProblemDetails['kind']

const STATUS: Readonly<Record<ProblemKind, number>> = {
  'invalid-input': 400,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
  refused: 403,
  'too-large': 413,
  cancelled: 409,
  internal: 500,
}

const TITLES: Readonly<Record<ProblemKind, string>> = {
  'invalid-input': 'This could not be understood',
  'not-found': 'This is not here',
  conflict: 'This cannot be done now',
  unavailable: 'This cannot be reached now',
  refused: 'This is not allowed',
  'too-large': 'This is too large',
  cancelled: 'Stopped',
  internal: 'Something went wrong in Whence',
}

/** A status of the framework's own errors as a kind of ours. */
const KIND_OF_STATUS: Readonly<Record<number, ErrorKind>> = {
  401: 'refused',
  403: 'refused',
  404: 'not-found',
  413: 'too-large',
}

const problem = (kind: ProblemKind, detail: string, rest: Partial<ProblemDetails> = {}): ProblemDetails => ({
  type: `urn:whence:problem:${kind}`,
  title: TITLES[kind],
  status: STATUS[kind],
  detail,
  kind,
  ...rest,
})

/** What the framework throws for requests that it cannot read: a status below 500 on an Error. */
const clientStatus = (error: unknown): number | undefined => {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined
  return error.status >= 400 && error.status < 500 ? error.status : undefined
}

/** Any error as what may be shown of it. */
export const toProblem = (error: unknown): ProblemDetails => {
  if (isWhenceError(error)) {
    const { kind, message, remedy, where } = error
    return problem(kind, message, { ...(remedy !== undefined && { remedy }), ...(where !== undefined && { where }) })
  }
  const status = clientStatus(error)
  if (status === undefined)
    return problem('internal', 'The program met an error that it does not know. Nothing was changed.', {
      remedy: 'Try again. If it stays, look at what the program printed where it was started.',
    })
  const kind = KIND_OF_STATUS[status] ?? 'invalid-input'
  const detail = kind === 'too-large' ? 'The request is larger than allowed.' : 'The request could not be read.'
  return problem(kind, detail, { status })
}

/** Answers with a problem, whatever the request asked for. */
export const sendProblem = (response: Response, details: ProblemDetails): void => {
  response.status(details.status).set('Cache-Control', 'no-store').type('application/problem+json')
  response.send(JSON.stringify({ ...details, instance: response.req.originalUrl.slice(0, 1_000) }))
}

/** How loudly an error is logged: what nobody foresaw, what fails of itself, what the asker can put right. */
const levelOf = ({ kind }: ProblemDetails) =>
  kind === 'internal' ? 'error' : kind === 'unavailable' ? 'warn' : 'debug'

/** The last handler: every error becomes a problem, and is logged whole. */
export const answerErrors =
  (log: Logger): ErrorRequestHandler =>
  (error, request, response, next) => {
    const details = toProblem(error)
    log[levelOf(details)]({ err: error, method: request.method, path: request.path }, 'failed')
    if (response.headersSent) next(error)
    else sendProblem(response, details)
  }
