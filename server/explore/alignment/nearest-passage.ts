// The passage of a text that shares most of a quotation's words, where no three of them stand together: a paraphrase, another
// translation, a text that was badly read. Rare words count for more than common ones.
import type { Stretch } from './likeliest-passages.ts'
import type { Word } from './words-of.ts'

/** Share of what the quotation's words tell that a passage must hold to be called near. */
const NEAR = 0.5

/** What each different word tells: nearly nothing where the text is full of it, most where it stands nowhere. */
const tellings = (passage: readonly Word[], text: readonly Word[]): ReadonlyMap<string, number> => {
  const counts = new Map(passage.map(({ folded }) => [folded, 0]))
  for (const { folded } of text) {
    const count = counts.get(folded)
    if (count !== undefined) counts.set(folded, count + 1)
  }
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + text.length / Math.max(1, count))]))
}

/**
 * One walk over the text with a window twice as long as the passage.
 * @returns nothing where no window holds half of what its words tell
 */
export const nearestPassage = (passage: readonly Word[], text: readonly Word[]): Stretch | null => {
  const telling = tellings(passage, text)
  const whole = [...telling.values()].reduce((sum, each) => sum + each, 0)
  const length = Math.min(text.length, 2 * passage.length)
  const held = new Map<string, number>()
  let [sum, best, at] = [0, 0, -1]
  for (const [last, { folded }] of text.entries()) {
    const weight = telling.get(folded)
    if (weight !== undefined) {
      const count = held.get(folded) ?? 0
      if (count === 0) sum += weight
      held.set(folded, count + 1)
    }
    const gone = last >= length ? text[last - length]?.folded : undefined
    const lost = gone === undefined ? undefined : telling.get(gone)
    if (gone !== undefined && lost !== undefined) {
      const count = (held.get(gone) ?? 1) - 1
      if (count === 0) sum -= lost
      held.set(gone, count)
    }
    if (sum > best + 1e-9) [best, at] = [sum, last]
  }
  if (passage.length === 0 || best < NEAR * whole) return null
  return { from: Math.max(0, at - length + 1), to: at + 1, runs: 0, before: 0, after: 0 }
}
