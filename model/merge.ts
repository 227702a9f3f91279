// Two descriptions of one thing become one. The result does not depend on the order in which they came, nor on how often:
// merge is idempotent, commutative and associative, so that imports may come in any order and be removed again.
import { canonicalJson } from './canonical.ts'
import type { GraphEdge } from './edge.ts'
import type { GraphNode } from './node.ts'
import { comparePlaces, type Provenance } from './provenance.ts'

type Fields = Readonly<Record<string, unknown>>

/** Lists that are sets: all that either side has, once, in order. */
const SETS = new Set(['provenance', 'variants', 'aliases', 'editions', 'checks', 'corrections'])

const union = (key: string, a: readonly unknown[], b: readonly unknown[]): unknown[] => {
  const all = new Map([...a, ...b].map((item) => [canonicalJson(item), item]))
  if (key === 'provenance') return ([...all.values()] as Provenance[]).sort(comparePlaces)
  return [...all].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, item]) => item)
}

/** Which of two differing values stays: the one that says more, and of equals the one that sorts first; words before a number. */
const prefer = (a: unknown, b: unknown): unknown => {
  // Numbers are years and orders: the earlier one, whatever its digits.
  if (typeof a === 'number' && typeof b === 'number') return Math.min(a, b)
  if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number' ? b : a
  const [x, y] = [canonicalJson(a), canonicalJson(b)]
  if (x.length !== y.length) return x.length > y.length ? a : b
  return x <= y ? a : b
}

/** In square brackets stands what a cataloguer supplied for want of a title: any title that was printed goes before it. */
const isSupplied = (title: unknown): boolean =>
  typeof title === 'string' && title.startsWith('[') && title.indexOf(']') === title.length - 1

const together = (key: string, a: unknown, b: unknown): unknown => {
  if (SETS.has(key) && (Array.isArray(a) || a === undefined) && (Array.isArray(b) || b === undefined))
    return union(key, a ?? [], b ?? [])
  if (a === undefined || b === undefined) return a === undefined ? b : a
  if (key === 'title' && isSupplied(a) !== isSupplied(b)) return isSupplied(a) ? b : a
  return prefer(a, b)
}

/** Its own fields only: a record may have a field with the name of what every object inherits. */
const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined)

const mergeFields = (a: Fields, b: Fields): Fields => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  const merged: [string, unknown][] = []
  for (const key of keys) {
    const [x, y] = [own(a, key), own(b, key)]
    if (x !== undefined || y !== undefined) merged.push([key, together(key, x, y)])
  }
  return Object.fromEntries(merged)
}

/** Both must have the same id and kind. */
export const mergeNodes = (a: GraphNode, b: GraphNode): GraphNode => mergeFields(a, b) as GraphNode

/** Both must have the same id, and with it type and ends. */
export const mergeEdges = (a: GraphEdge, b: GraphEdge): GraphEdge => mergeFields(a, b) as GraphEdge

/** Whether two records say the same, whatever the order of their keys. */
export const saysTheSame = (a: GraphNode | GraphEdge, b: GraphNode | GraphEdge): boolean =>
  canonicalJson(a) === canonicalJson(b)

/** One item, or none, is in order already: most records have no more, and are settled as they come. */
const isSettled = (fields: Fields): boolean => {
  for (const key of SETS) {
    const value = fields[key]
    if (Array.isArray(value) && value.length > 1) return false
  }
  return true
}

/** A node as a store keeps it: its sets in order, so that merging it with itself changes nothing. */
export const settleNode = (node: GraphNode): GraphNode => (isSettled(node) ? node : mergeNodes(node, node))

/** An edge as a store keeps it. */
export const settleEdge = (edge: GraphEdge): GraphEdge => (isSettled(edge) ? edge : mergeEdges(edge, edge))
