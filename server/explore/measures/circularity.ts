// Works that rest on each other in a circle, and sources later than what they are said to found.
import type { EvidenceBase, SourceWork } from './evidence-base.ts'

/**
 * Groups of two or more works each of which is reached from each other one, over the given links.
 * R. E. Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM J. Comput. 1 (1972), 146–160; without recursion.
 *
 * @param next for each work the works it leads to; those that are no key are passed over
 */
export const circles = (next: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const number = new Map<string, number>()
  const low = new Map<string, number>()
  const path: string[] = []
  const onPath = new Set<string>()
  const groups: string[][] = []
  const enter = (id: string) => {
    number.set(id, number.size)
    low.set(id, number.size - 1)
    path.push(id)
    onPath.add(id)
    return { id, child: 0 }
  }
  const lower = (id: string, to: number) => low.set(id, Math.min(low.get(id) ?? to, to))
  for (const root of next.keys()) {
    if (number.has(root)) continue
    const stack = [enter(root)]
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = next.get(top.id)?.[top.child++]
      if (to !== undefined) {
        if (!next.has(to)) continue
        if (!number.has(to)) stack.push(enter(to))
        else if (onPath.has(to)) lower(top.id, number.get(to) ?? 0)
        continue
      }
      stack.pop()
      const parent = stack.at(-1)
      const mine = low.get(top.id) ?? 0
      if (parent) lower(parent.id, mine)
      if (mine !== number.get(top.id)) continue
      const group: string[] = []
      for (let id = path.pop(); id !== undefined; id = path.pop()) {
        onPath.delete(id)
        group.push(id)
        if (id === top.id) break
      }
      if (group.length > 1) groups.push(group.sort())
    }
  }
  return groups
}

export interface Circularity {
  /** Works that cite or rest on each other in a circle. */
  readonly circles: readonly (readonly string[])[]
  /** Works that rest on or cite a work printed later than they. A later printing of an older text can be the innocent reason. */
  readonly laterThanUse: readonly { readonly work: string; readonly source: string; readonly years: number }[]
}

/** @param base all works that the question is about */
export const circularity = (base: EvidenceBase): Circularity => {
  const links = (work: SourceWork) => [...new Set([...work.reliesOn, ...work.cites])]
  const works = [...base.works.values()]
  return {
    circles: circles(new Map(works.map((work) => [work.id, links(work)]))),
    laterThanUse: works.flatMap((work) =>
      links(work).flatMap((id) => {
        const source = base.works.get(id)
        if (work.year === null || source?.year == null || source.year <= work.year) return []
        return [{ work: work.id, source: id, years: source.year - work.year }]
      }),
    ),
  }
}
