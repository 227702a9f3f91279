// A table for people: columns as wide as their content, the last column that may shrink cut to the terminal.

import type { Style } from './style.ts'
import { oneLine } from './visible.ts'
import { cut, pad, widthOf } from './width.ts'

export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** May be cut where the table is wider than the terminal; at most one column. */
  readonly shrinks?: true
}

const GAP = '  '
const NARROWEST = 16

/**
 * @param rows one text for each column
 * @param width columns of the terminal
 * @returns the lines, with a line of titles first
 */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  style: Style,
): string[] => {
  const cells = rows.map((row) => columns.map((_, i) => oneLine(row[i] ?? '')))
  const widths = columns.map((column, i) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[i] ?? '')), widthOf(column.title)),
  )
  const shrinking = columns.findIndex((column) => column.shrinks)
  if (shrinking >= 0) {
    const others = widths.reduce((sum, w, i) => (i === shrinking ? sum : sum + w + GAP.length), 0)
    widths[shrinking] = Math.min(widths[shrinking] ?? 0, Math.max(NARROWEST, width - others))
  }
  const line = (row: readonly string[]) =>
    columns
      .map((column, i) => pad(cut(row[i] ?? '', widths[i] ?? 0), widths[i] ?? 0, column.align))
      .join(GAP)
      .trimEnd()
  return [style.dim(line(columns.map((column) => column.title))), ...cells.map(line)]
}
