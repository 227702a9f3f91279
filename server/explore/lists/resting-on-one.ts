// Claims all of whose support comes from one work, or from works by one person.
import type { Statement } from '../measures/evidence-base.ts'
import type { WholeBase } from '../whole-base.ts'
import { type Entry, mostFirst } from './entry.ts'

const supportByClaim = (base: WholeBase) =>
  Map.groupBy(
    base.statements.filter((s) => s.stance === 'SUPPORTS'),
    (s) => s.claim,
  )

const distinct = (statements: readonly Statement[]): number => new Set(statements.map((s) => s.id)).size

/** @param sourcesOf what a statement rests on; nothing where that is not known, and then the claim is not on the list */
const restingOnOne = (base: WholeBase, sourcesOf: (statement: Statement) => readonly string[]): readonly Entry[] => {
  const entries: Entry[] = []
  for (const [claim, statements] of supportByClaim(base)) {
    const sources = new Set<string>()
    const known = statements.every((statement) => {
      const of = sourcesOf(statement)
      for (const source of of) sources.add(source)
      return of.length > 0
    })
    if (known && sources.size === 1) entries.push({ id: claim, count: distinct(statements), because: [...sources] })
  }
  return mostFirst(entries)
}

/** The claims with most quotations from their one work first. */
export const onOneWork = (base: WholeBase): readonly Entry[] =>
  restingOnOne(base, (s) => (s.work === null ? [] : [s.work]))

/** Claims whose works were all made by one person and nobody else. */
export const onOnePerson = (base: WholeBase): readonly Entry[] =>
  restingOnOne(base, (s) => (s.work === null ? [] : (base.works.get(s.work)?.makers ?? [])))
