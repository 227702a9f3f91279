// Whether the page is being printed: lists are then whole, for nobody unfolds them on paper.
import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

const print = window.matchMedia('print')
let paper = print.matches
const parts = new Set<() => void>()

/** What is printed is taken as soon as the listeners have returned: the page must have changed by then. */
const turn = (to: boolean): void => {
  paper = to
  flushSync(() => {
    for (const changed of parts) changed()
  })
}

window.addEventListener('beforeprint', () => turn(true))
window.addEventListener('afterprint', () => turn(print.matches))
// Only what is told is believed: a part that asked `print` itself, between the turn and the telling of it,
// would be on paper while the others are told nothing any more.
print.addEventListener('change', ({ matches }) => turn(matches))

const subscribe = (changed: () => void): (() => void) => {
  parts.add(changed)
  return () => parts.delete(changed)
}

export const usePaper = (): boolean => useSyncExternalStore(subscribe, () => paper)
