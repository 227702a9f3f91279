// A text as numbered lines that know where they begin, and the blank ones among them.

export interface Lines {
  /** Without their ends. */
  readonly lines: readonly string[]
  /** Where each line begins, in UTF-16 code units; one more than lines, the last being the text's length. */
  readonly starts: readonly number[]
}

/** Splits at `\n`, `\r\n` and `\r`. A last line end makes no line of its own. */
export const splitLines = (text: string): Lines => {
  const lines: string[] = []
  const starts: number[] = []
  let at = 0
  for (const end of text.matchAll(/\r\n|\n|\r/g)) {
    starts.push(at)
    lines.push(text.slice(at, end.index))
    at = end.index + end[0].length
  }
  if (at < text.length) {
    starts.push(at)
    lines.push(text.slice(at))
  }
  return { lines, starts: [...starts, text.length] }
}

/** Blank, or only what no reader sees: spaces of any width, control and zero-width characters, byte order marks. */
export const isBlank = (line: string): boolean => /^[\s\p{Cc}\u200b-\u200f\u2060\ufeff]*$/u.test(line)

const UNSEEN_BEFORE = /^[\s\p{Cc}\u200b-\u200f\u2060\ufeff]+/u

/** Without the spaces and unseen marks around it. */
export const bare = (line: string): string => {
  const from = UNSEEN_BEFORE.exec(line)?.[0].length ?? 0
  let to = line.length
  while (to > from && isUnseen(line.charCodeAt(to - 1))) to -= 1
  return from === 0 && to === line.length ? line : line.slice(from, to)
}

const isUnseen = (code: number) => code <= 32 || (code >= 0x80 && isBlank(String.fromCharCode(code)))
