// The ways between two nodes.
import type { PathQuery } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import type { PathsView } from '../api/contract/node.ts'
import { inStretches } from './batch.ts'
import { requiredNode } from './required-node.ts'

/** @throws WhenceError `not-found` where an end is not there; `cancelled` */
export const paths = async (store: GraphStore, query: PathQuery): Promise<PathsView> => {
  const [from, to] = await Promise.all([requiredNode(store, query.from), requiredNode(store, query.to)])
  const found = await store.paths({ ...query, from: from.id, to: to.id })
  const ids = found.paths.flatMap((path) => path.nodes.map((node) => node.id))
  const summaries = await inStretches(ids, (some) => store.summaries(some))
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  return {
    from: from.id,
    to: to.id,
    paths: found.paths.map((path) => ({
      nodes: path.nodes.flatMap((node) => byId.get(node.id) ?? []),
      edges: [...path.edges],
    })),
    cut: found.cut,
  }
}
