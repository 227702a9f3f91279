// The last few answers about a store, kept while it stays as it is.
import type { GraphStore } from '../../store/store.ts'

/**
 * Asks once for each key and state of the store; questions that come meanwhile wait for the one answer. A failure is not kept.
 * @param most answers that are kept
 */
export const keptWhileUnchanged = <T>(store: GraphStore, most: number) => {
  const kept = new Map<string, Promise<T>>()
  let keptOf = ''
  return async (key: string, ask: () => Promise<T>): Promise<T> => {
    const revision = await store.revision()
    if (revision !== keptOf) kept.clear()
    keptOf = revision
    const known = kept.get(key)
    if (known) return known
    const answer = ask()
    kept.set(key, answer)
    answer.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return answer
  }
}
