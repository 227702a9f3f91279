// Lists that count statements: claims with none, claims that are disputed, works that back most.
import type { WholeBase } from '../whole-base.ts'
import { type Entry, mostFirst } from './entry.ts'

/** Ids that put something on a list, at most: enough to open the first of them. */
const MOST_BECAUSE = 20

const byPlace = (base: WholeBase) => (a: Entry, b: Entry) => {
  const [x, y] = [base.claims.get(a.id), base.claims.get(b.id)]
  const [one, other] = [x?.document ?? '\uffff', y?.document ?? '\uffff']
  if (one !== other) return one < other ? -1 : 1
  return (x?.line ?? 0) - (y?.line ?? 0) || (a.id < b.id ? -1 : 1)
}

/**
 * Claims on which no quotation and no work takes a stance, in the order of the documents; the count is of the claims that
 * take one.
 */
export const withoutQuotation = (base: WholeBase): readonly Entry[] => {
  const backed = new Set(base.statements.filter((s) => !base.claims.has(s.id)).map((s) => s.claim))
  const byClaim = Map.groupBy(base.statements, (s) => s.claim)
  return [...base.claims.keys()]
    .filter((id) => !backed.has(id))
    .map((id) => {
      const others = [...new Set(byClaim.get(id)?.map((s) => s.id))].sort()
      return { id, count: others.length, because: others.slice(0, MOST_BECAUSE) }
    })
    .sort(byPlace(base))
}

/** Claims that something disputes, the most disputed first. */
export const disputed = (base: WholeBase): readonly Entry[] => {
  const disputes = base.statements.filter((s) => s.stance === 'DISPUTES')
  return mostFirst(
    [...Map.groupBy(disputes, (s) => s.claim)].map(([id, statements]) => {
      const ids = [...new Set(statements.map((s) => s.id))].sort()
      return { id, count: ids.length, because: ids.slice(0, MOST_BECAUSE) }
    }),
  )
}

/** Works by the number of claims that they support. */
export const mostBacking = (base: WholeBase): readonly Entry[] => {
  const supporting = base.statements.filter((s) => s.stance === 'SUPPORTS' && s.work !== null)
  return mostFirst(
    [...Map.groupBy(supporting, (s) => s.work ?? '')].map(([id, statements]) => {
      const claims = [...new Set(statements.map((s) => s.claim))].sort()
      return { id, count: claims.length, because: claims.slice(0, MOST_BECAUSE) }
    }),
  )
}
