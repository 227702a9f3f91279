// The graph that Sigma draws: shown nodes and lines with their looks, small attributes only.
import Graph from 'graphology'
import type { EdgeType } from '../../model/kind.ts'
import type { ViewEdge, ViewNode } from '../../server/api/contract/view.ts'
import type { Loaded } from '../state/loaded.ts'
import type { Shown } from '../state/shown.ts'
import type { Position } from '../state/view.ts'
import type { Theme } from '../theme/colours.ts'
import { URGENCY } from './labels.ts'
import {
  HOLLOW_WIDTH,
  lineMark,
  NODE_MARKS,
  nodeColour,
  type Pattern,
  paper,
  radiusOf,
  restColour,
  type Shape,
  widthOf,
} from './marks.ts'

export interface NodeAttributes {
  x: number
  y: number
  readonly size: number
  readonly color: string
  readonly label: string
  readonly type: 'node'
  readonly shape: Shape
  readonly rim: string
  readonly rimWidth: number
  readonly pinned: boolean
  /** Stands out, and is not drawn back with the others. */
  readonly strong: boolean
  readonly forceLabel: boolean
  readonly urgency: number
}
export interface LineAttributes {
  readonly size: number
  readonly color: string
  readonly type: 'line'
  readonly pattern: Pattern
  readonly arrow: boolean
  readonly aside: number
  readonly strong: boolean
  /** Drawn as two fine lines: nothing but acts by hand stands behind it. */
  readonly hollow: boolean
  /** Drawn only when one of its ends stands out. */
  readonly hidden: boolean
  readonly edge: ViewEdge
}
export type DisplayGraph = Graph<NodeAttributes, LineAttributes>

/** Pixels between lines that join the same two nodes. */
const BESIDE = 5

/** How far each line runs beside the middle: lines of one pair share the room evenly. */
const asides = (edges: Iterable<ViewEdge>): ReadonlyMap<string, number> => {
  const pairs = new Map<string, ViewEdge[]>()
  for (const edge of edges) {
    const key = edge.from < edge.to ? `${edge.from}\n${edge.to}` : `${edge.to}\n${edge.from}`
    const pair = pairs.get(key)
    if (pair) pair.push(edge)
    else pairs.set(key, [edge])
  }
  const sides = new Map<string, number>()
  for (const pair of pairs.values())
    for (const [at, edge] of pair.entries())
      if (pair.length > 1) sides.set(edge.id, (at - (pair.length - 1) / 2) * BESIDE)
  return sides
}

/** Lines that pull less say little. */
const WEAK = 0.1
/** Beyond so many lines of one type at a node, the weak ones among them are drawn only when one of their ends stands out. */
const MANY_ALIKE = 8

/** Lines that say the same of too many things to be seen apart: a document that puts forward all its claims. */
export const quietLines = (edges: readonly ViewEdge[]): ReadonlySet<string> => {
  const alike = new Map<EdgeType, Map<string, number>>()
  const weak = edges.filter(({ type }) => lineMark(type).pull < WEAK)
  for (const { type, from, to } of weak) {
    const counts = alike.get(type) ?? new Map<string, number>()
    alike.set(type, counts)
    for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1)
  }
  const isMany = (type: EdgeType, end: string) => (alike.get(type)?.get(end) ?? 0) > MANY_ALIKE
  return new Set(weak.filter(({ type, from, to }) => isMany(type, from) || isMany(type, to)).map(({ id }) => id))
}

/** How many lines tell something of their ends: those that one sees. */
export const tellingLines = (edges: readonly ViewEdge[]): number =>
  edges.reduce((sum, { type }) => (lineMark(type).pull < WEAK ? sum : sum + 1), 0)

export interface Scene {
  readonly loaded: Loaded
  readonly shown: Shown
  readonly placed: Readonly<Record<string, Position>>
}

/** What a picture is drawn with, beside what it shows. */
export interface Look {
  readonly theme: Theme
  /** By how much everything is drawn smaller. */
  readonly smaller: number
  /** By how much lines are drawn finer. */
  readonly finer: number
}

const nodeAttributes = (node: ViewNode, { x, y }: Position, pinned: boolean, look: Look): NodeAttributes => ({
  x,
  y,
  size: radiusOf(node) * look.smaller,
  color: nodeColour(look.theme, node.kind),
  label: node.label,
  type: 'node',
  shape: NODE_MARKS[node.kind].shape,
  rim: paper(look.theme),
  rimWidth: 1,
  pinned,
  strong: false,
  forceLabel: false,
  urgency: URGENCY.rest,
})

/** Adds nodes that have a position, and the lines whose ends are there. */
export const addTo = (
  graph: DisplayGraph,
  nodes: Iterable<ViewNode>,
  edges: readonly ViewEdge[],
  quiet: ReadonlySet<string>,
  placed: Scene['placed'],
  positions: ReadonlyMap<string, Position>,
  look: Look,
): void => {
  for (const node of nodes) {
    const place = positions.get(node.id)
    if (place) graph.addNode(node.id, nodeAttributes(node, place, Object.hasOwn(placed, node.id), look))
  }
  const sides = asides(edges.filter(({ id }) => !quiet.has(id)))
  const colours = new Map<EdgeType, string>()
  const colourOf = (type: EdgeType): string => {
    const colour = colours.get(type) ?? restColour(look.theme, type)
    colours.set(type, colour)
    return colour
  }
  for (const edge of edges) {
    if (!graph.hasNode(edge.from) || !graph.hasNode(edge.to)) continue
    const { pattern, arrow } = lineMark(edge.type)
    graph.addDirectedEdgeWithKey(edge.id, edge.from, edge.to, {
      size: edge.byHand ? Math.max(HOLLOW_WIDTH, widthOf(edge) * look.finer) : widthOf(edge) * look.finer,
      color: colourOf(edge.type),
      type: 'line',
      pattern,
      arrow,
      aside: sides.get(edge.id) ?? 0,
      strong: false,
      hollow: edge.byHand,
      hidden: quiet.has(edge.id),
      edge,
    })
  }
}

/** A display graph with nothing in it. */
export const emptyGraph = (): DisplayGraph => new Graph({ multi: true, type: 'directed', allowSelfLoops: true })

/** Builds the display graph; what has no position yet waits. */
export const displayGraph = (
  { shown, placed }: Scene,
  positions: ReadonlyMap<string, Position>,
  look: Look,
): DisplayGraph => {
  const graph = emptyGraph()
  addTo(graph, shown.nodes, shown.edges, quietLines(shown.edges), placed, positions, look)
  return graph
}
