// Imported documents: which there are, their lines, and what stands on these.
import { labelOf } from '../../model/label.ts'
import { checkLines, MOST_LINES, MOST_MARKS } from '../bounds.ts'
import type { DocumentInfo, Line, Mark } from '../questions.ts'
import { kindOf, typeOf } from './codes.ts'
import type { Connection } from './connection.ts'
import { reachOf } from './places.ts'
import { findKey, nodeByKey } from './rows.ts'

/**
 * Whose text is shown of a document that several imports brought: the import that says that the document is its own, and of
 * equals the first by id.
 */
const SHOWN = `SELECT o.owner FROM (SELECT DISTINCT owner FROM line WHERE document = d.key) o JOIN import i ON i.key = o.owner
  ORDER BY i.document IS NOT d.id, i.id LIMIT 1`

export const readDocuments = (connection: Connection): readonly DocumentInfo[] =>
  connection
    .sql<{ id: string; import: string | null; lines: number }>(
      `SELECT d.id, i.id AS import, (SELECT max(number) FROM line WHERE document = d.key AND owner = i.key) AS lines
      FROM document d JOIN import i ON i.key = (${SHOWN}) ORDER BY d.id`,
    )
    .all()
    .map((row) => {
      const key = findKey(connection, row.id)
      const node = key === undefined ? undefined : nodeByKey(connection, key)
      return { ...row, title: node ? labelOf(node) : row.id }
    })

const shownOf = (connection: Connection, document: string) =>
  connection
    .sql<{ document: number; owner: number | null }>(
      `SELECT d.key AS document, (${SHOWN}) AS owner FROM document d WHERE d.id = ?`,
    )
    .get(document)

export const readLines = (connection: Connection, document: string, first: number, last: number): readonly Line[] => {
  checkLines(first, last)
  const shown = shownOf(connection, document)
  if (shown?.owner == null) return []
  return connection
    .sql<Line>(
      'SELECT number, text FROM line WHERE document = ? AND owner = ? AND number BETWEEN ? AND ? ORDER BY number LIMIT ?',
    )
    .all(shown.document, shown.owner, first, last, MOST_LINES)
    .map(({ number, text }) => ({ number, text }))
}

interface MarkRow {
  readonly first: number
  readonly last: number
  readonly id: string
  readonly code: number
  readonly to: string | null
}

/** One range for each size of mark that the document has. */
const marksOf = (sizes: readonly number[]) => {
  const ranges = sizes.map(
    (size) => `SELECT first, last, item FROM mark
      WHERE document = :document AND size = ${size} AND first BETWEEN :first - ${reachOf(size)} AND :last AND last >= :first`,
  )
  return `SELECT found.first, found.last, coalesce(n.id, e.id) AS id, coalesce(n.kind, e.type) AS code, t.id AS "to"
    FROM (${ranges.join(' UNION ALL ')}) AS found
    LEFT JOIN node n ON found.item % 2 = 0 AND n.key = found.item / 2
    LEFT JOIN edge e ON found.item % 2 = 1 AND e.key = found.item / 2
    LEFT JOIN node t ON t.key = e.target
    ORDER BY found.first, found.last DESC, found.item % 2, id LIMIT ${MOST_MARKS}`
}

export const readMarks = (connection: Connection, document: string, first: number, last: number): readonly Mark[] => {
  checkLines(first, last)
  const key = connection.sql<{ key: number }>('SELECT key FROM document WHERE id = ?').get(document)?.key
  if (key === undefined || last < first) return []
  // Each size is found by one step of the index.
  const next = connection.sql<{ size: number | null }>(
    'SELECT min(size) AS size FROM mark WHERE document = ? AND size > ?',
  )
  const sizes: number[] = []
  for (let size = next.get(key, -1)?.size; size != null; size = next.get(key, size)?.size) sizes.push(size)
  if (sizes.length === 0) return []
  return connection
    .sql<MarkRow>(marksOf(sizes))
    .all({ document: key, first, last })
    .map(({ first, last, id, code, to }) =>
      to === null ? { first, last, node: id, kind: kindOf(code) } : { first, last, edge: id, type: typeOf(code), to },
    )
}
