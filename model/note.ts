// What a person noted with a stance, as it stands after any corrections.
import type { GraphEdge } from './edge.ts'

/** The note of the latest correction, else the first; nothing where there is none. */
export const noteOf = (edge: GraphEdge): string | undefined => {
  const latest = (edge.corrections ?? []).toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0)).at(-1)
  if (latest) return latest.note
  return typeof edge.note === 'string' ? edge.note : undefined
}
