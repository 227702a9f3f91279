// Errors as a person reads them: what was wrong, where, what to do; and the exit code that says it to a script.
import { type ErrorKind, isWhenceError, WhenceError } from '../model/error.ts'
import { type ExitName, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { styleFor } from './style.ts'
import { visible } from './visible.ts'

/** A wrong call of the command. */
export class UsageError extends WhenceError {
  constructor(message: string, remedy?: string) {
    super('invalid-input', message, remedy === undefined ? {} : { remedy })
  }
}

const EXIT_OF_KIND: Readonly<Record<ErrorKind, ExitName>> = {
  'invalid-input': 'failed',
  'not-found': 'failed',
  conflict: 'failed',
  refused: 'failed',
  'too-large': 'failed',
  unavailable: 'unavailable',
  cancelled: 'interrupted',
}

interface SystemFault {
  readonly says: string
  readonly remedy: string
}
/** What the operating system's codes mean to the person. */
const SYSTEM_FAULTS: Readonly<Record<string, SystemFault>> = {
  ENOENT: { says: 'there is no such file or folder', remedy: 'Check the spelling of the path.' },
  EISDIR: { says: 'it is a folder', remedy: 'Name a file.' },
  EEXIST: { says: 'a part of the path is no folder', remedy: 'Check the spelling of the path.' },
  ENOTDIR: { says: 'a part of the path is no folder', remedy: 'Check the spelling of the path.' },
  EACCES: { says: 'you may not read or write there', remedy: 'Choose another place, or ask for the permission.' },
  EPERM: { says: 'it is not permitted', remedy: 'Choose another place, or ask for the permission.' },
  EROFS: { says: 'the disk can only be read', remedy: 'Choose another place.' },
  ENOSPC: { says: 'the disk is full', remedy: 'Make room and try again; what was there before is as it was.' },
  EMFILE: { says: 'too many files are open', remedy: 'Give fewer files at once.' },
  EADDRINUSE: { says: 'the port is in use', remedy: 'Choose another with --port, or 0 for any free one.' },
  EADDRNOTAVAIL: { says: 'this machine has no such address', remedy: 'Choose another with --host.' },
  ENAMETOOLONG: { says: 'the name is too long', remedy: 'Choose a shorter name.' },
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error

/**
 * A system's error in words, everything else as it is.
 * @param place what the person named, where the error names another place or none
 */
export const explain = (error: unknown, place?: string): unknown => {
  if (!isSystemError(error)) return error
  const fault = SYSTEM_FAULTS[error.code ?? ''] ?? {
    says: `the system refused it (${error.code})`,
    remedy: 'Check the path and the disk, then try again.',
  }
  const where = place ?? error.path
  return new WhenceError('unavailable', `It did not work: ${fault.says}.`, {
    remedy: fault.remedy,
    cause: error,
    ...(where !== undefined && { where }),
  })
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Writes an error on standard error.
 * @returns the exit code
 */
export const report = (thrown: unknown, io: Io): number => {
  const error = explain(thrown)
  const style = styleFor(io.stderr, io.env)
  const say = (text: string) => io.stderr.write(`${text}\n`)
  const debug = Boolean(io.env.WHENCE_DEBUG)
  if (isWhenceError(error)) {
    const where = error.where && !error.message.includes(error.where) ? `${error.where}: ` : ''
    say(`${style.warn('whence:')} ${visible(`${where}${error.message}`)}`)
    if (error.remedy) say(`  ${visible(error.remedy)}`)
    if (debug && error.stack) say(visible(error.stack))
    return exitCode(error instanceof UsageError ? 'usage' : EXIT_OF_KIND[error.kind])
  }
  say(`${style.warn('whence:')} This is a fault of Whence, not yours: ${visible(messageOf(error))}`)
  if (debug) say(visible(error instanceof Error ? (error.stack ?? '') : ''))
  else say('  Run it again with WHENCE_DEBUG=1 and report what it prints, with the command that you gave.')
  return exitCode('fault')
}
