// The edges of a node and what they lead to, as they stand in the graph, nothing folded.
import type { NeighbourQuery } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import type { NeighboursView } from '../api/contract/node.ts'
import { requiredNode } from './required-node.ts'

/** @throws WhenceError `not-found` */
export const neighbours = async (store: GraphStore, query: NeighbourQuery): Promise<NeighboursView> => {
  const { id } = await requiredNode(store, query.id)
  const { items, total } = await store.neighbours({ ...query, id })
  const summaries = await store.summaries([...new Set(items.map((item) => item.node.id))])
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  return {
    items: items.flatMap(({ edge, node, direction }) => {
      const summary = byId.get(node.id)
      return summary ? [{ edge, direction, summary }] : []
    }),
    total,
    offset: query.offset,
    limit: query.limit,
  }
}
