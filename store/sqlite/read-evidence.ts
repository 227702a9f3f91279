// What stands behind claims: stances with the words and the work they rest on.

import { WhenceError } from '../../model/error.ts'
import { STANCES } from '../../model/kind.ts'
import { checkPage } from '../bounds.ts'
import type { EvidenceLink, EvidenceQuery, Page } from '../questions.ts'
import { MAKERS_SQL, TYPE } from './codes.ts'
import type { Connection } from './connection.ts'
import { edgeByKey, findKey, nodeByKey } from './rows.ts'

const { QUOTED_FROM, SPOKEN_BY } = TYPE

interface LinkRow {
  readonly stance: number
  readonly statement: number
  readonly claim: number
  readonly source: number | null
  readonly work: number | null
}

const LINKS = `FROM edge s JOIN node q ON q.key = s.source LEFT JOIN edge f ON f.source = s.source AND f.type = ${QUOTED_FROM}
  LEFT JOIN document d ON d.key = q.document`
const wordsFrom = (works: string) => `SELECT source FROM edge WHERE target IN (${works}) AND type = ${QUOTED_FROM}`
const made = `SELECT target FROM edge WHERE source = :person AND type IN (${MAKERS_SQL})`
const spoken = `SELECT source FROM edge WHERE target = :person AND type = ${SPOKEN_BY}`

/** The narrowest thing asked for comes first in the text: it is what the others are looked up from. */
const CONDITIONS = {
  claim: 's.target = :claim',
  work: `s.source IN (SELECT :work UNION ${wordsFrom(':work')}) AND (f.target = :work OR s.source = :work)`,
  person: `s.source IN (${made} UNION ${wordsFrom(made)} UNION ${spoken})
    AND (f.target IN (${made}) OR s.source IN (${made}) OR s.source IN (${spoken}))`,
} as const

const toLink = (connection: Connection, row: LinkRow): EvidenceLink | undefined => {
  const stanceEdge = edgeByKey(connection, row.stance)
  const statement = nodeByKey(connection, row.statement)
  const claim = nodeByKey(connection, row.claim)
  if (!stanceEdge || !statement || !claim) return undefined
  const stance = STANCES.find((each) => each === stanceEdge.type)
  if (!stance) return undefined
  const source = row.source === null ? undefined : edgeByKey(connection, row.source)
  const cited = row.work === null ? undefined : nodeByKey(connection, row.work)
  const work = statement.kind === 'Work' ? statement : cited
  return { stance, stanceEdge, statement, claim, ...(source && { source }), ...(work && { work }) }
}

export const readEvidence = (connection: Connection, query: EvidenceQuery): Page<EvidenceLink> => {
  checkPage(query)
  const values: Record<string, number> = {}
  const parts: string[] = []
  for (const name of ['claim', 'work', 'person'] as const) {
    const id = query[name]
    if (id === undefined) continue
    const key = findKey(connection, id)
    if (key === undefined) return { items: [], total: 0 }
    values[name] = key
    parts.push(CONDITIONS[name])
  }
  if (parts.length === 0) {
    throw new WhenceError('invalid-input', 'Evidence must be asked for of a claim, a work or a person.')
  }
  const stances = [...new Set(query.stances ?? STANCES)].map((stance) => TYPE[stance]).sort((a, b) => a - b)
  const filter = `${LINKS} WHERE ${parts.join(' AND ')} AND s.type IN (${stances.join(', ')})`
  const rows = connection
    .sql<LinkRow>(
      `SELECT s.key AS stance, s.source AS statement, s.target AS claim, f.key AS source, f.target AS work
      ${filter} ORDER BY d.id NULLS LAST, q.line NULLS LAST, q.id, s.type, s.id, f.id LIMIT :limit OFFSET :offset`,
    )
    .all({ ...values, limit: query.limit, offset: query.offset })
  const total = connection.sql<{ total: number }>(`SELECT count(*) AS total ${filter}`).get(values)?.total ?? 0
  return { items: rows.flatMap((row) => toLink(connection, row) ?? []), total }
}
