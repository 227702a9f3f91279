// From what is loaded to layouts: which nodes have no place yet, where they begin, and who has to stand still meanwhile. The
// base is laid out first, then what each expansion brought, so that a reload arranges what a person saw arranged.
import type { ViewEdge, ViewNode } from '../../server/api/contract/view.ts'
import { type Loaded, otherEnd } from '../state/loaded.ts'
import type { Position } from '../state/view.ts'
import type { LayoutInput } from './layout-task.ts'
import { crowding, lineMark, radiusOf, USUAL_AREA } from './marks.ts'
import { placeAround } from './seeded.ts'

/** Lengths of the layout for one pixel at the camera's own distance, roughly: radii are in pixels. */
const PIXEL = 3
/** What much hangs on pushes more than its share: so it gets room, and what hangs on it alone stands around it like petals. */
const PUSH = 1.3
const MOST_FRESH = 400
const MOST_JOINING = 120
/** Standing nodes in a layout that things only join; what stands further off hardly pushes. */
const MOST_AROUND = 600

export interface Plan {
  /** All nodes of the layout, the fresh ones among them, in the order of the input. */
  readonly ids: readonly string[]
  readonly input: LayoutInput
}
export interface Stage {
  /** Nodes that get a place in this stage. */
  readonly fresh: readonly string[]
  /** Works out what the layout works on: not needed before the next picture. */
  readonly plan: () => Plan
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

const weightOf = ({ type, quotations }: ViewEdge) => lineMark(type).pull * (1 + Math.log2(1 + quotations) / 2)

/** What takes part in a layout that things only join: what their lines lead to, and what stands nearest to where they begin. */
const surroundings = (
  fresh: ReadonlySet<string>,
  standing: ReadonlySet<string>,
  loaded: Loaded,
  places: ReadonlyMap<string, Position>,
): ReadonlySet<string> => {
  const near = new Set<string>()
  for (const id of fresh)
    for (const edge of loaded.lines.get(id) ?? []) {
      const other = otherEnd(edge, id)
      if (standing.has(other)) near.add(other)
    }
  const { x, y } = middle([...fresh].flatMap((id) => places.get(id) ?? []))
  const far = new Map<string, number>()
  for (const id of standing) {
    const place = places.get(id)
    if (place && !near.has(id)) far.set(id, (place.x - x) ** 2 + (place.y - y) ** 2)
  }
  const room = Math.max(0, MOST_AROUND - near.size)
  const limit = Float64Array.from(far.values()).sort()[room] ?? Infinity
  for (const [id, distance] of far) if (distance < limit) near.add(id)
  return near
}

/** The numbers that the layout works on, in the order of the ids. */
const inputOf = (ids: readonly string[], fresh: ReadonlySet<string>, first: boolean, { loaded, places }: Known) => {
  const smaller = PIXEL * crowding(loaded.nodes.size, USUAL_AREA)
  const index = new Map(ids.map((id, at) => [id, at]))
  const round = (id: string) => {
    const node = loaded.nodes.get(id)
    const { x, y } = places.get(id) ?? { x: 0, y: 0 }
    return [x, y, smaller * (node ? radiusOf(node) : 4)]
  }
  const mass = (id: string) =>
    (loaded.lines.get(id) ?? []).reduce(
      (sum, edge) => (places.has(otherEnd(edge, id)) && edge.from !== edge.to ? sum + weightOf(edge) : sum),
      1,
    ) ** PUSH
  // A line between two things that stand moves nothing.
  const drawing = first ? loaded.edges : [...new Set([...fresh].flatMap((id) => loaded.lines.get(id) ?? []))]
  const edges = drawing.flatMap((edge) => {
    const [one, other] = [index.get(edge.from), index.get(edge.to)]
    return one === undefined || other === undefined || one === other ? [] : [one, other, weightOf(edge)]
  })
  const bystanders = [...loaded.nodes.keys()].filter((id) => !index.has(id) && places.has(id))
  return {
    nodes: new Float32Array(ids.flatMap((id) => [...round(id), fresh.has(id) ? 0 : 1, mass(id)])),
    edges: new Float32Array(edges),
    bystanders: new Float32Array(bystanders.flatMap(round)),
    most: first ? MOST_FRESH : MOST_JOINING,
    side: PIXEL * Math.sqrt(USUAL_AREA),
  }
}

interface Known {
  readonly loaded: Loaded
  readonly places: ReadonlyMap<string, Position>
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
  const nodes = steps[step]
  if (!nodes) return null
  const standing = new Set([...loaded.nodes.keys()].filter(isSettled))
  const first = [...standing].every((id) => pinned.has(id))
  const spread = 40 + 14 * Math.sqrt(nodes.length)
  const begun = nodes.map((node) => [node.id, beginning(node, step, loaded, places, spread)] as const)
  for (const [id, place] of begun) places.set(id, place)
  const fresh = new Set(begun.map(([id]) => id))
  const plan = (): Plan => {
    const around = first ? standing : surroundings(fresh, standing, loaded, places)
    const ids = [...loaded.nodes.keys()].filter((id) => fresh.has(id) || around.has(id))
    return { ids, input: inputOf(ids, fresh, first, { loaded, places }) }
  }
  return { fresh: [...fresh], first, plan }
}
