// Claims under which one passage stands twice or more. It reads the words of every quotation, so it gives way between
// claims, and tells how far it is.
import type { GraphStore } from '../../../store/store.ts'
import { givingWay, type Tell } from '../long-work.ts'
import { sameWords } from '../measures/same-words.ts'
import type { WholeBase } from '../whole-base.ts'
import { type Entry, mostFirst } from './entry.ts'

/** The quotations of each claim that has two or more. */
const quotesByClaim = (base: WholeBase): ReadonlyMap<string, ReadonlySet<string>> => {
  const byClaim = new Map<string, Set<string>>()
  for (const { id, claim, quoted } of base.statements) {
    // Works and claims that take a stance give no passage.
    if (!quoted) continue
    const quotes = byClaim.get(claim)
    if (quotes) quotes.add(id)
    else byClaim.set(claim, new Set([id]))
  }
  return new Map([...byClaim].filter(([, quotes]) => quotes.size > 1))
}

const textsOf = async (store: GraphStore, wanted: ReadonlySet<string>, giveWay: () => Promise<void>) => {
  const texts = new Map<string, string>()
  for await (const stretch of store.nodesOfKind('Quote')) {
    for (const node of stretch) if (node.kind === 'Quote' && wanted.has(node.id)) texts.set(node.id, node.text)
    await giveWay()
  }
  return texts
}

/** The claim with most quotations that repeat each other first; the count is of those quotations. */
export const withSameWords = async (
  store: GraphStore,
  base: WholeBase,
  tell: Tell = () => undefined,
  signal?: AbortSignal,
): Promise<readonly Entry[]> => {
  const giveWay = givingWay(signal)
  const byClaim = quotesByClaim(base)
  const texts = await textsOf(store, new Set([...byClaim.values()].flatMap((quotes) => [...quotes])), giveWay)
  const entries: Entry[] = []
  let done = 0
  for (const [id, quotes] of byClaim) {
    tell('comparing', done++, byClaim.size)
    await giveWay()
    const groups = sameWords([...quotes].sort().map((quote) => ({ id: quote, text: texts.get(quote) ?? '' })))
    const because = groups.flatMap((group) => group.quotes)
    if (because.length > 0) entries.push({ id, count: because.length, because: because.slice(0, 20) })
  }
  return mostFirst(entries)
}
