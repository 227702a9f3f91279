// What the measures of a claim count, as the sentences about it take it.
import { STANCES } from '../../../model/kind.ts'
import type { ClaimMeasures } from '../../../server/api/contract/measures.ts'
import type { Backing } from './sentences.ts'

/** Of what remains, where the measures were asked for with strikes. */
export const backingOf = ({ breadth, names }: Pick<ClaimMeasures, 'breadth' | 'names'>): Backing => {
  const quoted = (ids: readonly string[]) => ids.filter((id) => names[id]?.kind === 'Quote').length
  return {
    quotations: quoted(breadth.quotations.of),
    works: breadth.works.value,
    people: breadth.people.value,
    supports: breadth.byStance.SUPPORTS?.value ?? 0,
    disputes: breadth.byStance.DISPUTES?.value ?? 0,
    qualifies: breadth.byStance.QUALIFIES?.value ?? 0,
    byQuotations: quoted(STANCES.flatMap((stance) => breadth.byStance[stance]?.of ?? [])),
  }
}
