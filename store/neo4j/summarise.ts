// The summaries of some nodes, made from the graph. One statement a kind; each counts distinct things (questions.ts, Summary).
import { NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import { found, MAKERS, STANCE_TYPES, visible } from './cypher.ts'

const these = (kind: NodeKind) => `UNWIND $ids AS id ${found('n', 'id')} WHERE n:${kind} AND ${visible('n')}`
interface Summing {
  /** Finds the nodes `n`, and what is counted of each. */
  readonly found: string
  readonly counts: string
}
/** What a statement does not say is nothing. */
const given = (found: string, counts: Readonly<Record<string, string>>): Summing => {
  const all = {
    quotations: '0',
    statements: '0',
    supports: '0',
    disputes: '0',
    qualifies: '0',
    claims: '0',
    works: '0',
    people: '0',
    ...counts,
  }
  const pairs = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return { found, counts: `{${pairs.join(', ')}}` }
}
const counting = (name: string, ...branches: readonly string[]) =>
  `CALL (n) { CALL (n) { ${branches.map((branch) => `MATCH ${branch} RETURN x`).join(' UNION ')} } RETURN count(DISTINCT x) AS ${name} }`

/** The years that works are to have: $years has those that change. */
const YEARS = `CALL (made) { UNWIND made AS w WITH head(coalesce($years[w.id], [w.firstYear])) AS year
  RETURN min(year) AS firstYear, max(year) AS lastYear }`
const PEOPLE = `CALL (made) { UNWIND made AS w MATCH (w)<-[m:${MAKERS}]-(p) WHERE ${visible('m')} RETURN count(DISTINCT p) AS people }`
const collecting = (...branches: readonly string[]) =>
  `CALL (n) { CALL (n) { ${branches.map((branch) => `MATCH ${branch} RETURN x`).join(' UNION ')} } RETURN collect(DISTINCT x) AS made }`

const quote = given(
  `${these('Quote')}
  ${counting('claims', `(n)-[s:${STANCE_TYPES}]->(x) WHERE ${visible('s')}`)}
  ${collecting(`(n)-[f:QUOTED_FROM]->(x) WHERE ${visible('f')}`)} ${YEARS}`,
  { quotations: '1', statements: '1', claims: 'claims', firstYear: 'firstYear', lastYear: 'lastYear' },
)

/** @param each what is one statement: the claim's own takers are told apart by themselves, a topic's by the claim as well */
const stances = (claim: string, each: string, seen: readonly string[]) => `CALL (n) {
  MATCH ${claim}<-[s:${STANCE_TYPES}]-(q) WHERE ${visible('s', ...seen)}
  RETURN count(DISTINCT CASE WHEN q:Quote THEN q END) AS quotations, count(DISTINCT ${each}) AS statements,
    count(DISTINCT CASE type(s) WHEN 'SUPPORTS' THEN q END) AS supports, count(DISTINCT CASE type(s) WHEN 'DISPUTES' THEN q END) AS disputes, count(DISTINCT CASE type(s) WHEN 'QUALIFIES' THEN q END) AS qualifies }`
const worksBehind = (claim: string, seen: readonly string[]) =>
  collecting(
    `${claim}<-[s:${STANCE_TYPES}]-()-[f:QUOTED_FROM]->(x) WHERE ${visible('s', 'f', ...seen)}`,
    `${claim}<-[s:${STANCE_TYPES}]-(x:Work) WHERE ${visible('s', ...seen)}`,
  )

const claim = given(`${these('Claim')} ${stances('(n)', 'q', [])} ${worksBehind('(n)', [])} ${PEOPLE} ${YEARS}`, {
  quotations: 'quotations',
  statements: 'statements',
  supports: 'supports',
  disputes: 'disputes',
  qualifies: 'qualifies',
  works: 'size(made)',
  people: 'people',
  firstYear: 'firstYear',
  lastYear: 'lastYear',
})

const work = given(
  `${these('Work')}
  ${counting('quotations', `(n)<-[f:QUOTED_FROM]-(x) WHERE ${visible('f')}`)}
  ${counting('own', `(n)-[s:${STANCE_TYPES}]->(x) WHERE ${visible('s')}`)}
  ${counting('people', `(n)<-[m:${MAKERS}]-(x) WHERE ${visible('m')}`)}
  ${counting(
    'claims',
    `(n)<-[f:QUOTED_FROM]-()-[s:${STANCE_TYPES}]->(x) WHERE ${visible('f', 's')}`,
    `(n)-[s:${STANCE_TYPES}|ASSERTS]->(x) WHERE ${visible('s')}`,
  )}`,
  { quotations: 'quotations', statements: 'quotations + own', people: 'people', claims: 'claims' },
)

const made = `(n)-[m:${MAKERS}]->`
const person = given(
  `${these('Person')}
  ${collecting(`${made}(x) WHERE ${visible('m')}`)} ${YEARS}
  ${counting(
    'quotations',
    `${made}()<-[f:QUOTED_FROM]-(x) WHERE ${visible('m', 'f')}`,
    `(n)<-[t:SPOKEN_BY]-(x) WHERE ${visible('t')}`,
  )}
  CALL (n) { MATCH ${made}(w)-[s:${STANCE_TYPES}]->(c) WHERE ${visible('m', 's')} RETURN count(DISTINCT [w, c]) AS own }
  ${counting(
    'claims',
    `${made}()<-[f:QUOTED_FROM]-()-[s:${STANCE_TYPES}]->(x) WHERE ${visible('m', 'f', 's')}`,
    `(n)<-[t:SPOKEN_BY]-()-[s:${STANCE_TYPES}]->(x) WHERE ${visible('t', 's')}`,
    `${made}()-[s:${STANCE_TYPES}|ASSERTS]->(x) WHERE ${visible('m', 's')}`,
    `(n)-[s:ASSERTS]->(x) WHERE ${visible('s')}`,
  )}`,
  {
    quotations: 'quotations',
    statements: 'quotations + own',
    claims: 'claims',
    works: 'size(made)',
    firstYear: 'firstYear',
    lastYear: 'lastYear',
  },
)

const about = '(n)<-[about:ABOUT]-()'
const topic = given(
  `${these('Topic')}
  ${counting('claims', `(n)<-[about:ABOUT]-(x) WHERE ${visible('about')}`)}
  ${stances('(n)<-[about:ABOUT]-(c)', 'CASE WHEN q:Quote THEN q ELSE [q, c] END', ['about'])} ${worksBehind(about, ['about'])} ${PEOPLE} ${YEARS}`,
  {
    quotations: 'quotations',
    statements: 'statements',
    claims: 'claims',
    works: 'size(made)',
    people: 'people',
    firstYear: 'firstYear',
    lastYear: 'lastYear',
  },
)

const SUMMARIES: Readonly<Record<NodeKind, Summing>> = {
  Person: person,
  Work: work,
  Claim: claim,
  Quote: quote,
  Topic: topic,
}
/** Gives the summaries of the nodes `$ids`. */
export const ASK_SUMMARIES: readonly string[] = Object.values(SUMMARIES).map(
  (each) => `${each.found} RETURN id, ${each.counts} AS set`,
)
/** Writes the summaries to the nodes `$ids`, which are all of the kind. */
export const WRITE_SUMMARIES = Object.fromEntries(
  NODE_KINDS.map((kind) => [kind, `${SUMMARIES[kind].found} SET n += ${SUMMARIES[kind].counts}`]),
) as Readonly<Record<NodeKind, string>>
