// Where there is nothing: what was looked for, and what to try.
import type { ReactNode } from 'react'
import classes from './parts.module.css'

export const Nothing = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className={classes.nothing}>
    <p className={classes.nothingTitle}>{title}</p>
    {children}
  </div>
)
