// Sets that grow together: union by the lower index, so that the outcome does not depend on the order of the unions.

export interface Union {
  find(item: number): number
  unite(a: number, b: number): void
  /** The sets, each in ascending order, ordered by their first item. */
  groups(): number[][]
}

/** @param size items are numbered from 0 to size - 1 */
export const unionOf = (size: number): Union => {
  const parent = Array.from({ length: size }, (_, i) => i)
  const find = (item: number): number => {
    let root = item
    while (parent[root] !== root) root = parent[root] ?? root
    let at = item
    while (at !== root) {
      const next = parent[at] ?? root
      parent[at] = root
      at = next
    }
    return root
  }
  return {
    find,
    unite(a, b) {
      const [x, y] = [find(a), find(b)]
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y)
    },
    groups() {
      const groups = new Map<number, number[]>()
      for (let i = 0; i < size; i++) {
        const root = find(i)
        const group = groups.get(root)
        if (group) group.push(i)
        else groups.set(root, [i])
      }
      return [...groups.values()]
    },
  }
}
