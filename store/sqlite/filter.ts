// A filter of nodes as conditions on `node n`, with the values they take.
import type { NodeFilter } from '../questions.ts'
import { KIND, MAKERS_SQL, STANCES_SQL, TYPE } from './codes.ts'
import type { Connection } from './connection.ts'
import { findKeys } from './read-nodes.ts'

export interface Conditions {
  /** Without WHERE; empty where every node is taken. */
  readonly sql: string
  readonly values: readonly (string | number)[]
  /** Whether nothing but kinds is asked for: the totals are then known. */
  readonly onlyKinds: boolean
}

const { QUOTED_FROM, SPOKEN_BY, MENTIONS, ABOUT } = TYPE

const topics = `n.key IN (
  WITH topic(key) AS MATERIALIZED (SELECT value FROM json_each(?)),
  claim(key) AS MATERIALIZED (
    SELECT DISTINCT source FROM edge WHERE target IN (SELECT key FROM topic) AND type = ${ABOUT}),
  statement(key) AS MATERIALIZED (
    SELECT DISTINCT source FROM edge WHERE target IN (SELECT key FROM claim) AND type IN (${STANCES_SQL})),
  work(key) AS MATERIALIZED (
    SELECT target FROM edge WHERE source IN (SELECT key FROM statement) AND type = ${QUOTED_FROM}
    UNION SELECT statement.key FROM statement JOIN node x ON x.key = statement.key WHERE x.kind = ${KIND.Work})
  SELECT key FROM topic UNION ALL SELECT key FROM claim UNION ALL
  SELECT statement.key FROM statement JOIN node x ON x.key = statement.key WHERE x.kind = ${KIND.Quote} UNION ALL SELECT key FROM work UNION ALL
  SELECT source FROM edge WHERE target IN (SELECT key FROM work) AND type IN (${MAKERS_SQL}) UNION ALL
  SELECT target FROM edge WHERE source IN (SELECT key FROM statement) AND type = ${SPOKEN_BY})`

const people = `n.key IN (
  WITH person(key) AS MATERIALIZED (SELECT value FROM json_each(?)),
  work(key) AS MATERIALIZED (
    SELECT DISTINCT target FROM edge WHERE source IN (SELECT key FROM person) AND type IN (${MAKERS_SQL})),
  words(key) AS MATERIALIZED (
    SELECT source FROM edge WHERE target IN (SELECT key FROM work) AND type = ${QUOTED_FROM}
    UNION SELECT source FROM edge WHERE target IN (SELECT key FROM person) AND type = ${SPOKEN_BY})
  SELECT key FROM person UNION ALL SELECT key FROM work UNION ALL SELECT key FROM words UNION ALL
  SELECT source FROM edge WHERE target IN (SELECT key FROM person) AND type = ${MENTIONS} UNION ALL
  SELECT target FROM edge WHERE source IN (SELECT key FROM words) AND type IN (${STANCES_SQL}) UNION ALL
  SELECT target FROM edge WHERE source IN (SELECT key FROM work) AND type IN (${STANCES_SQL}))`

export const conditionsOf = (connection: Connection, filter: NodeFilter): Conditions => {
  const parts: string[] = []
  const values: (string | number)[] = []
  const add = (sql: string, ...given: (string | number)[]) => {
    parts.push(sql)
    values.push(...given)
  }
  if (filter.kinds) {
    add('n.kind IN (SELECT value FROM json_each(?))', JSON.stringify(filter.kinds.map((kind) => KIND[kind])))
  }
  const kindsAlone = parts.length
  if (filter.minQuotations !== undefined) add('n.quotations >= ?', filter.minQuotations)
  if (filter.minStatements !== undefined) add('n.statements >= ?', filter.minStatements)
  if (filter.maxQuotations !== undefined) add('n.quotations <= ?', filter.maxQuotations)
  if (filter.maxWorks !== undefined) add('n.works <= ?', filter.maxWorks)
  if (filter.fromYear !== undefined) add('n.last_year >= ?', filter.fromYear)
  if (filter.toYear !== undefined) add('n.first_year <= ?', filter.toYear)
  if (filter.topics) add(topics, JSON.stringify(findKeys(connection, filter.topics)))
  if (filter.people) add(people, JSON.stringify(findKeys(connection, filter.people)))
  return { sql: parts.join(' AND '), values, onlyKinds: parts.length === kindsAlone }
}
