// One passage in several quotations: shingles of words, compared exactly while they are few, by MinHash and bands when they are many.
import { fold } from '../../../model/fold.ts'

/** Words in a shingle. Shorter texts are one shingle. */
const SHINGLE = 4
/** Quotations of which every pair is compared; above that only pairs that share a band. */
const FEW = 300
const BANDS = 24
const ROWS = 4

export interface SameWords {
  /** Ids of quotations that give one passage, two or more. */
  readonly quotes: readonly string[]
  /** The least likeness that joins one of them to the rest, 0 to 1. */
  readonly likeness: number
}

/** 32-bit FNV-1a (G. Fowler, L. C. Noll, P. Vo). */
const hash = (text: string): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

export const shingles = (text: string): ReadonlySet<number> => {
  const words = fold(text).split(' ').filter(Boolean)
  if (words.length === 0) return new Set()
  if (words.length <= SHINGLE) return new Set([hash(words.join(' '))])
  return new Set(words.slice(SHINGLE - 1).map((_, i) => hash(words.slice(i, i + SHINGLE).join(' '))))
}

/** How much of the shorter passage stands in the longer one: |A ∩ B| / min(|A|, |B|), 0 to 1. An excerpt of a passage is alike. */
export const containment = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let common = 0
  for (const item of small) if (large.has(item)) common++
  return common / small.size
}

/** A. Z. Broder, "On the Resemblance and Containment of Documents", SEQUENCES 1997: the least of each of many hashes. */
const signature = (set: ReadonlySet<number>): readonly number[] =>
  Array.from({ length: BANDS * ROWS }, (_, i) => {
    let least = 0xffffffff
    const factor = (2 * i + 1) * 0x9e3779b1
    for (const item of set) {
      const mixed = (Math.imul(item ^ (item >>> 15), factor) ^ (i * 0x85ebca6b)) >>> 0
      if (mixed < least) least = mixed
    }
    return least
  })

function* pairsInBands(sets: readonly ReadonlySet<number>[]): Generator<readonly [number, number]> {
  const signatures = sets.map(signature)
  const seen = new Set<string>()
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<string, number[]>()
    signatures.forEach((values, i) => {
      if (sets[i]?.size === 0) return
      const key = values.slice(band * ROWS, (band + 1) * ROWS).join(' ')
      const bucket = buckets.get(key)
      if (bucket) bucket.push(i)
      else buckets.set(key, [i])
    })
    for (const bucket of buckets.values())
      for (const [k, j] of bucket.entries())
        for (const i of bucket.slice(Math.max(0, k - 50), k)) {
          const key = `${i} ${j}`
          if (!seen.has(key)) {
            seen.add(key)
            yield [i, j]
          }
        }
  }
}

function* allPairs(n: number): Generator<readonly [number, number]> {
  for (let j = 1; j < n; j++) for (let i = 0; i < j; i++) yield [i, j]
}

/**
 * Groups quotations that give the same passage.
 *
 * @param quotes in any order; the groups do not depend on it while they are few
 * @param least likeness from which two are one passage, 0 to 1
 * @returns groups of two or more, by their first id
 */
export const sameWords = (
  quotes: readonly { readonly id: string; readonly text: string }[],
  least = 0.6,
): readonly SameWords[] => {
  const sets = quotes.map(({ text }) => shingles(text))
  const leader = quotes.map((_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (leader[at] !== undefined && leader[at] !== at) at = leader[at] ?? at
    return at
  }
  const weakest = new Map<number, number>()
  for (const [i, j] of quotes.length <= FEW ? allPairs(quotes.length) : pairsInBands(sets)) {
    const [a, b] = [sets[i], sets[j]]
    const likeness = a && b ? containment(a, b) : 0
    if (likeness < least) continue
    const [x, y] = [find(i), find(j)]
    const known = Math.min(weakest.get(x) ?? 1, weakest.get(y) ?? 1)
    leader[Math.max(x, y)] = Math.min(x, y)
    weakest.set(Math.min(x, y), x === y ? known : Math.min(known, likeness))
  }
  const groups = new Map<number, string[]>()
  quotes.forEach(({ id }, i) => {
    const group = groups.get(find(i))
    if (group) group.push(id)
    else groups.set(find(i), [id])
  })
  return [...groups]
    .filter(([, ids]) => ids.length > 1)
    .map(([first, ids]) => ({ quotes: ids.sort(), likeness: weakest.get(first) ?? 1 }))
    .sort((a, b) => ((a.quotes[0] ?? '') < (b.quotes[0] ?? '') ? -1 : 1))
}
