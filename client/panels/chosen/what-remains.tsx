// In a panel while something is struck out: what remains for a claim, and that all other figures are of everything.
import { useAnswer } from '../../api/use-answer.ts'
import { useActions } from '../../parts/go.ts'
import { useStrikesQuery, useStriking } from '../../parts/use-strikes.ts'
import { backingOf } from './backing-of.ts'
import classes from './chosen.module.css'
import { backingSentence, plain } from './sentences.ts'

const OfClaim = ({ claim }: { readonly claim: string }) => {
  const query = useStrikesQuery()
  const { setMode } = useActions()
  const { value, failure } = useAnswer('claimMeasures', { id: claim, query })
  if (failure) return <>What remains of this could not be worked out: {failure.detail} </>
  if (!value) return <>Working out what remains of this … </>
  const left = backingOf(value)
  return (
    <>
      <button type="button" className={classes.more} onClick={() => setMode({ name: 'evidence', claim })}>
        Without what is struck out
      </button>
      :{' '}
      <strong>
        {left.quotations === 0 ? 'nothing that takes a stance on it remains.' : plain(backingSentence(left, false))}
      </strong>{' '}
    </>
  )
}

interface WhatRemainsProps {
  /** The claim of the panel; null where the panel is of something else. */
  readonly claim: string | null
}

export const WhatRemains = ({ claim }: WhatRemainsProps) =>
  useStriking() ? (
    <p className={classes.remains} role="note" aria-label="While something is struck out">
      {claim !== null && <OfClaim claim={claim} />}
      All other figures and lists of this panel are of everything, what is struck out too.
    </p>
  ) : null
