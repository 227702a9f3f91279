// A layout as a task that can be taken step by step: ForceAtlas2 until it rests, then nodes are pushed off one another; many small groups
// that share nothing are packed instead. What is fixed never moves. Plain arrays in and out, so that it runs in a worker or in a test alike, with the same result every time.
import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'
import defaults from 'graphology-layout-forceatlas2/defaults.js'
import iterate from 'graphology-layout-forceatlas2/iterate.js'
import pushApart from 'graphology-layout-noverlap/iterate.js'
import { type IslandLine, islandsOf, placeIslands } from './islands.ts'

/** Numbers for one node in `LayoutInput.nodes`: x, y, radius, 1 where it must stay, and its mass, by which it pushes others away. */
export const NODE_NUMBERS = 5
/** Numbers for one bystander in `LayoutInput.bystanders`: x, y, radius. */
export const BYSTANDER_NUMBERS = 3
/** Numbers for one line in `LayoutInput.edges`: index of one end, of the other, and its weight. */
export const EDGE_NUMBERS = 3

export interface LayoutInput {
  readonly nodes: Float32Array
  readonly edges: Float32Array
  /** What stands further off: it draws and pushes nothing, but nothing may come to lie on it. */
  readonly bystanders: Float32Array
  /** Iterations at most: fewer where a few nodes join many that stand still. */
  readonly most: number
  /** The length of a side of the picture, where that can be chosen. */
  readonly side: number
}
export interface LayoutTask {
  /** Goes on for about so many milliseconds; true when there is nothing left to do. */
  readonly run: (milliseconds: number) => boolean
  /** x and y of each node, as they are now. */
  readonly positions: () => Float32Array
  readonly iterations: () => number
}

const PPN = 10
/** Above this the repulsion of far nodes is taken together (Barnes-Hut). */
const MANY = 300
/** At rest when a node moves less than this share of the picture's width in one iteration, on average. */
const REST = 0.0013
const LEAST_ITERATIONS = 50
const MOST_PUSHES = 80

const settingsFor = (order: number): ForceAtlas2Settings => ({
  ...defaults,
  barnesHutOptimize: order > MANY,
  barnesHutTheta: 0.8,
  // Gravity that grows with distance: what hangs on little stays in the picture instead of making it small.
  strongGravityMode: true,
  scalingRatio: 10,
  gravity: 0.08,
  slowDown: 1 + Math.log(Math.max(1, order)),
  edgeWeightInfluence: 1,
})

const nodeMatrix = ({ nodes }: LayoutInput): Float32Array => {
  const order = nodes.length / NODE_NUMBERS
  const matrix = new Float32Array(order * PPN)
  for (let at = 0; at < order; at += 1) {
    matrix[at * PPN] = nodes[at * NODE_NUMBERS] ?? 0
    matrix[at * PPN + 1] = nodes[at * NODE_NUMBERS + 1] ?? 0
    matrix[at * PPN + 6] = nodes[at * NODE_NUMBERS + 4] ?? 1
    matrix[at * PPN + 7] = 1
    matrix[at * PPN + 8] = nodes[at * NODE_NUMBERS + 2] ?? 1
    matrix[at * PPN + 9] = nodes[at * NODE_NUMBERS + 3] ?? 0
  }
  return matrix
}
const linesOf = (edges: Float32Array): readonly IslandLine[] =>
  Array.from({ length: edges.length / EDGE_NUMBERS }, (_, at) => {
    const [from = 0, to = 0, weight = 0] = edges.subarray(at * EDGE_NUMBERS, (at + 1) * EDGE_NUMBERS)
    return [from, to, weight]
  })
const edgeMatrix = (edges: Float32Array): Float32Array =>
  edges.map((value, at) => (at % EDGE_NUMBERS === 2 ? value : value * PPN))

/** Mean way of the movable nodes since `before`, as a share of the picture's width; keeps the new places in `before`. */
const movement = (matrix: Float32Array, before: Float32Array, movable: number): number => {
  const order = matrix.length / PPN
  let way = 0
  let [left, right] = [Infinity, -Infinity]
  for (let at = 0; at < order; at += 1) {
    const [x, y] = [matrix[at * PPN] ?? 0, matrix[at * PPN + 1] ?? 0]
    way += Math.hypot(x - (before[at * 2] ?? 0), y - (before[at * 2 + 1] ?? 0))
    before[at * 2] = x
    before[at * 2 + 1] = y
    left = Math.min(left, x)
    right = Math.max(right, x)
  }
  return way / movable / Math.max(1, right - left)
}

