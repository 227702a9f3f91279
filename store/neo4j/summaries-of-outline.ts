// The summaries (questions.ts, Summary) of nodes that are all new, worked out of their outline: the same as summarise.ts asks the database for.
import type { NodeKind } from '../../model/kind.ts'
import type { Summary } from '../questions.ts'
import type { Links, Outline } from './outline.ts'

export type OutlineSummary = Omit<Summary, 'id' | 'kind' | 'label' | 'document' | 'line'>
/** By a node's number, what it is linked with, each once. */
type Reach = (node: number) => readonly number[]

const NOTHING: readonly number[] = []

/** Links by one of their ends. */
const reachOf = (size: number, here: readonly number[], there: readonly number[]): Reach => {
  const lists: (number[] | undefined)[] = new Array(size)
  for (const [at, node] of here.entries()) {
    const other = there[at]
    if (other === undefined) continue
    const list = lists[node]
    if (!list) lists[node] = [other]
    // Two edges may join the same two: lists are short where they come one after the other.
    else list.push(other)
  }
  for (const [node, list] of lists.entries()) if (list && list.length > 1) lists[node] = [...new Set(list)]
  return (node) => lists[node] ?? NOTHING
}
const ofSets = (...sets: readonly Iterable<number>[]): ReadonlySet<number> => {
  const all = new Set<number>()
  for (const set of sets) for (const each of set) all.add(each)
  return all
}
const through = (nodes: Iterable<number>, reach: Reach): ReadonlySet<number> => {
  const all = new Set<number>()
  for (const node of nodes) for (const each of reach(node)) all.add(each)
  return all
}

/** What is the same of every node of a kind: it stands there from the beginning. */
export const CONSTANT: Readonly<Record<NodeKind, Partial<Record<keyof OutlineSummary, number>>>> = {
  Person: { supports: 0, disputes: 0, qualifies: 0, people: 0 },
  Work: { supports: 0, disputes: 0, qualifies: 0, works: 0 },
  Claim: { claims: 0 },
  Quote: { quotations: 1, statements: 1, supports: 0, disputes: 0, qualifies: 0, works: 0, people: 0 },
  Topic: { supports: 0, disputes: 0, qualifies: 0 },
}

const NONE: OutlineSummary = {
  ...{ quotations: 0, statements: 0, supports: 0, disputes: 0, qualifies: 0, claims: 0, works: 0, people: 0 },
  ...{ firstYear: null, lastYear: null },
}

export interface Derivation {
  /** @param node a number in the outline */
  summary(node: number): OutlineSummary
  /** The makers of a work in the order in which they came. */
  makers(work: number): readonly number[]
}

export const deriveOutline = ({ nodes, links }: Outline): Derivation => {
  const size = nodes.length
  const outOf = ({ from, to }: Links) => reachOf(size, from, to)
  const into = ({ from, to }: Links) => reachOf(size, to, from)
  const { made, quotedFrom, spokenBy, asserts, about, SUPPORTS, DISPUTES, QUALIFIES } = links
  const stances: Links = {
    from: [...SUPPORTS.from, ...DISPUTES.from, ...QUALIFIES.from],
    to: [...SUPPORTS.to, ...DISPUTES.to, ...QUALIFIES.to],
  }
  const [madeBy, makersOf] = [outOf(made), into(made)]
  const [sourcesOf, quotesFrom] = [outOf(quotedFrom), into(quotedFrom)]
  const spoken = into(spokenBy)
  const asserted = outOf(asserts)
  const claimsUnder = into(about)
  const [claimsOf, takersOf] = [outOf(stances), into(stances)]
  const takers = { supports: into(SUPPORTS), disputes: into(DISPUTES), qualifies: into(QUALIFIES) }

  const isKind = (kind: NodeKind) => (node: number) => nodes[node]?.kind === kind
  const [isQuote, isWork] = [isKind('Quote'), isKind('Work')]
  const years = (works: Iterable<number>) => {
    let firstYear: number | null = null
    let lastYear: number | null = null
    for (const work of works) {
      const year = nodes[work]?.year
      if (year == null) continue
      if (firstYear === null || year < firstYear) firstYear = year
      if (lastYear === null || year > lastYear) lastYear = year
    }
    return { firstYear, lastYear }
  }
  /** What stands behind one claim, or behind the claims of a topic. */
  const behind = (claims: readonly number[]) => {
    const all = through(claims, takersOf)
    const quotations = [...all].filter(isQuote).length
    // What a work or claim says of two claims is two statements.
    const others = claims.reduce((sum, each) => sum + takersOf(each).filter((taker) => !isQuote(taker)).length, 0)
    const works = ofSets(through(all, sourcesOf), [...all].filter(isWork))
    return {
      ...{ quotations, statements: quotations + others, works: works.size, people: through(works, makersOf).size },
      ...years(works),
    }
  }
  const ofWork = (work: number) => {
    const quotes = quotesFrom(work)
    return {
      quotations: quotes.length,
      statements: quotes.length + claimsOf(work).length,
      people: makersOf(work).length,
      claims: ofSets(through(quotes, claimsOf), claimsOf(work), asserted(work)).size,
      ...years([work]),
    }
  }
  const ofPerson = (person: number) => {
    const works = madeBy(person)
    const quotes = ofSets(through(works, quotesFrom), spoken(person))
    const claims = ofSets(
      through(quotes, claimsOf),
      through(works, claimsOf),
      through(works, asserted),
      asserted(person),
    )
    return {
      quotations: quotes.size,
      statements: works.reduce((sum, work) => sum + claimsOf(work).length, quotes.size),
      ...{ claims: claims.size, works: works.length },
      ...years(works),
    }
  }
  const ofClaim = (claim: number) => ({
    ...behind([claim]),
    supports: takers.supports(claim).length,
    disputes: takers.disputes(claim).length,
    qualifies: takers.qualifies(claim).length,
  })
  const ofQuote = (quote: number) => ({
    ...{ ...CONSTANT.Quote, claims: claimsOf(quote).length },
    ...years(sourcesOf(quote)),
  })
  const ofTopic = (topic: number) => {
    const claims = claimsUnder(topic)
    return { ...behind(claims), claims: claims.length }
  }
  const SUMMARIES: Readonly<Record<NodeKind, (node: number) => Partial<OutlineSummary>>> = {
    Person: ofPerson,
    Work: ofWork,
    Claim: ofClaim,
    Quote: ofQuote,
    Topic: ofTopic,
  }
  return {
    summary: (node) => {
      const kind = nodes[node]?.kind
      return kind ? { ...NONE, ...SUMMARIES[kind](node) } : NONE
    },
    makers: (work) => [...makersOf(work)].sort((a, b) => a - b),
  }
}
