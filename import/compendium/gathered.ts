// Nodes and edges gathered by id: what is met again adds its place to what is there already.

import type { GraphEdge } from '../../model/edge.ts'
import { edgeId } from '../../model/id.ts'
import type { GraphNode } from '../../model/node.ts'
import type { Provenance } from '../../model/provenance.ts'

interface Entry<T> {
  readonly thing: T
  /** By their characters, so that one place stands once. */
  readonly places: Map<number, Provenance>
}

export interface Gathered {
  /** The first description of an id stays. @returns the id */
  node(node: GraphNode, places?: readonly Provenance[]): string
  /** The id follows from the edge's type, ends and stance. */
  edge(edge: Omit<GraphEdge, 'id' | 'provenance'>, places?: readonly Provenance[]): void
  nodes(): readonly GraphNode[]
  edges(): readonly GraphEdge[]
}

/** First character and length as one number: both stay far below its bounds. */
const spanOf = ({ chars: [from, to] = [0, 0] }: Provenance): number => from * 2 ** 24 + Math.min(to - from, 2 ** 24 - 1)

const gather = <T extends GraphNode | GraphEdge>(
  entries: Map<string, Entry<T>>,
  thing: T,
  places: readonly Provenance[],
) => {
  const entry = entries.get(thing.id) ?? { thing, places: new Map<number, Provenance>() }
  entries.set(thing.id, entry)
  for (const place of places) entry.places.set(spanOf(place), place)
}

const withPlaces = <T extends GraphNode | GraphEdge>(entries: Map<string, Entry<T>>): readonly T[] =>
  [...entries.values()].map(({ thing, places }) =>
    places.size === 0 ? thing : { ...thing, provenance: [...places.values()] },
  )

export const gatherer = (): Gathered => {
  const nodes = new Map<string, Entry<GraphNode>>()
  const edges = new Map<string, Entry<GraphEdge>>()
  return {
    node: (node, places = []) => {
      gather(nodes, node, places)
      return node.id
    },
    edge: (edge, places = []) => gather(edges, { ...edge, id: edgeId(edge as GraphEdge) } as GraphEdge, places),
    nodes: () => withPlaces(nodes),
    edges: () => withPlaces(edges),
  }
}
