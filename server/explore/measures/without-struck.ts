// The ground of claims with what is struck out taken away: whatever is measured of it is measured of what remains.
import type { EvidenceBase, SourceWork } from './evidence-base.ts'
import { fallenStatements, type Strikes, struckWorks } from './what-if.ts'

/** Whether anything is struck at all. */
export const strikesAnything = (strikes: Strikes): boolean =>
  Object.values(strikes).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false,
  )

const leaning = (work: SourceWork, struck: ReadonlySet<string>, people: ReadonlySet<string>): SourceWork => {
  const standing = (ids: readonly string[]) =>
    ids.some((id) => struck.has(id)) ? ids.filter((id) => !struck.has(id)) : ids
  const makers = work.makers.some((id) => people.has(id)) ? work.makers.filter((id) => !people.has(id)) : work.makers
  const [cites, reliesOn] = [standing(work.cites), standing(work.reliesOn)]
  return cites === work.cites && reliesOn === work.reliesOn && makers === work.makers
    ? work
    : { ...work, cites, reliesOn, makers }
}

/**
 * @returns the same ground without struck works, without those that rest on struck ones only, and without the statements that
 * fall with them or are themselves struck; the ground itself where nothing is struck
 */
export const withoutStruck = <T extends EvidenceBase>(base: T, strikes: Strikes): T => {
  if (!strikesAnything(strikes)) return base
  const struck = struckWorks(base.works, strikes)
  const people = new Set(strikes.people)
  const falls = fallenStatements(base, strikes, struck)
  return {
    ...base,
    statements: base.statements.filter((statement) => !falls(statement)),
    works: new Map(
      [...base.works].flatMap(([id, work]): [string, SourceWork][] =>
        struck.has(id) ? [] : [[id, leaning(work, struck, people)]],
      ),
    ),
  }
}
