// A picture of many small groups that share nothing: each is arranged by itself and they are packed side by side, the largest in the
// middle. One layout of all of them would push each pair together to a point, with a line between that nobody sees.
import { packSiblings } from 'd3-hierarchy'
import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'
import iterate from 'graphology-layout-forceatlas2/iterate.js'

/** A line between the nodes of two numbers. */
export type IslandLine = readonly [from: number, to: number, weight: number]

/** Lines that weigh less hold nothing together: a document that puts forward all claims makes them no group. */
const HOLDING = 0.1
/** So many groups at least; and no more than this share of what is joined at all in one of them. */
const LEAST_GROUPS = 8
const MOST_IN_ONE = 0.5

/** The groups, those with most nodes first, of equals the one with the first node; what nothing holds is a group of its own. */
const groupsOf = (nodes: number, lines: readonly IslandLine[]): readonly (readonly number[])[] => {
  const root = Int32Array.from({ length: nodes }, (_, at) => at)
  const find = (at: number): number => {
    let top = at
    while (root[top] !== top) top = root[top] ?? top
    root[at] = top
    return top
  }
  for (const [from, to, weight] of lines) {
    if (weight < HOLDING) continue
    const [a, b] = [find(from), find(to)]
    root[Math.max(a, b)] = Math.min(a, b)
  }
  const groups = new Map<number, number[]>()
  for (let at = 0; at < nodes; at += 1) {
    const group = groups.get(find(at))
    if (group) group.push(at)
    else groups.set(find(at), [at])
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)
}

/** The groups of a picture, or null where it hangs together well enough to be arranged as one. */
export const islandsOf = (nodes: number, lines: readonly IslandLine[]): readonly (readonly number[])[] | null => {
  const groups = groupsOf(nodes, lines)
  const joined = groups.filter((group) => group.length > 1)
  const all = joined.reduce((sum, group) => sum + group.length, 0)
  return joined.length >= LEAST_GROUPS && (joined[0]?.length ?? 0) <= MOST_IN_ONE * all ? groups : null
}

interface Place {
  x: number
  y: number
}

const ROUNDS = 120
/** Numbers for one node in the layout's matrix. */
const PPN = 10
/** The distance between two joined things is 1 on average; two things are so far apart at least. */
const LEAST_APART = 0.5
const MOST_STRETCH = 2.5
/** Paper around a group, and around a thing alone. */
const MARGIN = 0.5
const ALONE = 0.3
/** Each group is turned by the golden angle against the one before, so that pairs do not stand in rank and file. */
const TURN = Math.PI * (3 - Math.sqrt(5))

const arranged = (size: number, lines: readonly IslandLine[], settings: ForceAtlas2Settings): Place[] => {
  if (size === 2)
    return [
      { x: -0.5, y: 0 },
      { x: 0.5, y: 0 },
    ]
  const matrix = new Float32Array(size * PPN)
  for (let at = 0; at < size; at += 1) {
    matrix[at * PPN] = 10 * Math.cos((2 * Math.PI * at) / size)
    matrix[at * PPN + 1] = 10 * Math.sin((2 * Math.PI * at) / size)
    matrix[at * PPN + 6] = 1 + lines.filter(([from, to]) => from === at || to === at).length
    matrix[at * PPN + 7] = 1
    matrix[at * PPN + 8] = 1
  }
  const edges = new Float32Array(lines.flatMap(([from, to, weight]) => [from * PPN, to * PPN, weight]))
  for (let round = 0; round < ROUNDS; round += 1) iterate(settings, matrix, edges)
  return Array.from({ length: size }, (_, at) => ({ x: matrix[at * PPN] ?? 0, y: matrix[at * PPN + 1] ?? 0 }))
}

const apart = (a: Place | undefined, b: Place | undefined): number =>
  a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Infinity

/** The distance of the two that stand nearest to each other. */
const nearest = (places: readonly Place[]): number => {
  let least = Infinity
  for (const [at, place] of places.entries())
    for (const other of places.slice(at + 1)) least = Math.min(least, apart(place, other))
  return least
}

/** Around 0, joined things 1 apart on average, more where two others would lie on each other. */
const scaled = (places: readonly Place[], lines: readonly IslandLine[]): Place[] => {
  const length = lines.reduce((sum, [from, to]) => sum + apart(places[from], places[to]), 0) / Math.max(1, lines.length)
  const unit = length > 0 ? 1 / length : 1
  const stretch = Math.min(MOST_STRETCH, Math.max(1, LEAST_APART / (nearest(places) * unit)))
  const middle = (side: 'x' | 'y') => places.reduce((sum, place) => sum + place[side], 0) / places.length
  const [x, y] = [middle('x'), middle('y')]
  return places.map((place) => ({ x: (place.x - x) * unit * stretch, y: (place.y - y) * unit * stretch }))
}

const turned = (places: readonly Place[], angle: number): Place[] => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return places.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }))
}

/**
 * Places for all nodes: every group by itself, then all packed (W. Wang and others, "Visualization of large hierarchical data by circle
 * packing", CHI 2006, as d3-hierarchy does it).
 * @param groups of numbers of nodes, as `islandsOf` gives them
 * @param settings of the layout of a group
 * @param side the length of a side of the picture
 */
export const placeIslands = (
  groups: readonly (readonly number[])[],
  lines: readonly IslandLine[],
  settings: (size: number) => ForceAtlas2Settings,
  side: number,
): ReadonlyMap<number, Place> => {
  const groupOf = new Map(groups.flatMap((group, number) => group.map((node, at) => [node, [number, at]] as const)))
  const within = groups.map((): IslandLine[] => [])
  for (const [from, to, weight] of lines) {
    const [one, other] = [groupOf.get(from), groupOf.get(to)]
    if (one && other && one[0] === other[0]) within[one[0]]?.push([one[1], other[1], weight])
  }
  const islands = groups.map((group, number) => {
    const own = within[number] ?? []
    if (group.length === 1) return { places: [{ x: 0, y: 0 }], r: ALONE, x: 0, y: 0 }
    const places = turned(scaled(arranged(group.length, own, settings(group.length)), own), number * TURN)
    const r = MARGIN + Math.max(...places.map(({ x, y }) => Math.hypot(x, y)))
    return { places, r, x: 0, y: 0 }
  })
  packSiblings(islands)
  const far = Math.max(...islands.map(({ x, y, r }) => Math.hypot(x, y) + r))
  const unit = side / (2 * far)
  return new Map(
    groups.flatMap((group, number) => {
      const { x = 0, y = 0, places = [] } = islands[number] ?? {}
      return group.map((node, at): [number, Place] => [
        node,
        { x: unit * (x + (places[at]?.x ?? 0)), y: unit * (y + (places[at]?.y ?? 0)) },
      ])
    }),
  )
}
