// The lines of a view: quotations folded into lines between works and claims and between claims and speakers, the rest as it is.
import { isStance, STANCES } from '../../model/kind.ts'
import type { GraphStore, Summary } from '../../store/store.ts'
import type { ViewEdge } from '../api/contract/view.ts'
import { inStretches } from './batch.ts'
import { byHandLines, lineKey } from './by-hand-lines.ts'

/** Quotations of each person's words behind each claim, where both are shown. */
const spokenLines = async (store: GraphStore, shown: readonly Summary[]): Promise<ViewEdge[]> => {
  const claims = new Set(shown.filter((node) => node.kind === 'Claim').map((node) => node.id))
  const people = shown.filter((node) => node.kind === 'Person').map((node) => node.id)
  const spoken = await inStretches(people, (some) => store.edgesOf(some, 'in', ['SPOKEN_BY']))
  const speakersByQuote = Map.groupBy(spoken, (edge) => edge.from)
  const stances = await inStretches(speakersByQuote.keys(), (some) => store.edgesOf(some, 'out', STANCES))
  const quotes = new Map<string, { from: string; to: string; quotes: Set<string> }>()
  for (const { from: quote, to: claim } of stances.filter((edge) => claims.has(edge.to)))
    for (const { to: person } of speakersByQuote.get(quote) ?? []) {
      const key = `${claim} ${person}`
      const line = quotes.get(key) ?? { from: claim, to: person, quotes: new Set<string>() }
      line.quotes.add(quote)
      quotes.set(key, line)
    }
  return [...quotes.values()].map(({ from, to, quotes: { size } }) => ({
    id: `fold:SPOKEN_BY:${from}:${to}`,
    type: 'SPOKEN_BY',
    from,
    to,
    quotations: size,
    folded: true,
    struck: false,
    byHand: false,
  }))
}

/** @param shown at most 5,000 */
export const viewEdges = async (store: GraphStore, shown: readonly Summary[]): Promise<ViewEdge[]> => {
  const ids = shown.map((node) => node.id)
  const kinds = new Map(shown.map((node) => [node.id, node.kind]))
  const [folded, among, spoken, byHand] = await Promise.all([
    store.foldedEdges(ids),
    store.edgesAmong(ids),
    spokenLines(store, shown),
    byHandLines(store, shown),
  ])
  const lines = folded.map(({ work, claim, stance, quotations }) => ({
    id: `fold:${stance}:${work}:${claim}`,
    type: stance,
    from: work,
    to: claim,
    quotations,
    folded: true,
    struck: false,
    byHand: byHand.has(lineKey(stance, work, claim)),
  }))
  // A stance that a work or a claim takes itself is among the folded lines already.
  const rest = among.filter((edge) => !isStance(edge.type) || kinds.get(edge.from) === 'Quote')
  const plain = rest.map(({ id, type, from, to, method }) => ({
    id,
    type,
    from,
    to,
    quotations: 0,
    folded: false,
    struck: false,
    byHand: method === 'human',
  }))
  return [...lines, ...spoken, ...plain]
}
