// Which words before a colon or a comma are the place of publication, and where they begin.
import { isKnownPlace, isRegion, isRunOfPlaces } from './gazetteer.ts'
import { LEANS_ON_NEXT, PUBLISHER_WORD } from './words.ts'

const NAME_SHAPED =
  /^\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:am|an|der|de|la|le|do|da|of|on|upon|sur|[\p{Lu}][\p{L}\p{M}.’'-]*)){0,3}$/u

export interface Place {
  readonly at: number
  readonly text: string
  /** How sure, from 0 to 1. */
  readonly confidence: number
  /** Every part is a place that is known by name. */
  readonly known: boolean
}

const isPart = (part: string): boolean => isKnownPlace(part) || isRunOfPlaces(part)

/** How place-like the words are: known by name, an unknown town before its state, of the right shape, or not at all. */
const judge = (text: string): 'known' | 'town' | 'shaped' | undefined => {
  if (text.length > 70 || !/^\p{Lu}/u.test(text) || /\b(?:Co|Inc|Ltd)\./u.test(text)) return undefined
  const parts = text.replace(/\]$/, '').split(/, ?| and | & |; | \/ ?|\/| - | [–—] /u)
  if (parts.length > 6) return undefined
  if (parts.every((part) => isPart(part))) return 'known'
  // "Quayside, Michigan": an unknown town is believed before its state.
  if (parts.length === 2 && isRegion(parts[1] ?? '') && NAME_SHAPED.test(parts[0] ?? '')) return 'town'
  const shaped = (part: string): boolean => NAME_SHAPED.test(part) && !PUBLISHER_WORD.test(part)
  if (parts.every((part) => isPart(part) || shaped(part)) && parts.length <= 3) return 'shaped'
  return undefined
}

const wordBefore = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - 30), at).trimEnd()
  return before.slice(before.lastIndexOf(' ') + 1)
}

/**
 * The place whose last character is before `end`. Looks at each word start up to 70 characters back, and takes the longest
 * phrase that is a place and begins behind a dividing mark; without a mark only what is known by name.
 * @param starts positions behind sentence ends, as `sentenceStarts` gives them
 */
export const placeBefore = (text: string, end: number, starts: readonly number[]): Place | undefined => {
  const least = Math.max(0, end - 70)
  const sentence = starts.findLast((start) => start < end) ?? 0
  let best: Place | undefined
  for (let at = end - 1; at >= least; at--) {
    if (at < sentence) break
    const first = text[at] ?? ''
    if (at !== 0 && !' (['.includes(text[at - 1] ?? '')) continue
    if (first !== '(' && first !== '[' && first.toLowerCase() === first) continue
    const phrase = text.slice(at, end).trim().replace(/^[[(]/, '')
    const verdict = judge(phrase)
    if (verdict === undefined) continue
    const strong = at === sentence
    const previous = wordBefore(text, at)
    const marked = /(?:[,;:)\]”"’!?–—]|\p{L}{2}\.)$/u.test(previous)
    if (strong) {
      // Words that only look like a place do not displace a known one, unless a sentence end shows that the title is over.
      if (verdict === 'known' || best === undefined || at > 0)
        best = {
          at,
          text: phrase,
          confidence: verdict === 'shaped' ? 0.8 : 0.98,
          known: verdict !== 'shaped' || best !== undefined,
        }
      break
    }
    if (verdict === 'shaped' || (verdict === 'town' && !marked)) continue
    if (!marked && LEANS_ON_NEXT.has(previous.toLowerCase())) continue
    best = { at, text: phrase, confidence: marked ? 0.93 : 0.85, known: true }
  }
  return best
}
