// A small memory of answers: the least recently used one goes first.

export interface Recent<V> {
  get(key: string): V | undefined
  set(key: string, value: V): void
  clear(): void
  readonly size: number
}

/** Keeps at most `most` values. Reading a value makes it recent. */
export const createRecent = <V>(most: number): Recent<V> => {
  const kept = new Map<string, V>()
  return {
    get: (key) => {
      const value = kept.get(key)
      if (value === undefined) return undefined
      kept.delete(key)
      kept.set(key, value)
      return value
    },
    set: (key, value) => {
      kept.delete(key)
      kept.set(key, value)
      const oldest = kept.keys().next()
      if (kept.size > most && !oldest.done) kept.delete(oldest.value)
    },
    clear: () => kept.clear(),
    get size() {
      return kept.size
    },
  }
}
