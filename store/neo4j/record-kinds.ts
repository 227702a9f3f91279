// Nodes and edges as drafts know them.
import { canonicalJson } from '../../model/canonical.ts'
import type { GraphEdge } from '../../model/edge.ts'
import { mergeEdges, mergeNodes, settleEdge, settleNode } from '../../model/merge.ts'
import type { GraphNode } from '../../model/node.ts'
import type { Draft, RecordKind } from './drafts.ts'
import type { Properties } from './properties.ts'

export const NODES: RecordKind<GraphNode> = {
  settle: settleNode,
  merge: mergeNodes,
  bare: ({ id: _id, kind: _kind, ...rest }) => canonicalJson(rest),
  whole: ({ id, kind }, bare) => ({ id, kind, ...JSON.parse(bare) }) as GraphNode,
}
export const EDGES: RecordKind<GraphEdge> = {
  settle: settleEdge,
  merge: mergeEdges,
  bare: ({ id: _id, type: _type, from: _from, to: _to, ...rest }) => canonicalJson(rest),
  whole: ({ id, type, from, to }, bare) => ({ id, type, from, to, ...JSON.parse(bare) }) as GraphEdge,
}

/** A record of the database as a draft. */
export const toDraft = <T>(kind: RecordKind<T>, value: T, properties: Properties, turn: number): Draft<T> => {
  const imports = Array.isArray(properties.imports) ? properties.imports.map(Number) : []
  const parts = Array.isArray(properties.parts) ? properties.parts.map(String) : undefined
  const [only] = imports
  return {
    value,
    origin: properties.since === turn ? 'staged' : 'held',
    owner: parts || only === undefined ? null : only,
    parts: new Map(parts?.map((said, at) => [imports[at] ?? -1, kind.whole(value, said)])),
    dirty: false,
    number: Number(properties.number ?? 0),
  }
}
