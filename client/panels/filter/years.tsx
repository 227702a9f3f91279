// The years of works as a histogram with a range on it.
import { RangeSlider } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { Facets } from '../../../server/api/contract/statistics.ts'
import { useExplorer, useExplorerStore } from '../../state/use-explorer.ts'
import { counted } from '../../theme/kind-names.ts'
import classes from './filter.module.css'
import { type Bar, histogram } from './histogram.ts'

const Bars = ({ bars, from, to }: { readonly bars: readonly Bar[]; readonly from: number; readonly to: number }) => {
  const most = Math.max(1, ...bars.map(({ works }) => works))
  return (
    <div className={classes.bars} aria-hidden="true">
      {bars.map(({ first, last, works }) => (
        <span
          key={first}
          data-in={(last >= from && first <= to) || undefined}
          style={{ '--share': works === 0 ? 0 : Math.max(0.06, works / most) } as React.CSSProperties}
          title={`${first === last ? first : `${first}–${last}`}: ${counted(works, 'work', 'works')}`}
        />
      ))}
    </div>
  )
}

export const Years = ({ years }: { readonly years: Facets['years'] }) => {
  const { setFilter } = useExplorerStore().getState()
  const { fromYear, toYear } = useExplorer((state) => state.view.filters)
  const { bars, first, last } = useMemo(() => histogram(years), [years])
  const from = Math.max(first, fromYear ?? first)
  const to = Math.min(last, toYear ?? last)
  const [range, setRange] = useState<[number, number]>([from, to])
  useEffect(() => setRange([from, to]), [from, to])
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>
        Years of works: {range[0]}–{range[1]}
      </legend>
      <Bars bars={bars} from={range[0]} to={range[1]} />
      <RangeSlider
        size="sm"
        min={first}
        max={last}
        minRange={0}
        value={range}
        onChange={setRange}
        onChangeEnd={([low, high]) =>
          setFilter({ fromYear: low <= first ? null : low, toYear: high >= last ? null : high })
        }
        thumbFromLabel="First year"
        thumbToLabel="Last year"
        label={null}
      />
    </fieldset>
  )
}
