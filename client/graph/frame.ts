// The box in which a picture is seen: what the camera's place and nearness are told by.
import type { Position } from '../state/view.ts'

export interface Frame {
  x: [number, number]
  y: [number, number]
}

/** Where the layout put things, and the frame in which they are seen: what a camera is told by. */
export interface Laid {
  readonly places: Map<string, Position>
  frame: Frame | null
}
export const newLaid = (): Laid => ({ places: new Map(), frame: null })

/** A side is so long at least, in lengths of the layout: one thing alone is not as wide as the picture. */
const LEAST = 300

const atLeast = ([from, to]: [number, number]): [number, number] => {
  const missing = Math.max(0, LEAST - (to - from)) / 2
  return [from - missing, to + missing]
}

/** The box around places, those of the layout: so it is the same wherever things were dragged since. Null around nothing. */
export const frameOf = (places: Iterable<Position>): Frame | null => {
  const x: [number, number] = [Infinity, -Infinity]
  const y: [number, number] = [Infinity, -Infinity]
  for (const place of places) {
    x[0] = Math.min(x[0], place.x)
    x[1] = Math.max(x[1], place.x)
    y[0] = Math.min(y[0], place.y)
    y[1] = Math.max(y[1], place.y)
  }
  return x[0] > x[1] ? null : { x: atLeast(x), y: atLeast(y) }
}
