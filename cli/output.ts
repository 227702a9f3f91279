// What the command says: results on standard output, for people or as JSON and nothing else; notes on standard error.
import type { Io } from './io.ts'
import { type Style, styleFor } from './style.ts'

export interface Output {
  /** Emphasis on standard output. */
  readonly style: Style
  /** Columns of standard output; 80 where it is no terminal. */
  readonly width: number
  /** Lines of a result for people. */
  print(lines: readonly string[] | string): void
  /** A result for programs: the one JSON text of a run. */
  json(value: unknown): void
  /** Something to know that is no result, on standard error. */
  note(text: string): void
}

const WIDEST = 120

/** @returns what writes to the streams of `io` */
export const outputOf = (io: Io): Output => {
  const style = styleFor(io.stdout, io.env)
  const noteStyle = styleFor(io.stderr, io.env)
  return {
    style,
    width: Math.min(WIDEST, io.stdout.isTTY ? (io.stdout.columns ?? 80) : 80),
    print: (lines) => {
      io.stdout.write(`${typeof lines === 'string' ? lines : lines.join('\n')}\n`)
    },
    json: (value) => {
      io.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
    },
    note: (text) => {
      io.stderr.write(`${noteStyle.dim(text)}\n`)
    },
  }
}
