// The neighbours of a node in the order in which they stand: by type of edge, then by direction, then by id.
import type { Direction, EdgeCount, NeighbourQuery } from './questions.ts'

export interface NeighbourGroup {
  readonly type: EdgeCount['type']
  readonly direction: Direction
  readonly count: number
}

/**
 * The counts that a query takes, by type and direction.
 * @param counts in order of type and direction
 */
export const groupsOf = (
  counts: readonly EdgeCount[],
  { types, direction, kinds }: NeighbourQuery,
): readonly NeighbourGroup[] => {
  const groups: NeighbourGroup[] = []
  for (const each of counts) {
    if (types && !types.includes(each.type)) continue
    if (direction && direction !== each.direction) continue
    if (kinds && !kinds.includes(each.kind)) continue
    const last = groups.at(-1)
    if (last?.type === each.type && last.direction === each.direction)
      groups[groups.length - 1] = { ...last, count: last.count + each.count }
    else groups.push({ type: each.type, direction: each.direction, count: each.count })
  }
  return groups
}

/** What of a group stands on a page. */
export interface GroupPart {
  readonly group: NeighbourGroup
  /** How many of the group to pass over. */
  readonly skip: number
  /** At least 1. */
  readonly take: number
}

/** What of each group is on the page, and how many neighbours there are in all. */
export const partsOf = (
  groups: readonly NeighbourGroup[],
  { offset, limit }: NeighbourQuery,
): { readonly parts: readonly GroupPart[]; readonly total: number } => {
  const parts: GroupPart[] = []
  let passed = 0
  let wanted = limit
  for (const group of groups) {
    const skip = Math.max(0, offset - passed)
    passed += group.count
    const take = Math.min(wanted, group.count - skip)
    if (take <= 0) continue
    wanted -= take
    parts.push({ group, skip, take })
  }
  return { parts, total: passed }
}
