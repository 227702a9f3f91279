// Nodes and edges as properties of Neo4j and back, without loss: what is plain stands under its own name and reads well in Neo4j's
// browser; what is nested or unknown stands as JSON in `more`.
import { canonicalJson } from '../../model/canonical.ts'
import type { GraphEdge } from '../../model/edge.ts'
import { EDGE_TYPES, NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import { sortWordsOf } from '../label-words.ts'
import { PLACE_NAMES, placeFrom, placeProperties } from './place-properties.ts'
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
const NODE_KEYS: Readonly<Record<NodeKind, readonly string[]>> = {
  Person: ['name', 'family', 'given', 'particle', 'suffix', 'literal', 'variants', 'aliases'],
  Work: [
    'title',
    'type',
    'year',
    'place',
    'publisher',
    'volume',
    'container-title',
    'URL',
    'DOI',
    'variants',
    'aliases',
  ],
  Claim: ['text', 'aliases'],
  Quote: ['text', 'paraphrase', 'aliases'],
  Topic: ['name', 'aliases'],
}
const EDGE_KEYS = ['order', 'reference', 'assertedIn', 'assertedBy', 'method', 'confidence'] as const
const LOCATOR = ['locatorLabel', 'locatorValue'] as const
const MORE = 'more'
/** Whose a record is; only a shared one has parts. */
const MEMBERS = ['imports', 'parts'] as const

const ownNodeNames = (kind: NodeKind): readonly string[] => [
  ...NODE_KEYS[kind],
  ...PLACE_NAMES,
  MORE,
  'sortWords',
  'searchName',
  ...(kind === 'Work' ? ['firstYear', 'lastYear'] : []),
  ...(kind === 'Work' || kind === 'Person' ? ['searchOther'] : []),
]
const OWN_EDGE_NAMES: readonly string[] = [...EDGE_KEYS, ...LOCATOR, ...PLACE_NAMES, MORE]
/** The names of all properties that are written with a node of a kind: always the same, so that a statement has one text. */
export const nodeNames = (kind: NodeKind): readonly string[] => [...ownNodeNames(kind), ...MEMBERS, 'number']
export const EDGE_NAMES: readonly string[] = [...OWN_EDGE_NAMES, ...MEMBERS]

const isPlainText = (value: unknown): boolean => typeof value === 'string' && value.isWellFormed()
const isPlain = (value: unknown): boolean =>
  isPlainText(value) ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) ||
  (Array.isArray(value) && value.length > 0 && value.every(isPlainText))

/**
 * Every name with null where there is nothing: so that setting these takes away what was there before. Read from text, for an object
 * that is put together name by name is slow to copy, and one is copied for every record.
 */
const nothingOf = (names: readonly string[]): Properties =>
  JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))) as Properties
const NO_NODE: Readonly<Record<NodeKind, Properties>> = {
  Person: nothingOf(ownNodeNames('Person')),
  Work: nothingOf(ownNodeNames('Work')),
  Claim: nothingOf(ownNodeNames('Claim')),
  Quote: nothingOf(ownNodeNames('Quote')),
  Topic: nothingOf(ownNodeNames('Topic')),
}
const NO_EDGE = nothingOf(OWN_EDGE_NAMES)

/** @param skipped keys of the record that are said otherwise */
const putPlainAndMore = (
  made: Record<string, unknown>,
  record: Properties,
  keys: readonly string[],
  skipped: ReadonlySet<string>,
): void => {
  let rest: Record<string, unknown> | undefined
  for (const key of Object.keys(record)) {
    const value = record[key]
    if (value === undefined || skipped.has(key)) continue
    let left: unknown = value
    if (key === 'provenance') {
      const { properties, rest: places } = placeProperties(value as GraphNode['provenance'])
      for (const [name, property] of Object.entries(properties)) made[name] = property ?? null
      left = places
    } else if (keys.includes(key) && isPlain(value)) {
      made[key] = value
      left = undefined
    }
    if (left !== undefined) {
      rest ??= {}
      rest[key] = left
    }
  }
  made[MORE] = rest ? canonicalJson(rest) : null
}

const read = (properties: Properties, keys: readonly string[]): Record<string, unknown> => {
  const made: Record<string, unknown> = {}
  for (const key of keys) if (properties[key] != null) made[key] = properties[key]
  const place = placeFrom(properties)
  if (place) made.provenance = place
  const more = properties[MORE]
  if (typeof more === 'string') Object.assign(made, JSON.parse(more))
  return made
}

const OF_NODE: ReadonlySet<string> = new Set(['id', 'kind'])
const OF_EDGE: ReadonlySet<string> = new Set(['id', 'type', 'from', 'to'])
const OF_EDGE_AND_LOCATOR: ReadonlySet<string> = new Set([...OF_EDGE, 'locator'])

/** What a node says itself, and what is made from that alone: words to sort and search by, and the years of a work. */
export const nodeProperties = (node: GraphNode): Record<string, unknown> => {
  const made = { ...NO_NODE[node.kind] }
  putPlainAndMore(made, node as unknown as Properties, NODE_KEYS[node.kind], OF_NODE)
  const words = searchNameOf(node)
  made.searchName = words
  made.sortWords = sortWordsOf(node, words)
  if (node.kind === 'Work') {
    made.firstYear = node.year ?? null
    made.lastYear = node.year ?? null
  }
  if (node.kind === 'Person' || node.kind === 'Work') made.searchOther = searchOtherOf(node, [])
  return made
}
export const edgeProperties = (edge: GraphEdge): Record<string, unknown> => {
  const { locator } = edge
  const isUsual =
    locator && Object.keys(locator).length === 2 && isPlainText(locator.label) && isPlainText(locator.value)
  const made = { ...NO_EDGE }
  putPlainAndMore(made, edge as unknown as Properties, EDGE_KEYS, isUsual ? OF_EDGE_AND_LOCATOR : OF_EDGE)
  if (isUsual) {
    made.locatorLabel = locator.label
    made.locatorValue = locator.value
  }
  return made
}

/** Rows of our own graph are taken at their word. */
export const toNode = ({ labels, properties }: FoundNode): GraphNode => {
  const kind = NODE_KINDS.find((each) => labels.includes(each)) ?? 'Work'
  return { id: properties.id, kind, ...read(properties, NODE_KEYS[kind]) } as GraphNode
}
export const toEdge = ({ type, properties }: FoundEdge, from: string, to: string): GraphEdge => {
  const { locatorLabel: label, locatorValue: value } = properties
  return {
    id: properties.id,
    type: EDGE_TYPES.find((each) => each === type),
    from,
    to,
    ...(label != null && { locator: { label, value } }),
    ...read(properties, EDGE_KEYS),
  } as GraphEdge
}
