// How many works two things have each for itself and how many together, as two bars that overlap.
import type { ReactNode } from 'react'
import type { Comparison } from '../../../server/api/contract/picture.ts'
import { counted } from '../../theme/kind-names.ts'
import { Jump } from '../judging/jump.tsx'
import classes from './compare.module.css'

const WIDTH = 600

interface PartProps {
  readonly of: 'a' | 'b' | 'both'
  readonly count: number
  readonly children: ReactNode
}
/** Leads to the list of these works, where there are any. */
const Part = ({ of, count, children }: PartProps) => (
  <>
    {count > 0 ? <Jump to={`compare-works-${of}`}>{counted(count, 'work', 'works')}</Jump> : 'no works'} {children}
  </>
)

export const Overlap = ({ comparison }: { readonly comparison: Comparison }) => {
  const { a, b, sharedWorks } = comparison
  const [onlyA, onlyB] = [a.works - sharedWorks, b.works - sharedWorks]
  const all = onlyA + onlyB + sharedWorks
  if (all === 0) return null
  const unit = WIDTH / all
  const words = `${counted(onlyA, 'work', 'works')} of the first alone, ${counted(sharedWorks, 'work', 'works')} of both, ${counted(onlyB, 'work', 'works')} of the second alone`
  return (
    <figure className={classes.overlap}>
      <svg
        viewBox={`0 0 ${WIDTH} 44`}
        role="img"
        aria-label={words}
        preserveAspectRatio="none"
        className={classes.bars}
      >
        <rect className={classes.first} x="0" y="2" height="19" width={(onlyA + sharedWorks) * unit} />
        <rect className={classes.second} x={onlyA * unit} y="23" height="19" width={(sharedWorks + onlyB) * unit} />
        {sharedWorks > 0 && (
          <rect className={classes.both} x={onlyA * unit} y="0" height="44" width={sharedWorks * unit} />
        )}
      </svg>
      <figcaption>
        <Part of="a" count={onlyA}>
          of the first alone
        </Part>
        ,{' '}
        <Part of="both" count={sharedWorks}>
          of both
        </Part>
        ,{' '}
        <Part of="b" count={onlyB}>
          of the second alone
        </Part>
        . A work is counted once for each side.
      </figcaption>
    </figure>
  )
}
