// From what is loaded to layouts: which nodes have no place yet, where they begin, and who has to stand still meanwhile. The
// base is laid out first, then what each expansion brought, so that a reload arranges what a person saw arranged.
import type { ViewNode } from '../../server/api/contract/view.ts'
import { type Loaded, otherEnd } from '../state/loaded.ts'
import type { Position } from '../state/view.ts'
import { EDGE_NUMBERS, type LayoutInput, NODE_NUMBERS } from './layout-task.ts'
import { crowding, lineMark, radiusOf, USUAL_AREA } from './marks.ts'
import { placeAround } from './seeded.ts'

/** Lengths of the layout for one pixel at the camera's own distance, roughly: radii are in pixels. */
const PIXEL = 3
const MOST_FRESH = 400
const MOST_JOINING = 120

export interface Stage {
  /** Nodes that get a place in this stage. */
  readonly fresh: readonly string[]
  /** All nodes of the layout, the fresh ones among them. */
  readonly ids: readonly string[]
  readonly input: LayoutInput
  /** Whether the whole picture is new, and nothing stands yet. */
  readonly first: boolean
}

/** Nodes without a lasting place, by the step in which they came. */
const byArrival = (loaded: Loaded, isSettled: (id: string) => boolean): readonly (readonly ViewNode[])[] => {
  const steps: ViewNode[][] = []
  for (const node of loaded.nodes.values()) {
    if (isSettled(node.id)) continue
    const step = loaded.arrival.get(node.id) ?? 0
    const list = steps[step]
    if (list) list.push(node)
    else steps[step] = [node]
  }
  return Array.from(steps, (step) => step ?? [])
}

const middle = (points: readonly Position[]): Position => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
})

/** Where a node begins: beside the thing it was expanded from, else among its neighbours, else anywhere. */
const beginning = (
  node: ViewNode,
  step: number,
  loaded: Loaded,
  places: ReadonlyMap<string, Position>,
  spread: number,
) => {
  const begun = places.get(node.id)
  if (begun) return begun
  const anchor = places.get(loaded.anchors[step] ?? '')
  if (anchor) return placeAround(node.id, anchor.x, anchor.y, spread)
  const known = (loaded.lines.get(node.id) ?? []).flatMap((edge) => places.get(otherEnd(edge, node.id)) ?? [])
  if (known.length > 0) {
    const { x, y } = middle(known)
    return placeAround(node.id, x, y, 60)
  }
  return placeAround(node.id, 0, 0, 40 * Math.sqrt(loaded.nodes.size))
}

/**
 * The next layout to run, or null where everything has its place. Gives the fresh nodes their beginnings in `places`.
 * @param pinned what the person placed
 * @param moving what has a place, but not its last: its layout was broken off
 */
export const nextStage = (
  loaded: Loaded,
  places: Map<string, Position>,
  pinned: ReadonlySet<string>,
  moving: ReadonlySet<string>,
): Stage | null => {
  const isSettled = (id: string) => places.has(id) && (pinned.has(id) || !moving.has(id))
  const steps = byArrival(loaded, isSettled)
  const step = steps.findIndex((nodes) => nodes.length > 0)
  const fresh = steps[step]
  if (!fresh) return null
  const standing = new Set([...loaded.nodes.keys()].filter(isSettled))
  const first = [...standing].every((id) => pinned.has(id))
  const spread = 40 + 14 * Math.sqrt(fresh.length)
  const begun = fresh.map((node) => [node.id, beginning(node, step, loaded, places, spread)] as const)
  for (const [id, place] of begun) places.set(id, place)

  const ids = [...loaded.nodes.keys()].filter((id) => standing.has(id) || places.has(id))
  const index = new Map(ids.map((id, at) => [id, at]))
  const nodes = new Float32Array(ids.length * NODE_NUMBERS)
  ids.forEach((id, at) => {
    const place = places.get(id)
    const node = loaded.nodes.get(id)
    nodes.set(
      [
        place?.x ?? 0,
        place?.y ?? 0,
        PIXEL * crowding(loaded.nodes.size, USUAL_AREA) * (node ? radiusOf(node) : 4),
        standing.has(id) ? 1 : 0,
      ],
      at * NODE_NUMBERS,
    )
  })
  const lines = loaded.edges.flatMap(({ from, to, type, quotations }) => {
    const [one, other] = [index.get(from), index.get(to)]
    if (one === undefined || other === undefined || one === other) return []
    return [one, other, lineMark(type).pull * (1 + Math.log2(1 + quotations) / 2)]
  })
  const edges = new Float32Array(lines)
  return {
    fresh: fresh.map(({ id }) => id),
    ids,
    first,
    input: {
      nodes,
      edges: edges.subarray(0, edges.length - (edges.length % EDGE_NUMBERS)),
      most: first ? MOST_FRESH : MOST_JOINING,
    },
  }
}
