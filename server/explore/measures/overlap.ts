// What claims share: works, and how much more than chance would have them share.

/** For each claim the works behind it. */
export type WorksByClaim = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Corrected covered area: (N − r) / (r·c − r), with N uses of works over all claims, r different works, c claims. 0 when no two
 * claims share a work, 1 when all rest on the same works. D. Pieper et al., "Systematic review finds overlapping reviews were not
 * mentioned in every other overview", J. Clin. Epidemiol. 67 (2014), 368–375: under 5 % slight, over 15 % very high.
 *
 * @returns null for fewer than two claims or no works
 */
export const correctedCoveredArea = (worksByClaim: WorksByClaim): number | null => {
  const c = worksByClaim.size
  const r = new Set([...worksByClaim.values()].flatMap((works) => [...works])).size
  if (c < 2 || r === 0) return null
  const uses = [...worksByClaim.values()].reduce((sum, works) => sum + works.size, 0)
  return (uses - r) / (r * c - r)
}

export interface Coupling {
  readonly a: string
  readonly b: string
  readonly shared: readonly string[]
  /** Association strength: shared / (size of a · size of b); 1 would be one shared work of one each. */
  readonly strength: number
}

/**
 * Claims coupled by the works they share (bibliographic coupling: M. M. Kessler, American Documentation 14, 1963), or works by
 * the claims they back together (co-citation: H. Small, JASIS 24, 1973), weighed by association strength (N. J. van Eck,
 * L. Waltman, "How to Normalize Cooccurrence Data?", JASIST 60 (2009), 1635–1651).
 *
 * @param sets each thing with what it has
 * @param widest what more things than this have in common is passed over: it ties everything to everything and says little
 * @returns pairs that share something, the most shared first, at most `most`
 */
export const couplings = (
  sets: ReadonlyMap<string, ReadonlySet<string>>,
  most = 1_000,
  widest = Number.POSITIVE_INFINITY,
): readonly Coupling[] => {
  const ids = [...sets.keys()].sort()
  const places = new Map(ids.map((id, at) => [id, at]))
  // A pair is one number, for there may be hundreds of thousands: what they share is listed for those that are given back.
  const counts = new Map<number, number>()
  const items = inverted(sets)
  const isNarrow = (item: string) => (items.get(item)?.size ?? 0) <= widest
  for (const [item, holders] of items) {
    if (!isNarrow(item)) continue
    const sorted = Float64Array.from(holders, (id) => places.get(id) ?? 0).sort()
    for (let j = 1; j < sorted.length; j++)
      for (let i = 0; i < j; i++) {
        const pair = (sorted[i] ?? 0) * ids.length + (sorted[j] ?? 0)
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
  }
  const sizeAt = Float64Array.from(ids, (id) => sets.get(id)?.size ?? 1)
  const weighed = Array.from(counts, ([pair, count]) => {
    const [first, second] = [Math.floor(pair / ids.length), pair % ids.length]
    return { pair, first, second, count, strength: count / ((sizeAt[first] ?? 1) * (sizeAt[second] ?? 1)) }
  })
  return weighed
    .sort((x, y) => y.count - x.count || y.strength - x.strength || x.pair - y.pair)
    .slice(0, most)
    .map(({ first, second, strength }) => {
      const [a = '', b = ''] = [ids[first], ids[second]]
      const [ofA, ofB] = [sets.get(a) ?? [], sets.get(b)]
      return { a, b, shared: [...ofA].filter((item) => isNarrow(item) && ofB?.has(item)), strength }
    })
}
/**
 * How wide an item may be for the pairs to stay within bounds, the narrow ones first.
 * @param pairs at most
 * @returns the greatest number of holders that an item may have; infinity where all pairs are within the bound
 */
export const widestWithin = (sets: ReadonlyMap<string, ReadonlySet<string>>, pairs: number): number => {
  const sizes = [...inverted(sets).values()].map((ids) => ids.size).sort((a, b) => a - b)
  let sum = 0
  for (const size of sizes) {
    sum += (size * (size - 1)) / 2
    if (sum > pairs) return size - 1
  }
  return Number.POSITIVE_INFINITY
}

/** The other way round: for each work the claims it backs. */
export const inverted = (sets: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>> => {
  const result = new Map<string, Set<string>>()
  for (const [id, items] of sets)
    for (const item of items) {
      const set = result.get(item)
      if (set) set.add(id)
      else result.set(item, new Set([id]))
    }
  return result
}
