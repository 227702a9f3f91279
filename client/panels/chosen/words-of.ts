// The whole words of a node, without the schemas that model/node.ts brings along.
import type { GraphNode } from '../../../model/node.ts'

/** A name, a title, or the text itself. */
export const wordsOf = (node: GraphNode): string => {
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
