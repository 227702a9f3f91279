// Where nodes written under a turn stand in the database, so that edges find their ends without an index. Once committed it holds for
// as long as the turn does, for nobody else writes or clears meanwhile: a transaction whose turn was lost fails.

/** @returns the first part of an element id, the same for all nodes of a database, and the rest */
const cutInTwo = (elementId: string): readonly [string, string] => {
  const at = elementId.lastIndexOf(':') + 1
  return [elementId.slice(0, at), elementId.slice(at)]
}

export interface ElementIds {
  /** @param pairs of a node's id and its element id */
  add(pairs: readonly (readonly [id: string, elementId: string])[]): void
  /** What an element id has behind `database`; nothing of nodes that are not known. */
  get(id: string): string | undefined
  readonly database: string
}

/** Nodes remembered, at most: some 100 bytes each. */
const MOST = 2_000_000

export const openElementIds = (): ElementIds => {
  const known = new Map<string, string>()
  let database = ''
  return {
    add: (pairs) => {
      for (const [id, elementId] of pairs) {
        const [first, rest] = cutInTwo(elementId)
        if (database === '') database = first
        if (first === database && known.size < MOST) known.set(id, rest)
        else known.delete(id)
      }
    },
    get: (id) => known.get(id),
    get database() {
      return database
    },
  }
}
