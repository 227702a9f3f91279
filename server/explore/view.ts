// The graph of a view: what the map and the table show.
import { MAKER_ROLES, NODE_KINDS } from '../../model/kind.ts'
import type { NodeFilter, Summary } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import type { View, ViewNode } from '../api/contract/view.ts'
import { inStretches } from './batch.ts'
import { viewEdges } from './view-edges.ts'

/** Nodes that a store ranks at once. */
const PAGE = 1_000
/** Quotations are folded into lines unless they are asked for. */
const DRAWN_KINDS = NODE_KINDS.filter((kind) => kind !== 'Quote')

/** Adds the topics of claims and the makers of works, by which the page filters. */
const withGroups = async (store: GraphStore, shown: readonly Summary[]): Promise<ViewNode[]> => {
  const idsOf = (kind: Summary['kind']) => shown.filter((node) => node.kind === kind).map((node) => node.id)
  const [about, made] = await Promise.all([
    inStretches(idsOf('Claim'), (some) => store.edgesOf(some, 'out', ['ABOUT'])),
    inStretches(idsOf('Work'), (some) => store.edgesOf(some, 'in', MAKER_ROLES)),
  ])
  const topics = Map.groupBy(about, (edge) => edge.from)
  const makers = Map.groupBy(made, (edge) => edge.to)
  return shown.map((node) => ({
    ...node,
    topics: [...new Set(topics.get(node.id)?.map((edge) => edge.to))],
    makers: [...new Set(makers.get(node.id)?.map((edge) => edge.from))],
    struck: false,
  }))
}

const viewOf = async (
  store: GraphStore,
  shown: readonly Summary[],
  beside: readonly string[] = [],
): Promise<Pick<View, 'nodes' | 'edges'>> => {
  const [nodes, edges] = await Promise.all([withGroups(store, shown), viewEdges(store, shown, beside)])
  return { nodes, edges }
}

/** Whether it has to do with anything: of a picture that cannot hold all, what has not would fill the rest by chance. */
const isJoined = ({ kind, statements, claims, works }: Summary): boolean =>
  kind === 'Claim' || statements + claims + works > 0

/**
 * The weightiest nodes that match, by their statements, and the lines between them.
 * @param limit nodes at most, 1 to 5,000
 */
export const overview = async (store: GraphStore, filter: NodeFilter, limit: number): Promise<View> => {
  const asked = { ...filter, kinds: filter.kinds ?? DRAWN_KINDS }
  const shown: Summary[] = []
  let total = 0
  do {
    const page = { offset: shown.length, limit: Math.min(PAGE, limit - shown.length) }
    const found = await store.rank({ filter: asked, by: 'statements', ...page })
    total = found.total
    shown.push(...found.items)
    if (found.items.length === 0) break
  } while (shown.length < Math.min(limit, total))
  return { ...(await viewOf(store, total > limit ? shown.filter(isJoined) : shown)), total, missing: [], aliases: {} }
}

/**
 * Just these nodes, and the lines between them. What is there under another name comes under that name.
 * @param ids at most 5,000, with those beside them
 * @param beside what is shown already: lines between it and these come too, it itself and its own lines do not
 */
export const view = async (
  store: GraphStore,
  ids: readonly string[],
  beside: readonly string[] = [],
): Promise<View> => {
  const found = await store.summaries([...new Set(ids)])
  const there = new Set(found.map((summary) => summary.id))
  const aliases: Record<string, string> = {}
  const missing: string[] = []
  for (const id of new Set(ids)) {
    if (there.has(id)) continue
    const node = await store.node(id)
    if (node) aliases[id] = node.id
    else missing.push(id)
  }
  const renamed = await store.summaries(Object.values(aliases).filter((id) => !there.has(id)))
  const shown = [...found, ...renamed]
  return { ...(await viewOf(store, shown, beside)), total: shown.length, missing, aliases }
}