/** Those bystanders that stand where something may be pushed to. */
const bystandersAmong = (matrix: Float32Array, bystanders: Float32Array): Float32Array => {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity, margin: 0 }
  for (let at = 0; at < matrix.length; at += PPN) {
    if (matrix[at + 9] === 1) continue
    const [x, y] = [matrix[at] ?? 0, matrix[at + 1] ?? 0]
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
    box.margin = Math.max(box.margin, 4 * (matrix[at + 8] ?? 1))
  }
  const kept: number[] = []
  for (let at = 0; at < bystanders.length; at += BYSTANDER_NUMBERS) {
    const [x = 0, y = 0, radius = 0] = bystanders.subarray(at, at + BYSTANDER_NUMBERS)
    const far = box.margin + radius
    if (x > box.left - far && x < box.right + far && y > box.top - far && y < box.bottom + far) kept.push(x, y, radius)
  }
  return new Float32Array(kept)
}

/** Makes the task; nothing is done before `run`. */
export const createLayoutTask = (input: LayoutInput): LayoutTask => {
  const order = input.nodes.length / NODE_NUMBERS
  const matrix = nodeMatrix(input)
  const edges = edgeMatrix(input.edges)
  const settings = settingsFor(order)
  const before = new Float32Array(order * 2)
  const grid = Math.round(Math.min(80, Math.max(20, Math.sqrt(order))))
  let bystanders: Float32Array | null = null
  let iterations = 0
  let pushes = 0
  let resting = order < 2
  let movable = 0
  for (let at = 0; at < order; at += 1) if (matrix[at * PPN + 9] === 0) movable += 1
  let done = movable === 0
  // Whatever is being drawn for the first time, and nothing in it stands.
  const islands = movable === order ? islandsOf(order, linesOf(input.edges)) : null

  const pack = (groups: NonNullable<typeof islands>) => {
    for (const [at, place] of placeIslands(groups, linesOf(input.edges), settingsFor, input.side)) {
      matrix[at * PPN] = place.x
      matrix[at * PPN + 1] = place.y
    }
    done = true
  }
  const arrange = () => {
    iterate(settings, matrix, edges)
    iterations += 1
    const moved = movement(matrix, before, movable)
    resting = iterations >= input.most || (iterations >= LEAST_ITERATIONS && moved < REST)
  }
  const push = () => {
    bystanders ??= bystandersAmong(matrix, input.bystanders)
    const apart = new Float32Array(order * BYSTANDER_NUMBERS + bystanders.length)
    apart.set(bystanders, order * BYSTANDER_NUMBERS)
    for (let at = 0; at < order; at += 1) {
      apart[at * 3] = matrix[at * PPN] ?? 0
      apart[at * 3 + 1] = matrix[at * PPN + 1] ?? 0
      apart[at * 3 + 2] = matrix[at * PPN + 8] ?? 1
    }
    pushApart({ gridSize: grid, margin: 4, expansion: 1.1, ratio: 1, speed: 3 }, apart)
    let pushed = 0
    for (let at = 0; at < order; at += 1) {
      if (matrix[at * PPN + 9] === 1) continue
      const [x, y] = [apart[at * 3] ?? 0, apart[at * 3 + 1] ?? 0]
      if (x !== matrix[at * PPN] || y !== matrix[at * PPN + 1]) pushed += 1
      matrix[at * PPN] = x
      matrix[at * PPN + 1] = y
    }
    pushes += 1
    // What stands may lie on what stands: only what can move counts.
    done = pushed === 0 || pushes >= MOST_PUSHES
  }

  return {
    run: (milliseconds) => {
      const until = performance.now() + milliseconds
      if (islands && !done) pack(islands)
      while (!done && performance.now() < until) (resting ? push : arrange)()
      return done
    },
    positions: () => {
      const places = new Float32Array(order * 2)
      for (let at = 0; at < order; at += 1) {
        places[at * 2] = matrix[at * PPN] ?? 0
        places[at * 2 + 1] = matrix[at * PPN + 1] ?? 0
      }
      return places
    },
    iterations: () => iterations,
  }
}
