// Claims under which one passage stands twice or more. It reads the words of every quotation, so it gives way between claims.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { GraphStore } from '../../../store/store.ts'
import { sameWords } from '../measures/same-words.ts'
import type { WholeBase } from '../whole-base.ts'
import { type Entry, mostFirst } from './entry.ts'

/** Milliseconds of work between two turns of the event loop. */
const STRETCH = 20

/** The quotations of each claim that has two or more. */
const quotesByClaim = (base: WholeBase): ReadonlyMap<string, ReadonlySet<string>> => {
  const byClaim = new Map<string, Set<string>>()
  for (const { id, claim, work } of base.statements) {
    // Works and claims that take a stance give no passage.
    if (id === work || base.claims.has(id)) continue
    const quotes = byClaim.get(claim)
    if (quotes) quotes.add(id)
    else byClaim.set(claim, new Set([id]))
  }
  return new Map([...byClaim].filter(([, quotes]) => quotes.size > 1))
}

const textsOf = async (store: GraphStore, wanted: ReadonlySet<string>) => {
  const texts = new Map<string, string>()
  for await (const stretch of store.nodesOfKind('Quote'))
    for (const node of stretch) if (node.kind === 'Quote' && wanted.has(node.id)) texts.set(node.id, node.text)
  return texts
}

/** The claim with most quotations that repeat each other first; the count is of those quotations. */
export const withSameWords = async (store: GraphStore, base: WholeBase): Promise<readonly Entry[]> => {
  const byClaim = quotesByClaim(base)
  const texts = await textsOf(store, new Set([...byClaim.values()].flatMap((quotes) => [...quotes])))
  const entries: Entry[] = []
  let since = performance.now()
  for (const [id, quotes] of byClaim) {
    const groups = sameWords([...quotes].sort().map((quote) => ({ id: quote, text: texts.get(quote) ?? '' })))
    const because = groups.flatMap((group) => group.quotes)
    if (because.length > 0) entries.push({ id, count: because.length, because: because.slice(0, 20) })
    if (performance.now() - since < STRETCH) continue
    await nextTurn()
    since = performance.now()
  }
  return mostFirst(entries)
}
