// The button under a list of which there is more: how many the next press brings.
import { Button } from '@mantine/core'
import { figure } from '../theme/kind-names.ts'

interface MoreButtonProps {
  readonly shown: number
  readonly total: number
  /** How many come at once, at most. */
  readonly step: number
  readonly loading: boolean
  readonly onMore: () => void
}

export const MoreButton = ({ shown, total, step, loading, onMore }: MoreButtonProps) => (
  <Button size="compact-sm" variant="default" loading={loading} onClick={onMore}>
    {figure(Math.min(step, total - shown))} more
  </Button>
)
