// In a panel while something is struck out: of what its figures and lists are.
import { useActions } from '../../parts/go.ts'
import { useStriking } from '../../parts/use-strikes.ts'
import classes from './chosen.module.css'

interface WhatRemainsProps {
  /** The claim of the panel; null where the panel is of something else. */
  readonly claim: string | null
  /** Whether what the panel is of is struck out itself. */
  readonly struck: boolean
}

export const WhatRemains = ({ claim, struck }: WhatRemainsProps) => {
  const { setMode } = useActions()
  if (!useStriking()) return null
  return (
    <p className={classes.remains} role="note" aria-label="While something is struck out">
      {struck ? (
        <>
          <strong>This is struck out, or falls with what is.</strong> All figures and lists of this panel are of
          everything, as it stands in the graph.
        </>
      ) : (
        <>
          All figures and lists of this panel are of <strong>what remains</strong> without what is struck out.{' '}
        </>
      )}
      {claim !== null && (
        <button type="button" className={classes.more} onClick={() => setMode({ name: 'evidence', claim })}>
          What backs it now
        </button>
      )}
    </p>
  )
}
