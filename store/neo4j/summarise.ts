// The summaries of some nodes, made from the graph. One statement a kind; each counts distinct things (store.ts, Summary).
import type { NodeKind } from '../../model/kind.ts'
import { MAKERS, STANCE_TYPES, THING, visible } from './cypher.ts'

const these = (kind: NodeKind) => `UNWIND $ids AS id MATCH (n:${THING} {id: id}) WHERE n:${kind} AND ${visible('n')}`
/** What a statement does not say is nothing. */
const given = (counts: Readonly<Record<string, string>>) => {
  const all = {
    quotations: '0',
    supports: '0',
    disputes: '0',
    qualifies: '0',
    claims: '0',
    works: '0',
    people: '0',
    ...counts,
  }
  return `RETURN id, n.since AS since, {${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')}} AS set`
}
const counting = (name: string, ...branches: readonly string[]) =>
  `CALL (n) { CALL (n) { ${branches.map((branch) => `MATCH ${branch} RETURN x`).join(' UNION ')} } RETURN count(x) AS ${name} }`

/** The years that works are to have: $years has those that change. */
const YEARS = `CALL (made) { UNWIND made AS w WITH head(coalesce($years[w.id], [w.firstYear])) AS year
  RETURN min(year) AS firstYear, max(year) AS lastYear }`
const PEOPLE = `CALL (made) { UNWIND made AS w MATCH (w)<-[m:${MAKERS}]-(p) WHERE ${visible('m')} RETURN count(DISTINCT p) AS people }`
const collecting = (...branches: readonly string[]) =>
  `CALL (n) { CALL (n) { ${branches.map((branch) => `MATCH ${branch} RETURN x`).join(' UNION ')} } RETURN collect(x) AS made }`

const quote = `${these('Quote')}
  ${counting('claims', `(n)-[s:${STANCE_TYPES}]->(x) WHERE ${visible('s')}`)}
  ${collecting(`(n)-[f:QUOTED_FROM]->(x) WHERE ${visible('f')}`)} ${YEARS}
  ${given({ quotations: '1', claims: 'claims', firstYear: 'firstYear', lastYear: 'lastYear' })}`

const stances = (claim: string) => `CALL (n) {
  MATCH ${claim}<-[s:${STANCE_TYPES}]-(q:Quote) WHERE ${visible('s')} ${claim === '(n)' ? '' : `AND ${visible('about')}`}
  RETURN count(DISTINCT q) AS quotations, count(DISTINCT CASE type(s) WHEN 'SUPPORTS' THEN q END) AS supports,
    count(DISTINCT CASE type(s) WHEN 'DISPUTES' THEN q END) AS disputes, count(DISTINCT CASE type(s) WHEN 'QUALIFIES' THEN q END) AS qualifies }`
const worksBehind = (claim: string, seen: readonly string[]) =>
  collecting(
    `${claim}<-[s:${STANCE_TYPES}]-()-[f:QUOTED_FROM]->(x) WHERE ${visible('s', 'f', ...seen)}`,
    `${claim}<-[s:${STANCE_TYPES}]-(x:Work) WHERE ${visible('s', ...seen)}`,
  )

const claim = `${these('Claim')} ${stances('(n)')} ${worksBehind('(n)', [])} ${PEOPLE} ${YEARS}
  ${given({
    quotations: 'quotations',
    supports: 'supports',
    disputes: 'disputes',
    qualifies: 'qualifies',
    works: 'size(made)',
    people: 'people',
    firstYear: 'firstYear',
    lastYear: 'lastYear',
  })}`

const work = `${these('Work')}
  ${counting('quotations', `(n)<-[f:QUOTED_FROM]-(x) WHERE ${visible('f')}`)}
  ${counting('people', `(n)<-[m:${MAKERS}]-(x) WHERE ${visible('m')}`)}
  ${counting(
    'claims',
    `(n)<-[f:QUOTED_FROM]-()-[s:${STANCE_TYPES}]->(x) WHERE ${visible('f', 's')}`,
    `(n)-[s:${STANCE_TYPES}|ASSERTS]->(x) WHERE ${visible('s')}`,
  )}
  ${given({ quotations: 'quotations', people: 'people', claims: 'claims' })}`

const made = `(n)-[m:${MAKERS}]->`
const person = `${these('Person')}
  ${collecting(`${made}(x) WHERE ${visible('m')}`)} ${YEARS}
  ${counting(
    'quotations',
    `${made}()<-[f:QUOTED_FROM]-(x) WHERE ${visible('m', 'f')}`,
    `(n)<-[t:SPOKEN_BY]-(x) WHERE ${visible('t')}`,
  )}
  ${counting(
    'claims',
    `${made}()<-[f:QUOTED_FROM]-()-[s:${STANCE_TYPES}]->(x) WHERE ${visible('m', 'f', 's')}`,
    `(n)<-[t:SPOKEN_BY]-()-[s:${STANCE_TYPES}]->(x) WHERE ${visible('t', 's')}`,
    `${made}()-[s:${STANCE_TYPES}|ASSERTS]->(x) WHERE ${visible('m', 's')}`,
    `(n)-[s:ASSERTS]->(x) WHERE ${visible('s')}`,
  )}
  ${given({ quotations: 'quotations', claims: 'claims', works: 'size(made)', firstYear: 'firstYear', lastYear: 'lastYear' })}`

const about = '(n)<-[about:ABOUT]-()'
const topic = `${these('Topic')}
  ${counting('claims', `(n)<-[about:ABOUT]-(x) WHERE ${visible('about')}`)}
  ${stances(about)} ${worksBehind(about, ['about'])} ${PEOPLE} ${YEARS}
  ${given({
    quotations: 'quotations',
    claims: 'claims',
    works: 'size(made)',
    people: 'people',
    firstYear: 'firstYear',
    lastYear: 'lastYear',
  })}`

export const SUMMARIES: readonly string[] = [work, quote, claim, person, topic]
