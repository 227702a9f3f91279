// What the server gave for a view: nodes and lines, how many there are in all, and what an expansion brought.
import type { NodeKind } from '../../model/kind.ts'
import type { PathsView } from '../../server/api/contract/node.ts'
import type { View, ViewEdge, ViewNode } from '../../server/api/contract/view.ts'
import { type Answers, NO_ANSWERS } from './answers.ts'

/** How much of an expansion is on the map: "100 of 2,341". */
export interface Expanded {
  readonly node: string
  readonly kind: NodeKind
  readonly shown: number
  readonly total: number
}
/** Nodes and the lines between them. */
export interface Lines {
  readonly nodes: ReadonlyMap<string, ViewNode>
  readonly edges: readonly ViewEdge[]
  /** Lines at each node. */
  readonly lines: ReadonlyMap<string, readonly ViewEdge[]>
}
export interface Loaded extends Lines {
  /** In which step a node came in: 0 with the base, then one for the expansions of each node in turn. */
  readonly arrival: ReadonlyMap<string, number>
  /** The node that a step's nodes belong beside; nothing for the base. */
  readonly anchors: readonly (string | null)[]
  /** How many there are that the base could show, whatever its limit. */
  readonly total: number
  /** Whether the base brought only the weightiest of them. */
  readonly cut: boolean
  readonly expanded: readonly Expanded[]
  readonly paths: PathsView | null
  /** Here only because they are chosen or in focus. */
  readonly onlyPicked: readonly string[]
  /** Ids that were asked for and are not here. */
  readonly missing: readonly string[]
  readonly aliases: Readonly<Record<string, string>>
  /** What it was put together from. */
  readonly answers: Answers
}

export const EMPTY: Loaded = {
  nodes: new Map(),
  edges: [],
  lines: new Map(),
  arrival: new Map(),
  anchors: [null],
  total: 0,
  cut: false,
  expanded: [],
  paths: null,
  onlyPicked: [],
  missing: [],
  aliases: {},
  answers: NO_ANSWERS,
}

/** The lines at each node, both ends. */
export const linesByNode = (edges: readonly ViewEdge[]): ReadonlyMap<string, readonly ViewEdge[]> => {
  const lines = new Map<string, ViewEdge[]>()
  const put = (id: string, edge: ViewEdge) => {
    const list = lines.get(id)
    if (list) list.push(edge)
    else lines.set(id, [edge])
  }
  for (const edge of edges) {
    put(edge.from, edge)
    if (edge.to !== edge.from) put(edge.to, edge)
  }
  return lines
}

/** What is left where only some nodes stay; the same lists again where all do. */
export const reduced = (there: Lines, wanted: ReadonlySet<string>): Lines => {
  const nodes = new Map([...there.nodes].filter(([id]) => wanted.has(id)))
  if (nodes.size === there.nodes.size) return there
  const edges = there.edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to))
  return { nodes, edges, lines: linesByNode(edges) }
}

/**
 * Nodes and lines together with those that an answer brings; what is there already stays what it is.
 * @param order of the nodes; what it does not name comes at the end
 */
export const joined = (there: Lines, { nodes, edges }: View, order: Iterable<string> = []): Lines => {
  const fresh = new Map(nodes.filter(({ id }) => !there.nodes.has(id)).map((node) => [node.id, node]))
  if (fresh.size === 0) return there
  const added = edges.filter(({ from, to }) => fresh.has(from) || fresh.has(to))
  const inOrder = new Map<string, ViewNode>()
  for (const id of [...order, ...there.nodes.keys(), ...fresh.keys()]) {
    const node = there.nodes.get(id) ?? fresh.get(id)
    if (node) inOrder.set(id, node)
  }
  const lines = new Map(there.lines)
  for (const [id, more] of linesByNode(added)) lines.set(id, [...(there.lines.get(id) ?? []), ...more])
  return { nodes: inOrder, edges: [...there.edges, ...added], lines }
}

/** The other end of a line. */
export const otherEnd = (edge: Pick<ViewEdge, 'from' | 'to'>, id: string): string =>
  edge.from === id ? edge.to : edge.from
