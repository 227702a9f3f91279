// What an import did, for a person.
import type { ImportReport } from '../server/api/contract/import.ts'
import { count, listed, number } from './phrase.ts'
import { problemCounts, problemLines } from './problems.ts'
import type { Style } from './style.ts'
import { oneLine } from './visible.ts'

/** Problems that are listed for a person; `whence imports --problems` has all. */
const MOST_PROBLEMS = 20

const tallyText = (noun: string, { created, changed, left }: ImportReport['nodes']): string => {
  const parts = [
    `${number(created)} new`,
    ...(changed > 0 ? [`${number(changed)} changed`] : []),
    ...(left > 0 ? [`${number(left)} as they were`] : []),
  ]
  return `  ${count(created + changed + left, noun)}: ${listed(parts)}.`
}

/** @returns the lines about one import */
export const importLines = (report: ImportReport, width: number, style: Style): string[] => {
  const { source, title, format, problems, problemCount } = report
  const name = title && title !== source ? `${oneLine(title)}, from ${oneLine(source)}` : oneLine(source)
  if (report.unchanged) return [`${style.bold(name)} was imported before: nothing has changed.`]
  const seconds = (report.milliseconds / 1000).toFixed(1)
  return [
    `Imported ${style.bold(name)} (${format}, ${seconds} s).`,
    tallyText('node', report.nodes),
    tallyText('edge', report.edges),
    ...(problemCount > 0
      ? [
          `  Reported by the reader: ${problemCount > problems.length ? count(problemCount, 'problem') : problemCounts(problems)}.`,
          ...problemLines(problems, { width: width - 4, style, most: MOST_PROBLEMS, total: problemCount }).map(
            (line) => `    ${line}`,
          ),
        ]
      : []),
    style.dim(`  Import ${report.import}`),
  ]
}
