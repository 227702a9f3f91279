// A node as a row of a list: its words, and what it weighs.
import type { ReactNode } from 'react'
import type { NodeSummary } from '../../../server/api/contract/common.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import { figure } from '../../theme/kind-names.ts'
import classes from './chosen.module.css'
import { weightOf } from './weight.ts'

interface SummaryRowProps {
  readonly summary: NodeSummary
  /** Stands below the words, in place of the usual weight. */
  readonly children?: ReactNode
}

export const SummaryRow = ({ summary, children }: SummaryRowProps) => {
  const { id, kind, label, firstYear, disputes } = summary
  return (
    <li className={classes.row} data-kind={kind}>
      <NodeLink id={id} kind={kind} label={label} marked />
      <span className={classes.rowMeta}>
        {children ?? (
          <>
            {kind === 'Work' && firstYear !== null && `${firstYear} · `}
            {weightOf(summary)}
            {disputes > 0 && <span className={classes.disputed}> · {figure(disputes)} disputing</span>}
          </>
        )}
      </span>
    </li>
  )
}
