// What was known by a year: strikes out, in every view, what was printed after it.
import { Button, Slider } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useActions, useView } from '../../parts/go.ts'
import page from '../../parts/page.module.css'
import classes from './time.module.css'

interface YearSliderProps {
  readonly first: number
  readonly last: number
}

export const YearSlider = ({ first, last }: YearSliderProps) => {
  const before = useView((view) => view.strikes.onlyBefore)
  const { strike } = useActions()
  const set = before === null ? last : Math.min(last, Math.max(first, before - 1))
  const [year, setYear] = useState(set)
  useEffect(() => setYear(set), [set])
  return (
    <div className={classes.slider}>
      <p id="known-by" className={classes.sliderTitle}>
        What was in print by <strong>{year}</strong>
      </p>
      <Slider
        min={first}
        max={last}
        value={year}
        onChange={setYear}
        onChangeEnd={(value) => strike({ onlyBefore: value >= last ? null : value + 1 })}
        label={null}
        thumbLabel="Year by which works were printed"
        marks={[
          { value: first, label: String(first) },
          { value: last, label: String(last) },
        ]}
      />
      <p className={page.note}>
        It drives every view: what was printed later, or has no year, is struck out.{' '}
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={before === null}
          onClick={() => strike({ onlyBefore: null })}
        >
          All years again
        </Button>
      </p>
    </div>
  )
}
