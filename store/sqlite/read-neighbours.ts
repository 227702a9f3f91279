// What lies around a node: counts by type, direction and kind, and the neighbours themselves, a page at a time.

import { checkPage } from '../bounds.ts'
import { groupsOf, partsOf } from '../neighbour-groups.ts'
import type { EdgeCount, Neighbour, NeighbourQuery, Page } from '../questions.ts'
import { KIND, slotParts, TYPE } from './codes.ts'
import type { Connection } from './connection.ts'
import { HUB, hubOrder, type NeighbourKeys } from './hub-order.ts'
import { edgeByKey, findKey, nodeByKey } from './rows.ts'

const countsOf = (connection: Connection, key: number): readonly EdgeCount[] =>
  connection
    .sql<{ slot: number; count: number }>('SELECT slot, count FROM edge_count WHERE node = ? ORDER BY slot')
    .all(key)
    .map(({ slot, count }) => ({ ...slotParts(slot), count }))

export const readEdgeCounts = (connection: Connection, id: string): readonly EdgeCount[] => {
  const key = findKey(connection, id)
  return key === undefined ? [] : countsOf(connection, key)
}

const rowsOf = (direction: EdgeCount['direction'], byKind: boolean) => {
  const [here, there] = direction === 'in' ? ['target', 'source'] : ['source', 'target']
  return `SELECT e.key AS edge, e.${there} AS other FROM edge e JOIN node n ON n.key = e.${there}
    WHERE e.${here} = ? AND e.type = ? ${byKind ? 'AND n.kind IN (SELECT value FROM json_each(?))' : ''}
    ORDER BY n.id, e.id LIMIT ? OFFSET ?`
}

export const readNeighbours = (connection: Connection, query: NeighbourQuery): Page<Neighbour> => {
  checkPage(query)
  const key = findKey(connection, query.id)
  if (key === undefined) return { items: [], total: 0 }
  const { parts, total } = partsOf(groupsOf(countsOf(connection, key), query), query)
  const kinds = query.kinds && JSON.stringify(query.kinds.map((kind) => KIND[kind]))
  const items: Neighbour[] = []
  for (const { group, skip, take } of parts) {
    const { type, direction, count } = group
    const rows = connection.sql<NeighbourKeys>(rowsOf(direction, kinds !== undefined))
    const read = (most: number, from: number) =>
      rows.all(key, TYPE[type], ...(kinds === undefined ? [] : [kinds]), most, from)
    const page =
      count < HUB
        ? read(take, skip)
        : hubOrder(connection, `${key} ${type} ${direction} ${kinds ?? ''}`, () => read(-1, 0)).slice(skip, skip + take)
    for (const row of page) {
      const edge = edgeByKey(connection, row.edge)
      const node = nodeByKey(connection, row.other)
      if (edge && node) items.push({ edge, node, direction })
    }
  }
  return { items, total }
}
