// Which folded lines of a view stand on acts by hand alone, so that they can be told apart from what documents say.
import { STANCES } from '../../model/kind.ts'
import type { GraphStore } from '../../store/store.ts'
import { BY_HAND } from '../hand/acts.ts'
import { inStretches } from './batch.ts'

/** A folded line by what it says. */
export const lineKey = (stance: string, from: string, claim: string): string => `${stance} ${from} ${claim}`

/**
 * @param claims at which the lines end
 * @returns keys of lines; none is looked for where nobody has added anything by hand
 */
export const byHandLines = async (store: GraphStore, claims: Iterable<string>): Promise<ReadonlySet<string>> => {
  const imports = await store.imports()
  if (!imports.some(({ format }) => format === BY_HAND)) return new Set()
  const stances = await inStretches(claims, (some) => store.edgesOf(some, 'in', STANCES))
  const touched = new Set(stances.flatMap(({ method, type, to }) => (method === 'human' ? `${type} ${to}` : [])))
  const beside = stances.filter(({ type, to }) => touched.has(`${type} ${to}`))
  const sources = await inStretches(
    beside.map(({ from }) => from),
    (some) => store.edgesOf(some, 'out', ['QUOTED_FROM']),
  )
  const works = Map.groupBy(sources, ({ from }) => from)
  const [hand, other] = [new Set<string>(), new Set<string>()]
  for (const { type, from, to, method } of beside)
    for (const source of works.get(from)?.map((edge) => edge.to) ?? [from])
      (method === 'human' ? hand : other).add(lineKey(type, source, to))
  return hand.difference(other)
}
