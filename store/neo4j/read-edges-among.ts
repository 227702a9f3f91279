// Edges of many nodes at once: those that join them to one another, which a map draws, and those of some types.
import type { GraphEdge } from '../../model/edge.ts'
import { WhenceError } from '../../model/error.ts'
import { EDGE_TYPES, type EdgeType } from '../../model/kind.ts'
import { checkIds, MOST_EDGES_AMONG } from '../bounds.ts'
import type { Direction } from '../questions.ts'
import type { Ask } from './connection.ts'
import { found, visible } from './cypher.ts'
import { type EdgeRow, findIds, rowToEdge } from './read-nodes.ts'

const MOST_EDGES_OF = 200_000
const ROW = 'RETURN r, a.id AS from, b.id AS to LIMIT $most'
const AMONG = `UNWIND $ids AS id ${found('a', 'id')} MATCH (a)-[r]->(b) WHERE ${visible('r')} AND b.id IN $ids ${ROW}`
/** The edges among the first, and from them to the second and back. */
const AMONG_AND_BESIDE = `UNWIND $ids AS id ${found('a', 'id')} MATCH (a)-[r]->(b)
  WHERE ${visible('r')} AND (b.id IN $ids OR b.id IN $beside) ${ROW}
  UNION ALL UNWIND $ids AS id ${found('b', 'id')} MATCH (a)-[r]->(b) WHERE ${visible('r')} AND a.id IN $beside AND NOT a.id IN $ids ${ROW}`
const edgesOf = (direction: Direction, types: readonly EdgeType[]) => {
  const [here, there] = direction === 'out' ? ['a', 'b'] : ['b', 'a']
  const arrow = direction === 'out' ? `-[r:${types.join('|')}]->` : `<-[r:${types.join('|')}]-`
  return `UNWIND $ids AS id ${found(here, 'id')} MATCH (${here})${arrow}(${there}) WHERE ${visible('r')} ${ROW}`
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const inOrder = (rows: readonly EdgeRow[], most: number): readonly GraphEdge[] => {
  if (rows.length > most) {
    throw new WhenceError('too-large', `These nodes have more than ${most} such edges.`, {
      remedy: 'Ask for fewer nodes.',
    })
  }
  return rows
    .map(rowToEdge)
    .sort((a, b) => EDGE_TYPES.indexOf(a.type) - EDGE_TYPES.indexOf(b.type) || byText(a.id, b.id))
}

/** In order of type, then of id. @throws WhenceError `too-large` */
export const readEdgesAmong = async (
  ask: Ask,
  ids: readonly string[],
  beside: readonly string[] = [],
): Promise<readonly GraphEdge[]> => {
  checkIds([...ids, ...beside])
  const given = { ids: await findIds(ask, ids), most: MOST_EDGES_AMONG + 1 }
  const rows =
    beside.length === 0
      ? await ask<EdgeRow>(AMONG, given)
      : await ask<EdgeRow>(AMONG_AND_BESIDE, { ...given, beside: await findIds(ask, beside) })
  return inOrder(rows, MOST_EDGES_AMONG)
}

/** In order of type, then of id. @throws WhenceError `too-large` */
export const readEdgesOf = async (
  ask: Ask,
  ids: readonly string[],
  direction: Direction,
  types: readonly EdgeType[],
): Promise<readonly GraphEdge[]> => {
  checkIds(ids)
  const wanted = EDGE_TYPES.filter((type) => types.includes(type))
  if (wanted.length === 0) return []
  const given = await findIds(ask, ids)
  const rows = await ask<EdgeRow>(edgesOf(direction, wanted), { ids: given, most: MOST_EDGES_OF + 1 })
  return inOrder(rows, MOST_EDGES_OF)
}
