// The parts of the graph under one claim: statements, their works, what those rely on to the end, and the people of all of them.
import type { GraphEdge } from '../../../model/edge.ts'
import { type EdgeType, MAKER_ROLES } from '../../../model/kind.ts'
import type { GraphNode } from '../../../model/node.ts'
import type { EvidenceLink } from '../../../store/questions.ts'
import type { GraphStore } from '../../../store/store.ts'
import { inStretches } from '../batch.ts'

/** Statements on the claim, and works under it, that a chain takes in. */
const MOST_STATEMENTS = 500
const MOST_WORKS = 2_000

export interface ChainParts {
  readonly claim: GraphNode
  /** In the order of the document; a quotation taken from two works is two links. */
  readonly links: readonly EvidenceLink[]
  readonly relies: readonly GraphEdge[]
  /** From people to the works that they made, in the order of the roles and as printed. */
  readonly makers: readonly GraphEdge[]
  readonly speakers: readonly GraphEdge[]
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly cut: boolean
}

/** What works rely on, layer by layer, circles passed once. */
const reliedOn = async (store: GraphStore, first: readonly string[]) => {
  const all = new Set(first.slice(0, MOST_WORKS))
  const relies: GraphEdge[] = []
  let cut = all.size < new Set(first).size
  for (let layer = [...all]; layer.length > 0; ) {
    const edges = await inStretches(layer, (some) => store.edgesOf(some, 'out', ['RELIES_ON']))
    const next = new Set<string>()
    for (const edge of edges) {
      if (!all.has(edge.to) && all.size >= MOST_WORKS) {
        cut = true
        continue
      }
      if (!all.has(edge.to)) next.add(edge.to)
      all.add(edge.to)
      relies.push(edge)
    }
    layer = [...next]
  }
  return { works: [...all], relies, cut }
}

const ROLES: readonly EdgeType[] = MAKER_ROLES
const byRole = (a: GraphEdge, b: GraphEdge): number =>
  ROLES.indexOf(a.type) - ROLES.indexOf(b.type) || (a.order ?? 1e5) - (b.order ?? 1e5) || (a.from < b.from ? -1 : 1)

/** @param claim a Claim that is there */
export const gatherChain = async (store: GraphStore, claim: GraphNode): Promise<ChainParts> => {
  const page = await store.evidence({ claim: claim.id, offset: 0, limit: MOST_STATEMENTS })
  const links = page.items
  const below = await reliedOn(store, [...new Set(links.flatMap((link) => link.work?.id ?? []))])
  const [makers, speakers] = await Promise.all([
    inStretches(below.works, (some) => store.edgesOf(some, 'in', MAKER_ROLES)),
    inStretches(
      links.flatMap((link) => (link.statement.kind === 'Quote' ? link.statement.id : [])),
      (some) => store.edgesOf(some, 'out', ['SPOKEN_BY']),
    ),
  ])
  const known = new Map<string, GraphNode>([[claim.id, claim]])
  for (const { statement, work } of links) for (const node of [statement, work]) if (node) known.set(node.id, node)
  const missing = [...below.works, ...makers.map((edge) => edge.from), ...speakers.map((edge) => edge.to)]
  for (const node of await inStretches(
    missing.filter((id) => !known.has(id)),
    (some) => store.nodes(some),
  ))
    known.set(node.id, node)
  return {
    claim,
    links,
    relies: below.relies,
    makers: makers.toSorted(byRole),
    speakers,
    nodes: known,
    cut: below.cut || page.total > links.length,
  }
}
