// Full-text search: hits of every kind are counted, those of the kinds asked for are weighed and put in one order.
import { NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import { labelOf } from '../../model/label.ts'
import { checkPage, DEEPEST_SEARCH, MOST_COUNTED } from '../bounds.ts'
import { sortWords } from '../label-words.ts'
import type { SearchHit, SearchQuery, SearchResult } from '../questions.ts'
import { hasMatch, parseSearch, snippetOf, type Term } from '../search-text.ts'
import type { Ask } from './connection.ts'
import { found, MAKERS, visible } from './cypher.ts'
import { type FoundNode, toNode } from './properties.ts'
import { otherWords, searchIndex } from './search-words.ts'

/** A name is worth more than a long quotation that has the word too. */
const WEIGHT: Readonly<Record<NodeKind, number>> = { Person: 8, Topic: 5, Work: 4, Claim: 4, Quote: 2 }
/** Lucene's BM25 depends on how many there are of a kind: brought to 0…1, it orders within a kind and leaves the kinds comparable. */
const scoreOf = (kind: NodeKind, bm25: number): number => WEIGHT[kind] * (1 + bm25 / (1 + bm25))
/** What is called just as was typed stands before all else. */
const EXACT = 1_000
/** How much more a word of the name weighs than one of the other words. */
const FIELDS = [
  ['searchName', 10],
  ['searchOther', 4],
] as const

/**
 * Words are letters and digits by now, in lower case, so that nothing of what was typed can be syntax. Lucene has no phrase with a
 * beginning at its end: the words are looked for, and `PHRASES` tells which hits have them together.
 */
const pieces = ({ words, prefix }: Term): readonly string[] => {
  const last = words.at(-1)
  if (!prefix || last === undefined) return [`"${words.join(' ')}"`]
  const before = words.slice(0, -1)
  return [...(before.length > 0 ? [`"${before.join(' ')}"`] : []), `${last}*`]
}
const luceneOf = (terms: readonly Term[]): string =>
  terms
    .flatMap(pieces)
    .map((piece) => `+(${FIELDS.map(([field, boost]) => `${field}:${piece}^${boost}`).join(' ')})`)
    .join(' ')
const openPhrases = (terms: readonly Term[]): readonly string[] =>
  terms.flatMap(({ words, prefix }) => (prefix && words.length > 1 ? [` ${words.join(' ')}`] : []))

const HITS = `CALL db.index.fulltext.queryNodes($index, $lucene) YIELD node AS n, score
  WHERE ${visible('n')} AND all(phrase IN $phrases WHERE
    ' ' + n.searchName CONTAINS phrase OR ' ' + coalesce(n.searchOther, '') CONTAINS phrase)`
/** Counted up to one more than is told. */
const COUNT = `UNWIND $indexes AS index CALL (index) {
  ${HITS.replace('$index', 'index')} WITH n LIMIT ${MOST_COUNTED + 1} RETURN count(*) AS count } RETURN index, count`
const FIRST = `${HITS} RETURN n, n.number AS number, score ORDER BY score DESC, number LIMIT $enough`
const exactly = (kind: NodeKind) =>
  `MATCH (n:${kind} {sortWords: $words}) WHERE ${visible('n')} RETURN n, n.number AS number LIMIT 100`
const MAKERS_OF = `UNWIND $works AS id ${found('w', 'id')} MATCH (w)<-[made:${MAKERS}]-(p) WHERE ${visible('made')}
  WITH w, p ORDER BY p.number RETURN w.id AS id, collect(p.name) AS names`

interface Scored {
  readonly n: FoundNode
  readonly number: number
  readonly kind: NodeKind
  readonly score: number
}

const hitsOf = async (
  ask: Ask,
  kind: NodeKind,
  values: Readonly<Record<string, unknown>>,
): Promise<readonly Scored[]> => {
  const [rows, exact] = await Promise.all([
    ask<Scored>(FIRST, { ...values, index: searchIndex(kind) }),
    ask<Scored>(exactly(kind), values),
  ])
  return [
    ...rows.map(({ n, number, score }) => ({ n, number, kind, score: scoreOf(kind, score) })),
    ...exact.map(({ n, number }) => ({ n, number, kind, score: EXACT * WEIGHT[kind] })),
  ]
}

const toHit = ({ n, score }: Scored, terms: readonly Term[], makers: readonly string[]): SearchHit => {
  const node = toNode(n)
  const ofLabel = snippetOf(labelOf(node), terms)
  if (hasMatch(ofLabel)) return { node, score, snippet: ofLabel }
  const others = otherWords(node, makers).map((words) => snippetOf(words, terms))
  return { node, score, snippet: others.find(hasMatch) ?? ofLabel }
}

export const readSearch = async (ask: Ask, query: SearchQuery): Promise<SearchResult> => {
  checkPage(query, DEEPEST_SEARCH)
  const terms = parseSearch(query.text)
  const facets: Record<NodeKind, number> = { Person: 0, Work: 0, Claim: 0, Quote: 0, Topic: 0 }
  if (terms.length === 0) return { items: [], total: 0, facets, more: [] }
  const values = {
    lucene: luceneOf(terms),
    phrases: openPhrases(terms),
    words: sortWords(query.text),
    enough: query.offset + query.limit,
  }
  const counted = await ask<{ index: string; count: number }>(COUNT, {
    ...values,
    indexes: NODE_KINDS.map(searchIndex),
  })
  const counts = new Map(counted.map(({ index, count }) => [index, count]))
  for (const kind of NODE_KINDS) facets[kind] = Math.min(counts.get(searchIndex(kind)) ?? 0, MOST_COUNTED)
  const more = NODE_KINDS.filter((kind) => (counts.get(searchIndex(kind)) ?? 0) > MOST_COUNTED)
  const kinds = NODE_KINDS.filter((kind) => facets[kind] > 0 && (query.kinds?.includes(kind) ?? true))
  const scored = new Map<unknown, Scored>()
  // Sent one behind the other without waiting in between.
  const hits = await Promise.all(kinds.map((kind) => hitsOf(ask, kind, values)))
  for (const hit of hits.flat()) scored.set(hit.n.properties.id, hit)
  const page = [...scored.values()]
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(query.offset, query.offset + query.limit)
  const works = page.flatMap(({ n, kind }) => (kind === 'Work' ? [n.properties.id] : []))
  const rows = works.length > 0 ? await ask<{ id: unknown; names: readonly string[] }>(MAKERS_OF, { works }) : []
  const makers = new Map(rows.map(({ id, names }) => [id, names]))
  return {
    items: page.map((hit) => toHit(hit, terms, makers.get(hit.n.properties.id) ?? [])),
    total: kinds.reduce((sum, kind) => sum + facets[kind], 0),
    facets,
    more,
  }
}
