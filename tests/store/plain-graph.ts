// The contract in plain words and arrays: slow, and simple enough to be seen to be right. Stores are compared with it.
import type { GraphEdge } from '../../model/edge.ts'
import { EDGE_TYPES, isMakerRole, isStance, NODE_KINDS } from '../../model/kind.ts'
import { mergeEdges, mergeNodes } from '../../model/merge.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphRecord } from '../../model/record.ts'
import type { EdgeCount, Summary } from '../../store/questions.ts'

export interface PlainGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly edges: ReadonlyMap<string, GraphEdge>
}

export const plainGraph = (records: readonly GraphRecord[]): PlainGraph => {
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  for (const record of records) {
    if ('node' in record) {
      const held = nodes.get(record.node.id)
      nodes.set(record.node.id, held ? mergeNodes(held, record.node) : record.node)
    } else if ('edge' in record) {
      const held = edges.get(record.edge.id)
      edges.set(record.edge.id, held ? mergeEdges(held, record.edge) : record.edge)
    }
  }
  return { nodes, edges }
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const kindOf = (graph: PlainGraph, id: string) => graph.nodes.get(id)?.kind
export const typeRank = (edge: GraphEdge) => EDGE_TYPES.indexOf(edge.type)

export interface PlainNeighbour {
  readonly edge: string
  readonly node: string
  readonly direction: 'in' | 'out'
}

export const plainNeighbours = (graph: PlainGraph, id: string): readonly PlainNeighbour[] =>
  [...graph.edges.values()]
    .flatMap((edge) => [
      ...(edge.to === id ? [{ edge, node: edge.from, direction: 'in' as const }] : []),
      ...(edge.from === id ? [{ edge, node: edge.to, direction: 'out' as const }] : []),
    ])
    .sort(
      (a, b) =>
        typeRank(a.edge) - typeRank(b.edge) ||
        byText(a.direction, b.direction) ||
        byText(a.node, b.node) ||
        byText(a.edge.id, b.edge.id),
    )
    .map(({ edge, node, direction }) => ({ edge: edge.id, node, direction }))

export const plainEdgeCounts = (graph: PlainGraph, id: string): readonly EdgeCount[] => {
  const around = plainNeighbours(graph, id)
  const counts: EdgeCount[] = []
  for (const type of EDGE_TYPES) {
    for (const direction of ['in', 'out'] as const) {
      for (const kind of NODE_KINDS) {
        const count = around.filter(
          (each) =>
            graph.edges.get(each.edge)?.type === type &&
            each.direction === direction &&
            kindOf(graph, each.node) === kind,
        ).length
        if (count > 0) counts.push({ type, direction, kind, count })
      }
    }
  }
  return counts
}

const sources = (graph: PlainGraph, to: ReadonlySet<string>, holds: (edge: GraphEdge) => boolean) =>
  new Set([...graph.edges.values()].filter((edge) => to.has(edge.to) && holds(edge)).map(({ from }) => from))
const targets = (graph: PlainGraph, from: ReadonlySet<string>, holds: (edge: GraphEdge) => boolean) =>
  new Set([...graph.edges.values()].filter((edge) => from.has(edge.from) && holds(edge)).map(({ to }) => to))
const only = (graph: PlainGraph, ids: ReadonlySet<string>, kind: GraphNode['kind']) =>
  new Set([...ids].filter((id) => kindOf(graph, id) === kind))
const isType = (type: GraphEdge['type']) => (edge: GraphEdge) => edge.type === type
const takesStance = (edge: GraphEdge) => isStance(edge.type)
const makes = (edge: GraphEdge) => isMakerRole(edge.type)

type Counted = Omit<Summary, 'id' | 'kind' | 'label' | 'document' | 'line'>

/** What a summary says of a node beyond its own properties. */
export const plainSummary = (graph: PlainGraph, id: string): Counted => {
  const self = new Set([id])
  const kind = kindOf(graph, id)
  const none = new Set<string>()
  const held = kind === 'Topic' ? sources(graph, self, isType('ABOUT')) : kind === 'Claim' ? self : none
  const statements = sources(graph, held, takesStance)
  const worksBehind = only(graph, statements, 'Work').union(targets(graph, statements, isType('QUOTED_FROM')))
  const made = targets(graph, self, makes)
  const works =
    kind === 'Person'
      ? made
      : kind === 'Work'
        ? self
        : kind === 'Quote'
          ? targets(graph, self, isType('QUOTED_FROM'))
          : worksBehind
  const quotesOf = (of: ReadonlySet<string>) => sources(graph, of, isType('QUOTED_FROM'))
  const quotations =
    kind === 'Person'
      ? quotesOf(made).union(sources(graph, self, isType('SPOKEN_BY')))
      : kind === 'Work'
        ? quotesOf(self)
        : kind === 'Quote'
          ? self
          : only(graph, statements, 'Quote')
  const speaks = kind === 'Person' || kind === 'Work' ? quotations.union(works) : kind === 'Quote' ? self : none
  const claims =
    kind === 'Topic'
      ? held
      : targets(graph, speaks, takesStance).union(
          kind === 'Person' || kind === 'Work' ? targets(graph, works.union(self), isType('ASSERTS')) : none,
        )
  // Of a topic and a claim what is said on claims, of a person and a work what their works say.
  const isOwn = (edge: GraphEdge) =>
    kindOf(graph, edge.from) !== 'Quote' &&
    (held.has(edge.to) || ((kind === 'Person' || kind === 'Work') && works.has(edge.from)))
  const stanceEdges = [...graph.edges.values()].filter((edge) => takesStance(edge) && isOwn(edge))
  const ownStances = new Set(stanceEdges.map(({ from, to }) => JSON.stringify([from, to])))
  const years = [...works].flatMap((work) => {
    const node = graph.nodes.get(work)
    return node?.kind === 'Work' && node.year !== undefined ? [node.year] : []
  })
  const by = (stance: GraphEdge['type']) => (kind === 'Claim' ? sources(graph, self, isType(stance)).size : 0)
  return {
    quotations: quotations.size,
    statements: quotations.size + ownStances.size,
    supports: by('SUPPORTS'),
    disputes: by('DISPUTES'),
    qualifies: by('QUALIFIES'),
    claims: claims.size,
    works: kind === 'Work' || kind === 'Quote' ? 0 : works.size,
    people: kind === 'Person' || kind === 'Quote' ? 0 : sources(graph, works, makes).size,
    firstYear: years.length > 0 ? Math.min(...years) : null,
    lastYear: years.length > 0 ? Math.max(...years) : null,
  }
}

/** All shortest paths as lists of edge ids. */
export const plainPaths = (
  graph: PlainGraph,
  from: string,
  to: string,
  maxLength: number,
): readonly (readonly string[])[] => {
  let trails: readonly { readonly nodes: readonly string[]; readonly edges: readonly string[] }[] = [
    { nodes: [from], edges: [] },
  ]
  for (let length = 0; length <= maxLength; length++) {
    const arrived = trails.filter(({ nodes }) => nodes.at(-1) === to)
    if (arrived.length > 0) return arrived.map(({ edges }) => edges)
    trails = trails.flatMap(({ nodes, edges }) =>
      plainNeighbours(graph, nodes.at(-1)!)
        .filter(({ node }) => !nodes.includes(node))
        .map(({ edge, node }) => ({ nodes: [...nodes, node], edges: [...edges, edge] })),
    )
  }
  return []
}
