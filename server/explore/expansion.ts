// The nodes of one kind that are a step away on the folded map, the weightiest first.
import type { NodeKind } from '../../model/kind.ts'
import type { PageRequest, Summary } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import type { ExpansionView } from '../api/contract/node.ts'
import { inStretches } from './batch.ts'
import { oneStep } from './one-step.ts'
import { requiredNode } from './required-node.ts'

/** The most statements first, then claims, then works; equals by their words and id, so that pages do not overlap. */
export const byWeight = (a: Summary, b: Summary): number =>
  b.statements - a.statements ||
  b.claims - a.claims ||
  b.works - a.works ||
  (a.label < b.label ? -1 : a.label > b.label ? 1 : 0) ||
  (a.id < b.id ? -1 : 1)

/** @throws WhenceError `not-found` */
export const expansion = async (
  store: GraphStore,
  id: string,
  kind: NodeKind,
  { offset, limit }: PageRequest,
): Promise<ExpansionView> => {
  const node = await requiredNode(store, id)
  const ids = await oneStep(store, node, kind, await store.edgeCounts(node.id))
  const summaries = await inStretches(ids, (some) => store.summaries(some))
  const items = [...summaries].sort(byWeight).slice(offset, offset + limit)
  return { items, total: summaries.length, offset, limit }
}
