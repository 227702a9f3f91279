// What stands behind claims: stances with the words and the work they rest on.
import { WhenceError } from '../../model/error.ts'
import { STANCES } from '../../model/kind.ts'
import { checkPage } from '../bounds.ts'
import type { EvidenceLink, EvidenceQuery, Page } from '../questions.ts'
import type { Ask } from './connection.ts'
import { found, MAKERS, STANCE_TYPES, visible } from './cypher.ts'
import { type FoundEdge, type FoundNode, toEdge, toNode } from './properties.ts'
import { findId } from './read-nodes.ts'

interface LinkRow {
  readonly s: FoundEdge
  readonly q: FoundNode
  readonly c: FoundNode
  readonly f: FoundEdge | null
  readonly w: FoundNode | null
}
const NAMES = ['claim', 'work', 'person'] as const
type Name = (typeof NAMES)[number]

/** Where the search begins: with the narrowest thing that is asked for. Each gives stances `s` from statements `q` to claims `c`. */
const BEGINNINGS: Readonly<Record<Name, string>> = {
  claim: `${found('c', '$claim')} MATCH (c)<-[s:${STANCE_TYPES}]-(q) WHERE ${visible('s')}`,
  work: `${found('given', '$work')}
    CALL (given) { RETURN given AS q UNION MATCH (given)<-[words:QUOTED_FROM]-(q) WHERE ${visible('words')} RETURN q }
    MATCH (q)-[s:${STANCE_TYPES}]->(c) WHERE ${visible('s')}`,
  person: `${found('given', '$person')}
    CALL (given) {
      MATCH (given)-[made:${MAKERS}]->(q) WHERE ${visible('made')} RETURN q
      UNION MATCH (given)-[made:${MAKERS}]->()<-[words:QUOTED_FROM]-(q) WHERE ${visible('made', 'words')} RETURN q
      UNION MATCH (given)<-[said:SPOKEN_BY]-(q) WHERE ${visible('said')} RETURN q }
    MATCH (q)-[s:${STANCE_TYPES}]->(c) WHERE ${visible('s')}`,
}
const madeBy = (work: string) =>
  `EXISTS { MATCH (${work})<-[made:${MAKERS}]-(maker) WHERE maker.id = $person AND ${visible('made')} }`
const CONDITIONS: Readonly<Record<Name, string>> = {
  claim: 'c.id = $claim',
  work: '(w.id = $work OR q.id = $work)',
  person: `(${madeBy('w')} OR ${madeBy('q')}
    OR EXISTS { MATCH (q)-[said:SPOKEN_BY]->(speaker) WHERE speaker.id = $person AND ${visible('said')} })`,
}
const STANCE_ORDER = `CASE type(s) ${STANCES.map((stance, at) => `WHEN '${stance}' THEN ${at}`).join(' ')} END`

const toLink = ({ s, q, c, f, w }: LinkRow): readonly EvidenceLink[] => {
  const stance = STANCES.find((each) => each === s.type)
  if (!stance) return []
  const [statement, claim, cited] = [toNode(q), toNode(c), w ? toNode(w) : undefined]
  const source = f && cited ? toEdge(f, statement.id, cited.id) : undefined
  const work = statement.kind === 'Work' ? statement : cited
  const stanceEdge = toEdge(s, statement.id, claim.id)
  return [{ stance, stanceEdge, statement, claim, ...(source && { source }), ...(work && { work }) }]
}

type Ids = Partial<Record<Name, string>>

const pageOf = async (ask: Ask, ids: Ids, { stances, offset, limit }: EvidenceQuery): Promise<Page<EvidenceLink>> => {
  const given = NAMES.filter((name) => ids[name] !== undefined)
  const [first] = given
  if (!first) throw new WhenceError('invalid-input', 'Evidence must be asked for of a claim, a work or a person.')
  const values = { ...ids, stances: stances ?? STANCES, offset, limit }
  const links = `${BEGINNINGS[first]} AND type(s) IN $stances
    OPTIONAL MATCH (q)-[f:QUOTED_FROM]->(w) WHERE ${visible('f')}
    WITH s, q, c, f, w WHERE ${given.map((name) => CONDITIONS[name]).join(' AND ')}`
  const rows = await ask<LinkRow>(
    `${links} RETURN s, q, c, f, w ORDER BY q.document, q.line, q.id, ${STANCE_ORDER}, s.id, f.id SKIP $offset LIMIT $limit`,
    values,
  )
  const isWhole = offset === 0 && rows.length < limit
  const total = isWhole
    ? rows.length
    : ((await ask<{ total: number }>(`${links} RETURN count(*) AS total`, values))[0]?.total ?? 0)
  return { items: rows.flatMap(toLink), total }
}

/** The same things by their own ids, or nothing where one of them is nowhere. */
const followed = async (ask: Ask, asked: Ids): Promise<Ids | undefined> => {
  const ids: Ids = {}
  for (const name of NAMES) {
    const given = asked[name]
    if (given === undefined) continue
    const id = await findId(ask, given)
    if (id === undefined) return undefined
    ids[name] = id
  }
  return ids
}

export const readEvidence = async (ask: Ask, query: EvidenceQuery): Promise<Page<EvidenceLink>> => {
  checkPage(query)
  const { claim, work, person } = query
  const asked: Ids = {
    ...(claim !== undefined && { claim }),
    ...(work !== undefined && { work }),
    ...(person !== undefined && { person }),
  }
  const page = await pageOf(ask, asked, query)
  if (page.total > 0) return page
  // Seldom is an id that of an alias: it is followed where nothing was found.
  const ids = await followed(ask, asked)
  return ids && NAMES.some((name) => ids[name] !== asked[name]) ? pageOf(ask, ids, query) : page
}
