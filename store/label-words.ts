// A node's label as lists use it: folded for their order, and cut for display. The same for every engine.
import { fold } from '../model/fold.ts'
import { labelOf } from '../model/label.ts'
import type { GraphNode } from '../model/node.ts'

/** How much of a label counts for its place in the order of labels, in UTF-16 code units. */
const SORTED_LENGTH = 80
/** The beginning of a label, folded: what labels are sorted and looked up by. */
export const sortWords = (label: string): string => fold(label.slice(0, 4 * SORTED_LENGTH)).slice(0, SORTED_LENGTH)
/** @param folded the whole label, folded, where it is at hand: a short one is not folded twice */
export const sortWordsOf = (node: GraphNode, folded?: string): string => {
  const label = labelOf(node)
  return folded !== undefined && label.length <= 4 * SORTED_LENGTH ? folded.slice(0, SORTED_LENGTH) : sortWords(label)
}

const LONGEST_LABEL = 300
/** The label in brief. Never cut between the two halves of one character. */
export const shortLabel = (text: string): string =>
  text.length <= LONGEST_LABEL ? text : text.slice(0, LONGEST_LABEL).replace(/[\uD800-\uDBFF]$/, '')
