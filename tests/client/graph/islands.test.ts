// Many small groups that share nothing are packed side by side, so that the lines within them are seen; one tangle is left to its layout.
import fc from 'fast-check'
import defaults from 'graphology-layout-forceatlas2/defaults.js'
import { describe, expect, test } from 'vitest'
import { type IslandLine, islandsOf, placeIslands } from '../../../client/graph/islands.ts'
import { fineness } from '../../../client/graph/marks.ts'

const SIDE = 1_800
const settings = () => ({ ...defaults, strongGravityMode: true, scalingRatio: 10, gravity: 0.08 })
/** Stars of the given sizes, one after another; a size of 1 is a thing alone. */
const stars = (sizes: readonly number[]) => {
  const lines: IslandLine[] = []
  let nodes = 0
  for (const size of sizes) {
    for (let at = 1; at < size; at += 1) lines.push([nodes, nodes + at, 1])
    nodes += size
  }
  return { nodes, lines }
}
const laid = ({ nodes, lines }: ReturnType<typeof stars>) => {
  const groups = islandsOf(nodes, lines)
  return { groups, places: placeIslands(groups ?? [], lines, settings, SIDE) }
}
type Places = ReturnType<typeof laid>['places']
const apart = (places: Places, a: number, b: number) =>
  Math.hypot(
    (places.get(a)?.x ?? NaN) - (places.get(b)?.x ?? NaN),
    (places.get(a)?.y ?? NaN) - (places.get(b)?.y ?? NaN),
  )

describe('a picture', () => {
  test.each<[string, readonly number[], readonly IslandLine[], boolean]>([
    ['of many pairs', Array.from({ length: 20 }, () => 2), [], true],
    ['of few pairs', [2, 2, 2], [], false],
    ['of one tangle and some pairs', [60, 2, 2, 2, 2, 2, 2, 2, 2], [], false],
    ['of things alone', Array.from({ length: 40 }, () => 1), [], false],
    [
      'of pairs that a document puts forward',
      [...Array.from({ length: 20 }, () => 2), 1],
      [
        [40, 0, 0.01],
        [40, 2, 0.01],
      ],
      true,
    ],
  ])('%s', (_, sizes, weak, are) => {
    const { nodes, lines } = stars(sizes)
    expect(islandsOf(nodes, [...lines, ...weak]) !== null).toBe(are)
  })
})

describe('groups', () => {
  test('of two among many others alone have a line that is seen', () => {
    const picture = stars([...Array.from({ length: 250 }, () => 2), ...Array.from({ length: 300 }, () => 1)])
    const { places } = laid(picture)
    // A picture is some 600 pixels wide, a mark there has a radius of 2.
    for (const [from, to] of picture.lines) expect((600 * apart(places, from, to)) / SIDE).toBeGreaterThan(12)
  })

  test('stay in the picture, and off one another', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 40 })
    fc.assert(
      fc.property(sizes, (given) => {
        const picture = stars([...given, ...Array.from({ length: 8 }, () => 2)])
        const { groups, places } = laid(picture)
        expect(places.size).toBe(groups === null ? 0 : picture.nodes)
        for (const { x, y } of places.values()) expect(Math.hypot(x, y)).toBeLessThanOrEqual(SIDE / 2)
        const circles = (groups ?? []).map((group) => {
          const own = group.map((node) => places.get(node) ?? { x: NaN, y: NaN })
          const x = own.reduce((sum, place) => sum + place.x, 0) / own.length
          const y = own.reduce((sum, place) => sum + place.y, 0) / own.length
          return { x, y, r: Math.max(...own.map((place) => Math.hypot(place.x - x, place.y - y))) }
        })
        for (const [at, a] of circles.entries())
          for (const b of circles.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r)
      }),
      { numRuns: 30 },
    )
  })

  test('come out the same every time', () => {
    const picture = stars([5, 4, 4, 3, 3, 2, 2, 2, 2, 1, 1])
    expect(laid(picture).places).toEqual(laid(picture).places)
  })
})

test.each([
  [0.5, 2_000, 1_000, 0.5],
  [0.5, 1_000, 1_000, 0.5],
  [0.5, 0, 1_000, 1],
  [1, 10, 1_000, 1],
])('marks at %f with %i lines among %i things have lines at %f', (smaller, lines, nodes, finer) => {
  expect(fineness(smaller, lines, nodes)).toBeCloseTo(finer, 9)
})
