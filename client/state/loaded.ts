// What the server gave for a view: nodes and lines, how many there are in all, and what an expansion brought.
import type { NodeKind } from '../../model/kind.ts'
import type { PathsView } from '../../server/api/contract/node.ts'
import type { ViewEdge, ViewNode } from '../../server/api/contract/view.ts'

/** How much of an expansion is on the map: "100 of 2,341". */
export interface Expanded {
  readonly node: string
  readonly kind: NodeKind
  readonly shown: number
  readonly total: number
}
export interface Loaded {
  readonly nodes: ReadonlyMap<string, ViewNode>
  readonly edges: readonly ViewEdge[]
  /** Lines at each node. */
  readonly lines: ReadonlyMap<string, readonly ViewEdge[]>
  /** In which step a node came in: 0 with the base, then one for each expansion. */
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

/** The other end of a line. */
export const otherEnd = (edge: Pick<ViewEdge, 'from' | 'to'>, id: string): string =>
  edge.from === id ? edge.to : edge.from
