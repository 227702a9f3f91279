// A titled list that shows its first rows, says how many there are, and unfolds.
import { Children, type ReactNode, useState } from 'react'
import { figure } from '../../theme/kind-names.ts'
import classes from './chosen.module.css'
import { shownOf } from './sentences.ts'

interface FoldedRowsProps {
  readonly title: string
  /** How many there are in all, of which the children may be the first. */
  readonly total: number
  /** Rows before the rest is folded. */
  readonly few?: number
  readonly children: ReactNode
}

export const FoldedRows = ({ title, total, few = 10, children }: FoldedRowsProps) => {
  const [open, setOpen] = useState(false)
  const rows = Children.toArray(children)
  if (rows.length === 0) return null
  const shown = open ? rows : rows.slice(0, few)
  return (
    <section className={classes.section} aria-label={title}>
      <h3 className={classes.sectionTitle}>
        {title} <span className={classes.count}>{shownOf(shown.length, total)}</span>
      </h3>
      <ul className={classes.rows}>{shown}</ul>
      {rows.length > few && (
        <button type="button" className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'fewer' : `${figure(rows.length - few)} more`}
        </button>
      )}
    </section>
  )
}
