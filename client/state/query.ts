// The query string of an address: all of a view that its path does not tell, in short readable parameters, version 1.
import { EDGE_TYPES, NODE_KINDS, STANCES } from '../../model/kind.ts'
import { BOUNDS, isId } from './bounds.ts'
import { writeMode } from './mode.ts'
import { readStrikes, strikePairs } from './strikes.ts'
import {
  type Chosen,
  camera,
  coordinate,
  type Expansion,
  type Filters,
  type Focus,
  type LineEnds,
  NO_FILTERS,
  type Position,
  START,
  type View,
} from './view.ts'

export const VERSION = '1'

/** A named entry of a query; a value of several parts has the id last, since an id may hold any character. */
type Pair = readonly [string, string]
const GAP = '~'

const all = (name: string, values: readonly string[]): Pair[] => values.map((value) => [name, value])

const chosenPairs = (chosen: Chosen | null, told: boolean): Pair[] => {
  if (!chosen || told) return []
  if (chosen.what === 'node') return [['chosen', chosen.id]]
  const ends: Pair[] = [
    ['from', chosen.from],
    ['to', chosen.to],
  ]
  return chosen.what === 'pair' ? [['pair', '1'], ...ends] : [['line', `${chosen.type}${GAP}${chosen.id}`], ...ends]
}

const filterPairs = (filters: Filters): Pair[] => [
  ...all('kind', filters.kinds),
  ...all('stance', filters.stances),
  ...all('topic', filters.topics),
  ...all('person', filters.people),
  ...(filters.fromYear === null ? [] : [['since', String(filters.fromYear)] as const]),
  ...(filters.toYear === null ? [] : [['until', String(filters.toYear)] as const]),
  ...(filters.minStatements === 0 ? [] : [['least', String(filters.minStatements)] as const]),
]

/** Everything in a view that differs from the start; empty for the start itself. */
export const writeQuery = (view: View, told: boolean): URLSearchParams => {
  const pairs: Pair[] = [
    ...(view.mode.name === 'table' ? [['as', 'table'] as const] : []),
    ...(writeMode(view.mode)?.pairs ?? []),
    ...chosenPairs(view.chosen, told),
    ...filterPairs(view.filters),
    ...strikePairs(view.strikes),
    ...(view.colours === 'kind' ? [] : [['colours', view.colours] as const]),
    ...(view.base === 'nothing' ? [['base', 'nothing'] as const] : []),
    ...all('add', view.added),
    ...view.expansions.map(({ node, kind, count }): Pair => ['open', [count, kind, node].join(GAP)]),
    ...all('hide', view.hidden),
    ...(view.focus ? [['focus', [view.focus.steps, view.focus.node].join(GAP)] as const] : []),
    ...Object.entries(view.placed).map(([id, { x, y }]): Pair => ['pin', [x, y, id].join(GAP)]),
    ...(view.paths ? [['pathfrom', view.paths.from] as const, ['pathto', view.paths.to] as const] : []),
    ...(view.camera ? [['at', [view.camera.x, view.camera.y, view.camera.ratio].join(GAP)] as const] : []),
  ]
  return new URLSearchParams(pairs.length === 0 ? [] : [['v', VERSION], ...pairs].map(([name, value]) => [name, value]))
}

/** Splits off `count` parts in front of an id. */
const parts = (text: string, count: number): string[] => {
  const split = text.split(GAP)
  return [...split.slice(0, count), split.slice(count).join(GAP)]
}
const ids = (query: URLSearchParams, name: string, most: number): string[] =>
  [...new Set(query.getAll(name).filter(isId))].slice(0, most)
const known = <T extends string>(query: URLSearchParams, name: string, values: readonly T[]): T[] => {
  const asked = new Set(query.getAll(name))
  return values.filter((value) => asked.has(value))
}
const whole = (text: string | null, least: number, most: number): number | null =>
  text !== null && /^-?\d{1,9}$/.test(text) ? Math.min(most, Math.max(least, Number(text))) + 0 : null

