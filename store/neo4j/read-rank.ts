// Lists of nodes by what they weigh.
import { NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import { checkIds, checkPage } from '../bounds.ts'
import type { Page, RankQuery, Summary } from '../questions.ts'
import type { Ask } from './connection.ts'
import { found } from './cypher.ts'
import { type Conditions, conditionsOf, idsOf } from './filter.ts'
import { inOrder, LIST_ORDERS, lacking, orderClause } from './list-orders.ts'
import type { FoundNode } from './properties.ts'
import { readCounts } from './read-counts.ts'
import { toSummary } from './read-summaries.ts'
import type { Values } from './values.ts'

interface Row {
  readonly n: FoundNode
}

const count = async (ask: Ask, chosen: readonly string[], values: Values): Promise<number> => {
  const text = chosen.map((each) => `${each} RETURN count(*) AS total`).join(' UNION ALL ')
  return (await ask<{ total: number }>(text, values)).reduce((sum, { total }) => sum + total, 0)
}
/** There are never fewer statements than quotations. */
const withAtLeast = (kind: NodeKind) =>
  `MATCH (n:${kind}) USING INDEX n:${kind}(statements) WHERE n.statements >= $least`

/** Those that topics or people leave are few enough to be sorted. */
const AMONG = `UNWIND $among AS id ${found('n', 'id')} WHERE any(label IN labels(n) WHERE label IN $kinds)`

const fewOf = async (
  ask: Ask,
  { by, ascending, offset, limit }: RankQuery,
  { text, values }: Conditions,
  given: { readonly among: readonly string[]; readonly kinds: readonly NodeKind[] },
): Promise<Page<Summary>> => {
  const order = LIST_ORDERS[by]
  const clause = orderClause(order, ascending ? 'ASC' : 'DESC')
  const lastly = order.mayLack ? clause.replace('ORDER BY', `ORDER BY n.${order.key} IS NULL,`) : clause
  const all = { ...values, ...given }
  const rows = await ask<Row>(`${AMONG} AND ${text} RETURN n ${lastly} SKIP $offset LIMIT $limit`, {
    ...all,
    offset,
    limit,
  })
  return { items: rows.map(({ n }) => toSummary(n)), total: await count(ask, [`${AMONG} AND ${text}`], all) }
}

/** The first of every kind are taken in the order that an index has, and of these the first. */
const manyOf = async (
  ask: Ask,
  { by, ascending, offset, limit, filter }: RankQuery,
  { text, values, onlyKinds }: Conditions,
  kinds: readonly NodeKind[],
): Promise<Page<Summary>> => {
  const order = LIST_ORDERS[by]
  const way = ascending ? 'ASC' : 'DESC'
  const chosen = kinds.map((kind) => inOrder(kind, order, way))
  const firsts = chosen.map(({ match, clause }) => `${match} AND ${text} RETURN n ${clause} LIMIT $enough`)
  const page = { ...values, offset, limit, enough: offset + limit }
  const all = `CALL () { ${firsts.join(' UNION ALL ')} } RETURN n ${orderClause(order, way)} SKIP $offset LIMIT $limit`
  const rows = [...(await ask<Row>(all, page))]
  if (order.mayLack && rows.length < limit) {
    const having = chosen.map(({ match }) => `${match} AND ${text}`)
    const skip = rows.length > 0 ? 0 : offset - (await count(ask, having, values))
    const last = `${lacking(kinds, order)} AND ${text} RETURN n ORDER BY n.id SKIP $skip LIMIT $take`
    rows.push(...(await ask<Row>(last, { ...values, skip, take: limit - rows.length })))
  }
  const items = rows.map(({ n }) => toSummary(n))
  if (!onlyKinds) {
    const counted = kinds.map((kind) => `${withAtLeast(kind)} AND ${text}`)
    const least = Math.max(filter.minStatements ?? 0, filter.minQuotations ?? 0)
    return { items, total: await count(ask, counted, { ...values, least }) }
  }
  const { nodes } = await readCounts(ask)
  return { items, total: kinds.reduce((sum, kind) => sum + nodes[kind], 0) }
}

export const readRank = async (ask: Ask, query: RankQuery): Promise<Page<Summary>> => {
  checkPage(query)
  const { filter } = query
  checkIds([...(filter.topics ?? []), ...(filter.people ?? [])])
  const kinds = NODE_KINDS.filter((kind) => filter.kinds?.includes(kind) ?? true)
  if (kinds.length === 0) return { items: [], total: 0 }
  const among = await idsOf(ask, filter)
  const conditions = conditionsOf(filter)
  return among ? fewOf(ask, query, conditions, { among, kinds }) : manyOf(ask, query, conditions, kinds)
}
