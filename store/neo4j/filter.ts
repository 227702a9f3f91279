// A filter of nodes as conditions on `n`, with the values they take; and the nodes that topics and people leave.
import type { NodeFilter } from '../questions.ts'
import type { Ask } from './connection.ts'
import { found, MAKERS, STANCE_TYPES, visible } from './cypher.ts'
import { findIds } from './read-nodes.ts'

/** Each branch gives nodes `n` from a node that was given. */
const union = (branches: readonly string[]): string =>
  branches.map((branch) => `UNWIND $given AS id ${found('given', 'id')} ${branch} RETURN n.id AS id`).join(' UNION ')

const SELF = 'WITH given AS n'
const topic = 'MATCH (given)<-[about:ABOUT]-'
const statement = `${topic}()<-[stance:${STANCE_TYPES}]-`
const UNDER_TOPICS = union([
  SELF,
  `${topic}(n) WHERE ${visible('about')}`,
  `${statement}(n:Quote) WHERE ${visible('about', 'stance')}`,
  `${statement}()-[f:QUOTED_FROM]->(n) WHERE ${visible('about', 'stance', 'f')}`,
  `${statement}(n:Work) WHERE ${visible('about', 'stance')}`,
  `${statement}()-[f:QUOTED_FROM]->()<-[made:${MAKERS}]-(n) WHERE ${visible('about', 'stance', 'f', 'made')}`,
  `${statement}(:Work)<-[made:${MAKERS}]-(n) WHERE ${visible('about', 'stance', 'made')}`,
  `${statement}()-[said:SPOKEN_BY]->(n) WHERE ${visible('about', 'stance', 'said')}`,
])
const made = `MATCH (given)-[made:${MAKERS}]->`
const BY_PEOPLE = union([
  SELF,
  `${made}(n) WHERE ${visible('made')}`,
  `${made}()<-[f:QUOTED_FROM]-(n) WHERE ${visible('made', 'f')}`,
  `MATCH (given)<-[said:SPOKEN_BY]-(n) WHERE ${visible('said')}`,
  `MATCH (given)<-[named:MENTIONS]-(n) WHERE ${visible('named')}`,
  `${made}()<-[f:QUOTED_FROM]-()-[stance:${STANCE_TYPES}]->(n) WHERE ${visible('made', 'f', 'stance')}`,
  `MATCH (given)<-[said:SPOKEN_BY]-()-[stance:${STANCE_TYPES}]->(n) WHERE ${visible('said', 'stance')}`,
  `${made}()-[stance:${STANCE_TYPES}]->(n) WHERE ${visible('made', 'stance')}`,
])

const behind = async (ask: Ask, cypher: string, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await ask<{ id: string }>(cypher, { given: await findIds(ask, ids) })
  return new Set(rows.map(({ id }) => id))
}

/** @returns the ids that topics and people leave, or nothing where neither is asked for */
export const idsOf = async (ask: Ask, { topics, people }: NodeFilter): Promise<readonly string[] | undefined> => {
  const under = topics && (await behind(ask, UNDER_TOPICS, topics))
  const by = people && (await behind(ask, BY_PEOPLE, people))
  if (under && by) return [...under.intersection(by)]
  const either = under ?? by
  return either && [...either]
}

export interface Conditions {
  /** Always something. */
  readonly text: string
  readonly values: Readonly<Record<string, number>>
  /** Whether nothing but kinds is asked for: the totals are then known. */
  readonly onlyKinds: boolean
}

const BOUNDS = {
  minQuotations: 'n.quotations >= $minQuotations',
  minStatements: 'n.statements >= $minStatements',
  maxQuotations: 'n.quotations <= $maxQuotations',
  maxWorks: 'n.works <= $maxWorks',
  fromYear: 'n.lastYear >= $fromYear',
  toYear: 'n.firstYear <= $toYear',
} as const
const NAMES = Object.keys(BOUNDS) as (keyof typeof BOUNDS)[]
/** Stands for a bound that is not given: null is of another type, and each mixture of types would need a plan of its own. */
const NOT_GIVEN = Number.MIN_SAFE_INTEGER
/** One text whichever of them are given, for the same reason. */
const BOUNDED = NAMES.map((name) => `($${name} = ${NOT_GIVEN} OR ${BOUNDS[name]})`).join(' AND ')

export const conditionsOf = (filter: NodeFilter): Conditions => {
  const isBounded = NAMES.some((name) => filter[name] !== undefined)
  return {
    text: isBounded ? `${visible('n')} AND ${BOUNDED}` : visible('n'),
    values: isBounded ? Object.fromEntries(NAMES.map((name) => [name, filter[name] ?? NOT_GIVEN])) : {},
    onlyKinds: !isBounded && !filter.topics && !filter.people,
  }
}
