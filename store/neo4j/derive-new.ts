// What is derived of a change all of whose records are new: worked out here, and written in one pass over its nodes.
import { NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import type { Change } from './change.ts'
import { found } from './cypher.ts'
import type { OutlineNode } from './outline.ts'
import { foldOther } from './search-words.ts'
import { CONSTANT, deriveOutline, type OutlineSummary } from './summaries-of-outline.ts'
import { asTheyAre, integer } from './values.ts'

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
const WRITE = Object.fromEntries(
  NODE_KINDS.map((kind) => {
    const names = [...VARYING[kind], ...(kind === 'Work' ? ['searchOther'] : [])]
    const set = names.map((name, at) => `${name}: row[${at + 1}]`).join(', ')
    return [kind, `UNWIND $rows AS row ${found('n', 'row[0]')} SET n += {${set}}`]
  }),
) as Readonly<Record<NodeKind, string>>

/** @param checkGoOn throws where it is to be stopped */
export const deriveNew = async ({ outline, turn }: Change, checkGoOn: () => void): Promise<void> => {
  const { nodes } = outline
  const { summary, makers } = deriveOutline(outline)
  const rowOf = ({ id, kind, words }: OutlineNode, number: number): readonly unknown[] => {
    const derived = summary(number)
    const counts = VARYING[kind].map((name) => integer(derived[name]))
    if (kind !== 'Work') return [id, ...counts]
    // The names of its makers go before its own other words.
    const names = makers(number).map((maker) => nodes[maker]?.words ?? '')
    return [id, ...counts, foldOther([...names, words])]
  }
  let rows: Record<NodeKind, unknown[]> = { Person: [], Work: [], Claim: [], Quote: [], Topic: [] }
  const write = async (kind: NodeKind) => {
    checkGoOn()
    const some = rows[kind]
    rows = { ...rows, [kind]: [] }
    if (some.length > 0) await turn.write(WRITE[kind], { rows: asTheyAre(some) }, some.length)
  }
  for (const [number, node] of nodes.entries()) {
    rows[node.kind].push(rowOf(node, number))
    if (rows[node.kind].length >= AT_ONCE) await write(node.kind)
  }
  for (const kind of NODE_KINDS) await write(kind)
}