const readFilters = (query: URLSearchParams): Filters => ({
  kinds: known(query, 'kind', NODE_KINDS),
  stances: known(query, 'stance', STANCES),
  topics: ids(query, 'topic', BOUNDS.filterIds),
  people: ids(query, 'person', BOUNDS.filterIds),
  fromYear: whole(query.get('since'), ...BOUNDS.year),
  toYear: whole(query.get('until'), ...BOUNDS.year),
  minStatements: whole(query.get('least'), 0, BOUNDS.statements) ?? NO_FILTERS.minStatements,
})

const readEnds = (query: URLSearchParams, fromName: string, toName: string): LineEnds | null => {
  const from = query.get(fromName)
  const to = query.get(toName)
  return isId(from) && isId(to) ? { from, to } : null
}

const readChosen = (query: URLSearchParams): Chosen | null => {
  const id = query.get('chosen')
  if (isId(id)) return { what: 'node', id }
  const ends = readEnds(query, 'from', 'to')
  if (!ends) return null
  if (query.has('pair')) return { what: 'pair', ...ends }
  const [typeText, line] = parts(query.get('line') ?? '', 1)
  const type = EDGE_TYPES.find((one) => one === typeText)
  return type && line !== undefined && isLineId(line) ? { what: 'line', id: line, type, ...ends } : null
}
/** A folded line's id holds the ids of both its ends. */
const isLineId = (id: string) => id.length > 0 && id.length <= 2_000 && id.isWellFormed()

const readExpansions = (query: URLSearchParams): Expansion[] =>
  query
    .getAll('open')
    .slice(0, BOUNDS.expansions)
    .flatMap((text) => {
      const [countText = '', kindText, node] = parts(text, 2)
      const count = whole(countText, 1, BOUNDS.ids)
      const kind = NODE_KINDS.find((one) => one === kindText)
      return count !== null && kind && isId(node) ? [{ node, kind, count }] : []
    })

const readFocus = (query: URLSearchParams): Focus | null => {
  const [stepsText = '', node] = parts(query.get('focus') ?? '', 1)
  const steps = whole(stepsText, 1, BOUNDS.steps)
  return steps !== null && isId(node) ? { node, steps } : null
}

const readPlaced = (query: URLSearchParams): Record<string, Position> =>
  Object.fromEntries(
    query
      .getAll('pin')
      .slice(0, BOUNDS.placed)
      .flatMap((text) => {
        const [x = '', y = '', id] = parts(text, 2)
        return isId(id) && x !== '' && y !== '' ? [[id, { x: coordinate(Number(x)), y: coordinate(Number(y)) }]] : []
      }),
  )

const readCamera = (query: URLSearchParams): View['camera'] => {
  const text = query.get('at')
  if (text === null) return null
  const [x = NaN, y = NaN, ratio = NaN] = text.split(GAP).map(Number)
  return [x, y, ratio].every(Number.isFinite) ? camera({ x, y, ratio }) : null
}

/** What a query tells of a view. Never throws: what is not understood is left at its start. */
export const parseQuery = (query: URLSearchParams): View => ({
  ...START,
  mode: query.get('as') === 'table' ? { name: 'table' } : START.mode,
  chosen: readChosen(query),
  filters: readFilters(query),
  strikes: readStrikes(query),
  colours: query.get('colours') === 'community' ? 'community' : 'kind',
  base: query.get('base') === 'nothing' ? 'nothing' : 'overview',
  added: ids(query, 'add', BOUNDS.ids),
  expansions: readExpansions(query),
  hidden: ids(query, 'hide', BOUNDS.ids),
  focus: readFocus(query),
  placed: readPlaced(query),
  paths: readEnds(query, 'pathfrom', 'pathto'),
  camera: readCamera(query),
})
