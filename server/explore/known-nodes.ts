// Many ids that a person gave, checked at once: each of the right kind, aliases followed.
import { WhenceError } from '../../model/error.ts'
import type { NodeKind } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphStore } from '../../store/store.ts'

const MOST_NAMED = 5

/**
 * The nodes behind ids or aliases of one kind, in the order asked for.
 * @throws WhenceError `not-found`, naming those that are not there or are of another kind
 */
export const knownNodes = async (
  store: GraphStore,
  ids: readonly string[],
  kind: NodeKind,
): Promise<readonly GraphNode[]> => {
  const found = await Promise.all(ids.map((id) => store.node(id)))
  const missing = ids.filter((_, i) => found[i]?.kind !== kind)
  if (missing.length === 0) return found.flatMap((node) => node ?? [])
  const named = missing
    .slice(0, MOST_NAMED)
    .map((id) => `“${id.slice(0, 100)}”`)
    .join(', ')
  const rest = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : ''
  throw new WhenceError('not-found', `There is no ${kind.toLowerCase()} with the id ${named}${rest}.`, {
    remedy: 'It may have been removed with its import, or be of another kind. Search for its words.',
  })
}
