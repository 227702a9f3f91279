// The whole graph in stretches, for questions about all of it, and the word that tells whether it is still the same.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EdgeType, NodeKind } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { EdgeEnds } from '../questions.ts'
import { sharedStrings } from '../shared-strings.ts'
import { KIND, TYPE, typeOf } from './codes.ts'
import type { Connection } from './connection.ts'
import { type NodeRow, toNode } from './rows.ts'
import { REVISION } from './tallies.ts'

/** Keys looked at between two turns of the event loop. */
const AT_ONCE = 2_000

export const readRevision = (connection: Connection): string =>
  String(connection.sql<{ count: number }>('SELECT count FROM total WHERE what = ?').get(REVISION)?.count ?? 0)

async function* ranges(connection: Connection, table: 'node' | 'edge'): AsyncGenerator<readonly [number, number]> {
  const last = connection.sql<{ key: number | null }>(`SELECT max(key) AS key FROM ${table}`).get()?.key ?? 0
  for (let from = 0; from < last; from += AT_ONCE) {
    yield [from, from + AT_ONCE]
    await nextTurn()
  }
}

/** The id of every node by its key: each is one string however many edges have it, and no edge has to be joined with its ends. */
const readIds = async (connection: Connection): Promise<readonly (string | undefined)[]> => {
  const ids: string[] = []
  const stretch = connection.tuples<readonly [key: number, id: string]>(
    'SELECT key, id FROM node WHERE key > ? AND key <= ?',
  )
  for await (const [after, last] of ranges(connection, 'node'))
    for (const [key, id] of stretch.all(after, last)) ids[key] = id
  return ids
}

type Ends = readonly [type: number, from: number, to: number, assertedIn: string | null]

/** @param open gives a connection of its own, so that all is read from one state of the store; it is closed at the end */
export async function* readEdgeEnds(
  open: () => Connection,
  types: readonly EdgeType[],
): AsyncGenerator<readonly EdgeEnds[]> {
  const connection = open()
  try {
    connection.db.exec('BEGIN')
    const ids = await readIds(connection)
    const once = sharedStrings()
    const codes = [...new Set(types)].map((type) => TYPE[type]).sort((a, b) => a - b)
    const stretch = connection.tuples<Ends>(
      `SELECT type, source, target, json ->> '$.assertedIn' FROM edge
      WHERE key > ? AND key <= ? AND type IN (${codes.join(', ')})`,
    )
    for await (const [after, last] of ranges(connection, 'edge')) {
      const rows = stretch.all(after, last)
      if (rows.length === 0) continue
      yield rows.map(([type, from, to, assertedIn]) => ({
        type: typeOf(type),
        from: ids[from] ?? '',
        to: ids[to] ?? '',
        ...(assertedIn !== null && { assertedIn: once(assertedIn) }),
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
