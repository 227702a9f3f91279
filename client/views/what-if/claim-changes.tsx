// Claims that lose something, with what they had and what is left.
import type { WhatIfView } from '../../../server/api/contract/what-if.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import page from '../../parts/page.module.css'
import { counted, figure } from '../../theme/kind-names.ts'
import { Unfolding } from '../judging/unfolding.tsx'

type Change = WhatIfView['fallen'][number]

const weight = ({ quotations, works }: Change['before']): string =>
  `${counted(quotations, 'quotation', 'quotations')} from ${counted(works, 'work', 'works')}`

interface ClaimChangesProps {
  /** Where a figure above leads to. */
  readonly id: string
  readonly title: string
  readonly note: string
  readonly changes: readonly Change[]
  readonly total: number
}

export const ClaimChanges = ({ id, title, note, changes, total }: ClaimChangesProps) => {
  if (total === 0) return null
  return (
    <section id={id} className={page.section} aria-label={title}>
      <h3 className={page.sectionTitle}>
        {title} ({figure(total)})
      </h3>
      <p className={page.note}>{note}</p>
      <Unfolding total={total} few={12}>
        {changes.map(({ claim, before, after }) => (
          <li key={claim.id} className={page.row}>
            <NodeLink id={claim.id} kind="Claim" label={claim.label} marked />
            <span className={page.rowMeta}>
              {weight(before)} → {after.quotations === 0 ? 'nothing' : weight(after)}
            </span>
          </li>
        ))}
      </Unfolding>
    </section>
  )
}
