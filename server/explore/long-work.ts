// Long work tells how far it is, gives way to what else waits, and stops when it is told to.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { WhenceError } from '../../model/error.ts'
import type { LongWork } from '../api/contract/working.ts'

/** Hears how much of something is done; 0 of 0 when something is begun that cannot say. */
export type Tell = (what: LongWork, done: number, total: number) => void

/** Milliseconds between two words on how far one thing is. */
const TOLD_EVERY = 200

/** Passes on what is begun, and then every 200 ms at most how far it is. */
export const sparingly = <W extends string>(tell: (what: W, done: number, total: number) => void): typeof tell => {
  let [last, at] = ['', 0]
  return (what, done, total) => {
    if (what === last && performance.now() - at < TOLD_EVERY) return
    last = what
    at = performance.now()
    tell(what, done, total)
  }
}

/** Milliseconds of work between two turns of the event loop. */
const STRETCH = 5

/** @returns to be awaited between pieces of work: gives way when it is time. @throws WhenceError `cancelled` (from the function) */
export const givingWay = (signal?: AbortSignal) => {
  let since = performance.now()
  return async (): Promise<void> => {
    if (performance.now() - since < STRETCH) return
    await nextTurn()
    if (signal?.aborted) throw new WhenceError('cancelled', 'This was stopped.')
    since = performance.now()
  }
}
