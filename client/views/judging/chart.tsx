// A picture made by Observable Plot, kept as wide as its place, with a caption that says what is counted.
import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type PlotOptions, plot } from '@observablehq/plot'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './judging.module.css'

interface ChartProps {
  /** What a reader who does not see it is told. */
  readonly label: string
  readonly caption: ReactNode
  readonly options: PlotOptions
}

export const Chart = ({ label, caption, options }: ChartProps) => {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const holder = useRef<HTMLDivElement>(null)
  const theme = useComputedColorScheme('light')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are the page's own and change with its theme
  useEffect(() => {
    if (width === 0 || !holder.current) return
    const drawn = plot({ width, marginLeft: 44, marginBottom: 36, ariaLabel: label, ...options })
    // One picture with one name: its groups have names that only a programmer reads.
    drawn.setAttribute('role', 'img')
    for (const group of drawn.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
    holder.current.replaceChildren(drawn)
    return () => drawn.remove()
  }, [width, options, label, theme])
  return (
    <figure className={classes.chart}>
      <div ref={ref}>
        <div ref={holder} />
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
