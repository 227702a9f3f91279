// The matrix as a table: one row a filled cell.

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MatrixView } from '../../../server/api/contract/picture.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import page from '../../parts/page.module.css'
import { cutAtWord } from '../../parts/shout.ts'
import { figure } from '../../theme/kind-names.ts'

const STEP = 200

export const MatrixTable = ({ view }: { readonly view: MatrixView }) => {
  const [shown, setShown] = useState(STEP)
  return (
    <>
      <table className={page.table}>
        <thead>
          <tr>
            <th>Claim</th>
            <th>Column</th>
            <th className={page.number}>Support</th>
            <th className={page.number}>Dispute</th>
            <th className={page.number}>Qualify</th>
          </tr>
        </thead>
        <tbody>
          {view.cells.slice(0, shown).map(([row, column, ...counts]) => {
            const [claim, other] = [view.rows[row], view.columns[column]]
            return claim && other ? (
              <tr key={`${claim.id} ${other.id}`}>
                <td>
                  <NodeLink id={claim.id} kind={claim.kind} label={cutAtWord(claim.label, 90)} />
                </td>
                <td>
                  <NodeLink id={other.id} kind={other.kind} label={cutAtWord(other.label, 70)} />
                </td>
                {counts.map((count, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the three counts are told apart by their place alone
                  <td key={at} className={page.number}>
                    {count === 0 ? '' : figure(count)}
                  </td>
                ))}
              </tr>
            ) : null
          })}
        </tbody>
      </table>
      {shown < view.cells.length && (
        <Button size="compact-sm" variant="default" onClick={() => setShown(shown + STEP)}>
          {figure(shown)} of {figure(view.cells.length)}: more
        </Button>
      )}
    </>
  )
}
