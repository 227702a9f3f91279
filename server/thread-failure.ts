// An error on its way from a thread to the one that started it: told as plain values there, and made the same error again here.
import { type ErrorKind, isWhenceError, WhenceError } from '../model/error.ts'

export interface ThreadFailure {
  readonly type: 'failed'
  /** Absent where the error is a defect and not for a person to read. */
  readonly kind?: ErrorKind
  readonly message: string
  readonly remedy?: string
  readonly where?: string
}

/** What a thread says of an error that it met; of a defect also where in the program it was. */
export const failureOf = (error: unknown): ThreadFailure => {
  if (!isWhenceError(error))
    return { type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  const { kind, message, remedy, where } = error
  return {
    type: 'failed',
    kind,
    message,
    ...(remedy !== undefined && { remedy }),
    ...(where !== undefined && { where }),
  }
}

/** The error that a thread met, as it was there. */
export const errorOf = ({ kind, message, remedy, where }: ThreadFailure): Error =>
  kind === undefined
    ? new Error(message)
    : new WhenceError(kind, message, { ...(remedy !== undefined && { remedy }), ...(where !== undefined && { where }) })

/** Whether a thread ended because it would have taken more memory than it may. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
