// One measure: what it says, how it is worked out, and the list behind its figure.
import type { ReactNode } from 'react'
import page from '../../parts/page.module.css'
import { AboutMeasure } from '../judging/about-measure.tsx'
import classes from './evidence.module.css'
import type { MeasureNote } from './measure-notes.ts'

interface MeasureProps {
  readonly id: string
  readonly note: MeasureNote
  readonly children: ReactNode
}

export const Measure = ({ id, note, children }: MeasureProps) => (
  <section id={id} className={page.section} aria-label={note.title}>
    <h3 className={page.sectionTitle}>{note.title}</h3>
    <p className={page.note}>{note.means}</p>
    {children}
    <details className={classes.how}>
      <summary>How it is worked out</summary>
      <p>{note.how}</p>
      {note.source && <p>{note.source}</p>}
      <p>
        <AboutMeasure section={note.section}>The whole of it, with an example worked out</AboutMeasure>
      </p>
    </details>
  </section>
)
