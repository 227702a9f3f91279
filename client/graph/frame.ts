// The box in which a picture is seen: what the camera's place and nearness are told by.
import type { Position } from '../state/view.ts'

export interface Frame {
  x: [number, number]
  y: [number, number]
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
  return x[0] > x[1] ? null : { x, y }
}
