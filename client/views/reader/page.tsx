// The document itself: only the lines in sight are in the page, each measured as it comes.
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useRef } from 'react'
import type { MarkView } from '../../../server/api/contract/document.ts'
import { showSheet } from '../../frame/frame-state.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions, useView } from '../../parts/go.ts'
import { Line } from './line.tsx'
import classes from './reader.module.css'
import { useStretches } from './use-stretches.ts'

export interface Target {
  readonly first: number
  readonly last: number
}
interface PageProps {
  readonly document: string
  readonly title: string
  readonly total: number
  readonly target: Target
  /** Told which line is at the top as one scrolls. */
  readonly onTop: (line: number) => void
}

/** Guesses for lines that are not measured yet, in pixels: a line, and each further row of its words. */
const LINE = 34
const ROW = 27
const CHARACTERS = 72
/** How long a jump goes on correcting itself while lines above it are measured, in milliseconds. */
const SETTLING = 1_500

const DocumentPageBody = ({ document, title, total, target, onTop }: PageProps) => {
  const { choose } = useActions()
  const chosen = useView((view) => (view.chosen?.what === 'node' ? view.chosen.id : null))
  const scroller = useRef<HTMLDivElement>(null)
  const { lineAt, want, failure, retry, arrived } = useStretches(document, total)
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => {
      const text = lineAt(at + 1)?.text
      return text === undefined ? LINE * 2 : LINE + Math.floor(text.length / CHARACTERS) * ROW
    },
    overscan: 12,
    initialOffset: () => Math.max(0, target.first - 4) * LINE * 2,
  })
  const items = virtualizer.getVirtualItems()
  const first = (items[0]?.index ?? 0) + 1
  const last = (items.at(-1)?.index ?? 0) + 1

  useEffect(() => want(Math.max(1, first - 60), last + 60), [want, first, last])
  const top = virtualizer.range?.startIndex ?? 0
  useEffect(() => onTop(top + 1), [onTop, top])

  // A jump: to the middle of the page, and again as what stands around it is fetched and measured, unless somebody scrolls.
  const settling = useRef(0)
  useEffect(() => {
    settling.current = performance.now() + SETTLING
    virtualizer.scrollToIndex(target.first - 1, { align: 'center' })
  }, [virtualizer, target])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stretch that comes may move the target
  useEffect(() => {
    if (performance.now() < settling.current) virtualizer.scrollToIndex(target.first - 1, { align: 'center' })
  }, [arrived])
  const stay = () => {
    settling.current = 0
  }
  const onChoose = useCallback(
    (mark: MarkView) => {
      choose(mark.node)
      showSheet('chosen')
    },
    [choose],
  )

  if (failure) return <FailureNote failure={failure} retry={retry} />
  return (
    <section
      ref={scroller}
      className={classes.scroller}
      aria-label={`Text of ${title}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onWheel={stay}
      onTouchMove={stay}
      onKeyDown={stay}
    >
      <div className={classes.sheet} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ key, index, start }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={classes.line}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Line
              number={index + 1}
              line={lineAt(index + 1)}
              isTarget={
                target.first <= index + 1 && index + 1 <= target.last && !(target.first === 1 && target.last === 1)
              }
              chosen={chosen}
              onChoose={onChoose}
            />
          </div>
        ))}
      </div>
    </section>
  )
}

/** Not drawn anew when only its own top line was told. */
export const DocumentPage = memo(DocumentPageBody)
