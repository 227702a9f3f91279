// A layout as a task that can be taken step by step: ForceAtlas2 until it rests, then nodes are pushed off one another. What is
// fixed never moves. Plain arrays in and out, so that it runs in a worker or in a test alike, with the same result every time.
import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'
import defaults from 'graphology-layout-forceatlas2/defaults.js'
import iterate from 'graphology-layout-forceatlas2/iterate.js'
import pushApart from 'graphology-layout-noverlap/iterate.js'

/** Numbers for one node in `LayoutInput.nodes`: x, y, radius, and 1 where it must stay. */
export const NODE_NUMBERS = 4
/** Numbers for one line in `LayoutInput.edges`: index of one end, of the other, and its weight. */
export const EDGE_NUMBERS = 3

export interface LayoutInput {
  readonly nodes: Float32Array
  readonly edges: Float32Array
  /** Iterations at most: fewer where a few nodes join many that stand still. */
  readonly most: number
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
  scalingRatio: 18,
  gravity: 0.08,
  slowDown: 1 + Math.log(Math.max(1, order)),
  edgeWeightInfluence: 1,
})

const nodeMatrix = ({ nodes, edges }: LayoutInput): Float32Array => {
  const order = nodes.length / NODE_NUMBERS
  const matrix = new Float32Array(order * PPN)
  for (let at = 0; at < order; at += 1) {
    matrix[at * PPN] = nodes[at * NODE_NUMBERS] ?? 0
    matrix[at * PPN + 1] = nodes[at * NODE_NUMBERS + 1] ?? 0
    matrix[at * PPN + 6] = 1
    matrix[at * PPN + 7] = 1
    matrix[at * PPN + 8] = nodes[at * NODE_NUMBERS + 2] ?? 1
    matrix[at * PPN + 9] = nodes[at * NODE_NUMBERS + 3] ?? 0
  }
  for (let at = 0; at < edges.length; at += EDGE_NUMBERS) {
    for (const end of [edges[at] ?? 0, edges[at + 1] ?? 0]) {
      const mass = end * PPN + 6
      matrix[mass] = (matrix[mass] ?? 1) + (edges[at + 2] ?? 1)
    }
  }
  return matrix
}
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

/** Makes the task; nothing is done before `run`. */
export const createLayoutTask = (input: LayoutInput): LayoutTask => {
  const order = input.nodes.length / NODE_NUMBERS
  const matrix = nodeMatrix(input)
  const edges = edgeMatrix(input.edges)
  const settings = settingsFor(order)
  const before = new Float32Array(order * 2)
  const apart = new Float32Array(order * 3)
  let iterations = 0
  let pushes = 0
  let resting = order < 2
  let movable = 0
  for (let at = 0; at < order; at += 1) if (matrix[at * PPN + 9] === 0) movable += 1
  let done = movable === 0

  const arrange = () => {
    iterate(settings, matrix, edges)
    iterations += 1
    const moved = movement(matrix, before, movable)
    resting = iterations >= input.most || (iterations >= LEAST_ITERATIONS && moved < REST)
  }
  const push = () => {
    for (let at = 0; at < order; at += 1) {
      apart[at * 3] = matrix[at * PPN] ?? 0
      apart[at * 3 + 1] = matrix[at * PPN + 1] ?? 0
      apart[at * 3 + 2] = matrix[at * PPN + 8] ?? 1
    }
    const { converged } = pushApart({ gridSize: 20, margin: 4, expansion: 1.1, ratio: 1, speed: 3 }, apart)
    for (let at = 0; at < order; at += 1) {
      if (matrix[at * PPN + 9] === 1) continue
      matrix[at * PPN] = apart[at * 3] ?? 0
      matrix[at * PPN + 1] = apart[at * 3 + 1] ?? 0
    }
    pushes += 1
    done = converged || pushes >= MOST_PUSHES
  }

  return {
    run: (milliseconds) => {
      const until = performance.now() + milliseconds
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
