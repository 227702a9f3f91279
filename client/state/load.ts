// From a view to what it shows: the base, its expansions and paths are asked for together, then the lines between them all.

import type { Answer, RouteName } from '../../server/api/contract/routes.ts'
import type { View as GraphView, ViewNode } from '../../server/api/contract/view.ts'
import type { Input } from '../api/address.ts'
import type { Reply } from '../api/ask.ts'
import { BOUNDS } from './bounds.ts'
import { type Expanded, type Loaded, linesByNode } from './loaded.ts'
import { standingQuery } from './strikes.ts'
import { type Expansion, type Filters, isFiltered, type View } from './view.ts'

export type Ask = <N extends RouteName>(name: N, input: Input<N>, signal?: AbortSignal) => Promise<Reply<Answer<N>>>

/** Nodes that the base brings at most; beyond it the weightiest. */
export const BASE_LIMIT = 1_500
/** What one page of an expansion may hold. */
const PAGE = 500

/** What of a view decides what has to be asked for; equal texts need no new question. */
export const questionOf = (view: View, loaded: Loaded): string =>
  JSON.stringify([view.base, view.added, view.expansions, view.paths, loaded.cut ? view.filters : null, view.strikes])

/** What is chosen or in focus has to be there, quotations apart: these stand folded behind lines. */
const picked = ({ chosen, focus }: View): string[] => {
  const ends = chosen === null ? [] : chosen.what === 'node' ? [chosen.id] : [chosen.from, chosen.to]
  return [...ends.filter((id) => !id.startsWith('quote:')), ...(focus ? [focus.node] : [])]
}
/** What a view picks that is neither here nor known not to be. */
export const lacking = (view: View, loaded: Loaded): string[] =>
  picked(view).filter((id) => !loaded.nodes.has(id) && !loaded.missing.includes(id) && !(id in loaded.aliases))

const filterQuery = ({ kinds, topics, people, fromYear, toYear, minQuotations }: Filters) => ({
  kinds: [...kinds],
  topics: [...topics],
  people: [...people],
  ...(fromYear === null ? {} : { fromYear }),
  ...(toYear === null ? {} : { toYear }),
  ...(minQuotations === 0 ? {} : { minQuotations }),
})

/** A failure ends the whole load, except that something asked for is not there: that is told, not fatal. */
const answered = <T>(reply: Reply<T>): T | null => {
  if (reply.ok) return reply.value
  if (reply.failure.kind === 'not-found') return null
  throw reply
}

const NOTHING: GraphView = { nodes: [], edges: [], total: 0, missing: [], aliases: {} }

/** The base; only where it does not fit are the filters put to the server, so that the weightiest that match come. */
const loadBase = async (view: View, ask: Ask, signal: AbortSignal) => {
  if (view.base === 'nothing') return { base: NOTHING, total: 0, cut: false }
  const strikes = standingQuery(view.strikes)
  const all = answered(await ask('overview', { query: { limit: BASE_LIMIT, ...strikes } }, signal)) ?? NOTHING
  const cut = all.total > all.nodes.length
  const base =
    cut && isFiltered(view.filters)
      ? (answered(
          await ask('overview', { query: { limit: BASE_LIMIT, ...filterQuery(view.filters), ...strikes } }, signal),
        ) ?? NOTHING)
      : all
  return { base, total: all.total, cut }
}

const loadExpansion = async ({ node, kind, count }: Expansion, ask: Ask, signal: AbortSignal) => {
  const pages = Array.from({ length: Math.ceil(count / PAGE) }, (_, at) => ({
    offset: at * PAGE,
    limit: Math.min(PAGE, count - at * PAGE),
  }))
  const answers = await Promise.all(
    pages.map(async (page) => answered(await ask('expansion', { id: node, query: { kind, ...page } }, signal))),
  )
  const ids = answers.flatMap((answer) => answer?.items.map((item) => item.id) ?? [])
  return { ids, total: answers[0]?.total ?? 0 }
}

/**
 * Loads what a view shows.
 * @throws the failed `Reply` of the first question that failed
 */
export const load = async (view: View, ask: Ask, signal: AbortSignal): Promise<Loaded> => {
  const [{ base, total, cut }, paths, ...expansions] = await Promise.all([
    loadBase(view, ask, signal),
    view.paths ? ask('paths', { query: view.paths }, signal).then(answered) : null,
    ...view.expansions.map((expansion) => loadExpansion(expansion, ask, signal)),
  ])
  const arrival = new Map<string, number>()
  const arrive = (id: string, step: number) => {
    if (!arrival.has(id)) arrival.set(id, step)
  }
  for (const { id } of base.nodes) arrive(id, 0)
  for (const id of view.added) arrive(id, 0)
  for (const path of paths?.paths ?? []) for (const { id } of path.nodes) arrive(id, 0)
  view.expansions.forEach(({ node }, at) => {
    arrive(node, 0)
    for (const id of expansions[at]?.ids ?? []) arrive(id, at + 1)
  })
  const onlyPicked = picked(view).filter((id) => !arrival.has(id))
  for (const id of onlyPicked) arrive(id, 0)
  // What was asked for by name comes first: where a view is full, the lightest of the base stay out.
  const inBase = new Set(base.nodes.map(({ id }) => id))
  const ids = [...[...arrival.keys()].filter((id) => !inBase.has(id)), ...inBase]
  const whole =
    arrival.size === inBase.size
      ? base
      : (answered(
          await ask('view', { query: standingQuery(view.strikes), body: { ids: ids.slice(0, BOUNDS.ids) } }, signal),
        ) ?? NOTHING)
  const nodes = new Map<string, ViewNode>(whole.nodes.map((node) => [node.id, node]))
  const expanded = view.expansions.map(
    ({ node, kind }, at): Expanded => ({
      node,
      kind,
      shown: expansions[at]?.ids.length ?? 0,
      total: expansions[at]?.total ?? 0,
    }),
  )
  return {
    nodes,
    edges: whole.edges,
    lines: linesByNode(whole.edges),
    arrival,
    anchors: [null, ...view.expansions.map(({ node }) => node)],
    total: Math.max(total, nodes.size),
    cut: cut || ids.length > BOUNDS.ids,
    expanded,
    paths,
    onlyPicked: onlyPicked.filter((id) => nodes.has(id)),
    missing: [...arrival.keys()].filter((id) => !nodes.has(id)),
    aliases: whole.aliases,
  }
}
