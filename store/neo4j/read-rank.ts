// Lists of nodes by what they weigh.
import { NODE_KINDS } from '../../model/kind.ts'
import { checkIds, checkPage } from '../bounds.ts'
import type { Page, RankBy, RankQuery, Summary } from '../store.ts'
import type { Ask } from './connection.ts'
import { found } from './cypher.ts'
import { conditionsOf, idsOf } from './filter.ts'
import type { FoundNode } from './properties.ts'
import { readCounts } from './read-counts.ts'
import { toSummary } from './read-summaries.ts'

type Way = 'ASC' | 'DESC'

/** What has nothing to be ordered by comes last, whichever way. */
const ORDERS: Readonly<Record<RankBy, (way: Way) => string>> = {
  quotations: (way) => `n.quotations ${way}`,
  works: (way) => `n.works ${way}`,
  people: (way) => `n.people ${way}`,
  claims: (way) => `n.claims ${way}`,
  disputes: (way) => `n.disputes ${way}`,
  firstYear: (way) => `n.firstYear IS NULL, n.firstYear ${way}`,
  line: (way) => `n.document IS NULL, n.document ${way}, n.line IS NULL, n.line ${way}`,
  label: (way) => `n.sortWords ${way}`,
}
/** What an index has in order: a condition that always holds lets it be walked. */
const WALKED: Readonly<Partial<Record<RankBy, string>>> = {
  quotations: 'n.quotations >= 0',
  label: "n.sortWords >= ''",
}

export const readRank = async (ask: Ask, query: RankQuery): Promise<Page<Summary>> => {
  checkPage(query)
  const { filter, by } = query
  checkIds([...(filter.topics ?? []), ...(filter.people ?? [])])
  const kinds = NODE_KINDS.filter((kind) => filter.kinds?.includes(kind) ?? true)
  if (kinds.length === 0) return { items: [], total: 0 }
  const among = await idsOf(ask, filter)
  const conditions = conditionsOf(filter)
  const order = `ORDER BY ${ORDERS[by](query.ascending ? 'ASC' : 'DESC')}, n.id`
  const values = {
    ...conditions.values,
    offset: query.offset,
    limit: query.limit,
    enough: query.offset + query.limit,
    among: among ?? [],
    kinds,
  }
  const chosen = among
    ? [
        `UNWIND $among AS id ${found('n', 'id')} WHERE any(label IN labels(n) WHERE label IN $kinds) AND ${conditions.text}`,
      ]
    : kinds.map((kind) => `MATCH (n:${kind}) WHERE ${WALKED[by] ?? 'true'} AND ${conditions.text}`)
  // The first of every kind are taken, and of these the first.
  const firsts = chosen.map((each) => `${each} RETURN n ${order} LIMIT $enough`).join(' UNION ALL ')
  const rows = await ask<{ n: FoundNode }>(`CALL () { ${firsts} } RETURN n ${order} SKIP $offset LIMIT $limit`, values)
  return {
    items: rows.map(({ n }) => toSummary(n)),
    total: await totalOf(ask, query, chosen, values, conditions.onlyKinds),
  }
}

const totalOf = async (
  ask: Ask,
  { filter }: RankQuery,
  chosen: readonly string[],
  values: Readonly<Record<string, unknown>>,
  onlyKinds: boolean,
): Promise<number> => {
  if (onlyKinds) {
    const { nodes } = await readCounts(ask)
    return NODE_KINDS.reduce((sum, kind) => sum + ((filter.kinds?.includes(kind) ?? true) ? nodes[kind] : 0), 0)
  }
  const counted = chosen.map((each) => `${each} RETURN count(*) AS total`).join(' UNION ALL ')
  return (await ask<{ total: number }>(counted, values)).reduce((sum, { total }) => sum + total, 0)
}
