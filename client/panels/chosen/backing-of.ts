// What the measures of a claim, or its panel, count, as the sentences about it take it.
import { STANCES, type Stance } from '../../../model/kind.ts'
import type { ClaimMeasures } from '../../../server/api/contract/measures.ts'
import type { NodeDetail } from '../../../server/api/contract/node.ts'
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

/** A summary counts quotations by stance; works and claims that take one themselves are told by the lines that arrive. */
export const backingOfDetail = ({ summary, counts }: Pick<NodeDetail, 'summary' | 'counts'>): Backing => {
  const others = (stance: Stance) =>
    counts
      .filter(({ type, direction, kind }) => type === stance && direction === 'in' && kind !== 'Quote')
      .reduce((sum, { count }) => sum + count, 0)
  const { supports, disputes, qualifies } = summary
  return {
    quotations: summary.quotations,
    works: summary.works,
    people: summary.people,
    supports: supports + others('SUPPORTS'),
    disputes: disputes + others('DISPUTES'),
    qualifies: qualifies + others('QUALIFIES'),
    byQuotations: supports + disputes + qualifies,
  }
}
