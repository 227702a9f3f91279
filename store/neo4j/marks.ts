// Places in documents: what stands on which lines, kept in blocks so that a stretch of lines is read with a few nodes. A block holds
// marks that begin in it; long marks stand in longer blocks, so that what reaches into a line is in one block or the one before.
import type { GraphEdge } from '../../model/edge.ts'
import type { EdgeType, NodeKind } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { Mark } from '../questions.ts'

export type HeldMark = Mark

/** Lines in a block of the shortest marks. */
const SHORTEST = 64
/** Every size of block is so many times as long as the one before. */
const GROWTH = 8

/** The last size is one block for all that is longer. */
const LARGEST = 9
const lengthOf = (size: number): number => (size < LARGEST ? SHORTEST * GROWTH ** size : Number.POSITIVE_INFINITY)
/** Every size that there may be. */
export const BLOCK_SIZES: readonly number[] = Array.from({ length: LARGEST + 1 }, (_, size) => size)
/** The size of block whose length is at least that of a mark. */
const sizeOf = (first: number, last: number): number => {
  let size = 0
  while (last - first >= lengthOf(size)) size += 1
  return size
}

export const placeOf = ({ first, last }: Mark): { readonly size: number; readonly block: number } => {
  const size = sizeOf(first, last)
  return { size, block: Math.floor(first / lengthOf(size)) }
}
/** The blocks of a size in which marks may stand that touch these lines. */
export const blocksOf = (
  size: number,
  first: number,
  last: number,
): { readonly from: number; readonly to: number } => ({
  from: Math.floor(first / lengthOf(size)) - 1,
  to: Math.floor(last / lengthOf(size)),
})

type Written = readonly [first: number, last: number, what: NodeKind | EdgeType, id: string, to?: string]

export const formatMark = ({ first, last, node, kind, edge, type, to }: Mark): string => {
  const written = node === undefined ? [first, last, type, edge, to] : [first, last, kind, node]
  return JSON.stringify(written)
}
export const parseMark = (text: string): Mark => {
  const [first, last, what, id, to] = JSON.parse(text) as Written
  return to === undefined
    ? { first, last, node: id, kind: what as NodeKind }
    : { first, last, edge: id, type: what as EdgeType, to }
}

export interface PlacedMark {
  readonly document: string
  readonly mark: Mark
}
const linesOf = (record: GraphNode | GraphEdge) =>
  (record.provenance ?? []).flatMap(({ document, lines }) =>
    lines ? [{ document, first: lines[0], last: lines[1] }] : [],
  )

export const marksOfNode = (node: GraphNode): readonly PlacedMark[] =>
  linesOf(node).map(({ document, first, last }) => ({
    document,
    mark: { first, last, node: node.id, kind: node.kind },
  }))
export const marksOfEdge = (edge: GraphEdge): readonly PlacedMark[] =>
  linesOf(edge).map(({ document, first, last }) => ({
    document,
    mark: { first, last, edge: edge.id, type: edge.type, to: edge.to },
  }))
