// What is one step away on the folded map, where a quotation is no stop but a part of the line between a work and a claim.
import { type EdgeType, NODE_KINDS, type NodeKind, STANCES } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { Direction, EdgeCount } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import { gather, inStretches } from './batch.ts'

/** The other ends of the edges of these types, each once. */
const ends = async (store: GraphStore, ids: Iterable<string>, direction: Direction, types: readonly EdgeType[]) => {
  const edges = await inStretches(ids, (some) => store.edgesOf(some, direction, types))
  return new Set(edges.map((edge) => (direction === 'in' ? edge.from : edge.to)))
}

/** The other ends of edges that lead to nodes of one kind, each once. */
const direct = async (store: GraphStore, id: string, kind: NodeKind, counts: readonly EdgeCount[]) => {
  const found = new Set<string>()
  const mixed = (row: EdgeCount) =>
    counts.some((other) => other.type === row.type && other.direction === row.direction && other.kind !== row.kind)
  const rows = counts.filter((row) => row.kind === kind)
  for (const direction of ['out', 'in'] as const) {
    // Where a type leads to this kind alone, the edges need not be asked what they lead to.
    const types = rows.filter((row) => row.direction === direction && !mixed(row)).map((row) => row.type)
    if (types.length > 0) for (const end of await ends(store, [id], direction, types)) found.add(end)
  }
  for (const { type, direction } of rows.filter(mixed)) {
    const query = { id, types: [type], direction, kinds: [kind] }
    for (const { node } of await gather((page) => store.neighbours({ ...query, ...page }))) found.add(node.id)
  }
  return found
}

type Via = (store: GraphStore, id: string) => Promise<ReadonlySet<string>>

/** Works whose quotations take a stance on a claim. */
const worksQuotedFor: Via = async (store, id) => {
  const folded = await gather((page) => store.foldedOf(id, page))
  const works = new Set(folded.filter((line) => line.claim === id).map((line) => line.work))
  const claims = await gather((page) => store.neighbours({ id, types: STANCES, kinds: ['Claim'], ...page }))
  for (const { node } of claims) works.delete(node.id)
  return works
}

/** Claims on which quotations from a work take a stance. */
const claimsBackedBy: Via = async (store, id) => {
  const folded = await gather((page) => store.foldedOf(id, page))
  return new Set(folded.filter((line) => line.work === id).map((line) => line.claim))
}

/** People whose words take a stance on a claim. */
const speakersFor: Via = async (store, id) => {
  const quotes = await ends(store, [id], 'in', STANCES)
  return ends(store, quotes, 'out', ['SPOKEN_BY'])
}

/** Claims on which the words of a person take a stance. */
const claimsSpokenFor: Via = async (store, id) => {
  const quotes = await ends(store, [id], 'in', ['SPOKEN_BY'])
  return ends(store, quotes, 'out', STANCES)
}

/** The steps that lead through quotations, by the kinds at their ends. */
const THROUGH_QUOTES: Readonly<Partial<Record<NodeKind, Readonly<Partial<Record<NodeKind, Via>>>>>> = {
  Claim: { Work: worksQuotedFor, Person: speakersFor },
  Work: { Claim: claimsBackedBy },
  Person: { Claim: claimsSpokenFor },
}

/** The ids of all nodes of one kind that are a step away, each once, in no order. */
export const oneStep = async (
  store: GraphStore,
  node: GraphNode,
  kind: NodeKind,
  counts: readonly EdgeCount[],
): Promise<ReadonlySet<string>> => {
  const found = await direct(store, node.id, kind, counts)
  for (const id of (await THROUGH_QUOTES[node.kind]?.[kind]?.(store, node.id)) ?? []) found.add(id)
  found.delete(node.id)
  return found
}

/** How many nodes of each kind are a step away; kinds of which there are none are left out. */
export const stepCounts = async (store: GraphStore, node: GraphNode, counts: readonly EdgeCount[]) => {
  const steps = await Promise.all(
    NODE_KINDS.map(async (kind) => ({ kind, count: (await oneStep(store, node, kind, counts)).size })),
  )
  return steps.filter((step) => step.count > 0)
}
