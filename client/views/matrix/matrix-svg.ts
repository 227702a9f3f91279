// The whole matrix as one SVG file, for print and papers: labels, cells by stance, and a line that says what is counted.
import { STANCES } from '../../../model/kind.ts'
import type { MatrixView } from '../../../server/api/contract/picture.ts'
import { cutAtWord } from '../../parts/shout.ts'
import { STANCE_COLOURS } from '../../theme/colours.ts'
import { indexCells, totalOf } from './cells.ts'
import { shade } from './shade.ts'

const CELL = 12
const LEFT = 320
const TOP = 190

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // Control characters cannot stand in XML at all.
    .replaceAll(/[\p{Cc}]/gu, ' ')

/** @param caption stands under the picture: what is counted, and what is struck out */
export const matrixSvg = (view: MatrixView, caption: string): string => {
  const cells = indexCells(view)
  const [width, height] = [LEFT + view.columns.length * CELL + 150, TOP + view.rows.length * CELL + 40]
  const rows = view.rows.map(({ label }, row) => {
    const y = TOP + row * CELL
    const marks = cells.ofRow(row).flatMap((cell) => {
      let x = LEFT + cell.column * CELL + 1
      const all = totalOf(cell)
      return STANCES.filter((stance) => cell.counts[stance] > 0).map((stance) => {
        const part = ((CELL - 2) * cell.counts[stance]) / all
        const mark = `<rect x="${x.toFixed(1)}" y="${y + 1}" width="${part.toFixed(1)}" height="${CELL - 2}" fill="${STANCE_COLOURS.light[stance]}" fill-opacity="${shade(all, cells.most).toFixed(2)}"${stance === 'DISPUTES' ? ' stroke="#1e2128" stroke-width="0.8" stroke-dasharray="2 1"' : ''}><title>${all}</title></rect>`
        x += part
        return mark
      })
    })
    return `<text x="${LEFT - 6}" y="${y + CELL - 3}" text-anchor="end">${escaped(cutAtWord(label, 52))}</text>${marks.join('')}`
  })
  const columns = view.columns.map(({ label }, column) => {
    const x = LEFT + column * CELL + CELL - 3
    return `<text transform="translate(${x} ${TOP - 6}) rotate(-60)">${escaped(cutAtWord(label, 34))}</text>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="9" fill="#1e2128"><rect width="100%" height="100%" fill="#fff"/>${columns.join('')}${rows.join('')}<text x="${LEFT}" y="${height - 14}">${escaped(caption)}</text></svg>`
}
