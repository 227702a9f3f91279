// The view as one immutable value: what is shown, where it lies, what is chosen. Plain data and pure operations on it.
import type { EdgeType, NodeKind, Stance } from '../../model/kind.ts'
import { BOUNDS, isId } from './bounds.ts'
import type { Mode } from './mode.ts'
import { NO_STRIKES, type Strikes } from './strikes.ts'

/** `overview`: the weightiest of all; `nothing`: only what was added, expanded or chosen. */
export type Base = 'overview' | 'nothing'

/** Neighbours of one kind that were asked for: the `count` weightiest. */
export interface Expansion {
  readonly node: string
  readonly kind: NodeKind
  readonly count: number
}
/** Only what is at most `steps` lines away from a node. */
export interface Focus {
  readonly node: string
  readonly steps: number
}
export interface Position {
  readonly x: number
  readonly y: number
}
/** The middle of the picture in Sigma's framed coordinates, and how much of it is in sight (below 1 is nearer). */
export interface Camera extends Position {
  readonly ratio: number
}
export interface LineEnds {
  readonly from: string
  readonly to: string
}
export type Chosen =
  | { readonly what: 'node'; readonly id: string }
  | ({ readonly what: 'line'; readonly id: string; readonly type: EdgeType } & LineEnds)
  | ({ readonly what: 'pair' } & LineEnds)

/** Empty lists and nulls let everything through. */
export interface Filters {
  readonly kinds: readonly NodeKind[]
  readonly stances: readonly Stance[]
  readonly topics: readonly string[]
  readonly people: readonly string[]
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly minStatements: number
}
/** What the colour of a node on the map says: its kind, or the community that it belongs to. */
export const COLOURS = ['kind', 'community'] as const
export type Colours = (typeof COLOURS)[number]
/** What undo and redo give back. */
export interface Arrangement {
  readonly base: Base
  /** Shown although neither the base nor an expansion brings it. */
  readonly added: readonly string[]
  readonly expansions: readonly Expansion[]
  readonly hidden: readonly string[]
  readonly focus: Focus | null
  /** Where the person put things; these are pinned. */
  readonly placed: Readonly<Record<string, Position>>
  readonly filters: Filters
  /** The ends between which paths are shown. */
  readonly paths: LineEnds | null
  /** What is struck out. */
  readonly strikes: Strikes
  readonly colours: Colours
}
export interface View extends Arrangement {
  readonly chosen: Chosen | null
  readonly mode: Mode
  /** Null fits all into sight. */
  readonly camera: Camera | null
}

