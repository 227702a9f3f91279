// The works and people behind quotations, each once, with how many of the quotations are theirs.
import type { NodeKind } from '../../../model/kind.ts'
import type { Quotation } from '../../../server/api/contract/evidence.ts'

export interface Backer {
  readonly id: string
  readonly kind: NodeKind
  readonly label: string
  readonly quotations: number
}

const tallied = (found: Iterable<Omit<Backer, 'quotations'>>): readonly Backer[] => {
  const backers = new Map<string, Backer>()
  for (const one of found) backers.set(one.id, { ...one, quotations: (backers.get(one.id)?.quotations ?? 0) + 1 })
  return [...backers.values()].sort((a, b) => b.quotations - a.quotations || (a.label < b.label ? -1 : 1))
}

/** The works that quotations are taken from, the most quoted first. */
export const worksBehind = (quotations: readonly Quotation[]): readonly Backer[] =>
  tallied(quotations.flatMap(({ work }) => (work ? [{ id: work.id, kind: 'Work', label: work.label } as const] : [])))

/** The makers of these works, the most quoted first; a maker in several roles counts once for each quotation. */
export const peopleBehind = (quotations: readonly Quotation[]): readonly Backer[] =>
  tallied(
    quotations.flatMap(({ makers }) => [
      ...new Map(makers.map(({ id, name }) => [id, { id, kind: 'Person', label: name } as const])).values(),
    ]),
  )
