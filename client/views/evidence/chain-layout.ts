// Where the marks of a chain stand: columns of one kind each from left to right, by dagre.
import { Graph, layout } from '@dagrejs/dagre'
import { chainColumns } from './chain-columns.ts'
import type { ChainGraph, Mark, Tie } from './chain-graph.ts'

export const MARK_HEIGHT = 46
const WIDTH = 196
/** In a narrow window the claim, which the page is about, is its mark alone, and a quotation its page. */
const NARROW = { root: 30, Claim: 112, Quote: 70, Work: 114, Person: 92, Topic: 92 } as const

export interface PlacedMark extends Mark {
  /** Its left upper corner. */
  readonly x: number
  readonly y: number
  readonly width: number
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

/** From the middle of the right side to that of the left one: steep lines would come out of the top of a mark. */
const fromSideToSide = (
  points: PlacedTie['points'],
  from: PlacedMark | undefined,
  to: PlacedMark | undefined,
): PlacedTie['points'] => {
  if (!from || !to || points.length < 2 || from.x + from.width > to.x) return points
  return [
    { x: from.x + from.width, y: from.y + MARK_HEIGHT / 2 },
    ...points.slice(1, -1),
    { x: to.x, y: to.y + MARK_HEIGHT / 2 },
  ]
}

/**
 * @param claim what the chain begins with
 * @param narrow for a window in which whole labels have no room
 */
export const chainLayout = (chain: ChainGraph, claim: string, narrow: boolean): ChainPicture => {
  const { marks, ties } = chain
  const columns = chainColumns(chain, claim)
  // As long as from column to column: where all ties are no longer than they must be, each mark stands in its column.
  const steps = (from: string, to: string) => Math.max(1, (columns.get(to) ?? 0) - (columns.get(from) ?? 0))
  const widthOf = ({ id, kind }: Mark) => (narrow ? NARROW[id === claim ? 'root' : kind] : WIDTH)
  const graph = new Graph({ directed: true, multigraph: true })
  graph.setGraph({
    rankdir: 'LR',
    ranksep: narrow ? 14 : 58,
    nodesep: 12,
    edgesep: 6,
    marginx: narrow ? 2 : 6,
    marginy: 6,
  })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const mark of marks) graph.setNode(mark.id, { width: widthOf(mark), height: MARK_HEIGHT })
  for (const { from, to, type } of ties) graph.setEdge({ v: from, w: to, name: type }, { minlen: steps(from, to) })
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  const placed = marks.map((mark): PlacedMark => {
    const { x = 0, y = 0 } = graph.node(mark.id)
    const own = widthOf(mark)
    return { ...mark, x: x - own / 2, y: y - MARK_HEIGHT / 2, width: own }
  })
  const byId = new Map(placed.map((mark) => [mark.id, mark]))
  return {
    width,
    height,
    marks: placed,
    ties: ties.map((tie) => ({
      ...tie,
      points: fromSideToSide(
        graph.edge({ v: tie.from, w: tie.to, name: tie.type })?.points ?? [],
        byId.get(tie.from),
        byId.get(tie.to),
      ),
    })),
  }
}
