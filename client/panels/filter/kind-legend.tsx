// The kinds of node: their marks, what their size means, how many, shown or not.
import { useMemo } from 'react'
import { NODE_KINDS } from '../../../model/kind.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { NODE_MARKS } from '../../graph/marks.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import { countKinds } from '../../state/shown.ts'
import { useExplorer, useExplorerStore } from '../../state/use-explorer.ts'
import { KIND_NAMES } from '../../theme/kind-names.ts'
import { Entry, toggled } from './entry.tsx'
import classes from './filter.module.css'

const ORDER = ['Claim', 'Work', 'Person', 'Topic', 'Quote'] as const satisfies (typeof NODE_KINDS)[number][]

export const KindLegend = () => {
  const { setFilter } = useExplorerStore().getState()
  const kinds = useExplorer((state) => state.view.filters.kinds)
  const colours = useExplorer((state) => state.view.colours)
  const shown = useExplorer((state) => state.shown)
  const { value: statistics } = useAnswer('statistics', { query: useStandingQuery() })
  const left = useMemo(() => countKinds(shown.nodes), [shown])
  return (
    <fieldset className={classes.group} data-shapes={colours === 'community' || undefined}>
      <legend className={classes.legend}>Kinds</legend>
      {ORDER.map((kind) => (
        <Entry
          key={kind}
          mark={<KindMark kind={kind} />}
          name={KIND_NAMES[kind].many}
          note={kind === 'Quote' && left.Quote === 0 ? 'in the lines' : ''}
          left={left[kind]}
          total={Math.max(left[kind], statistics?.nodes[kind] ?? 0)}
          checked={kinds.length === 0 || kinds.includes(kind)}
          onToggle={() => setFilter({ kinds: toggled(NODE_KINDS, kinds, kind) })}
        />
      ))}
      <p className={classes.note}>
        Bigger: more {NODE_MARKS.Claim.sized}; for works, more {NODE_MARKS.Work.sized}.
      </p>
    </fieldset>
  )
}
