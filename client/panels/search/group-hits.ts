// Hits by kind: each kind together, the kind with the best hit first.
import type { NodeKind } from '../../../model/kind.ts'
import type { SearchHitView } from '../../../server/api/contract/search.ts'

export interface HitGroup {
  readonly kind: NodeKind
  readonly hits: readonly SearchHitView[]
  /** Hits of this kind in all, of which `hits` are the first. */
  readonly total: number
}

/** Groups in the order in which their first hits came; the order within a kind stays. */
export const groupHits = (
  hits: readonly SearchHitView[],
  facets: Readonly<Partial<Record<NodeKind, number>>>,
): readonly HitGroup[] => {
  const groups = new Map<NodeKind, SearchHitView[]>()
  for (const hit of hits) {
    const group = groups.get(hit.summary.kind)
    if (group) group.push(hit)
    else groups.set(hit.summary.kind, [hit])
  }
  return [...groups].map(([kind, found]) => ({ kind, hits: found, total: facets[kind] ?? found.length }))
}
