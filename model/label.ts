// The words of a node, apart from its schemas: the page needs only these.
import type { GraphNode } from './node.ts'

/** The words that stand for a node in a list: a name, a title, or the text itself. */
export const labelOf = (node: GraphNode): string => {
  switch (node.kind) {
    case 'Person':
    case 'Topic':
      return node.name
    case 'Work':
      return node.title
    case 'Claim':
    case 'Quote':
      return node.text
  }
}
