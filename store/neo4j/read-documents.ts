// Imported documents: which there are, their lines, and what stands on these.
import { labelOf } from '../../model/label.ts'
import { checkLines, MOST_LINES, MOST_MARKS } from '../bounds.ts'
import type { DocumentInfo, Line, Mark } from '../questions.ts'
import type { Ask } from './connection.ts'
import { visible } from './cypher.ts'
import { BLOCK_SIZES, blocksOf, type HeldMark, parseMark } from './marks.ts'
import { toNode } from './properties.ts'
import { findNodes } from './read-nodes.ts'

/**
 * Whose text is shown of a document that several imports brought: the import that says that the document is its own, and of
 * equals the first by id.
 */
const SHOWN = `MATCH (i:Import {number: owner}) WHERE ${visible('i')}
  WITH id, i, last ORDER BY coalesce(i.document <> id, true), i.id WITH id, collect({import: i.id, owner: i.number, last: last})[0] AS shown
  RETURN id, shown.import AS import, shown.owner AS owner, shown.last AS lines ORDER BY id`
const DOCUMENTS = `MATCH (t:Text) WHERE ${visible('t')} WITH t.document AS id, t.owner AS owner, max(t.last) AS last ${SHOWN}`
const ONE = `MATCH (t:Text {document: $document}) WHERE ${visible('t')}
  WITH t.document AS id, t.owner AS owner, max(t.last) AS last ${SHOWN}`
const LINES = `MATCH (t:Text {document: $document}) WHERE ${visible('t')} AND t.owner = $owner AND t.first <= $last AND t.last >= $first
  RETURN t.numbers AS numbers, t.lines AS lines ORDER BY t.first LIMIT $most`

interface DocumentRow {
  readonly id: string
  readonly import: string
  readonly owner: number
  readonly lines: number
}

export const readDocuments = async (ask: Ask): Promise<readonly DocumentInfo[]> => {
  const rows = await ask<DocumentRow>(DOCUMENTS)
  const nodes = await findNodes(
    ask,
    rows.map(({ id }) => id),
  )
  const titles = new Map(nodes.map((found) => [found.properties.id, labelOf(toNode(found))]))
  return rows.map(({ id, import: by, lines }) => ({ id, title: titles.get(id) ?? id, lines, import: by }))
}

export const readLines = async (ask: Ask, document: string, first: number, last: number): Promise<readonly Line[]> => {
  checkLines(first, last)
  const [shown] = await ask<DocumentRow>(ONE, { document })
  if (!shown || last < first) return []
  // A stretch has at least one line, so that there are no more stretches than lines.
  const rows = await ask<{ numbers: readonly number[]; lines: readonly string[] }>(LINES, {
    document,
    owner: shown.owner,
    first,
    last,
    most: MOST_LINES,
  })
  return rows
    .flatMap(({ numbers, lines }) => numbers.map((number, at) => ({ number, text: lines[at] ?? '' })))
    .filter(({ number }) => number >= first && number <= last)
    .slice(0, MOST_LINES)
}

const MARKS = `UNWIND $ranges AS range MATCH (m:Marks {document: $document, size: range.size}) USING INDEX SEEK m:Marks(document, size, block)
  WHERE m.block >= range.from AND m.block <= range.to AND ${visible('m')} RETURN m.marks AS marks`

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const inOrder = (a: HeldMark, b: HeldMark) =>
  a.first - b.first || b.last - a.last || Number('edge' in a) - Number('edge' in b) || byText(idOf(a), idOf(b))
const idOf = (mark: HeldMark): string => mark.node ?? mark.edge ?? ''

export const readMarks = async (ask: Ask, document: string, first: number, last: number): Promise<readonly Mark[]> => {
  checkLines(first, last)
  if (last < first) return []
  const ranges = BLOCK_SIZES.map((size) => ({ size, ...blocksOf(size, first, last) }))
  const rows = await ask<{ marks: readonly string[] }>(MARKS, { document, ranges })
  return rows
    .flatMap(({ marks }) => marks.map(parseMark))
    .filter((mark) => mark.first <= last && mark.last >= first)
    .sort(inOrder)
    .slice(0, MOST_MARKS)
}
