// Where the marks of a chain stand: layers from left to right, by dagre.
import { Graph, layout } from '@dagrejs/dagre'
import type { ChainGraph, Mark, Tie } from './chain-graph.ts'

export const MARK = { width: 196, height: 46 } as const

export interface PlacedMark extends Mark {
  /** Its left upper corner. */
  readonly x: number
  readonly y: number
}
export interface PlacedTie extends Tie {
  readonly points: readonly { readonly x: number; readonly y: number }[]
}
export interface ChainPicture {
  readonly width: number
  readonly height: number
  readonly marks: readonly PlacedMark[]
  readonly ties: readonly PlacedTie[]
}

export const chainLayout = ({ marks, ties }: ChainGraph): ChainPicture => {
  const graph = new Graph({ directed: true, multigraph: true })
  graph.setGraph({ rankdir: 'LR', ranksep: 58, nodesep: 12, edgesep: 6, marginx: 6, marginy: 6 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of marks) graph.setNode(id, { ...MARK })
  for (const { from, to, type } of ties) graph.setEdge({ v: from, w: to, name: type }, {})
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width,
    height,
    marks: marks.map((mark) => {
      const { x = 0, y = 0 } = graph.node(mark.id)
      return { ...mark, x: x - MARK.width / 2, y: y - MARK.height / 2 }
    }),
    ties: ties.map((tie) => ({
      ...tie,
      points: graph.edge({ v: tie.from, w: tie.to, name: tie.type })?.points ?? [],
    })),
  }
}
