// Draws the part of a matrix that is in sight onto a canvas: labels, cells, and a cross through what is pointed at.
import { STANCES, type Stance } from '../../../model/kind.ts'
import type { MatrixView } from '../../../server/api/contract/picture.ts'
import { cutAtWord } from '../../parts/shout.ts'
import { INK, STANCE_COLOURS, SURFACES, type Theme } from '../../theme/colours.ts'
import { type Cell, type Cells, type Spot, totalOf } from './cells.ts'
import { shade } from './shade.ts'

export interface Frame {
  readonly width: number
  readonly height: number
  /** Room for the labels of rows and of columns. */
  readonly left: number
  readonly top: number
  readonly cell: number
  readonly scrollX: number
  readonly scrollY: number
}

/** What stands at a place of the canvas; -1 for a row or column where it is the other's label. */
export const spotAt = (frame: Frame, x: number, y: number, rows: number, columns: number): Spot | null => {
  const column = x < frame.left ? -1 : Math.floor((x - frame.left + frame.scrollX) / frame.cell)
  const row = y < frame.top ? -1 : Math.floor((y - frame.top + frame.scrollY) / frame.cell)
  return row >= rows || column >= columns || (row < 0 && column < 0) ? null : { row, column }
}

const span = (from: number, size: number, cell: number, most: number): readonly [first: number, end: number] => [
  Math.max(0, Math.floor(from / cell)),
  Math.min(most, Math.ceil((from + size) / cell)),
]

/** Support is filled, dispute is striped, what qualifies is a dot: no one has to see the colour. */
const drawPart = (context: CanvasRenderingContext2D, stance: Stance, x: number, y: number, w: number, h: number) => {
  if (stance === 'SUPPORTS') return context.fillRect(x, y, w, h)
  if (stance === 'QUALIFIES') {
    context.beginPath()
    context.arc(x + w / 2, y + h / 2, Math.min(w, h) / 2.4, 0, 2 * Math.PI)
    return context.fill()
  }
  context.save()
  context.beginPath()
  context.rect(x, y, w, h)
  context.clip()
  context.lineWidth = 1.6
  context.beginPath()
  for (let at = -h; at < w + h; at += 4) {
    context.moveTo(x + at, y + h)
    context.lineTo(x + at + h, y)
  }
  context.stroke()
  context.strokeRect(x + 0.5, y + 0.5, w - 1, h - 1)
  return context.restore()
}

const drawCell = (context: CanvasRenderingContext2D, cell: Cell, cells: Cells, frame: Frame, theme: Theme) => {
  const all = totalOf(cell)
  const gap = frame.cell > 8 ? 1 : 0
  let x = frame.left + cell.column * frame.cell - frame.scrollX + gap
  const y = frame.top + cell.row * frame.cell - frame.scrollY + gap
  context.globalAlpha = shade(all, cells.most)
  for (const stance of STANCES) {
    if (cell.counts[stance] === 0) continue
    const part = ((frame.cell - 2 * gap) * cell.counts[stance]) / all
    context.fillStyle = STANCE_COLOURS[theme][stance]
    context.strokeStyle = STANCE_COLOURS[theme][stance]
    drawPart(context, stance, x, y, part, frame.cell - 2 * gap)
    x += part
  }
  context.globalAlpha = 1
}

/** As many letters as fit into a width: capitals take more room than others. */
const fitted = (context: CanvasRenderingContext2D, label: string, width: number): string => {
  const measured = context.measureText(label).width
  return measured <= width ? label : cutAtWord(label, Math.floor((label.length * width) / measured) - 1)
}

const drawLabels = (
  context: CanvasRenderingContext2D,
  view: MatrixView,
  frame: Frame,
  theme: Theme,
  at: Spot | null,
) => {
  const { left, top, cell, scrollX, scrollY, width, height } = frame
  context.fillStyle = SURFACES[theme].paper
  context.fillRect(0, 0, width, top)
  context.fillRect(0, top, left, height)
  context.textBaseline = 'middle'
  const [firstRow, endRow] = span(scrollY, height - top, cell, view.rows.length)
  context.save()
  context.beginPath()
  context.rect(0, top, left, height - top)
  context.clip()
  context.textAlign = 'right'
  for (let row = firstRow; row < endRow; row += 1) {
    context.fillStyle = row === at?.row ? INK[theme].ink : INK[theme].dim
    context.fillText(
      fitted(context, view.rows[row]?.label ?? '', left - 14),
      left - 8,
      top + (row + 0.5) * cell - scrollY,
    )
  }
  context.restore()
  context.save()
  context.beginPath()
  context.rect(left, 0, width - left, top)
  context.clip()
  context.textAlign = 'left'
  const [firstColumn, endColumn] = span(scrollX, width - left, cell, view.columns.length)
  for (let column = firstColumn; column < endColumn; column += 1) {
    context.save()
    context.translate(left + (column + 0.5) * cell - scrollX, top - 6)
    context.rotate(-Math.PI / 3)
    context.fillStyle = column === at?.column ? INK[theme].ink : INK[theme].dim
    context.fillText(cutAtWord(view.columns[column]?.label ?? '', 22), 0, 0)
    context.restore()
  }
  context.restore()
}

/** Labels are legible from this size of a cell on; below it only what is pointed at is named. */
const LEGIBLE = 10

export const drawMatrix = (
  context: CanvasRenderingContext2D,
  view: MatrixView,
  cells: Cells,
  frame: Frame,
  theme: Theme,
  at: Spot | null,
  face: string,
): void => {
  const { left, top, cell, scrollX, scrollY, width, height } = frame
  context.clearRect(0, 0, width, height)
  context.fillStyle = SURFACES[theme].paper
  context.fillRect(0, 0, width, height)
  if (at) {
    context.fillStyle = INK[theme].line
    context.globalAlpha = 0.45
    if (at.row >= 0) context.fillRect(left, top + at.row * cell - scrollY, width, cell)
    if (at.column >= 0) context.fillRect(left + at.column * cell - scrollX, top, cell, height)
    context.globalAlpha = 1
  }
  const [firstRow, endRow] = span(scrollY, height - top, cell, view.rows.length)
  const [firstColumn, endColumn] = span(scrollX, width - left, cell, view.columns.length)
  for (let row = firstRow; row < endRow; row += 1)
    for (const each of cells.ofRow(row))
      if (each.column >= firstColumn && each.column < endColumn) drawCell(context, each, cells, frame, theme)
  if (at && at.row >= 0 && at.column >= 0) {
    context.strokeStyle = INK[theme].ink
    context.lineWidth = 1.5
    context.strokeRect(left + at.column * cell - scrollX, top + at.row * cell - scrollY, cell, cell)
  }
  context.font = `${Math.min(12, Math.max(9, cell - 2))}px ${face}`
  drawLabels(context, cell < LEGIBLE ? { ...view, rows: [], columns: [] } : view, frame, theme, at)
}
