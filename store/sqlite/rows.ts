// Rows into nodes and edges and back: the only place where JSON of our own database is taken at its word.
import { canonicalJson } from '../../model/canonical.ts'
import type { GraphEdge } from '../../model/edge.ts'
import { fold } from '../../model/fold.ts'
import { labelOf } from '../../model/label.ts'
import type { GraphNode } from '../../model/node.ts'
import { kindOf, typeOf } from './codes.ts'
import type { Connection } from './connection.ts'

export interface NodeRow {
  readonly key: number
  readonly id: string
  readonly kind: number
  readonly json: string
}
export interface EdgeRow {
  readonly key: number
  readonly id: string
  readonly type: number
  readonly from: string
  readonly to: string
  readonly json: string
}

export const toNode = ({ id, kind, json }: Omit<NodeRow, 'key'>): GraphNode =>
  ({ id, kind: kindOf(kind), ...JSON.parse(json) }) as GraphNode
export const toEdge = ({ id, type, from, to, json }: Omit<EdgeRow, 'key'>): GraphEdge =>
  ({ id, type: typeOf(type), from, to, ...JSON.parse(json) }) as GraphEdge

/** A node's properties without those that have columns. */
export const nodeJson = ({ id: _id, kind: _kind, ...properties }: GraphNode): string => canonicalJson(properties)
/** An edge's properties without those that have columns. */
export const edgeJson = ({ id: _id, type: _type, from: _from, to: _to, ...properties }: GraphEdge): string =>
  canonicalJson(properties)

/** How much of a label counts for its place in the order of labels, in UTF-16 code units. */
const SORTED_LENGTH = 80
/** The beginning of a label, folded: what labels are sorted and looked up by. */
export const sortWords = (label: string): string => fold(label.slice(0, 4 * SORTED_LENGTH)).slice(0, SORTED_LENGTH)
export const sortWordsOf = (node: GraphNode): string => sortWords(labelOf(node))

const NODE = 'SELECT n.key, n.id, n.kind, j.json FROM node n JOIN node_json j ON j.node = n.key'
const EDGE = `SELECT e.key, e.id, e.type, s.id AS "from", t.id AS "to", e.json
  FROM edge e JOIN node s ON s.key = e.source JOIN node t ON t.key = e.target`

/** The key of a node by its id or an alias of it. */
export const findKey = (connection: Connection, id: string): number | undefined =>
  connection.sql<{ key: number }>('SELECT key FROM node WHERE id = ?').get(id)?.key ??
  connection.sql<{ key: number }>('SELECT node AS key FROM alias WHERE alias = ? ORDER BY node LIMIT 1').get(id)?.key

export const nodeByKey = (connection: Connection, key: number): GraphNode | undefined => {
  const row = connection.sql<NodeRow>(`${NODE} WHERE n.key = ?`).get(key)
  return row && toNode(row)
}
export const edgeByKey = (connection: Connection, key: number): GraphEdge | undefined => {
  const row = connection.sql<EdgeRow>(`${EDGE} WHERE e.key = ?`).get(key)
  return row && toEdge(row)
}
export const edgeById = (connection: Connection, id: string): GraphEdge | undefined => {
  const row = connection.sql<EdgeRow>(`${EDGE} WHERE e.id = ?`).get(id)
  return row && toEdge(row)
}
