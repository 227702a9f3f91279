// The lines of a view: quotations folded into lines between works and claims and between claims and speakers, the rest as it is.
import type { GraphEdge } from '../../model/edge.ts'
import { isStance, type NodeKind, STANCES } from '../../model/kind.ts'
import type { Summary } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import type { ViewEdge } from '../api/contract/view.ts'
import { inStretches } from './batch.ts'
import { byHandLines, lineKey } from './by-hand-lines.ts'

const byKind = (nodes: readonly Summary[], kind: NodeKind) =>
  new Set(nodes.filter((node) => node.kind === kind).map((node) => node.id))

interface Spoken {
  readonly speakers: readonly GraphEdge[]
  readonly stances: readonly GraphEdge[]
}
/** What these people are quoted with. */
const spokenBy = async (store: GraphStore, people: Iterable<string>): Promise<Spoken> => {
  const speakers = await inStretches(people, (some) => store.edgesOf(some, 'in', ['SPOKEN_BY']))
  const quotes = speakers.map((edge) => edge.from)
  return { speakers, stances: await inStretches(quotes, (some) => store.edgesOf(some, 'out', STANCES)) }
}
/** What is quoted for these claims, and by whom it was said. */
const spokenFor = async (store: GraphStore, claims: Iterable<string>): Promise<Spoken> => {
  const stances = await inStretches(claims, (some) => store.edgesOf(some, 'in', STANCES))
  const quotes = stances.map((edge) => edge.from)
  return { stances, speakers: await inStretches(quotes, (some) => store.edgesOf(some, 'out', ['SPOKEN_BY'])) }
}

/** Quotations of each person's words behind each claim, where both are shown and one of them is new. */
const spokenLines = async (
  store: GraphStore,
  shown: readonly Summary[],
  beside: ReadonlySet<string>,
): Promise<ViewEdge[]> => {
  const [people, claims] = [byKind(shown, 'Person'), byKind(shown, 'Claim')]
  const lines = foldSpoken(await spokenBy(store, people), people, claims.union(beside))
  return beside.size === 0 ? lines : [...lines, ...foldSpoken(await spokenFor(store, claims), beside, claims)]
}

const foldSpoken = (
  { speakers, stances }: Spoken,
  people: ReadonlySet<string>,
  claims: ReadonlySet<string>,
): ViewEdge[] => {
  const speakersByQuote = Map.groupBy(
    speakers.filter((edge) => people.has(edge.to)),
    (edge) => edge.from,
  )
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

/**
 * The lines among nodes, and between them and those beside them, which are shown already.
 * @param shown at most 5,000, with those beside them
 * @param beside ids; what is among `shown` too counts as shown
 */
export const viewEdges = async (
  store: GraphStore,
  shown: readonly Summary[],
  beside: readonly string[] = [],
): Promise<ViewEdge[]> => {
  const ids = shown.map((node) => node.id)
  const others = new Set(beside).difference(new Set(ids))
  const [folded, among, spoken] = await Promise.all([
    store.foldedEdges(ids, [...others]),
    store.edgesAmong(ids, [...others]),
    spokenLines(store, shown, others),
  ])
  const byHand = await byHandLines(
    store,
    folded.map((line) => line.claim),
  )
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
  const taken = new Set(lines.map((line) => line.id))
  const rest = among.filter(({ type, from, to }) => !isStance(type) || !taken.has(`fold:${type}:${from}:${to}`))
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