export const NO_FILTERS: Filters = {
  kinds: [],
  stances: [],
  topics: [],
  people: [],
  fromYear: null,
  toYear: null,
  minStatements: 0,
}
export const START: View = {
  base: 'overview',
  added: [],
  expansions: [],
  hidden: [],
  focus: null,
  placed: {},
  filters: NO_FILTERS,
  paths: null,
  strikes: NO_STRIKES,
  colours: 'kind',
  chosen: null,
  mode: { name: 'map' },
  camera: null,
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
/** A coordinate as it is kept: finite, bounded, three decimals, so that it survives an address unchanged. */
export const coordinate = (value: number): number => {
  const bounded = Number.isFinite(value) ? within(value, -BOUNDS.coordinate, BOUNDS.coordinate) : 0
  return Math.round(bounded * 1_000) / 1_000 + 0
}
/** A camera as it is kept: four decimals, a ratio between 0.001 and 1,000. */
export const camera = ({ x, y, ratio }: Camera): Camera => ({
  x: fine(x),
  y: fine(y),
  ratio: Math.max(0.001, Math.abs(fine(Number.isFinite(ratio) ? within(ratio, 0.001, 1_000) : 1))),
})
const fine = (value: number) => Math.round((Number.isFinite(value) ? within(value, -1e4, 1e4) : 0.5) * 1e4) / 1e4 + 0

const without = (list: readonly string[], ids: ReadonlySet<string>) => list.filter((id) => !ids.has(id))
const withIds = (list: readonly string[], ids: readonly string[]) =>
  [...new Set([...list, ...ids])].slice(0, BOUNDS.ids)

/** Shows nodes whatever the base brings; what was hidden comes back. */
export const show = (view: View, ids: readonly string[]): View => {
  const known = ids.filter(isId)
  return { ...view, added: withIds(view.added, known), hidden: without(view.hidden, new Set(known)) }
}

/** Shows the `count` weightiest neighbours of a kind; a second time for the same node and kind replaces the first. */
export const expand = (view: View, expansion: Expansion): View => {
  const { node, kind } = expansion
  const count = within(Math.trunc(expansion.count) || 0, 1, BOUNDS.ids)
  const at = view.expansions.findIndex((other) => other.node === node && other.kind === kind)
  const expansions =
    at < 0 ? [...view.expansions, { node, kind, count }] : view.expansions.with(at, { node, kind, count })
  return { ...view, expansions: expansions.slice(-BOUNDS.expansions) }
}

/** Takes back what was expanded from a node. */
export const collapse = (view: View, node: string): View => ({
  ...view,
  expansions: view.expansions.filter((expansion) => expansion.node !== node),
})

export const hide = (view: View, ids: readonly string[]): View => {
  const gone = new Set(ids.filter(isId))
  const { chosen } = view
  const choiceGone =
    chosen && (chosen.what === 'node' ? gone.has(chosen.id) : gone.has(chosen.from) || gone.has(chosen.to))
  return {
    ...view,
    hidden: withIds(view.hidden, [...gone]),
    focus: view.focus && gone.has(view.focus.node) ? null : view.focus,
    chosen: choiceGone ? null : chosen,
  }
}
export const showHidden = (view: View): View => ({ ...view, hidden: [] })

export const focus = (view: View, node: string | null, steps = 1): View => ({
  ...view,
  focus: node === null ? null : { node, steps: within(Math.trunc(steps) || 1, 1, BOUNDS.steps) },
  camera: null,
})

/** Puts things where the person wants them and pins them there. */
export const place = (view: View, positions: Readonly<Record<string, Position>>): View => {
  const entries = Object.entries(positions)
    .filter(([id]) => isId(id))
    .map(([id, { x, y }]) => [id, { x: coordinate(x), y: coordinate(y) }] as const)
  return { ...view, placed: Object.fromEntries([...Object.entries(view.placed), ...entries].slice(-BOUNDS.placed)) }
}
export const free = (view: View, ids: readonly string[]): View => {
  const gone = new Set(ids)
  return { ...view, placed: Object.fromEntries(Object.entries(view.placed).filter(([id]) => !gone.has(id))) }
}

export const filter = (view: View, change: Partial<Filters>): View => ({
  ...view,
  filters: { ...view.filters, ...change },
})
export const showPaths = (view: View, ends: LineEnds | null): View => ({
  ...view,
  paths: ends,
  chosen: ends ? { what: 'pair', ...ends } : view.chosen?.what === 'pair' ? null : view.chosen,
})
/** Strikes out more, or gives back: what is given replaces what was struck of that kind. */
export const strike = (view: View, change: Partial<Strikes>): View => ({
  ...view,
  strikes: { ...view.strikes, ...change },
})
export const colourBy = (view: View, colours: Colours): View => ({ ...view, colours })
export const choose = (view: View, chosen: Chosen | null): View => ({ ...view, chosen })
export const setMode = (view: View, mode: Mode): View => ({ ...view, mode })
export const moveCamera = (view: View, to: Camera | null): View => ({ ...view, camera: to && camera(to) })
/** Everything as it was at first, in the mode that one is in. */
export const reset = (view: View): View => ({ ...START, mode: view.mode.name === 'table' ? view.mode : START.mode })

export const isFiltered = (filters: Filters): boolean => JSON.stringify(filters) !== JSON.stringify(NO_FILTERS)
