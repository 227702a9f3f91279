// The cells of a matrix: found by row and column, said in words, walked by keys, written as CSV.
import { STANCES, type Stance } from '../../../model/kind.ts'
import type { MatrixView } from '../../../server/api/contract/picture.ts'
import { counted, STANCE_VERBS } from '../../theme/kind-names.ts'

export interface Spot {
  readonly row: number
  readonly column: number
}
export interface Cell extends Spot {
  readonly counts: Readonly<Record<Stance, number>>
}

export interface Cells {
  /** The filled cells of a row, by column. */
  readonly ofRow: (row: number) => readonly Cell[]
  readonly at: (spot: Spot) => Cell | undefined
  /** Statements of the fullest cell, at least 1. */
  readonly most: number
}

export const totalOf = ({ counts }: Cell): number => STANCES.reduce((sum, stance) => sum + counts[stance], 0)

export const indexCells = ({ cells }: Pick<MatrixView, 'cells'>): Cells => {
  const rows = new Map<number, Cell[]>()
  let most = 1
  for (const [row, column, SUPPORTS, DISPUTES, QUALIFIES] of cells) {
    const cell = { row, column, counts: { SUPPORTS, DISPUTES, QUALIFIES } }
    most = Math.max(most, totalOf(cell))
    const list = rows.get(row)
    if (list) list.push(cell)
    else rows.set(row, [cell])
  }
  const none: readonly Cell[] = []
  const ofRow = (row: number) => rows.get(row) ?? none
  return { ofRow, most, at: ({ row, column }) => ofRow(row).find((cell) => cell.column === column) }
}

const PLURAL: Readonly<Record<Stance, string>> = { SUPPORTS: 'support', DISPUTES: 'dispute', QUALIFIES: 'qualify' }

/** “3 quotations support, 1 disputes”; “3 statements …” where not all in the matrix are quotations. */
export const cellWords = (cell: Cell | undefined, allQuoted: boolean): string => {
  const [one, many] = allQuoted ? ['quotation', 'quotations'] : ['statement', 'statements']
  if (!cell) return `no ${one}`
  const parts = STANCES.filter((stance) => cell.counts[stance] > 0).map((stance, at) => {
    const count = cell.counts[stance]
    const verb = count === 1 ? STANCE_VERBS[stance] : PLURAL[stance]
    return `${at === 0 ? counted(count, one, many) : count} ${verb}`
  })
  return parts.join(', ')
}

/** The stance that most statements of a cell take. */
export const mainStance = ({ counts }: Cell): Stance =>
  STANCES.reduce<Stance>((best, stance) => (counts[stance] > counts[best] ? stance : best), 'SUPPORTS')

const STEPS: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** Where a key leads: one step by an arrow, to the ends by Home and End; null for other keys. */
export const stepTo = (key: string, { row, column }: Spot, rows: number, columns: number): Spot | null => {
  if (key === 'Home') return { row, column: 0 }
  if (key === 'End') return { row, column: columns - 1 }
  const step = STEPS[key]
  if (!step) return null
  return {
    row: Math.min(rows - 1, Math.max(0, row + step.row)),
    column: Math.min(columns - 1, Math.max(0, column + step.column)),
  }
}

/** A field as RFC 4180 has it; one that a spreadsheet would run as a formula gets an apostrophe before it. */
const field = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** One line a filled cell: row, column and the statements of each stance. */
export const matrixCsv = ({ rows, columns, cells }: MatrixView): string =>
  [
    ['claim', 'claim id', 'column', 'column id', 'supports', 'disputes', 'qualifies'].join(','),
    ...cells.map(([row, column, ...counts]) =>
      [
        field(rows[row]?.label ?? ''),
        field(rows[row]?.id ?? ''),
        field(columns[column]?.label ?? ''),
        field(columns[column]?.id ?? ''),
        ...counts,
      ].join(','),
    ),
  ].join('\r\n')
