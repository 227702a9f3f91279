// What the server answered for a view: its base, its expansions, its ways. The next view asks only for what is not among it.
import type { PathsView } from '../../server/api/contract/node.ts'
import type { Answer, RouteName } from '../../server/api/contract/routes.ts'
import type { View as GraphView } from '../../server/api/contract/view.ts'
import type { Input } from '../api/address.ts'
import type { Reply } from '../api/ask.ts'
import { NO_STRIKES, type Strikes, standingQuery } from './strikes.ts'
import { type Base, type Expansion, type Filters, isFiltered, NO_FILTERS, type View } from './view.ts'

export type Ask = <N extends RouteName>(name: N, input: Input<N>, signal?: AbortSignal) => Promise<Reply<Answer<N>>>

/** Nodes that the base brings at most; beyond it the weightiest. */
export const BASE_LIMIT = 1_500
/** What one page of an expansion may hold. */
const PAGE = 500

export interface BaseAnswer {
  readonly name: Base
  /** Those that were put to the server. */
  readonly filters: Filters
  /** What was struck out of every figure. */
  readonly strikes: Strikes
  readonly graph: GraphView
  /** How many there are that it could show. */
  readonly total: number
  /** Whether it brought only the weightiest of them. */
  readonly cut: boolean
}
export interface ExpansionAnswer {
  readonly ids: readonly string[]
  readonly total: number
}
export interface Answers {
  readonly base: BaseAnswer
  /** By the node and the kind that were asked for. */
  readonly expansions: ReadonlyMap<string, ExpansionAnswer>
  readonly paths: { readonly asked: View['paths']; readonly answer: PathsView | null }
}

/** Nothing of anything. */
export const NOTHING: GraphView = { nodes: [], edges: [], total: 0, missing: [], aliases: {} }
const NO_BASE: BaseAnswer = {
  name: 'nothing',
  filters: NO_FILTERS,
  strikes: NO_STRIKES,
  graph: NOTHING,
  total: 0,
  cut: false,
}
export const NO_ANSWERS: Answers = { base: NO_BASE, expansions: new Map(), paths: { asked: null, answer: null } }

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const keyOf = ({ node, kind }: Expansion) => `${kind} ${node}`

/** A failure ends the whole load, except that something asked for is not there: that is told, not fatal. */
export const answered = <T>(reply: Reply<T>): T | null => {
  if (reply.ok) return reply.value
  if (reply.failure.kind === 'not-found') return null
  throw reply
}

const filterQuery = ({ kinds, topics, people, fromYear, toYear, minStatements }: Filters) => ({
  kinds: [...kinds],
  topics: [...topics],
  people: [...people],
  ...(fromYear === null ? {} : { fromYear }),
  ...(toYear === null ? {} : { toYear }),
  ...(minStatements === 0 ? {} : { minStatements }),
})

/** The base; only where it does not fit are the filters put to the server, so that the weightiest that match come. */
const askBase = async (view: View, ask: Ask, signal: AbortSignal, before: BaseAnswer): Promise<BaseAnswer> => {
  const { base: name, filters, strikes } = view
  const isSame = before.name === name && same(before.strikes, strikes)
  if (isSame && (!before.cut || same(before.filters, filters))) return before
  if (name === 'nothing') return { ...NO_BASE, strikes }
  const struck = standingQuery(strikes)
  const all = answered(await ask('overview', { query: { limit: BASE_LIMIT, ...struck } }, signal)) ?? NOTHING
  const cut = all.total > all.nodes.length
  const graph =
    cut && isFiltered(filters)
      ? (answered(
          await ask('overview', { query: { limit: BASE_LIMIT, ...filterQuery(filters), ...struck } }, signal),
        ) ?? NOTHING)
      : all
  return { name, filters, strikes, graph, total: all.total, cut }
}

const askExpansion = async (
  { node, kind, count }: Expansion,
  ask: Ask,
  signal: AbortSignal,
  before: ExpansionAnswer | undefined,
): Promise<ExpansionAnswer> => {
  const had = before?.ids ?? []
  if (before && had.length >= Math.min(count, before.total)) return before
  const pages = Array.from({ length: Math.ceil((count - had.length) / PAGE) }, (_, at) => {
    const offset = had.length + at * PAGE
    return { offset, limit: Math.min(PAGE, count - offset) }
  })
  const answers = await Promise.all(
    pages.map(async (page) => answered(await ask('expansion', { id: node, query: { kind, ...page } }, signal))),
  )
  return {
    ids: [...had, ...answers.flatMap((answer) => answer?.items.map((item) => item.id) ?? [])],
    total: answers[0]?.total ?? 0,
  }
}

/**
 * Asks for what a view needs and `before` does not hold.
 * @throws the failed `Reply` of the first question that failed
 */
export const answersFor = async (view: View, ask: Ask, signal: AbortSignal, before: Answers): Promise<Answers> => {
  const { paths, expansions } = view
  const [base, way, ...expanded] = await Promise.all([
    askBase(view, ask, signal, before.base),
    paths === null || same(paths, before.paths.asked)
      ? null
      : ask('paths', { query: paths }, signal).then((reply) => ({ asked: paths, answer: answered(reply) })),
    ...expansions.map((one) => askExpansion(one, ask, signal, before.expansions.get(keyOf(one)))),
  ])
  return {
    base,
    expansions: new Map(expansions.flatMap((one, at) => (expanded[at] ? [[keyOf(one), expanded[at]]] : []))),
    paths: way ?? (paths === null ? NO_ANSWERS.paths : before.paths),
  }
}

/** What an expansion of a view brings, as far as it was asked for. */
export const broughtBy = (answers: Answers, expansion: Expansion): ExpansionAnswer => {
  const { ids, total } = answers.expansions.get(keyOf(expansion)) ?? { ids: [], total: 0 }
  return { ids: ids.slice(0, expansion.count), total }
}
