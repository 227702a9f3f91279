// The works and people behind what is said on a claim, each once, with how many of the statements are theirs.
import type { NodeKind } from '../../../model/kind.ts'
import type { Quotation } from '../../../server/api/contract/evidence.ts'

interface Behind {
  readonly id: string
  readonly kind: NodeKind
  readonly label: string
}
export interface Backer extends Behind {
  readonly statements: number
  readonly quotations: number
}

const tallied = (
  statements: readonly Quotation[],
  behind: (statement: Quotation) => readonly Behind[],
): readonly Backer[] => {
  const backers = new Map<string, Backer>()
  for (const statement of statements)
    for (const one of behind(statement)) {
      const had = backers.get(one.id) ?? { statements: 0, quotations: 0 }
      const quoted = Number(statement.kind === 'Quote')
      backers.set(one.id, { ...one, statements: had.statements + 1, quotations: had.quotations + quoted })
    }
  return [...backers.values()].sort((a, b) => b.statements - a.statements || (a.label < b.label ? -1 : 1))
}

/** The works that statements are taken from, or that take the stance themselves; those with most first. */
export const worksBehind = (statements: readonly Quotation[]): readonly Backer[] =>
  tallied(statements, ({ work }) => (work ? [{ id: work.id, kind: 'Work', label: work.label }] : []))

/** The makers of these works, those with most first; a maker in several roles counts once for each statement. */
export const peopleBehind = (statements: readonly Quotation[]): readonly Backer[] =>
  tallied(statements, ({ makers }) => [
    ...new Map(makers.map(({ id, name }) => [id, { id, kind: 'Person', label: name } as const])).values(),
  ])
