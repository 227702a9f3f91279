// A link to what a measure says, how it is worked out and where its formula comes from.
import type { ReactNode } from 'react'
import { useActions } from '../../parts/go.ts'
import { isPlainClick } from '../../parts/node-link.tsx'

interface AboutMeasureProps {
  /** Its place on the page of measures. */
  readonly section: string
  readonly children: ReactNode
}

export const AboutMeasure = ({ section, children }: AboutMeasureProps) => {
  const { setMode } = useActions()
  return (
    <a
      href={`/measures#${section}`}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        setMode({ name: 'measures', section })
      }}
    >
      {children}
    </a>
  )
}
