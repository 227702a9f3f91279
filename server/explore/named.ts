// Nodes named in passing: enough of each to show a link.

import { labelOf } from '../../model/label.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphStore } from '../../store/store.ts'
import type { NamedRef, NodeRef } from '../api/contract/common.ts'
import { inStretches } from './batch.ts'
import type { EvidenceBase } from './measures/evidence-base.ts'

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

/** Tells works with one title apart. `refs` is to have their first makers too. */
export const toldApart =
  ({ works }: Pick<EvidenceBase, 'works'>, refs: ReadonlyMap<string, NodeRef>) =>
  (ref: NodeRef): NamedRef => {
    const work = works.get(ref.id)
    return { ...ref, by: refs.get(work?.makers[0] ?? '')?.label ?? null, year: work?.year ?? null }
  }
