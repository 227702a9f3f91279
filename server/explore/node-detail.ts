// One node with its counts: what it weighs, what is around it, who made it, where it stands.
import type { GraphNode } from '../../model/node.ts'
import type { GraphStore } from '../../store/store.ts'
import type { Maker, NodeRef, Place } from '../api/contract/common.ts'
import type { NodeDetail } from '../api/contract/node.ts'
import { makersOf } from './makers.ts'
import { refsOf } from './named.ts'
import { stepCounts } from './one-step.ts'
import { locatedPlaces, titled } from './places.ts'
import type { Remains } from './remains/remains.ts'
import { requiredNode } from './required-node.ts'

const MOST_PLACES = 200

const makers = async (store: GraphStore, node: GraphNode): Promise<Maker[]> => {
  if (node.kind !== 'Work' && node.kind !== 'Quote') return []
  const works =
    node.kind === 'Work' ? [node.id] : (await store.edgesOf([node.id], 'out', ['QUOTED_FROM'])).map((edge) => edge.to)
  return [...(await makersOf(store, works)).values()].flat()
}

/** Where a claim is put forward: by whom, and on which lines of which documents. */
const assertion = async (store: GraphStore, node: GraphNode): Promise<{ by: NodeRef[]; places: Place[] }> => {
  if (node.kind !== 'Claim') return { by: [], places: [] }
  const edges = await store.edgesOf([node.id], 'in', ['ASSERTS'])
  const by = await refsOf(
    store,
    edges.map((edge) => edge.from),
  )
  const asserted = (document: string) => by.get(document)?.kind === 'Work'
  const said = [...(node.provenance ?? []), ...edges.flatMap((edge) => edge.provenance ?? [])]
  const places = locatedPlaces(said.filter((place) => asserted(place.document)))
  return { by: [...by.values()], places: await titled(store, places.slice(0, MOST_PLACES)) }
}

const topics = async (store: GraphStore, node: GraphNode): Promise<NodeRef[]> => {
  if (node.kind !== 'Claim') return []
  const edges = await store.edgesOf([node.id], 'out', ['ABOUT'])
  const refs = await refsOf(
    store,
    edges.map((edge) => edge.to),
  )
  return [...refs.values()]
}

/**
 * @param id of the node, or an alias of it
 * @throws WhenceError `not-found`
 */
export const nodeDetail = async (store: GraphStore, id: string): Promise<NodeDetail> => {
  const node = await requiredNode(store, id)
  const counts = await store.edgeCounts(node.id)
  const located = locatedPlaces(node.provenance)
  const [summaries, expansions, madeBy, filedUnder, putForward, places] = await Promise.all([
    store.summaries([node.id]),
    stepCounts(store, node, counts),
    makers(store, node),
    topics(store, node),
    assertion(store, node),
    titled(store, located.slice(0, MOST_PLACES)),
  ])
  const [summary] = summaries
  // Between two reads an import may have been removed.
  if (!summary) return nodeDetail(store, id)
  return {
    node,
    summary,
    counts: [...counts],
    expansions,
    makers: madeBy,
    topics: filedUnder,
    assertedBy: putForward.by,
    putForwardIn: putForward.places,
    places,
    placeCount: located.length,
    struck: false,
  }
}

/** A node as it remains. What falls itself is shown as it stands in the whole, and said to be struck. */
export const nodeRemains = async ({ store, whole, isGone }: Remains, id: string): Promise<NodeDetail> => {
  const { id: named } = await requiredNode(whole, id)
  return isGone(named) ? { ...(await nodeDetail(whole, named)), struck: true } : nodeDetail(store, named)
}
