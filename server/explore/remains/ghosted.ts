// A view while something is struck out: the same nodes and lines, so that nothing moves, with the figures of what remains.
import type { View, ViewEdge } from '../../api/contract/view.ts'
import type { StruckGround } from '../struck-ground.ts'
import { foldedAmong } from './folded.ts'
import type { Gone } from './gone.ts'
import { reweighed } from './reweighed.ts'
import { statementsOf } from './statements-of.ts'

/** How many of a person's words still take a stance on a claim. */
const spokenFor = ({ base }: StruckGround, { from: claim, to: person }: ViewEdge): number =>
  new Set(
    statementsOf(base)
      .spokenBy(person)
      .flatMap((statement) => (statement.claim === claim ? statement.id : [])),
  ).size

const withLines = (view: View, ground: StruckGround, gone: Gone): ViewEdge[] => {
  const ids = [...new Set([...view.nodes.map(({ id }) => id), ...view.edges.flatMap(({ from, to }) => [from, to])])]
  const keyOf = (stance: string, work: string, claim: string) => `${stance} ${work} ${claim}`
  const left = new Map(
    foldedAmong(ground.base, ids).map(({ stance, work, claim, quotations }) => [
      keyOf(stance, work, claim),
      quotations,
    ]),
  )
  return view.edges.map((edge) => {
    if (!edge.folded) return gone.edge(edge) ? { ...edge, struck: true } : edge
    const quotations =
      edge.type === 'SPOKEN_BY' ? spokenFor(ground, edge) || undefined : left.get(keyOf(edge.type, edge.from, edge.to))
    return { ...edge, quotations: quotations ?? 0, struck: quotations === undefined }
  })
}

export const ghosted = (view: View, ground: StruckGround, gone: Gone): View => ({
  ...view,
  nodes: view.nodes.map((node) => ({ ...reweighed(ground, gone)(node), struck: gone.node(node.id) })),
  edges: withLines(view, ground, gone),
})
