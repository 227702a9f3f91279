// Emphasis on a terminal, and what stands for it where there is no colour.
import type { Io, TerminalOut } from './io.ts'

export interface Style {
  /** Whether escape codes are written. */
  readonly coloured: boolean
  bold(text: string): string
  dim(text: string): string
  warn(text: string): string
  /** Words that were searched for: underlined, or between stars. */
  match(text: string): string
}

const plain = (text: string) => text
export const PLAIN: Style = {
  coloured: false,
  bold: plain,
  dim: plain,
  warn: plain,
  match: (text) => `*${text}*`,
}

const code = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`
const underline = code(4, 24)
const bold = code(1, 22)
const COLOURED: Style = {
  coloured: true,
  bold,
  dim: code(2, 22),
  warn: code(33, 39),
  match: (text) => bold(underline(text)),
}

/** Colour on a terminal only, never where NO_COLOR is set to anything (https://no-color.org). */
export const styleFor = (stream: TerminalOut, env: Io['env']): Style =>
  stream.isTTY && !env.NO_COLOR && env.TERM !== 'dumb' ? COLOURED : PLAIN
