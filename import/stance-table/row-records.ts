// From a row to what it says: a claim with the works that take a stance on it, or a work with its sentences.
import type { GraphEdge } from '../../model/edge.ts'
import { edgeId } from '../../model/id.ts'
import type { Claim, GraphNode, Work } from '../../model/node.ts'
import type { Problem } from '../../model/problem.ts'
import type { Provenance } from '../../model/provenance.ts'
import { numbersIn, textsIn } from './bracketed-list.ts'
import type { Row } from './read-rows.ts'
import type { TableMapping } from './table-mapping.ts'

/** Longest key of a claim or work: it becomes part of an id. */
const LONGEST_KEY = 100
const EXCERPT = 60

export interface RowRecords {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly problems: readonly Problem[]
}
interface Place {
  readonly document: string
  readonly provenance: Provenance
}

const keyOf = (value: unknown): string | undefined => {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : ''
  return text !== '' && text.length <= LONGEST_KEY && /^[\p{L}\p{N}._:-]+$/u.test(text) ? text : undefined
}
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const problemAt = (place: Place, severity: Problem['severity'], code: string, message: string): Problem => ({
  ...(place.provenance.lines && { line: place.provenance.lines[0], lastLine: place.provenance.lines[1] }),
  severity,
  code,
  message,
})

/** In square brackets, as cataloguers give a title that the thing itself does not have: any other title goes before it. */
export const suppliedTitle = (table: TableMapping, key: string): string => `[${table.numberedBy} ${key}]`
const workIdOf = (table: TableMapping, key: string): string => `work:${table.collection}-${key}`

const workOf = (table: TableMapping, key: string, place: Place): Work => ({
  id: workIdOf(table, key),
  kind: 'Work',
  title: suppliedTitle(table, key),
  type: table.work.type,
  provenance: [place.provenance],
})

interface Rationale {
  readonly work: unknown
  readonly label: unknown
  readonly sentences: unknown
}

/** Each rationale in the row; what has not the form of one is reported by its label. */
const rationalesOf = (row: Row, columns: NonNullable<TableMapping['claim']>['evidence']): readonly Rationale[] => {
  if (columns.form === 'in-row') {
    const [work, label, sentences] = [row[columns.work], row[columns.label], row[columns.sentences]]
    return wordsOf(label) === '' && wordsOf(work) === '' ? [] : [{ work, label, sentences }]
  }
  const evidence = row[columns.column]
  if (typeof evidence !== 'object' || evidence === null) return []
  return Object.entries(evidence).flatMap(([work, list]) =>
    (Array.isArray(list) ? list : [list]).map((item: unknown) => {
      const fields: Row = typeof item === 'object' && item !== null ? { ...item } : {}
      return { work, label: fields[columns.label], sentences: fields[columns.sentences] }
    }),
  )
}

const claimRecords = (
  row: Row,
  table: TableMapping,
  columns: NonNullable<TableMapping['claim']>,
  place: Place,
): RowRecords => {
  const [key, text] = [keyOf(row[columns.key]), wordsOf(row[columns.text])]
  if (key === undefined || text === '') {
    const message = `The row has no claim: “${columns.key}” or “${columns.text}” is missing or cannot be used.`
    return { nodes: [], edges: [], problems: [problemAt(place, 'error', 'row-without-claim', message)] }
  }
  const cited = columns.cited === undefined ? [] : numbersIn(row[columns.cited])
  const claim: Claim = {
    id: `claim:${table.collection}-${key}`,
    kind: 'Claim',
    text,
    provenance: [place.provenance],
    ...(columns.cited !== undefined && cited.length > 0 && { [columns.cited]: cited }),
  }
  const stated: GraphEdge = {
    id: edgeId({ type: 'ASSERTS', from: place.document, to: claim.id }),
    type: 'ASSERTS',
    from: place.document,
    to: claim.id,
    provenance: [place.provenance],
  }
  const nodes: GraphNode[] = [claim]
  const edges: GraphEdge[] = [stated]
  const problems: Problem[] = []
  for (const { work, label, sentences } of rationalesOf(row, columns.evidence)) {
    const workKey = keyOf(work)
    const stance = columns.stances[wordsOf(label).toUpperCase()]
    if (workKey === undefined || stance === undefined) {
      const message = `Nothing is known of the stance “${String(label).slice(0, EXCERPT)}” of the work “${String(work).slice(0, EXCERPT)}”.`
      problems.push(problemAt(place, 'error', 'stance-unknown', message))
      continue
    }
    const ends = { type: stance, from: workIdOf(table, workKey), to: claim.id, assertedIn: place.document }
    nodes.push(workOf(table, workKey, place))
    edges.push({
      ...ends,
      id: edgeId(ends),
      method: 'source',
      provenance: [place.provenance],
      rationales: [numbersIn(sentences)],
    })
  }
  if (edges.length === 1) {
    const message =
      cited.length > 0
        ? `No work takes a stance on this claim; the works that it cites (${cited.length}) are kept with it.`
        : 'No work takes a stance on this claim.'
    problems.push({ ...problemAt(place, 'note', 'claim-without-evidence', message), excerpt: text.slice(0, EXCERPT) })
  }
  return { nodes, edges, problems }
}

const workRecords = (
  row: Row,
  table: TableMapping,
  columns: NonNullable<TableMapping['work']['columns']>,
  place: Place,
): RowRecords => {
  const key = keyOf(row[columns.key])
  if (key === undefined) {
    const message = `The row has no work: “${columns.key}” is missing or cannot be used.`
    return { nodes: [], edges: [], problems: [problemAt(place, 'error', 'row-without-work', message)] }
  }
  const printed = row[columns.sentences]
  const sentences = textsIn(printed)
  const abstract = sentences ? sentences.map((each) => each.replace(/\s+/g, ' ').trim()).join('\n') : wordsOf(printed)
  const work: Work = {
    ...workOf(table, key, place),
    title: wordsOf(row[columns.title]) || suppliedTitle(table, key),
    ...(abstract !== '' && { abstract }),
  }
  const message = 'The sentences of the abstract cannot be told apart; it is kept as one.'
  const doubt = abstract !== '' && !sentences ? [problemAt(place, 'warning', 'sentences-unknown', message)] : []
  return { nodes: [work], edges: [], problems: doubt }
}

/**
 * What one row says. Rationales of one work on one claim are one edge each here; `rationales` lists are put together where
 * edges meet.
 */
export const rowRecords = (row: Row, table: TableMapping, place: Place): RowRecords => {
  if (table.claim) return claimRecords(row, table, table.claim, place)
  if (table.work.columns) return workRecords(row, table, table.work.columns, place)
  return { nodes: [], edges: [], problems: [] }
}
