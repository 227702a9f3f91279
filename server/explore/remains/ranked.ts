// Lists of what remains by what it weighs.
import type { RankBy, RankQuery } from '../../../store/questions.ts'
import type { Gone } from './gone.ts'
import type { AllWeights, WeighedKind, Weights } from './weights.ts'

type ByWeight = Exclude<RankBy, 'label' | 'line'>

/** What has no year comes last, whichever way. */
const compare = (by: ByWeight, ascending: boolean) => (a: Weights, b: Weights) => {
  const [x, y] = [a[by], b[by]]
  if (x === null || y === null) return Number(x === null) - Number(y === null)
  return ascending ? x - y : y - x
}

const fits = (
  { minQuotations = 0, minStatements = 0, maxQuotations, maxWorks, fromYear, toYear }: RankQuery['filter'],
  own: Weights,
) =>
  own.quotations >= minQuotations &&
  own.statements >= minStatements &&
  own.quotations <= (maxQuotations ?? Infinity) &&
  own.works <= (maxWorks ?? Infinity) &&
  (fromYear === undefined || (own.lastYear !== null && own.lastYear >= fromYear)) &&
  (toYear === undefined || (own.firstYear !== null && own.firstYear <= toYear))

/** The ids of what remains of these kinds, in order; equals by id. */
export const ranked = (
  all: AllWeights,
  gone: Gone,
  kinds: readonly WeighedKind[],
  filter: RankQuery['filter'],
  by: ByWeight,
  ascending: boolean,
): readonly string[] => {
  const order = compare(by, ascending)
  return kinds
    .flatMap((kind) => [...all[kind]])
    .filter(([id, own]) => fits(filter, own) && !gone.node(id))
    .sort(([a, x], [b, y]) => order(x, y) || (a < b ? -1 : 1))
    .map(([id]) => id)
}
