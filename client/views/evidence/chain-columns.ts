// In which column of the drawing each mark of a chain stands: kinds of thing from left to right, and works that others rely on to the right of
// these.
import type { ChainGraph, Tie } from './chain-graph.ts'

/**
 * The longest way to each work over what works rely on, in steps; works in a circle have that of what leads into it.
 * @param ties those that lead from a work to one that it relies on
 */
const depths = (works: readonly string[], ties: readonly Tie[]): ReadonlyMap<string, number> => {
  const next = Map.groupBy(ties, ({ from }) => from)
  const before = new Map(works.map((id) => [id, 0]))
  for (const { to } of ties) before.set(to, (before.get(to) ?? 0) + 1)
  const depth = new Map(works.map((id) => [id, 0]))
  const free = works.filter((id) => before.get(id) === 0)
  for (const id of free)
    for (const { to } of next.get(id) ?? []) {
      depth.set(to, Math.max(depth.get(to) ?? 0, (depth.get(id) ?? 0) + 1))
      const left = (before.get(to) ?? 0) - 1
      before.set(to, left)
      if (left === 0) free.push(to)
    }
  return depth
}

/**
 * The claim, other claims, quotations, works by how far they are relied on, people; columns that would be empty are left out.
 * @param claim what the chain begins with
 * @returns columns from 0, by the ids of the marks
 */
export const chainColumns = ({ marks, ties }: ChainGraph, claim: string): ReadonlyMap<string, number> => {
  const idsOf = (kind: ChainGraph['marks'][number]['kind']) =>
    marks.flatMap((mark) => (mark.kind === kind && mark.id !== claim ? mark.id : []))
  const [claims, quotes, works, others] = [idsOf('Claim'), idsOf('Quote'), idsOf('Work'), idsOf('Person')]
  const depth = depths(
    works,
    ties.filter(({ type, from, to }) => type === 'RELIES_ON' && from !== to),
  )
  const quoteAt = claims.length > 0 ? 2 : 1
  const workAt = quotes.length > 0 ? quoteAt + 1 : quoteAt
  const personAt = works.length > 0 ? workAt + Math.max(...depth.values()) + 1 : workAt
  return new Map([
    [claim, 0],
    ...claims.map((id) => [id, 1] as const),
    ...quotes.map((id) => [id, quoteAt] as const),
    ...works.map((id) => [id, workAt + (depth.get(id) ?? 0)] as const),
    ...others.map((id) => [id, personAt] as const),
  ])
}
