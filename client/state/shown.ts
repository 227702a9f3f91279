// What is left after filters, hiding and focus: the one set of things that map and table show.
import { isStance, type NodeKind } from '../../model/kind.ts'
import type { ViewEdge, ViewNode } from '../../server/api/contract/view.ts'
import { type Loaded, otherEnd } from './loaded.ts'
import { type Filters, type Focus, isFiltered, type View } from './view.ts'

export interface Shown {
  readonly nodes: readonly ViewNode[]
  readonly edges: readonly ViewEdge[]
  readonly ids: ReadonlySet<string>
}
export const NOTHING_SHOWN: Shown = { nodes: [], edges: [], ids: new Set() }

/** Whether a line is let through: lines that take a stance are asked for theirs, others never. */
const lineFits = (edge: ViewEdge, filters: Filters): boolean =>
  filters.stances.length === 0 || !isStance(edge.type) || filters.stances.includes(edge.type)

type Fits = (node: ViewNode) => boolean
interface Criterion {
  readonly isSet: (filters: Filters) => boolean
  /** Makes the test of a node itself. */
  readonly test: (filters: Filters) => Fits
  /** Kinds that pass by standing beside a node that passed, since the criterion says nothing of them. */
  readonly beside: readonly NodeKind[]
}

/** The filters as a table. A node that a criterion does not speak of stays where it stands beside one that passed. */
const CRITERIA: readonly Criterion[] = [
  {
    isSet: ({ topics }) => topics.length > 0,
    test: ({ topics }) => {
      const asked = new Set(topics)
      return (node) => asked.has(node.id) || (node.kind === 'Claim' && node.topics.some((topic) => asked.has(topic)))
    },
    beside: ['Work', 'Person', 'Quote'],
  },
  {
    isSet: ({ people }) => people.length > 0,
    test: ({ people }) => {
      const asked = new Set(people)
      return (node) => asked.has(node.id) || (node.kind === 'Work' && node.makers.some((maker) => asked.has(maker)))
    },
    beside: ['Claim', 'Quote'],
  },
  {
    isSet: ({ fromYear, toYear }) => fromYear !== null || toYear !== null,
    test:
      ({ fromYear, toYear }) =>
      ({ firstYear, lastYear }) =>
        firstYear !== null && (lastYear ?? firstYear) >= (fromYear ?? -Infinity) && firstYear <= (toYear ?? Infinity),
    beside: ['Person', 'Topic', 'Quote'],
  },
  {
    isSet: ({ minStatements }) => minStatements > 0,
    test:
      ({ minStatements }) =>
      (node) =>
        node.statements >= minStatements,
    beside: ['Topic', 'Quote'],
  },
]

const passing = (loaded: Loaded, view: Pick<View, 'filters' | 'hidden'>): Map<string, ViewNode> => {
  const { filters } = view
  const hidden = new Set(view.hidden)
  const kinds = new Set(filters.kinds)
  let left = new Map<string, ViewNode>()
  for (const [id, node] of loaded.nodes) if (!hidden.has(id)) left.set(id, node)
  for (const criterion of CRITERIA.filter(({ isSet }) => isSet(filters))) {
    const fits = criterion.test(filters)
    const kept = new Map([...left].filter(([, node]) => fits(node)))
    const beside = [...left].filter(
      ([id, node]) =>
        !kept.has(id) &&
        criterion.beside.includes(node.kind) &&
        loaded.lines.get(id)?.some((edge) => kept.has(otherEnd(edge, id)) && lineFits(edge, filters)),
    )
    left = new Map([...kept, ...beside])
  }
  if (kinds.size > 0) left = new Map([...left].filter(([, node]) => kinds.has(node.kind)))
  return left
}

/** The nodes at most `steps` lines from the middle, over lines that are shown. */
const around = (
  { node, steps }: Focus,
  left: ReadonlyMap<string, ViewNode>,
  loaded: Loaded,
  filters: Filters,
): ReadonlySet<string> => {
  const reached = new Set([node])
  let edge: readonly string[] = [node]
  for (let step = 0; step < steps; step += 1) {
    const next = new Set<string>()
    for (const id of edge)
      for (const line of loaded.lines.get(id) ?? []) {
        const other = otherEnd(line, id)
        if (left.has(other) && !reached.has(other) && lineFits(line, filters)) next.add(other)
      }
    for (const id of next) reached.add(id)
    edge = [...next]
  }
  return reached
}

/** What a view shows of what was loaded, in the order in which it came: the weightiest first. */
export const shownOf = (loaded: Loaded, view: Pick<View, 'filters' | 'hidden' | 'focus'>): Shown => {
  if (!isFiltered(view.filters) && view.hidden.length === 0 && !view.focus)
    return { nodes: [...loaded.nodes.values()], edges: loaded.edges, ids: new Set(loaded.nodes.keys()) }
  const left = passing(loaded, view)
  const near = view.focus && loaded.nodes.has(view.focus.node) ? around(view.focus, left, loaded, view.filters) : null
  const nodes = [...loaded.nodes.values()].filter(({ id }) => left.has(id) && (!near || near.has(id)))
  const ids = new Set(nodes.map(({ id }) => id))
  const edges = loaded.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to) && lineFits(edge, view.filters))
  return { nodes, edges, ids }
}

/** How many there are of each kind; what is struck out is not counted. */
export const countKinds = (nodes: Iterable<ViewNode>): Readonly<Record<NodeKind, number>> => {
  const counts = { Person: 0, Work: 0, Claim: 0, Quote: 0, Topic: 0 }
  for (const { kind, struck } of nodes) if (!struck) counts[kind] += 1
  return counts
}
