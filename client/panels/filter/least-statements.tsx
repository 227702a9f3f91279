// Only what has at least so many quotations, or statements of any sort, behind it.
import { Slider } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useExplorer, useExplorerStore } from '../../state/use-explorer.ts'
import { figure, statementsWord } from '../../theme/kind-names.ts'
import classes from './filter.module.css'

/** 0, 1, 2, 3, 5, 10, 20, 30, 50, … up to the most there are: fine where many things are, coarse where few. */
const stepsUpTo = (most: number): number[] => {
  const steps = [0]
  for (let power = 1; power <= most; power *= 10)
    for (const one of [1, 2, 3, 5]) if (one * power <= most) steps.push(one * power)
  return steps.at(-1) === most ? steps : [...steps, most]
}

export const LeastStatements = ({ most }: { readonly most: number }) => {
  const { setFilter } = useExplorerStore().getState()
  const least = useExplorer((state) => state.view.filters.minStatements)
  const word = useExplorer((state) => statementsWord(state.loaded.nodes.values()))
  const steps = useMemo(() => stepsUpTo(most), [most])
  const at = Math.max(
    0,
    steps.findLastIndex((step) => step <= least),
  )
  const [now, setNow] = useState(at)
  useEffect(() => setNow(at), [at])
  const count = now === at ? least : (steps[now] ?? 0)
  const words = count === 0 ? 'any number' : `at least ${figure(count)}`
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>
        {word}: {words}
      </legend>
      <Slider
        size="sm"
        min={0}
        max={steps.length - 1}
        value={now}
        onChange={setNow}
        onChangeEnd={(step) => setFilter({ minStatements: steps[step] ?? 0 })}
        thumbLabel={`Least number of ${word.toLowerCase()}`}
        thumbProps={{ 'aria-valuetext': words }}
        label={null}
      />
    </fieldset>
  )
}
