// What could not be read, for a person: counted by reason, the grave first, each with its line.
import type { Problem } from '../model/problem.ts'
import { count, listed, number } from './phrase.ts'
import type { Style } from './style.ts'
import { oneLine } from './visible.ts'
import { cut, pad, widthOf } from './width.ts'

const SEVERITIES = ['error', 'warning', 'note'] as const
const LONGEST_SEVERITY = 7
/** Columns that an excerpt gets however long the message is. */
const LEAST_EXCERPT = 24

/** `2 errors, 1 warning and 12 notes` */
export const problemCounts = (problems: readonly Problem[]): string =>
  listed(
    SEVERITIES.flatMap((severity) => {
      const many = problems.filter((problem) => problem.severity === severity).length
      return many > 0 ? [count(many, severity)] : []
    }),
  )

const placeOf = ({ line, lastLine }: Problem): string =>
  line === undefined ? '' : lastLine && lastLine !== line ? `${line}-${lastLine}` : String(line)

/**
 * @param total how many there are in all, where not all are at hand
 * @param most how many to list
 * @returns lines, the grave first, then by line
 */
export const problemLines = (
  problems: readonly Problem[],
  { width, style, most, total = problems.length }: { width: number; style: Style; most: number; total?: number },
): string[] => {
  const ranked = [...problems].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.line ?? 0) - (b.line ?? 0),
  )
  const shown = ranked.slice(0, most)
  const room = Math.max(0, ...shown.map((problem) => placeOf(problem).length))
  const lines = shown.map((problem) => {
    const where = problem.line === undefined ? '' : `line ${placeOf(problem)}`
    const told = `${pad(where, room + 5)}  ${pad(problem.severity, LONGEST_SEVERITY)}  ${oneLine(problem.message)}`
    const excerpt = problem.excerpt
      ? `  “${cut(oneLine(problem.excerpt), Math.max(LEAST_EXCERPT, width - widthOf(told) - 4))}”`
      : ''
    return problem.severity === 'error' ? style.warn(told + excerpt) : told + excerpt
  })
  const left = total - shown.length
  return left > 0 ? [...lines, `… and ${number(left)} more; --json lists them.`] : lines
}
