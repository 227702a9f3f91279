// The node that a question is about: there, and of the kind that the question is asked of.
import { WhenceError } from '../../model/error.ts'
import type { NodeKind } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphStore } from '../../store/store.ts'

/**
 * By id or by an alias of it.
 * @throws WhenceError `not-found` where there is none, or one of another kind than was asked for
 */
export const requiredNode = async <K extends NodeKind>(
  store: GraphStore,
  id: string,
  kind?: K,
): Promise<Extract<GraphNode, { kind: K }>> => {
  const node = await store.node(id)
  if (!node)
    throw new WhenceError(
      'not-found',
      `There is no ${kind?.toLowerCase() ?? 'node'} with the id “${id.slice(0, 100)}”.`,
      {
        remedy: 'It may have been removed with its import. Search for its words.',
      },
    )
  if (kind && node.kind !== kind)
    throw new WhenceError(
      'not-found',
      `“${id.slice(0, 100)}” is a ${node.kind.toLowerCase()}, not a ${kind.toLowerCase()}.`,
      {
        remedy: 'Ask for it under its own kind.',
      },
    )
  return node as Extract<GraphNode, { kind: K }>
}
