// Claims against works, people or topics, ordered so that what is alike stands together; opens, and is saved as CSV and SVG.
import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { MatrixView } from '../../../server/api/contract/picture.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { showChosen } from '../../frame/frame-state.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions } from '../../parts/go.ts'
import { Nothing } from '../../parts/nothing.tsx'
import page from '../../parts/page.module.css'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { Working } from '../../parts/working.tsx'
import { MATRIX_COLUMNS, MATRIX_ORDERS, type Mode } from '../../state/mode.ts'
import { figure } from '../../theme/kind-names.ts'
import { indexCells, mainStance, matrixCsv, type Spot } from './cells.ts'
import classes from './matrix.module.css'
import { MatrixGrid } from './matrix-grid.tsx'
import { matrixSvg } from './matrix-svg.ts'
import { MatrixTable } from './matrix-table.tsx'
import { saveFile } from './save-file.ts'

type MatrixProps = Omit<Extract<Mode, { name: 'matrix' }>, 'name'>

const ORDER_WORDS: Readonly<Record<MatrixProps['order'], string>> = {
  similarity: 'what is alike together',
  weight: 'heaviest first',
  document: 'as in the document',
  name: 'by name',
}
const SIZES = [7, 13, 20] as const

const captionOf = (view: MatrixView, columns: MatrixProps['columns']): string => {
  const shown = (count: number, total: number) =>
    count < total ? `${figure(count)} of ${figure(total)}` : figure(total)
  const struck = view.struck.length > 0 ? ` Struck out: ${view.struck.join('; ')}.` : ''
  return `${view.allQuoted ? 'Quotations' : 'Statements'} where ${shown(view.rows.length, view.rowTotal)} claims and ${shown(view.columns.length, view.columnTotal)} ${columns} meet; darker is more.${struck}`
}

const useOpening = (view: MatrixView | undefined, columns: MatrixProps['columns']) => {
  const { choose, openEdge } = useActions()
  return (spot: Spot) => {
    const [claim, other] = [view?.rows[spot.row], view?.columns[spot.column]]
    const cell = view && indexCells(view).at(spot)
    if (claim && other && cell && columns !== 'topics') {
      const type = mainStance(cell)
      openEdge({ id: `fold:${type}:${other.id}:${claim.id}`, type, from: other.id, to: claim.id })
    } else if (claim ?? other) choose((claim ?? other)?.id ?? null)
    else return
    showChosen()
  }
}

export const Matrix = ({ columns, order }: MatrixProps) => {
  const { setMode } = useActions()
  const query = useStrikesQuery()
  const [cell, setCell] = useState<(typeof SIZES)[number]>(13)
  const [as, setAs] = useState<'picture' | 'table'>('picture')
  const { value, failure, loading, retry } = useAnswer('matrix', { query: { columns, order, ...query } })
  const open = useOpening(value, columns)
  const put = (next: Partial<MatrixProps>) => setMode({ name: 'matrix', columns, order, ...next })
  return (
    <section className={classes.frame} aria-label="Matrix" aria-busy={loading}>
      <div className={page.controls}>
        <NativeSelect
          size="xs"
          label="Claims against"
          value={columns}
          data={[...MATRIX_COLUMNS]}
          onChange={({ currentTarget }) =>
            put({ columns: MATRIX_COLUMNS.find((each) => each === currentTarget.value) ?? 'works' })
          }
        />
        <NativeSelect
          size="xs"
          label="Order"
          value={order}
          data={MATRIX_ORDERS.map((each) => ({ value: each, label: ORDER_WORDS[each] }))}
          onChange={({ currentTarget }) =>
            put({ order: MATRIX_ORDERS.find((each) => each === currentTarget.value) ?? 'similarity' })
          }
        />
        <SegmentedControl
          size="xs"
          aria-label="Picture or table"
          value={as}
          onChange={(next) => setAs(next === 'table' ? 'table' : 'picture')}
          data={[
            { value: 'picture', label: 'Picture' },
            { value: 'table', label: 'Table' },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label="Size of a cell"
          value={String(cell)}
          onChange={(next) => setCell(SIZES.find((size) => String(size) === next) ?? 13)}
          data={SIZES.map((size, at) => ({ value: String(size), label: ['small', 'medium', 'large'][at] ?? '' }))}
        />
        {value && (
          <>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={14} />}
              onClick={() => saveFile('matrix.csv', 'text/csv', matrixCsv(value))}
            >
              CSV
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={14} />}
              onClick={() => saveFile('matrix.svg', 'image/svg+xml', matrixSvg(value, captionOf(value, columns)))}
            >
              SVG
            </Button>
          </>
        )}
      </div>
      <p className={classes.legend}>
        {value ? captionOf(value, columns) : ''} Filled: supports. Striped: disputes. Dot: qualifies.
      </p>
      {failure && <FailureNote failure={failure} retry={retry} />}
      {!value && !failure && <Working rows={10} label="Laying out the matrix" />}
      {value && value.cells.length === 0 && (
        <Nothing title="Nothing meets">
          <p>Nothing joins a claim and one of the {columns}, or what does is struck out.</p>
        </Nothing>
      )}
      {value && value.cells.length > 0 && as === 'picture' && <MatrixGrid view={value} cell={cell} onOpen={open} />}
      {value && value.cells.length > 0 && as === 'table' && (
        <div className={classes.twin} data-scrolls>
          <MatrixTable view={value} />
        </div>
      )}
    </section>
  )
}
