// Sources with an interest: somebody who speaks for or against himself, and a compiler who quotes his own works.
import type { EvidenceBase, Statement } from './evidence-base.ts'

export type Interest = 'maker is named in the claim' | 'speaker is named in the claim' | 'compiler quotes himself'

export interface InterestedStatement {
  readonly statement: string
  readonly person: string
  readonly interest: Interest
}

/** Every statement whose maker or speaker the claim is about, or whose maker also made the document that takes the stance. */
export const interestedStatements = (base: EvidenceBase): readonly InterestedStatement[] => {
  const found: InterestedStatement[] = []
  const note = (statement: Statement, people: readonly string[], among: readonly string[], interest: Interest) => {
    for (const person of people) if (among.includes(person)) found.push({ statement: statement.id, person, interest })
  }
  for (const statement of base.statements) {
    const names = base.claims.get(statement.claim)?.names ?? []
    const makers = statement.work === null ? [] : (base.works.get(statement.work)?.makers ?? [])
    const compilers = statement.assertedIn === null ? [] : (base.works.get(statement.assertedIn)?.makers ?? [])
    note(statement, makers, names, 'maker is named in the claim')
    note(statement, statement.speakers, names, 'speaker is named in the claim')
    note(statement, makers, compilers, 'compiler quotes himself')
  }
  return found
}
