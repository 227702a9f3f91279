// What is derived of a change all of whose records are new: worked out here, and written in one pass over its nodes.
import { NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import type { Change } from './change.ts'
import { type Columns, checkCount, columnsOf, inStretches, type Row } from './columns.ts'
import { found, foundAt } from './cypher.ts'
import type { OutlineNode } from './outline.ts'
import { foldOther } from './search-words.ts'
import { CONSTANT, deriveOutline, type OutlineSummary } from './summaries-of-outline.ts'

const AT_ONCE = 5_000
const ALL: readonly (keyof OutlineSummary)[] = [
  ...(['quotations', 'statements', 'supports', 'disputes', 'qualifies', 'claims', 'works', 'people'] as const),
  ...(['firstYear', 'lastYear'] as const),
]
/** What differs from node to node; a work has its year from the beginning. */
const varying = (kind: NodeKind) =>
  ALL.filter((name) => !(name in CONSTANT[kind]) && !(kind === 'Work' && /Year$/.test(name)))
const VARYING = {
  Person: varying('Person'),
  Work: varying('Work'),
  Claim: varying('Claim'),
  Quote: varying('Quote'),
  Topic: varying('Topic'),
} as const
const namesOf = (kind: NodeKind): readonly string[] => [...VARYING[kind], ...(kind === 'Work' ? ['searchOther'] : [])]
/** What stands nowhere need not be taken away: the nodes are new. */
const writing = (kind: NodeKind, { rows, said: [where, ...said] }: Columns, find: typeof found) => {
  const set = namesOf(kind).flatMap((name, at) => (said[at] === undefined ? [] : [`${name}: ${said[at]}`]))
  return `${rows} ${find('n', where ?? '')} SET n += {${set.join(', ')}} RETURN count(*) AS count`
}

/** @param checkGoOn throws where it is to be stopped */
export const deriveNew = async ({ outline, turn, elementIds }: Change, checkGoOn: () => void): Promise<void> => {
  const { nodes } = outline
  const { summary, makers } = deriveOutline(outline)
  const rowOf = ({ id, kind, words }: OutlineNode, number: number): Row => {
    const derived = summary(number)
    const counts = VARYING[kind].map((name) => derived[name])
    if (kind !== 'Work') return [id, ...counts]
    // The names of its makers go before its own other words.
    const names = makers(number).map((maker) => nodes[maker]?.words ?? '')
    return [id, ...counts, foldOther([...names, words])]
  }
  let rows: Record<NodeKind, Row[]> = { Person: [], Work: [], Claim: [], Quote: [], Topic: [] }
  const write = async (kind: NodeKind) => {
    checkGoOn()
    const some = rows[kind]
    rows = { ...rows, [kind]: [] }
    for (const stretch of inStretches(some)) {
      const placed = stretch.map(([id, ...set]) => [elementIds.get(String(id)), ...set])
      const areKnown = placed.every(([place]) => place !== undefined)
      const columns = columnsOf(areKnown ? placed : stretch)
      const values = { ...columns.values, database: elementIds.database }
      const text = writing(kind, columns, areKnown ? foundAt : found)
      await turn.write(text, values, stretch.length, checkCount('summaries')(stretch.length))
    }
  }
  for (const [number, node] of nodes.entries()) {
    rows[node.kind].push(rowOf(node, number))
    if (rows[node.kind].length >= AT_ONCE) await write(node.kind)
  }
  for (const kind of NODE_KINDS) await write(kind)
}
