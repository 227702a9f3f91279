// Where in a long text a passage may stand: stretches that hold most of its runs of three words. One walk over the text.
import type { Word } from './words-of.ts'

const RUN = 3
/** Words that one marked gap may pass over: three pages or so. */
const LONGEST_GAP = 1_000
const MOST_GAPS = 8
/** Stretches that hold as many runs as the likeliest and are looked at all the same. */
export const MOST_ALIKE = 200

export interface Stretch {
  /** First word, and the one after the last. */
  readonly from: number
  readonly to: number
  /** Different runs of the passage that it holds. */
  readonly runs: number
  /** Words of the passage before the run that it begins with, and after the one that it ends with. */
  readonly before: number
  readonly after: number
}

const runsOf = (words: readonly Word[]): readonly string[] =>
  words.length < RUN
    ? words.map(({ folded }) => folded)
    : words.slice(RUN - 1).map((_, at) =>
        words
          .slice(at, at + RUN)
          .map(({ folded }) => folded)
          .join(' '),
      )

/**
 * @param gaps that the passage marks
 * @param most stretches at most, the likeliest first, and with them all that hold as many runs as the likeliest, up to `MOST_ALIKE`;
 * none overlaps another
 * @returns none where not one run of the passage stands in the text
 */
export const likeliestPassages = (
  passage: readonly Word[],
  text: readonly Word[],
  most: number,
  gaps = 0,
): readonly Stretch[] => {
  const runs = runsOf(passage)
  const wanted = new Map(runs.map((run, at) => [run, at]))
  if (wanted.size === 0) return []
  const size = passage.length < RUN ? 1 : RUN
  const hits: { at: number; run: string }[] = []
  for (let at = 0; at + size <= text.length; at += 1) {
    let run = text[at]?.folded ?? ''
    for (let next = 1; next < size; next += 1) run += ` ${text[at + next]?.folded ?? ''}`
    if (wanted.has(run)) hits.push({ at, run })
  }
  // A window as long as the passage, as much again for what it passes over without a sign, and some pages for each gap it marks.
  const length = 2 * passage.length + 60 + LONGEST_GAP * Math.min(MOST_GAPS, gaps)
  const held = new Map<string, number>()
  const found: Stretch[] = []
  let first = 0
  for (const [last, hit] of hits.entries()) {
    held.set(hit.run, (held.get(hit.run) ?? 0) + 1)
    // What is too far back goes, and what stands again farther on.
    for (let oldest = hits[first]; oldest; oldest = hits[first]) {
      const count = (held.get(oldest.run) ?? 1) - 1
      if (hit.at - oldest.at <= length && count === 0) break
      if (count === 0) held.delete(oldest.run)
      else held.set(oldest.run, count)
      first += 1
    }
    const begins = wanted.get(hits[first]?.run ?? '') ?? 0
    const ends = wanted.get(hit.run) ?? 0
    found.push({
      from: hits[first]?.at ?? 0,
      to: (hits[last]?.at ?? 0) + size,
      runs: held.size,
      before: begins,
      after: Math.max(0, passage.length - ends - size),
    })
  }
  const best: Stretch[] = []
  for (const stretch of found.toSorted(
    (a, b) => b.runs - a.runs || a.to - a.from - (b.to - b.from) || a.from - b.from,
  )) {
    const alike = stretch.runs === best[0]?.runs
    if (best.length >= (alike ? MOST_ALIKE : most)) break
    if (best.every((other) => stretch.to <= other.from || stretch.from >= other.to)) best.push(stretch)
  }
  return best
}
