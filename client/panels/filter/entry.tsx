// One entry of the legend that is also a switch: a mark, a word, how many are left of how many.
import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { figure } from '../../theme/kind-names.ts'
import classes from './filter.module.css'

interface EntryProps {
  readonly mark: ReactNode
  readonly name: string
  readonly note?: string
  readonly left: number
  readonly total: number
  readonly checked: boolean
  readonly onToggle: () => void
}

export const Entry = ({ mark, name, note, left, total, checked, onToggle }: EntryProps) => (
  <Checkbox
    className={classes.entry}
    size="xs"
    checked={checked}
    onChange={onToggle}
    classNames={{ body: classes.entryBody, labelWrapper: classes.entryLabel }}
    label={
      <span className={classes.row}>
        <span className={classes.mark}>{mark}</span>
        <span>
          {name}
          {note && <span className={classes.note}> {note}</span>}
        </span>
        <span className={classes.count}>{left === total ? figure(total) : `${figure(left)} of ${figure(total)}`}</span>
      </span>
    }
  />
)

/** Switches one of several; all of them on is written as none, which lets everything through. */
export const toggled = <T extends string>(all: readonly T[], chosen: readonly T[], one: T): T[] => {
  const on = new Set(chosen.length === 0 ? all : chosen)
  if (!on.delete(one)) on.add(one)
  // With the last one switched off nothing would be left: everything comes back.
  return on.size === all.length ? [] : all.filter((value) => on.has(value))
}
