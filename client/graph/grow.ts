// Adding to a picture what has come, and pinning in it, without making it anew: what an expansion brings stands beside what is drawn
// already.
import type { ViewEdge, ViewNode } from '../../server/api/contract/view.ts'
import type { Position } from '../state/view.ts'
import { addTo, type DisplayGraph, type Look, quietLines, type Scene } from './display.ts'

/** What came, or null where something went, changed, or was joined anew: then the picture has to be made anew. */
const additions = (graph: DisplayGraph, before: Scene, next: Scene) => {
  const isSame = graph.everyNode(
    (id) => next.shown.ids.has(id) && next.loaded.nodes.get(id) === before.loaded.nodes.get(id),
  )
  if (!isSame) return null
  const nodes: ViewNode[] = next.shown.nodes.filter(({ id }) => !graph.hasNode(id))
  const edges: ViewEdge[] = []
  let kept = 0
  for (const edge of next.shown.edges) {
    if (graph.hasEdge(edge.id)) kept += 1
    else if (graph.hasNode(edge.from) && graph.hasNode(edge.to)) return null
    else edges.push(edge)
  }
  return kept === graph.size ? { nodes, edges } : null
}

/**
 * Adds to the graph of one scene what the next one has more, and puts in and takes out pins.
 * @returns whether that was all there was to do
 */
export const grow = (
  graph: DisplayGraph,
  before: Scene,
  next: Scene,
  positions: ReadonlyMap<string, Position>,
  look: Look,
): boolean => {
  const added = additions(graph, before, next)
  if (!added) return false
  const quiet = quietLines(next.shown.edges)
  graph.forEachEdge((id, { hidden }) => {
    if (hidden !== quiet.has(id)) graph.setEdgeAttribute(id, 'hidden', quiet.has(id))
  })
  for (const id of new Set([...Object.keys(before.placed), ...Object.keys(next.placed)])) {
    const place = positions.get(id)
    if (before.placed[id] !== next.placed[id] && place && graph.hasNode(id))
      graph.mergeNodeAttributes(id, { x: place.x, y: place.y, pinned: Object.hasOwn(next.placed, id) })
  }
  addTo(graph, added.nodes, added.edges, quiet, next.placed, positions, look)
  return true
}
