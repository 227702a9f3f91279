// Lists of nodes by what they weigh. Rows of `node` are narrow: walking them all is quicker than keeping an order for each.
import { NODE_KINDS } from '../../model/kind.ts'
import { checkIds, checkPage } from '../bounds.ts'
import type { Page, RankBy, RankQuery, Summary } from '../questions.ts'
import { KIND } from './codes.ts'
import type { Connection } from './connection.ts'
import { type Conditions, conditionsOf } from './filter.ts'
import { summaryByKey } from './read-summaries.ts'

type Way = 'ASC' | 'DESC'

/** What has nothing to be ordered by comes last, whichever way. */
const ORDERS: Readonly<Record<Exclude<RankBy, 'label'>, (way: Way) => string>> = {
  quotations: (way) => `n.quotations ${way}`,
  statements: (way) => `n.statements ${way}`,
  works: (way) => `n.works ${way}`,
  people: (way) => `n.people ${way}`,
  claims: (way) => `n.claims ${way}`,
  disputes: (way) => `n.disputes ${way}`,
  firstYear: (way) => `n.first_year ${way} NULLS LAST`,
  line: (way) => `(SELECT d.id FROM document d WHERE d.key = n.document) ${way} NULLS LAST, n.line ${way} NULLS LAST`,
}

const where = ({ sql }: Conditions) => (sql ? `WHERE ${sql}` : '')

const totalOf = (connection: Connection, { filter }: RankQuery, conditions: Conditions): number => {
  if (conditions.onlyKinds) {
    const kinds = new Set(filter.kinds ?? NODE_KINDS)
    const total = connection.sql<{ count: number }>('SELECT count FROM total WHERE what = ?')
    return [...kinds].reduce((sum, kind) => sum + (total.get(KIND[kind])?.count ?? 0), 0)
  }
  const counted = connection.sql<{ count: number }>(`SELECT count(*) AS count FROM node n ${where(conditions)}`)
  return counted.get(...conditions.values)?.count ?? 0
}

/** Those that a topic or a person leaves are few enough to be sorted. */
const fewByLabel = (connection: Connection, query: RankQuery, conditions: Conditions, way: Way): readonly number[] =>
  connection
    .sql<{ key: number }>(
      `SELECT n.key FROM node n JOIN label l ON l.node = n.key ${where(conditions)}
      ORDER BY l.words ${way}, n.id LIMIT ? OFFSET ?`,
    )
    .all(...conditions.values, query.limit, query.offset)
    .map(({ key }) => key)

/** Labels are in order within a kind: the first of every kind are taken, and of these the first. */
const manyByLabel = (connection: Connection, query: RankQuery, conditions: Conditions, way: Way): readonly number[] => {
  const enough = query.offset + query.limit
  const first = (kind: number) => `SELECT * FROM (SELECT n.key, l.words, n.id
    FROM label l CROSS JOIN node n ON n.key = l.node
    WHERE l.kind = ${kind} ${conditions.sql && `AND ${conditions.sql}`} ORDER BY l.words ${way}, n.id LIMIT ?)`
  const kinds = [...new Set(query.filter.kinds ?? NODE_KINDS)].map((kind) => KIND[kind])
  if (kinds.length === 0) return []
  return connection
    .sql<{ key: number }>(`${kinds.map(first).join(' UNION ALL ')} ORDER BY words ${way}, id LIMIT ? OFFSET ?`)
    .all(...kinds.flatMap(() => [...conditions.values, enough]), query.limit, query.offset)
    .map(({ key }) => key)
}

const byNumber = (connection: Connection, query: RankQuery, conditions: Conditions, order: string): readonly number[] =>
  connection
    .sql<{ key: number }>(`SELECT n.key FROM node n ${where(conditions)} ORDER BY ${order}, n.id LIMIT ? OFFSET ?`)
    .all(...conditions.values, query.limit, query.offset)
    .map(({ key }) => key)

export const readRank = (connection: Connection, query: RankQuery): Page<Summary> => {
  checkPage(query)
  checkIds([...(query.filter.topics ?? []), ...(query.filter.people ?? [])])
  const conditions = conditionsOf(connection, query.filter)
  const way: Way = query.ascending ? 'ASC' : 'DESC'
  const byLabel = query.filter.topics || query.filter.people ? fewByLabel : manyByLabel
  const keys =
    query.by === 'label'
      ? byLabel(connection, query, conditions, way)
      : byNumber(connection, query, conditions, ORDERS[query.by](way))
  return {
    items: keys.flatMap((key) => summaryByKey(connection, key) ?? []),
    total: totalOf(connection, query, conditions),
  }
}
