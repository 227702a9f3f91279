// Ids for things that are not one but would be called the same: more is said of each until they differ.

export interface Named {
  /** From the plainest id to the fullest. */
  readonly ids: readonly string[]
  /** Equal only for equal things: decides who gets which number where even the fullest ids are equal. */
  readonly order: string
}

/**
 * @returns one id for each thing, in order. All things that share an id move on to their fuller ids together; where these
 *   end, they are numbered from 2 in the order of `order`. The outcome does not depend on the order of `things`.
 */
export const uniqueIds = (things: readonly Named[]): string[] => {
  const level = things.map(() => 0)
  const idAt = (i: number) => {
    const ids = things[i]?.ids ?? []
    return ids[Math.min(level[i] ?? 0, ids.length - 1)] ?? ''
  }
  const deepest = things.reduce((most, thing) => Math.max(most, thing.ids.length), 1)
  for (let round = 1; round < deepest; round++) {
    for (const group of sharing(things, idAt)) for (const i of group) level[i] = (level[i] ?? 0) + 1
  }
  const ids = things.map((_, i) => idAt(i))
  const taken = new Set(ids)
  for (const group of sharing(things, idAt)) {
    const inOrder = [...group].sort((a, b) => ((things[a]?.order ?? '') < (things[b]?.order ?? '') ? -1 : 1))
    let number = 2
    for (const i of inOrder.slice(1)) {
      while (taken.has(`${idAt(i)}-${number}`)) number++
      ids[i] = `${idAt(i)}-${number}`
      taken.add(ids[i] ?? '')
    }
  }
  return ids
}

const sharing = (things: readonly Named[], idAt: (i: number) => string): number[][] => {
  const groups = new Map<string, number[]>()
  things.forEach((_, i) => {
    const id = idAt(i)
    const group = groups.get(id)
    if (group) group.push(i)
    else groups.set(id, [i])
  })
  return [...groups.values()].filter((group) => group.length > 1)
}
