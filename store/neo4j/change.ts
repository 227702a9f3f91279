// One change of the graph, an import or a removal: its drafts, what is kept beside them, and what is derived from them.
import type { GraphEdge } from '../../model/edge.ts'
import type { GraphNode } from '../../model/node.ts'
import { type BesideDrafts, openBesideDrafts } from './beside-drafts.ts'
import { type Drafts, openDrafts } from './drafts.ts'
import { type ElementIds, openElementIds } from './element-ids.ts'
import { type ImportRegistry, openImportRegistry } from './import-registry.ts'
import { marksOfEdge, marksOfNode } from './marks.ts'
import { type Outline, openOutline } from './outline.ts'
import { EDGES, NODES } from './record-kinds.ts'
import { openTextDrafts, type TextDrafts } from './text-drafts.ts'
import { openTouched, type Touched } from './touched.ts'
import type { Turn } from './turn.ts'

/** Totals by kind and by type. */
export type Totals = Record<string, number>

export interface Change {
  readonly turn: Turn
  readonly nodes: Drafts<GraphNode>
  readonly edges: Drafts<GraphEdge>
  readonly beside: BesideDrafts
  readonly texts: TextDrafts
  readonly registry: ImportRegistry
  readonly touched: Touched
  readonly outline: Outline
  readonly elementIds: ElementIds
  readonly totals: { readonly nodes: Totals; readonly edges: Totals }
  /** Ids that were written under this turn and are no longer drafts. */
  readonly flushed: Set<string>
  /** What is derived of nodes that have landed before. */
  readonly derived: Map<string, Record<string, unknown>>
  nextNumber(): number
  readonly lastNumber: number
}

export const openChange = async (turn: Turn): Promise<Change> => {
  const beside = openBesideDrafts()
  const texts = openTextDrafts()
  const touched = openTouched()
  const outline = openOutline()
  let lastNumber = turn.store.lastNumber
  const nodes = openDrafts<GraphNode>(NODES, ({ value: before, origin }, value) => {
    beside.removeMarks(marksOfNode(before))
    for (const alias of before.aliases ?? []) beside.removeAlias(alias, before.id)
    beside.addMarks(marksOfNode(value))
    for (const alias of value.aliases ?? []) beside.addAlias(alias, value.id)
    const isNew = origin !== 'held' && touched.isFresh(value.id)
    touched.node(value.id, value.kind, isNew)
    if (isNew) outline.node(value)
  })
  const edges = openDrafts<GraphEdge>(EDGES, ({ value: before }, value) => {
    beside.removeMarks(marksOfEdge(before))
    beside.addMarks(marksOfEdge(value))
  })
  return {
    turn,
    nodes,
    edges,
    beside,
    texts,
    registry: await turn.lookBefore((ask) => openImportRegistry(ask, turn.store.lastImport, texts)),
    touched,
    outline,
    elementIds: openElementIds(),
    totals: {
      nodes: JSON.parse(turn.store.nodeCounts) as Totals,
      edges: JSON.parse(turn.store.edgeCounts) as Totals,
    },
    flushed: new Set(),
    derived: new Map(),
    nextNumber: () => {
      lastNumber += 1
      return lastNumber
    },
    get lastNumber() {
      return lastNumber
    },
  }
}

export const count = (totals: Totals, name: string, by: number): void => {
  totals[name] = (totals[name] ?? 0) + by
}
