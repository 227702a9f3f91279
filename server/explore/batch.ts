// Asking a store for more than one answer holds: pages one after another, and long lists of ids in stretches.
import { WhenceError } from '../../model/error.ts'
import type { Page, PageRequest } from '../../store/questions.ts'

/** Ids that a store takes at once. */
const STRETCH = 5_000
const LARGEST_PAGE = 1_000
/** More than this is no answer for a person; it would only fill the memory. */
const MOST_GATHERED = 200_000

/**
 * All items of a paged question, in its order.
 * @throws WhenceError `too-large` over 200,000 items
 */
export const gather = async <T>(ask: (page: PageRequest) => Promise<Page<T>>): Promise<readonly T[]> => {
  const items: T[] = []
  for (;;) {
    const page = await ask({ offset: items.length, limit: LARGEST_PAGE })
    if (page.total > MOST_GATHERED)
      throw new WhenceError(
        'too-large',
        `This concerns ${page.total} things; at most ${MOST_GATHERED} can be counted.`,
        {
          remedy: 'Ask for something narrower.',
        },
      )
    items.push(...page.items)
    if (page.items.length === 0 || items.length >= page.total) return items
  }
}

/** Answers for any number of ids, in the order of the ids; each id is asked for once. */
export const inStretches = async <T>(
  ids: Iterable<string>,
  ask: (ids: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> => {
  const distinct = [...new Set(ids)]
  const answers: T[] = []
  for (let start = 0; start < distinct.length; start += STRETCH)
    for (const answer of await ask(distinct.slice(start, start + STRETCH))) answers.push(answer)
  return answers
}
