// Nodes and edges as properties of Neo4j and back, without loss: what is plain stands under its own name and reads well in Neo4j's
// browser; what is nested or unknown stands as JSON in `more`.
import { canonicalJson } from '../../model/canonical.ts'
import type { GraphEdge } from '../../model/edge.ts'
import { EDGE_TYPES, NODE_KINDS } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import { sortWordsOf } from '../label-words.ts'
import { searchNameOf, searchOtherOf } from './search-words.ts'

export type Properties = Readonly<Record<string, unknown>>
/** What the driver gives for a node and for a relationship, as far as it is needed. */
export interface FoundNode {
  readonly labels: readonly string[]
  readonly properties: Properties
}
export interface FoundEdge {
  readonly type: string
  readonly properties: Properties
}

/** Keys that stand under their own name where their values are plain. Any other would let a file make names without end. */
const NODE_KEYS = [
  'name',
  'family',
  'given',
  'particle',
  'suffix',
  'literal',
  'title',
  'type',
  'year',
  'place',
  'publisher',
  'volume',
  'container-title',
  'URL',
  'DOI',
  'text',
  'paraphrase',
  'variants',
  'aliases',
] as const
const EDGE_KEYS = ['order', 'reference', 'assertedIn', 'assertedBy', 'method', 'confidence'] as const
const MORE = 'more'

const isPlainText = (value: unknown): boolean => typeof value === 'string' && value.isWellFormed()
const isPlain = (value: unknown): boolean =>
  isPlainText(value) ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) ||
  (Array.isArray(value) && value.length > 0 && value.every(isPlainText))

/** Every key is there, with null where there is nothing: so that setting these takes away what was there before. */
const plainAndMore = (record: Properties, keys: readonly string[]): Record<string, unknown> => {
  const made: Record<string, unknown> = {}
  const rest: Record<string, unknown> = {}
  for (const key of keys) made[key] = null
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue
    if (key in made && isPlain(value)) made[key] = value
    else rest[key] = value
  }
  made[MORE] = Object.keys(rest).length > 0 ? canonicalJson(rest) : null
  return made
}

const read = (properties: Properties, keys: readonly string[]): Record<string, unknown> => {
  const made: Record<string, unknown> = {}
  for (const key of keys) if (properties[key] != null) made[key] = properties[key]
  const more = properties[MORE]
  if (typeof more === 'string') Object.assign(made, JSON.parse(more))
  return made
}

/** What a node says itself, and what is made from that alone. */
export const nodeProperties = ({ id: _id, kind: _kind, ...rest }: GraphNode): Record<string, unknown> =>
  plainAndMore(rest, NODE_KEYS)
/** What is kept beside a node and made from its own properties: words to sort and search by, and its first place. */
export const besideNode = (node: GraphNode): Properties => {
  const place = node.provenance?.[0]
  const year = node.kind === 'Work' ? (node.year ?? null) : null
  return {
    sortWords: sortWordsOf(node),
    searchName: searchNameOf(node),
    document: place?.document ?? null,
    line: place?.lines?.[0] ?? null,
    ...(node.kind === 'Work' && { firstYear: year, lastYear: year }),
    ...(node.kind === 'Person' && { searchOther: searchOtherOf(node, []) }),
  }
}
export const edgeProperties = ({ id: _id, type: _type, from: _from, to: _to, ...rest }: GraphEdge): Properties =>
  plainAndMore(rest, EDGE_KEYS)

/** Rows of our own graph are taken at their word. */
export const toNode = ({ labels, properties }: FoundNode): GraphNode =>
  ({
    id: properties.id,
    kind: NODE_KINDS.find((kind) => labels.includes(kind)),
    ...read(properties, NODE_KEYS),
  }) as GraphNode
export const toEdge = ({ type, properties }: FoundEdge, from: string, to: string): GraphEdge =>
  ({
    id: properties.id,
    type: EDGE_TYPES.find((each) => each === type),
    from,
    to,
    ...read(properties, EDGE_KEYS),
  }) as GraphEdge
