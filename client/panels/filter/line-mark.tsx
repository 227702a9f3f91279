// A piece of line as it is drawn on the map, for the legend.
import type { EdgeType } from '../../../model/kind.ts'
import { lineMark, type Pattern } from '../../graph/marks.ts'
import classes from './filter.module.css'

const DASHES: Readonly<Record<Pattern, string | undefined>> = { solid: undefined, dashed: '6 4', dotted: '0.1 4.5' }

/** As lines are drawn on the map behind which nothing stands but acts by hand. */
export const HollowLineMark = () => (
  <svg className={classes.line} data-type="SUPPORTS" viewBox="0 0 26 12" aria-hidden="true">
    <path d="M1 4.2H25M1 7.8H25" fill="none" stroke="currentColor" strokeWidth="1.2" />
  </svg>
)

export const LineMark = ({ type }: { readonly type: EdgeType }) => {
  const { pattern, arrow, least } = lineMark(type)
  return (
    <svg className={classes.line} data-type={type} viewBox="0 0 26 12" aria-hidden="true">
      <path
        d={arrow ? 'M1 6H19' : 'M1 6H25'}
        fill="none"
        stroke="currentColor"
        strokeWidth={least > 1 ? 2.4 : 1.2}
        strokeDasharray={DASHES[pattern]}
        strokeLinecap={pattern === 'dotted' ? 'round' : 'butt'}
      />
      {arrow && <path d="M18 2.5 25 6l-7 3.5z" fill="currentColor" />}
    </svg>
  )
}
