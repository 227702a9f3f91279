// The ground of the claims that one document puts forward: of a whole document it can be said what it hangs on.
import type { GraphStore } from '../../store/store.ts'
import { requiredNode } from './required-node.ts'
import type { StruckGround } from './struck-ground.ts'
import { oncePerBase, type WholeBase } from './whole-base.ts'

const MOST_KEPT = 4

/** What is said on the claims of a document, whoever says it. */
const narrowed = oncePerBase((base: WholeBase) => {
  const kept = new Map<string, WholeBase>()
  return (document: string): WholeBase => {
    const known = kept.get(document)
    if (known) return known
    const isIts = (claim: string) => base.claims.get(claim)?.putForwardIn.includes(document) ?? false
    const own = { ...base, statements: base.statements.filter(({ claim }) => isIts(claim)) }
    for (const oldest of [...kept.keys()].slice(0, kept.size - MOST_KEPT + 1)) kept.delete(oldest)
    kept.set(document, own)
    return own
  }
})

/**
 * @param document all claims where none is named
 * @throws WhenceError `not-found` where there is no such work
 */
export const withinDocument = async (
  store: GraphStore,
  ground: StruckGround,
  document: string | undefined,
): Promise<StruckGround> => {
  if (document === undefined) return ground
  const { id } = await requiredNode(store, document, 'Work')
  return { ...ground, base: narrowed(ground.base)(id), whole: narrowed(ground.whole)(id) }
}
