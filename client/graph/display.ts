// The graph that Sigma draws: shown nodes and lines with their looks, small attributes only.
import Graph from 'graphology'
import type { ViewEdge } from '../../server/api/contract/view.ts'
import type { Loaded } from '../state/loaded.ts'
import type { Shown } from '../state/shown.ts'
import type { Position } from '../state/view.ts'
import type { Theme } from '../theme/colours.ts'
import { URGENCY } from './labels.ts'
import {
  crowding,
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
const asides = (edges: readonly ViewEdge[]): ReadonlyMap<string, number> => {
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

/** Beyond so many lines of one type at a node, the weak ones among them are drawn only when one of their ends stands out. */
const MANY_ALIKE = 8

/** Lines that say the same of too many things to be seen apart: a document that puts forward all its claims. */
const quietLines = (edges: readonly ViewEdge[]): ReadonlySet<string> => {
  const alike = new Map<string, number>()
  const weak = edges.filter(({ type }) => lineMark(type).pull < 0.1)
  for (const { type, from, to } of weak)
    for (const end of [from, to]) alike.set(`${type} ${end}`, (alike.get(`${type} ${end}`) ?? 0) + 1)
  const isMany = (type: string, end: string) => (alike.get(`${type} ${end}`) ?? 0) > MANY_ALIKE
  return new Set(weak.filter(({ type, from, to }) => isMany(type, from) || isMany(type, to)).map(({ id }) => id))
}

export interface Scene {
  readonly loaded: Loaded
  readonly shown: Shown
  readonly placed: Readonly<Record<string, Position>>
}

/** Builds the display graph for `area` square pixels; what has no position yet waits. */
export const displayGraph = (
  { loaded, shown, placed }: Scene,
  positions: ReadonlyMap<string, Position>,
  theme: Theme,
  area: number,
): DisplayGraph => {
  const graph: DisplayGraph = new Graph({ multi: true, type: 'directed', allowSelfLoops: true })
  const rim = paper(theme)
  const smaller = crowding(loaded.nodes.size, area)
  for (const node of shown.nodes) {
    const place = positions.get(node.id)
    if (!place) continue
    const { x, y } = place
    graph.addNode(node.id, {
      x,
      y,
      size: radiusOf(node) * smaller,
      color: nodeColour(theme, node.kind),
      label: node.label,
      type: 'node',
      shape: NODE_MARKS[node.kind].shape,
      rim,
      rimWidth: 1,
      pinned: Object.hasOwn(placed, node.id),
      forceLabel: false,
      urgency: URGENCY.rest,
    })
  }
  const quiet = quietLines(shown.edges)
  const sides = asides(shown.edges.filter(({ id }) => !quiet.has(id)))
  for (const edge of shown.edges) {
    if (!graph.hasNode(edge.from) || !graph.hasNode(edge.to)) continue
    const { pattern, arrow } = lineMark(edge.type)
    graph.addDirectedEdgeWithKey(edge.id, edge.from, edge.to, {
      size: edge.byHand ? Math.max(HOLLOW_WIDTH, widthOf(edge) * smaller) : widthOf(edge) * smaller,
      color: restColour(theme, edge.type),
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
  return graph
}
