// Nodes in brief, from the properties that every change keeps up to date.
import { labelOf } from '../../model/label.ts'
import { checkIds } from '../bounds.ts'
import { shortLabel } from '../label-words.ts'
import type { Summary } from '../questions.ts'
import type { Ask } from './connection.ts'
import { type FoundNode, toNode } from './properties.ts'
import { findNodes } from './read-nodes.ts'

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
const year = (value: unknown): number | null => (typeof value === 'number' ? value : null)

export const toSummary = (found: FoundNode): Summary => {
  const node = toNode(found)
  const { properties } = found
  return {
    id: node.id,
    kind: node.kind,
    label: shortLabel(labelOf(node)),
    quotations: number(properties.quotations),
    statements: number(properties.statements),
    supports: number(properties.supports),
    disputes: number(properties.disputes),
    qualifies: number(properties.qualifies),
    claims: number(properties.claims),
    works: number(properties.works),
    people: number(properties.people),
    firstYear: year(properties.firstYear),
    lastYear: year(properties.lastYear),
    document: typeof properties.document === 'string' ? properties.document : null,
    line: year(properties.line),
  }
}

export const readSummaries = async (ask: Ask, ids: readonly string[]): Promise<readonly Summary[]> => {
  checkIds(ids)
  return (await findNodes(ask, ids)).map(toSummary)
}
