// What must be known of a whole graph before its first row is written: its imports, and what each said of what several brought.
import { canonicalJson } from '../../../model/canonical.ts'
import type { GraphEdge } from '../../../model/edge.ts'
import type { GraphNode } from '../../../model/node.ts'
import type { GraphStore } from '../../store.ts'
import type { Row } from './csv.ts'

export interface ImportEntry {
  readonly number: number
  /** The row, but for what it has gained. */
  readonly row: Row
  readonly document: string | null
  nodes: number
  edges: number
}
export interface Gathered {
  readonly imports: ReadonlyMap<string, ImportEntry>
  readonly nodeParts: ReadonlyMap<string, ReadonlyMap<number, GraphNode>>
  readonly edgeParts: ReadonlyMap<string, ReadonlyMap<number, GraphEdge>>
}

const put = <T>(parts: Map<string, Map<number, T>>, id: string, by: number, said: T) => {
  const held = parts.get(id) ?? new Map<number, T>()
  parts.set(id, held.set(by, said))
}

export const gather = async (source: GraphStore, signal?: AbortSignal): Promise<Gathered> => {
  const landed = new Map((await source.imports()).map((each) => [each.id, each.landed]))
  const imports = new Map<string, ImportEntry>()
  const nodeParts = new Map<string, Map<number, GraphNode>>()
  const edgeParts = new Map<string, Map<number, GraphEdge>>()
  for await (const records of source.records()) {
    signal?.throwIfAborted()
    for (const record of records) {
      if ('import' in record) {
        const { problems = [], ...header } = record.import
        const number = imports.size + 1
        const document = header.document ?? null
        const row = {
          ...{ id: header.id, number, since: 1, hash: header.hash, document, json: canonicalJson(header) },
          landed: landed.get(header.id) ?? new Date().toISOString(),
          problems: problems.map((problem) => canonicalJson(problem)),
        }
        imports.set(header.id, { number, row, document, nodes: 0, edges: 0 })
      } else if ('part' in record) {
        const { import: by, node, edge } = record.part
        const number = imports.get(by)?.number ?? 0
        if (node) put(nodeParts, node.id, number, node)
        if (edge) put(edgeParts, edge.id, number, edge)
      } else {
        for (const id of ('node' in record || 'edge' in record ? record.imports : undefined) ?? []) {
          const entry = imports.get(id)
          if (entry) entry['node' in record ? 'nodes' : 'edges'] += 1
        }
      }
    }
  }
  return { imports, nodeParts, edgeParts }
}
