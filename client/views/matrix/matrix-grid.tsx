// The matrix itself: a canvas as large as its window over a sheet as large as the whole, by pointer and by keys.
import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { MatrixView } from '../../../server/api/contract/picture.ts'
import { cellWords, indexCells, type Spot, stepTo } from './cells.ts'
import classes from './matrix.module.css'
import { drawMatrix, type Frame, spotAt } from './matrix-drawing.ts'

interface MatrixGridProps {
  readonly view: MatrixView
  readonly cell: number
  readonly onOpen: (spot: Spot) => void
}

const spotWords = (view: MatrixView, spot: Spot, words: string): string => {
  const [row, column] = [view.rows[spot.row]?.label, view.columns[spot.column]?.label]
  if (row === undefined) return column ?? ''
  return column === undefined ? row : `${row} × ${column}: ${words}`
}

export const MatrixGrid = ({ view, cell, onOpen }: MatrixGridProps) => {
  const theme = useComputedColorScheme('light')
  const { ref: sized, width, height } = useElementSize<HTMLElement>()
  const window_ = useRef<HTMLElement | null>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [scroll, setScroll] = useState({ x: 0, y: 0 })
  const [hovered, setHovered] = useState<Spot | null>(null)
  const [cursor, setCursor] = useState<Spot | null>(null)
  const cells = useMemo(() => indexCells(view), [view])
  const at = hovered ?? cursor
  const frame: Frame = useMemo(
    () => ({
      width,
      height,
      left: Math.min(300, Math.max(110, Math.round(width * 0.34))),
      top: height < 400 ? 96 : 130,
      cell,
      scrollX: scroll.x,
      scrollY: scroll.y,
    }),
    [width, height, cell, scroll],
  )

  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context || width === 0) return
    const ratio = window.devicePixelRatio || 1
    element.width = Math.round(width * ratio)
    element.height = Math.round(height * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    drawMatrix(context, view, cells, frame, theme, at, getComputedStyle(element).fontFamily)
  }, [view, cells, frame, theme, at, width, height])

  const place = ({ clientX, clientY }: PointerEvent): Spot | null => {
    const box = canvas.current?.getBoundingClientRect()
    return box ? spotAt(frame, clientX - box.left, clientY - box.top, view.rows.length, view.columns.length) : null
  }
  /** Brings a cell into sight. */
  const reveal = ({ row, column }: Spot) => {
    const [across, down] = [width - frame.left, height - frame.top]
    const inside = (from: number, size: number, start: number) =>
      start < from ? start : start + cell > from + size ? start + cell - size : from
    window_.current?.scrollTo(inside(scroll.x, across, column * cell), inside(scroll.y, down, row * cell))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const here = cursor ?? { row: 0, column: 0 }
    if (event.key === 'Enter') {
      event.preventDefault()
      return onOpen(here)
    }
    const next = stepTo(event.key, here, view.rows.length, view.columns.length)
    if (!next) return
    event.preventDefault()
    setHovered(null)
    setCursor(next)
    reveal(next)
  }
  const words = at ? spotWords(view, at, cellWords(cells.at(at), view.allQuoted)) : ''
  return (
    <>
      <section
        ref={(element) => {
          window_.current = element
          sized(element)
        }}
        className={classes.window}
        aria-label={`Matrix of ${view.rows.length} claims and ${view.columns.length} columns`}
        aria-describedby="matrix-help"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and takes arrow keys must be reached by keys
        tabIndex={0}
        onScroll={({ currentTarget }) => setScroll({ x: currentTarget.scrollLeft, y: currentTarget.scrollTop })}
        onKeyDown={onKeyDown}
        onFocus={() => setCursor((spot) => spot ?? { row: 0, column: 0 })}
        onBlur={() => setCursor(null)}
      >
        <div
          className={classes.sheet}
          style={{
            inlineSize: frame.left + view.columns.length * cell,
            blockSize: frame.top + view.rows.length * cell,
          }}
        >
          <canvas
            ref={canvas}
            className={classes.canvas}
            style={{ inlineSize: width, blockSize: height }}
            data-over={hovered ? 'cell' : undefined}
            onPointerMove={(event) => setHovered(place(event))}
            onPointerLeave={() => setHovered(null)}
            onClick={(event) => {
              const spot = place(event as unknown as PointerEvent)
              if (spot) onOpen(spot)
            }}
          />
        </div>
      </section>
      <p className={classes.words} role="status">
        {words || 'Point at a cell, or step through them with the arrow keys; Enter opens one.'}
      </p>
      <p id="matrix-help" className="wh-hidden">
        Arrow keys step from cell to cell, Enter opens what stands behind one. The same is in the table below.
      </p>
    </>
  )
}
