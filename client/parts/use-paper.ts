// Whether the page is being printed: lists are then whole, for nobody unfolds them on paper.
import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

const print = window.matchMedia('print')
let printing = false

const subscribe = (changed: () => void): (() => void) => {
  // What is printed is taken as soon as the listeners have returned: the page must have changed by then.
  const turn = (to: boolean) => () => {
    printing = to
    flushSync(changed)
  }
  const [before, after] = [turn(true), turn(false)]
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  print.addEventListener('change', changed)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
    print.removeEventListener('change', changed)
  }
}

export const usePaper = (): boolean => useSyncExternalStore(subscribe, () => printing || print.matches)
