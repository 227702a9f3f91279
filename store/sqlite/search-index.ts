// The full-text index: one table a kind, so that hits are counted and weighed by kind. Letters are folded before they go
// in, so that every engine can fold alike; the tokenizer takes the words apart.
import { foldLetters } from '../../model/fold.ts'
import { NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import { labelOf } from '../../model/label.ts'
import type { GraphNode } from '../../model/node.ts'
import { KIND, kindOf, MAKERS_SQL } from './codes.ts'
import type { Connection } from './connection.ts'
import { type NodeRow, toNode } from './rows.ts'

/** Longest text of one node that is indexed, in UTF-16 code units; the rest of a longer one is not searched. */
const LONGEST_TEXT = 200_000

export const searchTable = (kind: NodeKind): string => `search_${kind.toLowerCase()}`

/** What else a node is found by: other spellings, and for a work who made it. */
export const otherWords = (connection: Connection, key: number, node: GraphNode): readonly string[] => {
  if (node.kind === 'Person') return node.variants ?? []
  if (node.kind !== 'Work') return []
  const makers = connection
    .sql<{ json: string }>(
      `SELECT j.json FROM edge m JOIN node_json j ON j.node = m.source WHERE m.target = ? AND m.type IN (${MAKERS_SQL})
      ORDER BY m.source`,
    )
    .all(key)
    .map(({ json }) => (JSON.parse(json) as { name: string }).name)
  return [...makers, ...(node.variants ?? []), ...(node['container-title'] ? [node['container-title']] : [])]
}

/** Indexes one node, anew where it stood there before. */
const indexNode = (connection: Connection, row: NodeRow): void => {
  const node = toNode(row)
  const table = searchTable(node.kind)
  const other = otherWords(connection, row.key, node).join(' ')
  connection
    .command(`INSERT OR REPLACE INTO ${table} (rowid, name, other) VALUES (?, ?, ?)`)
    .run(row.key, foldLetters(labelOf(node).slice(0, LONGEST_TEXT)), foldLetters(other.slice(0, LONGEST_TEXT)))
}

export const dropFromIndex = (connection: Connection, key: number, kind: number): void => {
  connection.command(`DELETE FROM ${searchTable(kindOf(kind))} WHERE rowid = ?`).run(key)
}

/** @param keys some nodes of any kinds; those that are gone are passed over */
export const indexNodes = (connection: Connection, keys: readonly number[]): void => {
  const rows = connection.sql<NodeRow>(
    `SELECT n.key, n.id, n.kind, j.json FROM json_each(?) k JOIN node n ON n.key = k.value JOIN node_json j ON j.node = n.key
    WHERE n.kind = ? ORDER BY n.key`,
  )
  const list = JSON.stringify(keys)
  for (const kind of NODE_KINDS) for (const row of rows.all(list, KIND[kind])) indexNode(connection, row)
}
