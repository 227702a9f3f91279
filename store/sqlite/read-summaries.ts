// Nodes in brief, from the columns that every change keeps up to date.
import { labelOf } from '../../model/label.ts'
import { checkIds } from '../bounds.ts'
import type { Summary } from '../questions.ts'
import { kindOf } from './codes.ts'
import type { Connection } from './connection.ts'
import { findKeys } from './read-nodes.ts'
import { toNode } from './rows.ts'

interface SummaryRow extends Omit<Summary, 'kind' | 'label'> {
  readonly kind: number
  readonly json: string
}

const LONGEST_LABEL = 300
/** Never between the two halves of one character. */
const cut = (text: string): string =>
  text.length <= LONGEST_LABEL ? text : text.slice(0, LONGEST_LABEL).replace(/[\uD800-\uDBFF]$/, '')

const SUMMARY = `SELECT n.id, n.kind, n.quotations, n.statements, n.supports, n.disputes, n.qualifies, n.claims, n.works, n.people,
  n.first_year AS firstYear, n.last_year AS lastYear, d.id AS document, n.line, j.json
  FROM node n JOIN node_json j ON j.node = n.key LEFT JOIN document d ON d.key = n.document WHERE n.key = ?`

export const summaryByKey = (connection: Connection, key: number): Summary | undefined => {
  const row = connection.sql<SummaryRow>(SUMMARY).get(key)
  if (!row) return undefined
  const { json, kind, ...counts } = row
  return { ...counts, kind: kindOf(kind), label: cut(labelOf(toNode({ id: row.id, kind, json }))) }
}

export const readSummaries = (connection: Connection, ids: readonly string[]): readonly Summary[] => {
  checkIds(ids)
  return findKeys(connection, ids).flatMap((key) => summaryByKey(connection, key) ?? [])
}
