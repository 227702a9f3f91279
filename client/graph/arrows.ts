// Stepping over the map with the arrow keys: the neighbour that lies most nearly in a direction.
import type { Position } from '../state/view.ts'

export const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const
export type ArrowKey = keyof typeof DIRECTIONS
export const isArrow = (key: string): key is ArrowKey => key in DIRECTIONS

/** Neighbours further off the direction than this are not meant, in radians. */
const WIDEST = (75 * Math.PI) / 180

/**
 * The one of `others` that lies in the direction of the key from `from`, near ones and those straight ahead first.
 * Positions are on the screen: y grows downwards.
 */
export const towards = (key: ArrowKey, from: Position, others: ReadonlyMap<string, Position>): string | null => {
  const [dx, dy] = DIRECTIONS[key]
  let best: string | null = null
  let least = Infinity
  for (const [id, { x, y }] of others) {
    const [wayX, wayY] = [x - from.x, y - from.y]
    const far = Math.hypot(wayX, wayY)
    if (far === 0) continue
    const off = Math.acos(Math.min(1, Math.max(-1, (wayX * dx + wayY * dy) / far)))
    const cost = far * (1 + 3 * off * off)
    if (off <= WIDEST && cost < least) {
      least = cost
      best = id
    }
  }
  return best
}
