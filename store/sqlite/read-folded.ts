// Quotations folded into lines of the map: from a work, through its quotations, to a claim; and from what takes a stance itself,
// which counts as no quotation.
import { STANCES } from '../../model/kind.ts'
import { checkIds, checkPage } from '../bounds.ts'
import type { FoldedEdge, Page, PageRequest } from '../questions.ts'
import { KIND, STANCES_SQL, TYPE, typeOf } from './codes.ts'
import type { Connection } from './connection.ts'
import { findKeys } from './read-nodes.ts'
import { findKey } from './rows.ts'

const { QUOTED_FROM } = TYPE

interface FoldedRow {
  readonly work: string
  readonly claim: string
  readonly type: number
  readonly quotations: number
}

const toFolded = ({ work, claim, type, quotations }: FoldedRow): readonly FoldedEdge[] => {
  const stance = STANCES.find((each) => each === typeOf(type))
  return stance ? [{ work, claim, stance, quotations }] : []
}

// The unary plus keeps SQLite from walking the given nodes once for every stance: 8 ms for 460 ms on 800 nodes.
const amongAnd = (reached: string, more: string) => `
  WITH given(key) AS MATERIALIZED (SELECT value FROM json_each(?1)),
  beside(key) AS MATERIALIZED (SELECT value FROM json_each(?2)),
  reached(key) AS MATERIALIZED (${reached}),
  stance AS MATERIALIZED (
    SELECT s.source, s.type, s.target FROM given CROSS JOIN edge s ON s.target = given.key AND s.type IN (${STANCES_SQL})),
  folded(work, claim, type, quote) AS (
    SELECT f.target, stance.target, stance.type, stance.source
    FROM stance CROSS JOIN edge f ON f.source = stance.source AND f.type = ${QUOTED_FROM}
    -- The plus keeps the planner from asking for every work given whether it is this quotation's.
    WHERE +f.target IN (SELECT key FROM reached)
    UNION ALL SELECT stance.source, stance.target, stance.type, NULL FROM stance
    JOIN node n ON n.key = stance.source AND n.kind <> ${KIND.Quote} WHERE stance.source IN (SELECT key FROM reached)${more})
  SELECT w.id AS work, c.id AS claim, folded.type, count(DISTINCT folded.quote) AS quotations
  FROM folded JOIN node w ON w.key = folded.work JOIN node c ON c.key = folded.claim
  GROUP BY folded.work, folded.claim, folded.type ORDER BY c.id, w.id, folded.type`

const AMONG = amongAnd('SELECT key FROM given', '')
/** The lines among the first, and from them to the second and back: works beside reach claims given, works given claims beside. */
const AMONG_AND_BESIDE = amongAnd(
  'SELECT key FROM given UNION SELECT key FROM beside',
  `
    UNION ALL SELECT f.target, s.target, s.type, s.source
    FROM given CROSS JOIN edge f ON f.target = given.key AND f.type = ${QUOTED_FROM}
    CROSS JOIN edge s ON s.source = f.source AND s.type IN (${STANCES_SQL}) WHERE +s.target IN (SELECT key FROM beside)
    UNION ALL SELECT s.source, s.target, s.type, NULL
    FROM given CROSS JOIN edge s ON s.source = given.key AND s.type IN (${STANCES_SQL})
    JOIN node n ON n.key = s.source AND n.kind <> ${KIND.Quote} WHERE +s.target IN (SELECT key FROM beside)`,
)

/** In order of the claim's id, then the work's, then the stance. */
export const readFoldedEdges = (
  connection: Connection,
  ids: readonly string[],
  beside: readonly string[] = [],
): readonly FoldedEdge[] => {
  checkIds([...ids, ...beside])
  const [given, there] = [ids, beside].map((some) => JSON.stringify(findKeys(connection, some)))
  return connection
    .sql<FoldedRow>(beside.length === 0 ? AMONG : AMONG_AND_BESIDE)
    .all(given ?? '[]', there ?? '[]')
    .flatMap(toFolded)
}

/** The lines of one node: those that reach it as a claim, and those that leave it as a work or as a claim with a stance. */
const LINES_OF = `
  SELECT f.target AS work, s.target AS claim, s.type, s.source AS quote
    FROM edge s JOIN edge f ON f.source = s.source AND f.type = ${QUOTED_FROM}
    WHERE s.target = :key AND s.type IN (${STANCES_SQL})
  UNION ALL SELECT s.source, s.target, s.type, NULL FROM edge s JOIN node n ON n.key = s.source AND n.kind <> ${KIND.Quote}
    WHERE s.target = :key AND s.type IN (${STANCES_SQL})
  UNION ALL SELECT f.target, s.target, s.type, s.source
    FROM edge f JOIN edge s ON s.source = f.source AND s.type IN (${STANCES_SQL})
    WHERE f.target = :key AND f.type = ${QUOTED_FROM}
  UNION ALL SELECT s.source, s.target, s.type, NULL FROM edge s JOIN node n ON n.key = s.source AND n.kind <> ${KIND.Quote}
    WHERE s.source = :key AND s.type IN (${STANCES_SQL}) AND s.target <> :key`

export const readFoldedOf = (connection: Connection, id: string, page: PageRequest): Page<FoldedEdge> => {
  checkPage(page)
  const key = findKey(connection, id)
  if (key === undefined) return { items: [], total: 0 }
  const grouped = `SELECT work, claim, type, count(DISTINCT quote) AS quotations FROM (${LINES_OF}) AS folded
    GROUP BY work, claim, type`
  const rows = connection
    .sql<FoldedRow>(
      `SELECT w.id AS work, c.id AS claim, grouped.type, grouped.quotations
      FROM (${grouped}) AS grouped JOIN node w ON w.key = grouped.work JOIN node c ON c.key = grouped.claim
      ORDER BY grouped.quotations DESC, iif(grouped.claim = :key, w.id, c.id), grouped.type LIMIT :limit OFFSET :offset`,
    )
    .all({ key, limit: page.limit, offset: page.offset })
  const total = connection.sql<{ total: number }>(`SELECT count(*) AS total FROM (${grouped})`).get({ key })?.total ?? 0
  return { items: rows.flatMap(toFolded), total }
}
