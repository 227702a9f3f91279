// The shape of what a change brings: ids, kinds, years and the edges that summaries hang on, as numbers. Where all of it is new, what is
// derived can be worked out of this alone, without asking the database along every edge.
import { isMakerRole, isStance, type NodeKind, type Stance } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import { otherWords } from './search-words.ts'
import type { Ends } from './touched.ts'

/** Edges of one sort between nodes, by the nodes' numbers. */
export interface Links {
  readonly from: number[]
  readonly to: number[]
}
export type Sort = 'made' | 'quotedFrom' | 'spokenBy' | 'asserts' | 'about' | Stance

export interface OutlineNode {
  readonly id: string
  readonly kind: NodeKind
  /** Of a work. */
  readonly year: number | null
  /** Of a person the name; of a work other words than its makers' to find it by. */
  readonly words: string
}
export interface Outline {
  /** A node that is new, or that is new and has other words by now. */
  node(node: GraphNode): void
  edge(ends: Ends): void
  /** In the order in which they came. */
  readonly nodes: readonly OutlineNode[]
  readonly links: Readonly<Record<Sort, Links>>
  /** Whether there was too much to be kept. */
  readonly isCut: boolean
}

/** Nodes and edges kept, at most: some 150 bytes a node and 16 an edge. */
const MOST_NODES = 1_000_000
const MOST_EDGES = 10_000_000

const sortOf = ({ type }: Ends): Sort | undefined => {
  if (isStance(type)) return type
  if (isMakerRole(type)) return 'made'
  if (type === 'QUOTED_FROM') return 'quotedFrom'
  if (type === 'SPOKEN_BY') return 'spokenBy'
  if (type === 'ASSERTS') return 'asserts'
  return type === 'ABOUT' ? 'about' : undefined
}
const wordsOf = (node: GraphNode): string =>
  node.kind === 'Person' ? node.name : node.kind === 'Work' ? otherWords(node, []).join(' ') : ''
const noLinks = (): Links => ({ from: [], to: [] })

export const openOutline = (): Outline => {
  const numbers = new Map<string, number>()
  const nodes: OutlineNode[] = []
  const links: Record<Sort, Links> = {
    ...{ made: noLinks(), quotedFrom: noLinks(), spokenBy: noLinks(), asserts: noLinks(), about: noLinks() },
    ...{ SUPPORTS: noLinks(), DISPUTES: noLinks(), QUALIFIES: noLinks() },
  }
  let edges = 0
  let isCut = false
  const cut = () => {
    isCut = true
    numbers.clear()
    nodes.length = 0
    for (const { from, to } of Object.values(links)) {
      from.length = 0
      to.length = 0
    }
  }
  return {
    nodes,
    links,
    get isCut() {
      return isCut
    },
    node: (node) => {
      if (isCut) return
      const { id, kind } = node
      const held = numbers.get(id)
      const number = held ?? nodes.length
      numbers.set(id, number)
      nodes[number] = { id, kind, year: node.kind === 'Work' ? (node.year ?? null) : null, words: wordsOf(node) }
      if (nodes.length > MOST_NODES) cut()
    },
    edge: (ends) => {
      const sort = isCut ? undefined : sortOf(ends)
      if (!sort) return
      const [from, to] = [numbers.get(ends.from), numbers.get(ends.to)]
      // One of them has landed before: then this is not used.
      if (from === undefined || to === undefined) return
      links[sort].from.push(from)
      links[sort].to.push(to)
      edges += 1
      if (edges > MOST_EDGES) cut()
    },
  }
}
