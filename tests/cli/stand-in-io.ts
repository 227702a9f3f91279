// A world for the command that a test can look into: streams in memory, an environment and a home of its own.
import { PassThrough, Readable, Writable } from 'node:stream'
import type { Io, TerminalIn, TerminalOut } from '../../cli/io.ts'

export interface StandInIo extends Io {
  readonly written: { out: string; err: string }
}

const collecting = (take: (text: string) => void, terminal: boolean, columns: number): TerminalOut =>
  Object.assign(
    new Writable({
      write: (chunk, _, done) => {
        take(String(chunk))
        done()
      },
    }),
    { isTTY: terminal, columns },
  )

interface World {
  readonly stdin?: string
  /** Whether the person sits at a terminal. */
  readonly terminal?: boolean
  readonly columns?: number
  readonly env?: Io['env']
  readonly platform?: NodeJS.Platform
  readonly home?: string
  readonly signal?: AbortSignal
}

export const standInIo = (world: World = {}): StandInIo => {
  const written = { out: '', err: '' }
  const terminal = world.terminal ?? false
  const columns = world.columns ?? 80
  const stdin: TerminalIn = Object.assign(
    world.stdin === undefined ? new PassThrough() : Readable.from([Buffer.from(world.stdin)]),
    { isTTY: terminal },
  )
  return {
    written,
    stdin,
    stdout: collecting(
      (text) => {
        written.out += text
      },
      terminal,
      columns,
    ),
    stderr: collecting(
      (text) => {
        written.err += text
      },
      terminal,
      columns,
    ),
    env: world.env ?? {},
    platform: world.platform ?? 'linux',
    home: world.home ?? '/home/ruth',
    temporary: '/tmp',
    signal: world.signal ?? new AbortController().signal,
  }
}
