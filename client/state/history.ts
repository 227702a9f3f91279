// Undo and redo of every change to what is shown and where it lies, and of what is added to the graph by hand. Choosing, reading and
// moving the camera are no steps.
import type { Deed } from './deed.ts'
import type { Arrangement, View } from './view.ts'

/** Steps that can be taken back. */
export const MOST_STEPS = 200

export interface History {
  readonly past: readonly Step[]
  readonly present: View
  readonly future: readonly Step[]
}
/** What was shown before, or something done to the graph; this leaves the view as it is. */
export type Step = Arrangement | Deed
const isDeed = (step: Step | undefined): step is Deed => step !== undefined && 'deed' in step

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
  if (isDeed(last)) return { ...history, past: history.past.slice(0, -1), future: [last, ...history.future] }
  return {
    past: history.past.slice(0, -1),
    present: { ...history.present, ...last },
    future: [arrangementOf(history.present), ...history.future],
  }
}

export const redo = (history: History): History => {
  const [next, ...future] = history.future
  if (!next) return history
  if (isDeed(next)) return { ...history, past: [...history.past, next], future }
  return { past: [...history.past, arrangementOf(history.present)], present: { ...history.present, ...next }, future }
}

/** Goes on after something was added to the graph by hand. */
export const did = (history: History, deed: Deed): History => ({
  ...history,
  past: [...history.past, deed].slice(-MOST_STEPS),
  future: [],
})
/** What the next undo would have to take back from the graph, if anything. */
export const deedToUndo = ({ past }: History): Deed | null => {
  const last = past.at(-1)
  return isDeed(last) ? last : null
}
export const deedToRedo = ({ future }: History): Deed | null => {
  const [next] = future
  return isDeed(next) ? next : null
}
/** Without a deed that is no more to be undone or redone here, whatever else was done since. */
export const forget = (history: History, id: string): History => {
  const others = (steps: readonly Step[]) => steps.filter((step) => !isDeed(step) || step.deed !== id)
  return { ...history, past: others(history.past), future: others(history.future) }
}
