// The lines: the three stances, which can be switched, and the others, which are explained.
import { useMemo } from 'react'
import { STANCES } from '../../../model/kind.ts'
import type { ViewEdge } from '../../../server/api/contract/view.ts'
import { useExplorer, useExplorerStore } from '../../state/use-explorer.ts'
import { STANCE_VERBS } from '../../theme/kind-names.ts'
import { Entry, toggled } from './entry.tsx'
import classes from './filter.module.css'
import { HollowLineMark, LineMark } from './line-mark.tsx'

const countTypes = (edges: readonly ViewEdge[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { type, struck } of edges) if (!struck) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}

export const LineLegend = () => {
  const { setFilter } = useExplorerStore().getState()
  const stances = useExplorer((state) => state.view.filters.stances)
  const shown = useExplorer((state) => state.shown.edges)
  const loaded = useExplorer((state) => state.loaded.edges)
  const left = useMemo(() => countTypes(shown), [shown])
  const total = useMemo(() => countTypes(loaded), [loaded])
  const hasHand = useMemo(() => loaded.some((edge) => edge.byHand), [loaded])
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>Lines</legend>
      {STANCES.map((stance) => (
        <Entry
          key={stance}
          mark={<LineMark type={stance} />}
          name={STANCE_VERBS[stance]}
          left={left.get(stance) ?? 0}
          total={total.get(stance) ?? 0}
          checked={stances.length === 0 || stances.includes(stance)}
          onToggle={() => setFilter({ stances: toggled(STANCES, stances, stance) })}
        />
      ))}
      <p className={classes.plain}>
        <LineMark type="CITES" /> cites, relies on, part of
      </p>
      <p className={classes.plain}>
        <LineMark type="AUTHORED" /> wrote, names, filed under
      </p>
      {hasHand && (
        <p className={classes.plain}>
          <HollowLineMark /> hollow: added by hand alone
        </p>
      )}
      <p className={classes.note}>Wider: more quotations. Click a line for its quotations.</p>
    </fieldset>
  )
}
