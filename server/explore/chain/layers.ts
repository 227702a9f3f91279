// The chain as nodes in layers and edges, for a drawing from left to right.
import type { GraphEdge } from '../../../model/edge.ts'
import { isStance } from '../../../model/kind.ts'
import type { Chain } from '../../api/contract/chain.ts'
import { toRef } from '../named.ts'
import type { ChainParts } from './gather-chain.ts'

/** Edges read from left to right as sentences; a drawing leads from the claim to the source, which is against most of them. */
const away = (edge: GraphEdge): readonly [near: string, far: string] =>
  edge.type === 'QUOTED_FROM' || edge.type === 'RELIES_ON' || edge.type === 'SPOKEN_BY'
    ? [edge.from, edge.to]
    : [edge.to, edge.from]

const edgesOf = ({ links, relies, makers, speakers, nodes }: ChainParts): readonly GraphEdge[] => {
  const all = [
    ...links.flatMap(({ stanceEdge, source }) => (source ? [stanceEdge, source] : [stanceEdge])),
    ...speakers,
    ...relies,
    ...makers,
  ]
  return [...new Map(all.map((edge) => [edge.id, edge])).values()].filter(
    ({ from, to }) => nodes.has(from) && nodes.has(to),
  )
}

/** Steps from the claim, the fewest, in the order in which things are met. */
const layersFrom = (claim: string, edges: readonly GraphEdge[]): ReadonlyMap<string, number> => {
  const next = Map.groupBy(edges.map(away), ([near]) => near)
  const layers = new Map([[claim, 0]])
  // A map gives what is added while it is walked.
  for (const [id, layer] of layers)
    for (const [, far] of next.get(id) ?? []) if (!layers.has(far)) layers.set(far, layer + 1)
  return layers
}

export interface Layered {
  readonly nodes: readonly Omit<Chain['nodes'][number], 'struck'>[]
  readonly edges: Chain['edges']
}

export const layered = (parts: ChainParts): Layered => {
  const edges = edgesOf(parts)
  const layers = layersFrom(parts.claim.id, edges)
  return {
    nodes: [...layers].flatMap(([id, layer]) => {
      const node = parts.nodes.get(id)
      return node ? [{ ...toRef(node), year: node.kind === 'Work' ? (node.year ?? null) : null, layer }] : []
    }),
    edges: edges
      .filter(({ from, to }) => layers.has(from) && layers.has(to))
      .map(({ from, to, type, locator, reference, assertedIn }) => ({
        from,
        to,
        type,
        stance: isStance(type) ? type : null,
        locator: locator ?? null,
        reference: reference ?? null,
        assertedIn: assertedIn ?? null,
      })),
  }
}
