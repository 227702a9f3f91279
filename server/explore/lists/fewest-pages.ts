// Works that are quoted much from few pages. Pages stand on the edges from quotations to works, which are read some works at a time.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { GraphStore } from '../../../store/store.ts'
import type { Tell } from '../long-work.ts'
import type { WholeBase } from '../whole-base.ts'
import type { Entry } from './entry.ts'

/** Works asked for at once. */
const STRETCH = 200
/** A work quoted once is quoted from one page: that says nothing. */
const LEAST_QUOTATIONS = 2

/** The fewest pages first, and of equals those with most quotations; the count is of the pages. */
export const fromFewestPages = async (
  store: GraphStore,
  base: WholeBase,
  tell: Tell = () => undefined,
): Promise<readonly Entry[]> => {
  const works = [...new Set(base.statements.flatMap((s) => (s.work === null || s.work === s.id ? [] : s.work)))].sort()
  const found: (Entry & { readonly quotations: number })[] = []
  for (let start = 0; start < works.length; start += STRETCH) {
    tell('locating', start, works.length)
    const edges = await store.edgesOf(works.slice(start, start + STRETCH), 'in', ['QUOTED_FROM'])
    for (const [id, uses] of Map.groupBy(edges, (edge) => edge.to)) {
      const located = uses.filter((edge) => edge.locator !== undefined)
      const pages = new Set(located.map(({ locator }) => `${locator?.label} ${locator?.value}`))
      const quotations = new Set(located.map((edge) => edge.from))
      if (quotations.size < LEAST_QUOTATIONS) continue
      found.push({ id, count: pages.size, quotations: quotations.size, because: [...quotations].sort().slice(0, 20) })
    }
    await nextTurn()
  }
  return found.sort((a, b) => a.count - b.count || b.quotations - a.quotations || (a.id < b.id ? -1 : 1))
}
