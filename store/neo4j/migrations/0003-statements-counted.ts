// Statements are counted: beside quotations the stances that works and claims take themselves, in all and by stance; with an index,
// for lists are put in order by them.
import { NODE_KINDS, type NodeKind } from '../../../model/kind.ts'
import type { Migration } from './migration.ts'

const STANCES = 'SUPPORTS|DISPUTES|QUALIFIES'
const MAKERS = 'AUTHORED|EDITED|TRANSLATED|COMPILED'
const seen = (...names: readonly string[]) =>
  names.map((name) => `${name}.since <= now AND (${name}.until IS NULL OR ${name}.until > now)`).join(' AND ')
const taking = (stance: string) => `count(DISTINCT CASE type(s) WHEN '${stance}' THEN q END)`
/** Each pair of what takes a stance and what it is on, once. */
const PAIRS = 'count(DISTINCT CASE WHEN q IS NOT NULL THEN [q, c] END)'
const beside = (pattern: string, where: string) =>
  `OPTIONAL MATCH ${pattern} WHERE ${where} WITH n, ${PAIRS} AS own SET n.statements = coalesce(n.quotations, 0) + own`

const COUNTING: Readonly<Record<NodeKind, string>> = {
  Person: beside(`(n)-[m:${MAKERS}]->(q)-[s:${STANCES}]->(c)`, seen('m', 's')),
  Work: `OPTIONAL MATCH (n)-[s:${STANCES}]->(c) WHERE ${seen('s')}
    WITH n, count(DISTINCT c) AS own SET n.statements = coalesce(n.quotations, 0) + own`,
  Claim: `OPTIONAL MATCH (n)<-[s:${STANCES}]-(q) WHERE ${seen('s')}
    WITH n, count(DISTINCT q) AS all, ${taking('SUPPORTS')} AS supports, ${taking('DISPUTES')} AS disputes, ${taking('QUALIFIES')} AS qualifies
    SET n.statements = all, n.supports = supports, n.disputes = disputes, n.qualifies = qualifies`,
  Quote: 'SET n.statements = 1',
  Topic: beside(`(n)<-[a:ABOUT]-(c)<-[s:${STANCES}]-(q)`, `NOT q:Quote AND ${seen('a', 's')}`),
}

export const statementsCounted: Migration = {
  number: 3,
  name: 'statements counted',
  statements: [
    ...NODE_KINDS.map(
      (kind) => `CREATE INDEX ${kind.toLowerCase()}_statements IF NOT EXISTS FOR (x:${kind}) ON (x.statements)`,
    ),
    // Written once for each node: a second time changes nothing.
    ...NODE_KINDS.map(
      (kind) => `MATCH (store:Store {name: 'whence'}) MATCH (n:${kind}) WHERE n.statements IS NULL
      WITH n, store.now AS now CALL (n, now) { ${COUNTING[kind]} } IN TRANSACTIONS OF 2000 ROWS`,
    ),
  ],
}
