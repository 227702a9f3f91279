// Nodes named in passing: enough of each to show a link.
import type { GraphNode } from '../../model/node.ts'
import { labelOf } from '../../model/node.ts'
import type { GraphStore } from '../../store/store.ts'
import type { NodeRef } from '../api/contract/common.ts'
import { inStretches } from './batch.ts'

/** Characters of a label that stands in a list. */
const LONGEST_LABEL = 300

export const toRef = (node: GraphNode): NodeRef => ({
  id: node.id,
  kind: node.kind,
  label: labelOf(node).slice(0, LONGEST_LABEL),
})

/** Those that exist, by id. */
export const refsOf = async (store: GraphStore, ids: Iterable<string>): Promise<ReadonlyMap<string, NodeRef>> => {
  const nodes = await inStretches(ids, (some) => store.nodes(some))
  return new Map(nodes.map((node) => [node.id, toRef(node)]))
}
