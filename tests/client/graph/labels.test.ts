// Where words are written on the map: in sight, over no other words, over as few marks as can be.
import { describe, expect, test } from 'vitest'
import { type Box, placeFor, type Room } from '../../../client/graph/labels.ts'

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })
const room = (taken: Box[] = [], marks: readonly Box[] = []): Room => ({ width: 400, height: 300, taken, marks })
const MIDDLE = { x: 200, y: 150, size: 6 }
/** Which side of its node a label is on. */
const sideOf = (node: typeof MIDDLE, width: number, where: Room) => {
  const place = placeFor(node, width, where)
  if (!place) return 'nowhere'
  if (place.left > node.x) return 'right'
  if (place.right < node.x) return 'left'
  return place.top > node.y ? 'below' : 'above'
}
const RIGHT = box(205, 143, 300, 157)
const LEFT = box(100, 143, 195, 157)
const BELOW = box(150, 158, 250, 180)
const ABOVE = box(150, 120, 250, 142)

describe('a label', () => {
  test.each<[string, string, typeof MIDDLE, Room]>([
    ['stands at the right of its node', 'right', MIDDLE, room()],
    ['goes left where it would leave the picture', 'left', { ...MIDDLE, x: 380 }, room()],
    ['goes left where other words are', 'left', MIDDLE, room([RIGHT])],
    ['goes below where words are on both sides', 'below', MIDDLE, room([RIGHT, LEFT])],
    ['goes above where words are all around', 'above', MIDDLE, room([RIGHT, LEFT, BELOW])],
    ['is left out where there is no room at all', 'nowhere', MIDDLE, room([RIGHT, LEFT, BELOW, ABOVE])],
    ['rather covers paper than a mark', 'left', MIDDLE, room([], [RIGHT])],
    ['rather covers a mark than words', 'right', MIDDLE, room([LEFT, BELOW, ABOVE], [RIGHT])],
  ])('%s', (_, side, node, where) => {
    expect(sideOf(node, 80, where)).toBe(side)
  })
})
