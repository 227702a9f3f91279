// Rows of which the first are shown; the rest unfold, on paper by themselves, and what the answer left out is said.
import { Button } from '@mantine/core'
import { Children, type ReactNode, useState } from 'react'
import page from '../../parts/page.module.css'
import { usePaper } from '../../parts/use-paper.ts'
import { figure } from '../../theme/kind-names.ts'

interface UnfoldingProps {
  /** How many there are in all, of which the children may be the first. */
  readonly total: number
  readonly few: number
  readonly children: ReactNode
}

export const Unfolding = ({ total, few, children }: UnfoldingProps) => {
  const [unfolded, setUnfolded] = useState(few)
  const paper = usePaper()
  const rows = Children.toArray(children)
  const shown = paper ? rows.length : unfolded
  const step = Math.min(rows.length - shown, 100)
  return (
    <>
      <ul className={page.rows}>{rows.slice(0, shown)}</ul>
      {step > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => setUnfolded(shown + step)}>
          {figure(step)} more
        </Button>
      )}
      {step <= 0 && rows.length < total && (
        <p className={page.note}>
          {figure(rows.length)} of {figure(total)} are listed.
        </p>
      )}
    </>
  )
}
