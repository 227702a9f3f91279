// What the measures of a claim, or its panel, count, as the sentences about it take it.
import type { ClaimMeasures } from '../../../server/api/contract/measures.ts'
import type { Backing } from './sentences.ts'

/** Of what remains, where the measures were asked for with strikes. */
export const backingOf = ({ breadth }: Pick<ClaimMeasures, 'breadth'>): Backing => ({
  quotations: breadth.quotations.value,
  statements: breadth.statements.value,
  works: breadth.works.value,
  people: breadth.people.value,
  supports: breadth.byStance.SUPPORTS?.value ?? 0,
  disputes: breadth.byStance.DISPUTES?.value ?? 0,
  qualifies: breadth.byStance.QUALIFIES?.value ?? 0,
})
