// Two things side by side.
import { Nothing } from '../../parts/nothing.tsx'

interface CompareProps {
  readonly a: string | null
  readonly b: string | null
}

export const Compare = ({ a, b }: CompareProps) => (
  <Nothing title={`Side by side: ${a ?? 'nothing'} and ${b ?? 'nothing'}`} />
)
