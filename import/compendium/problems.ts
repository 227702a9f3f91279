// What could not be read, or was read with doubt, or passed over: each with its lines and its reason.
import type { Problem } from '../../model/problem.ts'
import type { ParsedReference } from '../citation/reference.ts'
import type { Other, OtherKind, Structure } from './structure.ts'

const LONGEST_EXCERPT = 120
const PASSED_OVER: Readonly<Record<OtherKind, string>> = {
  prose: 'Text that is neither a claim nor a quotation was passed over.',
  byline: 'A byline was passed over.',
  caption: 'A caption was passed over.',
  'image name': 'The name of an image was passed over.',
  link: 'A link was passed over.',
  mark: 'A mark without words was passed over.',
}
/** A citation that reads worse than this is reported. */
const LEAST_SCORE = 0.5

const codeOf = (kind: OtherKind) => `passed-over-${kind.replaceAll(' ', '-')}`

/** Well formed, or odd in form, as letters are, and yet with a title, a maker and a date, or an address. */
const isReadWhole = ({ score, item }: ParsedReference): boolean =>
  item.title !== undefined &&
  (score >= LEAST_SCORE || (item.author !== undefined && item.issued !== undefined) || item.URL !== undefined)

/** Neighbouring stretches of one kind as one. */
const joined = (others: readonly Other[], isBlankBetween: (from: number, to: number) => boolean): readonly Other[] => {
  const stretches: Other[] = []
  for (const other of others) {
    const previous = stretches.at(-1)
    if (previous && previous.kind === other.kind && isBlankBetween(previous.last, other.first))
      stretches[stretches.length - 1] = { ...previous, last: other.last }
    else stretches.push(other)
  }
  return stretches
}

type Parts = Pick<Structure, 'lines' | 'claims' | 'quotations' | 'citations' | 'others'>

/** In the order of the document. */
export const problemsOf = ({ lines, claims, quotations, citations, others }: Parts): readonly Problem[] => {
  const problems: Problem[] = []
  const report = (severity: Problem['severity'], code: string, message: string, first: number, last = first) => {
    const excerpt = (lines[first - 1] ?? '').trim().slice(0, LONGEST_EXCERPT)
    problems.push({ line: first, ...(last > first && { lastLine: last }), severity, code, message, excerpt })
  }
  const cited = new Set(quotations.flatMap(({ citation, alsoCited }) => [citation, ...(alsoCited ?? [])]))
  const backed = new Set(quotations.map(({ claim }) => claim))
  for (const { first, last, claim, citation } of quotations) {
    if (citation === undefined)
      report(
        'warning',
        'quotation-without-citation',
        'No citation follows this quotation: its source is unknown.',
        first,
        last,
      )
    if (claim === undefined)
      report('warning', 'quotation-without-claim', 'No claim stands above this quotation: it backs none.', first, last)
  }
  citations.forEach(({ line, last, reference }, index) => {
    if (!cited.has(index))
      report('warning', 'citation-without-quotation', 'No quotation stands above this citation.', line, last)
    if (!isReadWhole(reference))
      report('warning', 'citation-read-with-doubt', 'This citation could be read in part only.', line, last)
  })
  claims.forEach(({ first, last }, index) => {
    if (!backed.has(index))
      report('note', 'claim-without-quotation', 'No quotation stands under this claim.', first, last)
  })
  const nothingBetween = (from: number, to: number) => lines.slice(from, to - 1).every((line) => line.trim() === '')
  for (const { first, last, kind } of joined(others, nothingBetween))
    report('note', codeOf(kind), PASSED_OVER[kind], first, last)
  return problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}
