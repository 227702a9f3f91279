// Brackets in the margin: those that overlap stand side by side, the longer ones outside.
import type { MarkView } from '../../../server/api/contract/document.ts'

/** Brackets that stand side by side at most; what would need more shares the innermost lane. */
export const MOST_LANES = 4

/** A bracket on one line: which mark, in which lane, and whether it begins or ends there. */
export interface Bracket {
  readonly mark: MarkView
  readonly lane: number
  readonly begins: boolean
  readonly ends: boolean
}

/** Marks in order: by first line, the longer first. */
const inOrder = (a: MarkView, b: MarkView): number => a.first - b.first || b.last - a.last

/** What a mark is, whichever stretch told of it. */
export const markKey = (mark: MarkView): string => `${mark.first}-${mark.last} ${mark.node} ${mark.edge ?? ''}`

/** The lane of each mark, from 0 (outside). Overlapping marks never share one, up to `MOST_LANES`. */
export const layLanes = (marks: readonly MarkView[]): ReadonlyMap<string, number> => {
  const ends: number[] = []
  const lanes = new Map<string, number>()
  for (const mark of [...marks].sort(inOrder)) {
    const key = markKey(mark)
    if (lanes.has(key)) continue
    const open = ends.findIndex((end) => end < mark.first)
    const lane = Math.min(open < 0 ? ends.length : open, MOST_LANES - 1)
    ends[lane] = Math.max(ends[lane] ?? 0, mark.last)
    lanes.set(key, lane)
  }
  return lanes
}

/** The brackets of each line from `first` to `last` that has any, by line number. */
export const bracketsByLine = (
  marks: readonly MarkView[],
  first: number,
  last: number,
): ReadonlyMap<number, readonly Bracket[]> => {
  const lanes = layLanes(marks)
  const byLine = new Map<number, Bracket[]>()
  const seen = new Set<string>()
  for (const mark of [...marks].sort(inOrder)) {
    const key = markKey(mark)
    if (seen.has(key)) continue
    seen.add(key)
    for (let line = Math.max(first, mark.first); line <= Math.min(last, mark.last); line += 1) {
      const bracket = { mark, lane: lanes.get(key) ?? 0, begins: line === mark.first, ends: line === mark.last }
      byLine.set(line, [...(byLine.get(line) ?? []), bracket])
    }
  }
  return byLine
}
