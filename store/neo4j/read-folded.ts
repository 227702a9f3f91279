// Quotations folded into lines of the map: from a work, through its quotations, to a claim; and from what takes a stance itself,
// which counts as no quotation.
import { STANCES } from '../../model/kind.ts'
import { checkIds, checkPage } from '../bounds.ts'
import type { FoldedEdge, Page, PageRequest } from '../questions.ts'
import type { Ask } from './connection.ts'
import { found, STANCE_TYPES, visible } from './cypher.ts'
import { findId, findIds } from './read-nodes.ts'

const QUOTED = `RETURN w.id AS work, c.id AS claim, type(s) AS stance, count(DISTINCT q) AS quotations`
const ITSELF = `RETURN q.id AS work, c.id AS claim, type(s) AS stance, 0 AS quotations`
const stanceOn = `(c)<-[s:${STANCE_TYPES}]-(q)`
const words = '(q)-[f:QUOTED_FROM]->(w)'

const AMONG = `UNWIND $ids AS id ${found('c', 'id')} MATCH ${stanceOn} WHERE ${visible('s')}
    MATCH ${words} WHERE ${visible('f')} AND w.id IN $ids ${QUOTED}
  UNION ALL UNWIND $ids AS id ${found('c', 'id')} MATCH ${stanceOn} WHERE ${visible('s')} AND NOT q:Quote AND q.id IN $ids ${ITSELF}`

/** The lines among the first, and from them to the second and back: works beside reach claims given, works given claims beside. */
const AMONG_AND_BESIDE = `UNWIND $ids AS id ${found('c', 'id')} MATCH ${stanceOn} WHERE ${visible('s')}
    MATCH ${words} WHERE ${visible('f')} AND (w.id IN $ids OR w.id IN $beside) ${QUOTED}
  UNION ALL UNWIND $ids AS id ${found('c', 'id')} MATCH ${stanceOn}
    WHERE ${visible('s')} AND NOT q:Quote AND (q.id IN $ids OR q.id IN $beside) ${ITSELF}
  UNION ALL UNWIND $ids AS id ${found('w', 'id')} MATCH ${words} WHERE ${visible('f')}
    MATCH ${stanceOn} WHERE ${visible('s')} AND c.id IN $beside AND NOT c.id IN $ids ${QUOTED}
  UNION ALL UNWIND $ids AS id ${found('q', 'id')} MATCH ${stanceOn}
    WHERE ${visible('s')} AND NOT q:Quote AND c.id IN $beside AND NOT c.id IN $ids ${ITSELF}`

/** The lines of one node: those that reach it as a claim, and those that leave it as a work or as a claim with a stance. */
const LINES_OF = `${found('c', '$id')} MATCH ${stanceOn} WHERE ${visible('s')} MATCH ${words} WHERE ${visible('f')} ${QUOTED}
  UNION ALL ${found('c', '$id')} MATCH ${stanceOn} WHERE ${visible('s')} AND NOT q:Quote ${ITSELF}
  UNION ALL ${found('w', '$id')} MATCH ${words} WHERE ${visible('f')} MATCH ${stanceOn} WHERE ${visible('s')} ${QUOTED}
  UNION ALL ${found('q', '$id')} WHERE NOT q:Quote MATCH ${stanceOn} WHERE ${visible('s')} AND c <> q ${ITSELF}`

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byStance = (a: FoldedEdge, b: FoldedEdge) => STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance)

/** A work may be quoted for a claim and take a stance on it too: that is one line. */
const together = (rows: readonly FoldedEdge[]): FoldedEdge[] => {
  const lines = new Map<string, FoldedEdge>()
  for (const row of rows) {
    const name = JSON.stringify([row.work, row.claim, row.stance])
    const held = lines.get(name)
    lines.set(name, held ? { ...held, quotations: held.quotations + row.quotations } : row)
  }
  return [...lines.values()]
}

/** In order of the claim's id, then the work's, then the stance. */
export const readFoldedEdges = async (
  ask: Ask,
  ids: readonly string[],
  beside: readonly string[] = [],
): Promise<readonly FoldedEdge[]> => {
  checkIds([...ids, ...beside])
  const given = await findIds(ask, ids)
  const rows =
    beside.length === 0
      ? await ask<FoldedEdge>(AMONG, { ids: given })
      : await ask<FoldedEdge>(AMONG_AND_BESIDE, { ids: given, beside: await findIds(ask, beside) })
  return together(rows).sort((a, b) => byText(a.claim, b.claim) || byText(a.work, b.work) || byStance(a, b))
}

/** The lines of a node by its own id, which is another where it was asked for by an alias. */
const linesOf = async (ask: Ask, asked: string): Promise<{ readonly id: string; readonly lines: FoldedEdge[] }> => {
  const rows = await ask<FoldedEdge>(LINES_OF, { id: asked })
  if (rows.length > 0) return { id: asked, lines: together(rows) }
  const id = (await findId(ask, asked)) ?? asked
  return { id, lines: id === asked ? [] : together(await ask<FoldedEdge>(LINES_OF, { id })) }
}

export const readFoldedOf = async (ask: Ask, asked: string, page: PageRequest): Promise<Page<FoldedEdge>> => {
  checkPage(page)
  const { id, lines } = await linesOf(ask, asked)
  const other = ({ claim, work }: FoldedEdge) => (claim === id ? work : claim)
  lines.sort((a, b) => b.quotations - a.quotations || byText(other(a), other(b)) || byStance(a, b))
  return { items: lines.slice(page.offset, page.offset + page.limit), total: lines.length }
}
