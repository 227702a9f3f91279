// Single nodes and edges, and lists of them by id.
import type { GraphEdge } from '../../model/edge.ts'
import type { GraphNode } from '../../model/node.ts'
import { checkIds } from '../bounds.ts'
import type { Ask } from './connection.ts'
import { forEachType, found, visible } from './cypher.ts'
import { type FoundEdge, type FoundNode, toEdge, toNode } from './properties.ts'

interface Held<Found> {
  readonly asked: string
  readonly found: Found | null
}
/** Asks for what is wanted of the node `n`. */
const byId = (wanted: string) =>
  `UNWIND $ids AS asked OPTIONAL ${found('n', 'asked')} WHERE ${visible('n')} RETURN asked, ${wanted} AS found`
/** Of several that took over one id, the first that came. */
const byAlias = (wanted: string) =>
  `UNWIND $ids AS asked MATCH (alias:Alias {alias: asked}) USING INDEX SEEK alias:Alias(alias) WHERE ${visible('alias')}
  ${found('n', 'alias.node')} WHERE ${visible('n')}
  WITH asked, n ORDER BY n.number WITH asked, collect(n)[0] AS n RETURN asked, ${wanted} AS found`
const WHOLE = [byId('n'), byAlias('n')] as const
/** An id is asked for without the words that it stands for. */
const IDS = [byId('n.id'), byAlias('n.id')] as const

const find = async <Found>(
  ask: Ask,
  [byId, byAlias]: readonly [string, string],
  ids: readonly string[],
): Promise<readonly Found[]> => {
  if (ids.length === 0) return []
  const rows = await ask<Held<Found>>(byId, { ids })
  const missing = rows.flatMap(({ asked, found }) => (found === null ? [asked] : []))
  const old = missing.length > 0 ? await ask<Held<Found>>(byAlias, { ids: missing }) : []
  const taken = new Map(old.map(({ asked, found }) => [asked, found]))
  return rows.flatMap(({ asked, found }) => found ?? taken.get(asked) ?? [])
}

/** Nodes by id or alias, in the order asked for; none twice. */
export const findNodes = async (ask: Ask, ids: readonly string[]): Promise<readonly FoundNode[]> => {
  const nodes = await find<FoundNode>(ask, WHOLE, ids)
  return [...new Map(nodes.map((node) => [node.properties.id, node])).values()]
}

/** Ids of those that exist, aliases followed; none twice. */
export const findIds = async (ask: Ask, ids: readonly string[]): Promise<readonly string[]> => [
  ...new Set(await find<string>(ask, IDS, ids)),
]

export const findId = async (ask: Ask, id: string): Promise<string | undefined> => (await findIds(ask, [id]))[0]

export const readNode = async (ask: Ask, id: string): Promise<GraphNode | undefined> => {
  const [found] = await findNodes(ask, [id])
  return found && toNode(found)
}

export const readNodes = async (ask: Ask, ids: readonly string[]): Promise<readonly GraphNode[]> => {
  checkIds(ids)
  return (await findNodes(ask, ids)).map(toNode)
}

export interface EdgeRow {
  readonly r: FoundEdge
  readonly from: string
  readonly to: string
}
export const rowToEdge = ({ r, from, to }: EdgeRow): GraphEdge => toEdge(r, from, to)

const EDGE_BY_ID = forEachType(
  (type) =>
    `MATCH (a)-[r:${type} {id: $id}]->(b) USING INDEX SEEK r:${type}(id) WHERE ${visible('r')} RETURN r, a.id AS from, b.id AS to`,
)

export const readEdge = async (ask: Ask, id: string): Promise<GraphEdge | undefined> => {
  const [row] = await ask<EdgeRow>(EDGE_BY_ID, { id })
  return row && rowToEdge(row)
}
