// Single nodes and edges, and lists of them by id.
import type { GraphEdge } from '../../model/edge.ts'
import type { GraphNode } from '../../model/node.ts'
import { checkIds } from '../bounds.ts'
import type { Connection } from './connection.ts'
import { edgeById, findKey, nodeByKey } from './rows.ts'

/** Keys of those that exist, by id or alias, in the order asked for; none twice. */
export const findKeys = (connection: Connection, ids: readonly string[]): readonly number[] => {
  const keys = new Set<number>()
  for (const id of ids) {
    const key = findKey(connection, id)
    if (key !== undefined) keys.add(key)
  }
  return [...keys]
}

export const readNode = (connection: Connection, id: string): GraphNode | undefined => {
  const key = findKey(connection, id)
  return key === undefined ? undefined : nodeByKey(connection, key)
}

export const readNodes = (connection: Connection, ids: readonly string[]): readonly GraphNode[] => {
  checkIds(ids)
  return findKeys(connection, ids).flatMap((key) => nodeByKey(connection, key) ?? [])
}

export const readEdge = (connection: Connection, id: string): GraphEdge | undefined => edgeById(connection, id)
