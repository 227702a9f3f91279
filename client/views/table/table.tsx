// The twin of the map: the same things as rows, in any order, by keyboard; only what is in sight is in the page.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { showChosen } from '../../frame/frame-state.ts'
import { useActions, useView } from '../../parts/go.ts'
import { NothingShown } from '../../parts/nothing-shown.tsx'
import { Working } from '../../parts/working.tsx'
import { useExplorer } from '../../state/use-explorer.ts'
import { isFiltered } from '../../state/view.ts'
import { figure } from '../../theme/kind-names.ts'
import { columnsFor, inOrder, nextOrder, type Order } from './columns.ts'
import { Lines } from './lines.tsx'
import { Row } from './row.tsx'
import classes from './table.module.css'

const ROW = 46
const PAGE = 15
/** How far a key goes among rows. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

const Status = ({ rows, struck }: { readonly rows: number; readonly struck: number }) => {
  const { clearFilters, showHidden } = useActions()
  const total = useExplorer((state) => state.loaded.total)
  const hidden = useView((view) => view.hidden.length)
  const filtered = useView((view) => isFiltered(view.filters))
  return (
    <p className={classes.status} role="status">
      <span>
        showing {figure(rows)} of {figure(total)}
        {struck > 0 && `, ${figure(struck)} of them struck out`}
      </span>
      {hidden > 0 && (
        <button type="button" className={classes.link} onClick={showHidden}>
          show {figure(hidden)} hidden
        </button>
      )}
      {filtered && (
        <button type="button" className={classes.link} onClick={clearFilters}>
          clear the filter
        </button>
      )}
    </p>
  )
}

export const Table = () => {
  const { choose } = useActions()
  const nodes = useExplorer((state) => state.shown.nodes)
  const loading = useExplorer((state) => state.loading)
  const chosen = useView((view) => (view.chosen?.what === 'node' ? view.chosen.id : null))
  const [order, setOrder] = useState<Order>({ by: 'statements', descending: true })
  const columns = useMemo(() => columnsFor(nodes), [nodes])
  const rows = useMemo(() => inOrder(nodes, order), [nodes, order])
  const struck = useMemo(() => nodes.filter((node) => node.struck).length, [nodes])
  const [at, setAt] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: ROW,
  })
  // What is chosen, wherever that was, has its row in sight, and the keys begin there.
  const hasRows = rows.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that come in later do not take the table away from who reads in it
  useEffect(() => {
    const index = chosen === null ? -1 : rows.findIndex(({ id }) => id === chosen)
    if (index < 0) return
    setAt(index)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }, [chosen, order, hasRows])
  const current = Math.min(at, Math.max(0, rows.length - 1))
  const focusRow = (index: number) => {
    const to = Math.min(rows.length - 1, Math.max(0, index))
    setAt(to)
    virtualizer.scrollToIndex(to, { align: 'auto' })
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.tagName !== 'TR') return
    const step = STEPS[event.key]
    const row = rows[current]
    if (step !== undefined) focusRow(current + step)
    else if ((event.key === 'Enter' || event.key === ' ') && row) {
      choose(row.id)
      if (event.key === 'Enter') showChosen()
    } else return
    event.preventDefault()
  }
  return (
    <div className={classes.frame}>
      <section
        ref={scroller}
        className={classes.table}
        aria-label="Rows of the table"
        onKeyDown={onKeyDown}
        data-scrolls
      >
        <table aria-label="What is shown, as a table" aria-rowcount={rows.length + 1} aria-busy={loading}>
          <thead className={classes.head}>
            <tr className={classes.row} aria-rowindex={1}>
              {columns.map(({ key, title, short, numeric }) => (
                <th
                  key={key}
                  scope="col"
                  className={classes.cell}
                  data-column={key}
                  data-numeric={numeric || undefined}
                  aria-sort={order.by === key ? (order.descending ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    className={classes.sort}
                    title={title}
                    onClick={() => setOrder(nextOrder(order, key))}
                  >
                    <span className={classes.full}>{title}</span>
                    <span className={classes.short} aria-hidden="true">
                      {short}
                    </span>
                    <span aria-hidden="true">
                      {order.by === key ? <SortMark descending={order.descending} /> : null}
                    </span>
                  </button>
                </th>
              ))}
              <th scope="col" className={classes.cell} data-column="actions">
                <span className="wh-hidden">Moves</span>
              </th>
            </tr>
          </thead>
          <tbody className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ key, index, start }) => {
              const node = rows[index]
              if (!node) return null
              return (
                <Row
                  key={key}
                  node={node}
                  index={index}
                  start={start}
                  reachable={index === current}
                  chosen={node.id === chosen}
                  onFocus={() => setAt(index)}
                  onChoose={() => choose(node.id)}
                />
              )
            })}
          </tbody>
        </table>
        {rows.length === 0 &&
          (loading ? (
            <Working rows={10} label="Fetching the rows" />
          ) : (
            <div className={classes.nothing}>
              <NothingShown />
            </div>
          ))}
      </section>
      {chosen && <Lines key={chosen} id={chosen} />}
      <Status rows={rows.length} struck={struck} />
    </div>
  )
}

/** Drawn, not written: not every face has arrows. */
const SortMark = ({ descending }: { readonly descending: boolean }) => (
  <svg className={classes.sortMark} viewBox="0 0 8 8" aria-hidden="true">
    <path d={descending ? 'M1 2.5h6L4 6.5z' : 'M1 5.5h6L4 1.5z'} fill="currentColor" />
  </svg>
)
