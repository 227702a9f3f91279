// The chain as lines that read aloud: every line says what the thing is to the line above it.
import type { GraphEdge } from '../../../model/edge.ts'
import { EDGE_RULES } from '../../../model/kind.ts'
import { labelOf } from '../../../model/label.ts'
import type { GraphNode } from '../../../model/node.ts'
import type { EvidenceLink } from '../../../store/questions.ts'
import type { Chain } from '../../api/contract/chain.ts'
import type { ChainParts } from './gather-chain.ts'

type Line = Omit<Chain['outline'][number], 'struck'>

/** Characters of a passage that are read. */
const LONGEST = 300
const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()} …`)

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Each role with the names, as “written by Ruth Hale, edited by Edwin Moss”. */
const madeBy = (work: string, parts: ChainParts): string => {
  const made = parts.makers.filter((edge) => edge.to === work)
  return [...Map.groupBy(made, (edge) => edge.type)]
    .map(([role, edges]) => `${EDGE_RULES[role].backward} ${list(edges.flatMap(({ from }) => name(from, parts)))}`)
    .join(', ')
}
const name = (id: string, parts: ChainParts): readonly string[] => {
  const node = parts.nodes.get(id)
  return node ? [labelOf(node)] : []
}

const titled = (node: GraphNode, parts: ChainParts): string => {
  const year = node.kind === 'Work' && node.year !== undefined ? String(node.year) : ''
  return [`“${shortened(labelOf(node))}”`, madeBy(node.id, parts), year].filter(Boolean).join(', ')
}

const where = ({ locator }: Pick<GraphEdge, 'locator'>): string =>
  locator ? `, ${locator.label} ${locator.value}` : ''

const statementText = ({ stance, statement, stanceEdge }: EvidenceLink, parts: ChainParts): string => {
  const verb = capital(EDGE_RULES[stance].backward)
  const speakers = parts.speakers.filter((edge) => edge.from === statement.id).flatMap(({ to }) => name(to, parts))
  const words = speakers.length > 0 ? `, words of ${list(speakers)}` : ''
  if (statement.kind === 'Work') return `${verb} the work ${titled(statement, parts)}${where(stanceEdge)}.`
  if (statement.kind === 'Claim') return `${verb} the claim “${shortened(statement.text)}”.`
  return `${verb} this quotation${words}: “${shortened(labelOf(statement))}”`
}

/** The lines under a work; what was opened before is only named. */
const reliance = (work: string, depth: number, parts: ChainParts, opened: Set<string>): readonly Line[] => {
  const lines: Line[] = []
  const stack = [{ work, depth }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { work: at, depth: level } = top
    if (at !== work || lines.length > 0) {
      const node = parts.nodes.get(at)
      if (!node) continue
      const again = opened.has(at)
      lines.push({
        depth: level,
        node: at,
        text: `Which relies on ${titled(node, parts)}${again ? ', as above' : ''}.`,
      })
      if (again) continue
    }
    opened.add(at)
    const below = parts.relies.filter((edge) => edge.from === at).map((edge) => edge.to)
    if (at === work && lines.length === 0) lines.push({ depth: level, node: at, text: '' })
    for (const next of below.toReversed()) stack.push({ work: next, depth: level + 1 })
  }
  return lines.slice(1)
}

/** Support first, then dispute, then what qualifies; within these in the order of the document. */
export const outlineOf = (parts: ChainParts): readonly Line[] => {
  const opened = new Set<string>()
  const lines: Line[] = [{ depth: 0, node: parts.claim.id, text: shortened(labelOf(parts.claim)) }]
  const order = ['SUPPORTS', 'DISPUTES', 'QUALIFIES']
  const byStatement = Map.groupBy(parts.links, ({ stance, statement }) => `${order.indexOf(stance)} ${statement.id}`)
  const inOrder = [...byStatement].sort(([a], [b]) => Number(a.charAt(0)) - Number(b.charAt(0)))
  for (const [, links] of inOrder) {
    const first = links[0]
    if (!first) continue
    const isWork = first.statement.kind === 'Work'
    lines.push({ depth: 1, node: first.statement.id, text: statementText(first, parts) })
    for (const { work, source } of new Map(links.map((link) => [link.work?.id, link])).values()) {
      if (!work) continue
      const again = opened.has(work.id)
      if (!isWork) {
        const text = `From ${titled(work, parts)}${where(source ?? {})}${again ? ', as above' : ''}.`
        lines.push({ depth: 2, node: work.id, text })
      }
      if (!again) lines.push(...reliance(work.id, isWork ? 1 : 2, parts, opened))
    }
  }
  return lines
}
