// Full-text search: hits of every kind are counted, those of the kinds asked for are weighed and put in one order.
import { NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import { labelOf } from '../../model/label.ts'
import type { GraphNode } from '../../model/node.ts'
import { checkPage, DEEPEST_SEARCH, MOST_COUNTED } from '../bounds.ts'
import type { SearchHit, SearchQuery, SearchResult } from '../questions.ts'
import { hasMatch, parseSearch, snippetOf, type Term } from '../search-text.ts'
import { KIND } from './codes.ts'
import type { Connection } from './connection.ts'
import { nodeByKey, sortWords } from './rows.ts'
import { otherWords, searchTable } from './search-index.ts'

/** Words are letters and digits by now, so that nothing of what was typed can be syntax. */
const matchOf = (terms: readonly Term[]): string =>
  terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? '*' : ''}`).join(' AND ')

/** A name is worth more than a long quotation that has the word too. */
const WEIGHT: Readonly<Record<NodeKind, number>> = { Person: 8, Topic: 5, Work: 4, Claim: 4, Quote: 2 }
/** BM25 depends on how many there are of a kind: brought to 0…1, it orders within a kind and leaves the kinds comparable. Less than twice the weight. */
const scoreOf = (kind: NodeKind, bm25: number): number => WEIGHT[kind] * (1 + bm25 / (1 + bm25))
/** What is called just as was typed stands before all else. */
const EXACT = 1_000

interface Scored {
  readonly key: number
  readonly kind: NodeKind
  readonly score: number
}

/**
 * How many hits of one kind are weighed at most. Where a word stands in more than that, it tells little: the first ones in the
 * order in which they came are weighed, the others follow unweighed. Where it stands nearly everywhere, none are.
 */
const MOST_WEIGHED = 1_000
const NEARLY_EVERYWHERE = 2_500

const weigh = (connection: Connection, kind: NodeKind, match: string, count: number): readonly Scored[] => {
  if (count > NEARLY_EVERYWHERE) return []
  const table = searchTable(kind)
  const bm25 = `-bm25(${table}, 10.0, 4.0)`
  return connection
    .sql<{ key: number; score: number }>(
      `SELECT rowid AS key, ${bm25} AS score FROM ${table} WHERE ${table} MATCH ? LIMIT ${MOST_WEIGHED}`,
    )
    .all(match)
    .map(({ key, score }) => ({ key, kind, score: scoreOf(kind, score) }))
}

/** The first hits of a kind: those weighed, by weight, and after them the others in the order in which they came. */
const hitsOf = (
  connection: Connection,
  kind: NodeKind,
  match: string,
  count: number,
  most: number,
): readonly Scored[] => {
  const table = searchTable(kind)
  const weighed = weigh(connection, kind, match, count)
  if (weighed.length >= Math.min(count, most)) return weighed
  const others = connection
    .sql<{ key: number }>(`SELECT rowid AS key FROM ${table} WHERE ${table} MATCH ? LIMIT ? OFFSET ?`)
    .all(match, most - weighed.length, weighed.length)
    // Less than any weight, and less the later they come.
    .map(({ key }, at) => ({ key, kind, score: (WEIGHT[kind] * 1e-9) / (at + 1) }))
  return [...weighed, ...others]
}

const exactOf = (connection: Connection, kind: NodeKind, words: string): readonly Scored[] =>
  connection
    .sql<{ key: number }>('SELECT node AS key FROM label WHERE kind = ? AND words = ? LIMIT 100')
    .all(KIND[kind], words)
    .map(({ key }) => ({ key, kind, score: EXACT * WEIGHT[kind] }))

const toHit = (connection: Connection, { key, score }: Scored, node: GraphNode, terms: readonly Term[]): SearchHit => {
  const ofLabel = snippetOf(labelOf(node), terms)
  if (hasMatch(ofLabel)) return { node, score, snippet: ofLabel }
  const others = otherWords(connection, key, node).map((words) => snippetOf(words, terms))
  return { node, score, snippet: others.find(hasMatch) ?? ofLabel }
}

/** Counted up to one more than is told. */
const countHits = (connection: Connection, kind: NodeKind, match: string): number => {
  const table = searchTable(kind)
  const hits = `SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ${MOST_COUNTED + 1}`
  return connection.sql<{ count: number }>(`SELECT count(*) AS count FROM (${hits})`).get(match)?.count ?? 0
}

const countFrom = (scored: ReadonlyMap<number, Scored>, least: number): number => {
  let count = 0
  for (const { score } of scored.values()) if (score >= least) count++
  return count
}

export const readSearch = (connection: Connection, query: SearchQuery): SearchResult => {
  checkPage(query, DEEPEST_SEARCH)
  const terms = parseSearch(query.text)
  const facets: Record<NodeKind, number> = { Person: 0, Work: 0, Claim: 0, Quote: 0, Topic: 0 }
  if (terms.length === 0) return { items: [], total: 0, facets, more: [] }
  const match = matchOf(terms)
  const more: NodeKind[] = []
  for (const kind of NODE_KINDS) {
    const count = countHits(connection, kind, match)
    facets[kind] = Math.min(count, MOST_COUNTED)
    if (count > MOST_COUNTED) more.push(kind)
  }
  const kinds = NODE_KINDS.filter((kind) => facets[kind] > 0 && (query.kinds?.includes(kind) ?? true))
  const words = sortWords(query.text)
  const enough = query.offset + query.limit
  const scored = new Map<number, Scored>()
  for (const kind of kinds.toSorted((a, b) => WEIGHT[b] - WEIGHT[a])) {
    // Where the page is full of what no hit of this kind can stand before, none of them has to be weighed.
    if (countFrom(scored, 2 * WEIGHT[kind]) < enough) {
      for (const hit of hitsOf(connection, kind, match, facets[kind], enough)) scored.set(hit.key, hit)
    }
    for (const hit of exactOf(connection, kind, words)) scored.set(hit.key, hit)
  }
  const page = [...scored.values()]
    .sort((a, b) => b.score - a.score || a.key - b.key)
    .slice(query.offset, query.offset + query.limit)
  return {
    items: page.flatMap((hit) => {
      const node = nodeByKey(connection, hit.key)
      return node ? [toHit(connection, hit, node, terms)] : []
    }),
    total: kinds.reduce((sum, kind) => sum + facets[kind], 0),
    facets,
    more,
  }
}
