// What a node is found by, as folded words: its name, and beside it other spellings and, of a work, who made it.
import { fold } from '../../model/fold.ts'
import type { NodeKind } from '../../model/kind.ts'
import { labelOf } from '../../model/label.ts'
import type { GraphNode } from '../../model/node.ts'

/** Longest text of one node that is indexed, in UTF-16 code units; the rest of a longer one is not searched. */
const LONGEST_TEXT = 200_000

/** One full-text index a kind, so that hits are counted and weighed by kind. */
export const searchIndex = (kind: NodeKind): string => `search_${kind.toLowerCase()}`

export const searchNameOf = (node: GraphNode): string => fold(labelOf(node).slice(0, LONGEST_TEXT))

/** @param makers of a work: their names */
export const otherWords = (node: GraphNode, makers: readonly string[]): readonly string[] => {
  if (node.kind === 'Person') return node.variants ?? []
  if (node.kind !== 'Work') return []
  return [...makers, ...(node.variants ?? []), ...(node['container-title'] ? [node['container-title']] : [])]
}

export const foldOther = (words: readonly string[]): string => fold(words.join(' ').slice(0, LONGEST_TEXT))
export const searchOtherOf = (node: GraphNode, makers: readonly string[]): string => foldOther(otherWords(node, makers))
