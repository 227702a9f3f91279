// Undo and redo of every change to what is shown and where it lies. Choosing, reading and moving the camera are no steps.
import type { Arrangement, View } from './view.ts'

/** Steps that can be taken back. */
export const MOST_STEPS = 200

export interface History {
  readonly past: readonly Arrangement[]
  readonly present: View
  readonly future: readonly Arrangement[]
}

export const begin = (present: View): History => ({ past: [], present, future: [] })

const arrangementOf = ({ chosen: _chosen, mode: _mode, camera: _camera, ...arrangement }: View): Arrangement =>
  arrangement
const sameArrangement = (one: View, other: View) =>
  JSON.stringify(arrangementOf(one)) === JSON.stringify(arrangementOf(other))

/** Goes on to a view: one step to undo where what is shown or its place differs, none where it does not. */
export const change = (history: History, view: View): History =>
  sameArrangement(history.present, view)
    ? { ...history, present: view }
    : { past: [...history.past, arrangementOf(history.present)].slice(-MOST_STEPS), present: view, future: [] }

/** Takes the last step back; mode, camera and choice stay as they are. */
export const undo = (history: History): History => {
  const last = history.past.at(-1)
  if (!last) return history
  return {
    past: history.past.slice(0, -1),
    present: { ...history.present, ...last },
    future: [arrangementOf(history.present), ...history.future],
  }
}

export const redo = (history: History): History => {
  const [next, ...future] = history.future
  if (!next) return history
  return { past: [...history.past, arrangementOf(history.present)], present: { ...history.present, ...next }, future }
}
