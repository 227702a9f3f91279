// The chain as it is drawn: many quotations from one work folded into one mark, each mark with the ids it stands for.
import type { EdgeType, NodeKind, Stance } from '../../../model/kind.ts'
import type { Chain } from '../../../server/api/contract/chain.ts'
import { locatorPhrase } from '../../panels/chosen/locator.ts'
import { counted } from '../../theme/kind-names.ts'

export interface Mark {
  readonly id: string
  readonly kind: NodeKind
  readonly label: string
  /** The second line: a year, a page, how many it stands for. */
  readonly note: string
  readonly struck: boolean
  /** What is folded into it; itself alone where nothing is. */
  readonly of: readonly string[]
}
/** From nearer the claim to farther from it. */
export interface Tie {
  readonly from: string
  readonly to: string
  readonly type: EdgeType
  readonly stance: Stance | null
  readonly struck: boolean
}
export interface ChainGraph {
  readonly marks: readonly Mark[]
  readonly ties: readonly Tie[]
}

type ChainEdge = Chain['edges'][number]

/** A drawing goes from the claim to the source, which is against the sentences that most edges read as. */
const away = ({ type, from, to }: ChainEdge): readonly [near: string, far: string] =>
  type === 'QUOTED_FROM' || type === 'RELIES_ON' || type === 'SPOKEN_BY' ? [from, to] : [to, from]

/** What a quotation has in common with those that it is folded with: stance, sources, speakers, whether it is struck. */
const foldKey = (chain: Chain) => {
  const leaving = Map.groupBy(chain.edges, ({ from }) => from)
  return (id: string, struck: boolean): string =>
    JSON.stringify([struck, ...(leaving.get(id) ?? []).map(({ type, to }) => `${type} ${to}`).sort()])
}

const placesOf = (chain: Chain): ReadonlyMap<string, string> =>
  new Map(
    chain.edges.flatMap(({ type, from, locator }): [string, string][] =>
      type === 'QUOTED_FROM' && locator ? [[from, locatorPhrase(locator)]] : [],
    ),
  )

/** @param folded whether quotations that lead to the same things become one mark */
export const chainGraph = (chain: Chain, folded: boolean): ChainGraph => {
  const places = placesOf(chain)
  const keyOf = foldKey(chain)
  const groups = Map.groupBy(
    chain.nodes.filter(({ kind }) => kind === 'Quote'),
    ({ id, struck }) => (folded ? keyOf(id, struck) : id),
  )
  const markOf = new Map<string, string>()
  const marks: Mark[] = chain.nodes
    .filter(({ kind }) => kind !== 'Quote')
    .map(({ id, kind, label, year, struck }) => ({
      id,
      kind,
      label,
      note: year === null ? '' : String(year),
      struck,
      of: [id],
    }))
  for (const group of groups.values()) {
    const first = group[0]
    if (!first) continue
    for (const { id } of group) markOf.set(id, first.id)
    const pages = group.flatMap(({ id }) => places.get(id) ?? [])
    marks.push({
      id: first.id,
      kind: 'Quote',
      label: group.length === 1 ? `“${first.label}”` : counted(group.length, 'quotation', 'quotations'),
      note: pages.length > 3 ? `${pages.slice(0, 3).join(', ')} …` : pages.join(', '),
      struck: first.struck,
      of: group.map(({ id }) => id),
    })
  }
  const isStruck = new Set(marks.flatMap(({ id, struck }) => (struck ? [id] : [])))
  const ties = new Map<string, Tie>()
  for (const edge of chain.edges) {
    const [near, far] = away(edge).map((id) => markOf.get(id) ?? id)
    if (near === undefined || far === undefined || near === far) continue
    ties.set(`${edge.type} ${near} ${far}`, {
      from: near,
      to: far,
      type: edge.type,
      stance: edge.stance,
      struck: isStruck.has(near) || isStruck.has(far),
    })
  }
  return { marks, ties: [...ties.values()] }
}
