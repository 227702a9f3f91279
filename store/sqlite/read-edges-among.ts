// Edges of many nodes at once: those that join them to one another, which a map draws, and those of some types.
import type { GraphEdge } from '../../model/edge.ts'
import { WhenceError } from '../../model/error.ts'
import type { EdgeType } from '../../model/kind.ts'
import { checkIds, MOST_EDGES_AMONG } from '../bounds.ts'
import type { Direction } from '../questions.ts'
import { TYPE } from './codes.ts'
import type { Connection } from './connection.ts'
import { findKeys } from './read-nodes.ts'
import { edgeByKey } from './rows.ts'

const AMONG = `WITH given(key) AS MATERIALIZED (SELECT value FROM json_each(?))
  SELECT e.key FROM given g CROSS JOIN edge e ON e.source = g.key
  WHERE e.target IN (SELECT key FROM given) LIMIT ?`

/** The edges among the first, and from them to the second and back. */
const AMONG_AND_BESIDE = `WITH given(key) AS MATERIALIZED (SELECT value FROM json_each(?1)),
  beside(key) AS MATERIALIZED (SELECT value FROM json_each(?2))
  SELECT e.key FROM given g CROSS JOIN edge e ON e.source = g.key
  WHERE e.target IN (SELECT key FROM given UNION ALL SELECT key FROM beside)
  UNION SELECT e.key FROM given g CROSS JOIN edge e ON e.target = g.key WHERE e.source IN (SELECT key FROM beside) LIMIT ?3`

const MOST_EDGES_OF = 200_000
const IN_ORDER = 'SELECT e.key FROM json_each(?) k JOIN edge e ON e.key = k.value ORDER BY e.type, e.id'

const inOrder = (connection: Connection, found: readonly { key: number }[], most: number): readonly GraphEdge[] => {
  if (found.length > most) {
    throw new WhenceError('too-large', `These nodes have more than ${most} such edges.`, {
      remedy: 'Ask for fewer nodes.',
    })
  }
  return connection
    .sql<{ key: number }>(IN_ORDER)
    .all(JSON.stringify(found.map(({ key }) => key)))
    .flatMap(({ key }) => edgeByKey(connection, key) ?? [])
}

/** In order of type, then of id. @throws WhenceError `too-large` */
export const readEdgesAmong = (
  connection: Connection,
  ids: readonly string[],
  beside: readonly string[] = [],
): readonly GraphEdge[] => {
  checkIds([...ids, ...beside])
  const keys = JSON.stringify(findKeys(connection, ids))
  const found =
    beside.length === 0
      ? connection.sql<{ key: number }>(AMONG).all(keys, MOST_EDGES_AMONG + 1)
      : connection
          .sql<{ key: number }>(AMONG_AND_BESIDE)
          .all(keys, JSON.stringify(findKeys(connection, beside)), MOST_EDGES_AMONG + 1)
  return inOrder(connection, found, MOST_EDGES_AMONG)
}

/** In order of type, then of id. @throws WhenceError `too-large` */
export const readEdgesOf = (
  connection: Connection,
  ids: readonly string[],
  direction: Direction,
  types: readonly EdgeType[],
): readonly GraphEdge[] => {
  checkIds(ids)
  const here = direction === 'out' ? 'source' : 'target'
  const found = connection
    .sql<{ key: number }>(
      `SELECT e.key FROM json_each(?) g CROSS JOIN edge e ON e.${here} = g.value
      WHERE e.type IN (SELECT value FROM json_each(?)) LIMIT ?`,
    )
    .all(JSON.stringify(findKeys(connection, ids)), JSON.stringify(types.map((type) => TYPE[type])), MOST_EDGES_OF + 1)
  return inOrder(connection, found, MOST_EDGES_OF)
}
