// Claims against works, people or topics.

import { Nothing } from '../../parts/nothing.tsx'
import type { Mode } from '../../state/mode.ts'

type MatrixProps = Omit<Extract<Mode, { name: 'matrix' }>, 'name'>

export const Matrix = ({ columns, order }: MatrixProps) => (
  <Nothing title={`Matrix: claims and ${columns} by ${order}`} />
)
