// Ties the view to the address bar: choosing and reading make an entry that Back returns from, all else changes the entry.
import { writeAddress } from './address.ts'
import type { ExplorerStore } from './store.ts'
import type { View } from './view.ts'

/** How long the address waits while a camera moves or a slider slides, in milliseconds. */
const CALM = 250

/** What makes an entry of its own. */
const entryOf = ({ chosen, mode }: View): string => JSON.stringify([chosen, mode])
const here = (at: Location) => at.pathname + at.search + at.hash

/** Keeps address and view in step until the returned function is called. */
export const connectBrowser = (store: ExplorerStore, { history, location }: Window = window): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: string | null = null

  const flush = () => {
    clearTimeout(timer)
    if (waiting !== null && waiting !== here(location)) history.replaceState(null, '', waiting)
    waiting = null
  }
  let arriving = false
  const stop = store.subscribe(({ view }, { view: before }) => {
    if (view === before || arriving) return
    const address = writeAddress(view)
    if (entryOf(view) !== entryOf(before)) {
      flush()
      if (address !== here(location)) history.pushState(null, '', address)
      return
    }
    waiting = address
    clearTimeout(timer)
    timer = setTimeout(flush, CALM)
  })
  const arrive = () => {
    clearTimeout(timer)
    waiting = null
    arriving = true
    store.getState().navigate(here(location))
    arriving = false
  }
  addEventListener('popstate', arrive)
  return () => {
    flush()
    stop()
    removeEventListener('popstate', arrive)
  }
}
