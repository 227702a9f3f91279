// The whole graph in stretches, for questions about all of it, and the word that tells whether it is still the same.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EdgeType, NodeKind } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { EdgeEnds } from '../store.ts'
import { KIND, TYPE, typeOf } from './codes.ts'
import type { Connection } from './connection.ts'
import { type NodeRow, toNode } from './rows.ts'
import { REVISION } from './tallies.ts'

/** Keys looked at between two turns of the event loop. */
const AT_ONCE = 10_000

export const readRevision = (connection: Connection): string =>
  String(connection.sql<{ count: number }>('SELECT count FROM total WHERE what = ?').get(REVISION)?.count ?? 0)

async function* ranges(connection: Connection, table: 'node' | 'edge'): AsyncGenerator<readonly [number, number]> {
  const last = connection.sql<{ key: number | null }>(`SELECT max(key) AS key FROM ${table}`).get()?.key ?? 0
  for (let from = 0; from < last; from += AT_ONCE) {
    yield [from, from + AT_ONCE]
    await nextTurn()
  }
}

interface EndsRow {
  readonly type: number
  readonly from: string
  readonly to: string
  readonly assertedIn: string | null
}

/** @param open gives a connection of its own, so that all is read from one state of the store; it is closed at the end */
export async function* readEdgeEnds(
  open: () => Connection,
  types: readonly EdgeType[],
): AsyncGenerator<readonly EdgeEnds[]> {
  const connection = open()
  try {
    connection.db.exec('BEGIN')
    const codes = [...new Set(types)].map((type) => TYPE[type]).sort((a, b) => a - b)
    const stretch = connection.sql<EndsRow>(
      `SELECT e.type, s.id AS "from", t.id AS "to", e.json ->> '$.assertedIn' AS assertedIn
      FROM edge e JOIN node s ON s.key = e.source JOIN node t ON t.key = e.target
      WHERE e.key > ? AND e.key <= ? AND e.type IN (${codes.join(', ')})`,
    )
    for await (const [after, last] of ranges(connection, 'edge')) {
      const rows = stretch.all(after, last)
      if (rows.length === 0) continue
      yield rows.map(({ type, from, to, assertedIn }) => ({
        type: typeOf(type),
        from,
        to,
        ...(assertedIn !== null && { assertedIn }),
      }))
    }
  } finally {
    connection.close()
  }
}

/** @param open as above */
export async function* readNodesOfKind(open: () => Connection, kind: NodeKind): AsyncGenerator<readonly GraphNode[]> {
  const connection = open()
  try {
    connection.db.exec('BEGIN')
    const stretch = connection.sql<NodeRow>(
      `SELECT n.key, n.id, n.kind, j.json FROM node n JOIN node_json j ON j.node = n.key
      WHERE n.key > ? AND n.key <= ? AND n.kind = ?`,
    )
    for await (const [after, last] of ranges(connection, 'node')) {
      const rows = stretch.all(after, last, KIND[kind])
      if (rows.length > 0) yield rows.map(toNode)
    }
  } finally {
    connection.close()
  }
}
