// What the command meets of the world: streams, environment, the machine. Handed in, so that tests can stand in for it.
import { homedir, tmpdir } from 'node:os'
import type { Readable, Writable } from 'node:stream'

export interface TerminalOut extends Writable {
  readonly isTTY?: boolean
  readonly columns?: number
}
export interface TerminalIn extends Readable {
  readonly isTTY?: boolean
}

export interface Io {
  readonly stdin: TerminalIn
  readonly stdout: TerminalOut
  readonly stderr: TerminalOut
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** The person's home folder. */
  readonly home: string
  /** Where temporary files may lie. */
  readonly temporary: string
  /** Aborted when the person asks to stop (Ctrl-C). */
  readonly signal: AbortSignal
}

/** The world of the running process. */
export const processIo = (signal: AbortSignal): Io => ({
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  platform: process.platform,
  home: homedir(),
  temporary: tmpdir(),
  signal,
})
