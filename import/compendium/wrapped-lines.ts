// Texts whose lines were broken to a width, as mails and old plain text have them: which lines are one paragraph.

import { citationShape, opensWithName } from './citation-shape.ts'
import { isInCapitals } from './heading-shape.ts'
import { bare, isBlank } from './lines.ts'

/** First and last line of a paragraph, as indexes from 0. */
export type Run = readonly [first: number, last: number]

/** Widest setting that is taken for one, in UTF-16 code units. */
const WIDEST = 100
/** Lines that a text must have before it is judged. */
const FEWEST_LINES = 12
/** Of the lines, how many must break off within a sentence. */
const LEAST_BROKEN = 0.15
/** So many lines at the end of a paragraph may be its citation. */
const LONGEST_CITATION_RUN = 4

const ENDS_SENTENCE = /[.!?…:;]["”’»)\]]{0,2}$/
const GOES_ON = /^["“‘«(]?\p{Ll}/u

const width = (line: string) => line.trimEnd().length
const indent = (line: string) => line.length - line.trimStart().length
const firstWord = (line: string) => /\S+/.exec(line)?.[0].length ?? 0

const breaksOff = (line: string, next: string) => GOES_ON.test(bare(next)) && !ENDS_SENTENCE.test(bare(line))

/** The width that a text is set to, or nothing where its lines are whole paragraphs. */
const settingOf = (lines: readonly string[], blank: readonly boolean[]): number | undefined => {
  const widths: number[] = []
  let broken = 0
  for (const [index, line] of lines.entries()) {
    if (blank[index]) continue
    widths.push(width(line))
    const next = lines[index + 1]
    if (next !== undefined && !blank[index + 1] && breaksOff(line, next)) broken += 1
  }
  if (widths.length < FEWEST_LINES || broken < widths.length * LEAST_BROKEN) return undefined
  // An address or a rule may stand out; the rest tells.
  const setting = widths.sort((a, b) => a - b)[Math.floor((widths.length - 1) * 0.99)] ?? 0
  return setting <= WIDEST ? setting : undefined
}

/** Splits a run before the lines at its end that are a citation, where somebody's whole words stand before them. */
const apart = (run: Run, lines: readonly string[]): readonly Run[] => {
  const [first, last] = run
  const textFrom = (from: number) =>
    lines
      .slice(from, last + 1)
      .map(bare)
      .join(' ')
  const whole = textFrom(first)
  const isOne = citationShape(whole) === 'sure'
  if (isOne && opensWithName(whole)) return [run]
  for (let from = Math.max(first + 1, last - LONGEST_CITATION_RUN + 1); from <= last; from += 1) {
    if (!ENDS_SENTENCE.test(bare(lines[from - 1] ?? ''))) continue
    const text = textFrom(from)
    // A citation has full stops too: only what opens with a name is another one.
    if (citationShape(text) !== 'sure' || (isOne && !opensWithName(text))) continue
    return [
      [first, from - 1],
      [from, last],
    ]
  }
  return [run]
}

/**
 * The paragraphs of a text. Where its lines are broken to a width, a line that is full, or that breaks off within a sentence, is
 * joined with the next; elsewhere every line is a paragraph.
 * @returns runs of lines in order, the blank ones left out
 */
export const runsOf = (lines: readonly string[]): readonly Run[] => {
  const blank = lines.map(isBlank)
  const setting = settingOf(lines, blank)
  const joins = (index: number): boolean => {
    const [line, next] = [lines[index], lines[index + 1]]
    if (setting === undefined || line === undefined || next === undefined || blank[index + 1]) return false
    if (indent(next) > indent(line) + 1 || isInCapitals(bare(line)) !== isInCapitals(bare(next))) return false
    return breaksOff(line, next) || width(line) + 1 + firstWord(next) > setting
  }
  const runs: Run[] = []
  for (let first = 0; first < lines.length; first += 1) {
    if (blank[first]) continue
    let last = first
    while (joins(last)) last += 1
    runs.push(...(last > first ? apart([first, last], lines) : [[first, last] as const]))
    first = last
  }
  return runs
}
