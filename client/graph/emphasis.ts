// What stands out on the map: the chosen thing and what is beside it, the thing under the pointer or the keys, shown paths.
// It is kept beside the graph and looked up by Sigma's reducers, so that standing out changes no data.
import type { PathsView } from '../../server/api/contract/node.ts'
import type { ViewEdge } from '../../server/api/contract/view.ts'
import type { Loaded } from '../state/loaded.ts'
import type { Chosen } from '../state/view.ts'
import type { LineMood } from './line-program.ts'
import { opacity } from './marks.ts'
import type { NodeMood } from './node-program.ts'

export type NodeLevel = 'chosen' | 'pointed' | 'near' | 'path'
export type LineLevel = 'chosen' | 'near' | 'path'
export interface Emphasis {
  readonly nodes: ReadonlyMap<string, NodeLevel>
  readonly lines: ReadonlyMap<string, LineLevel>
  /** Whether something is chosen or a way shown, so that other lines draw back. */
  readonly quiet: boolean
  /** Whether more stands out than has room for its words. */
  readonly crowded: boolean
}
export const NO_EMPHASIS: Emphasis = { nodes: new Map(), lines: new Map(), quiet: false, crowded: false }

/** Beyond so many, the neighbours' words are drawn as others are: the most telling, where there is room. */
const MOST_LABELLED = 60

export interface Attention {
  readonly chosen: Chosen | null
  /** Under the pointer, or under the keys. */
  readonly pointed: string | null
  readonly pointedLine: string | null
}

const pairKey = (one: string, other: string) => (one < other ? `${one}\n${other}` : `${other}\n${one}`)

const pathSteps = (paths: PathsView | null): ReadonlySet<string> =>
  new Set(paths?.paths.flatMap(({ nodes }) => nodes.slice(1).map((node, at) => pairKey(nodes[at]?.id ?? '', node.id))))

/** Works out what stands out; later and stronger reasons win. */
export const emphasisOf = (
  { chosen, pointed, pointedLine }: Attention,
  { nodes, lines, edges, paths }: Loaded,
): Emphasis => {
  const nodeLevels = new Map<string, NodeLevel>()
  const lineLevels = new Map<string, LineLevel>()
  if (paths) {
    const steps = pathSteps(paths)
    for (const path of paths.paths) for (const { id } of path.nodes) nodeLevels.set(id, 'path')
    for (const edge of edges) if (steps.has(pairKey(edge.from, edge.to))) lineLevels.set(edge.id, 'path')
  }
  const beside = (id: string) => {
    for (const edge of lines.get(id) ?? []) {
      lineLevels.set(edge.id, 'near')
      for (const end of [edge.from, edge.to]) if (!nodeLevels.has(end)) nodeLevels.set(end, 'near')
    }
  }
  const chosenIds = chosen === null ? [] : chosen.what === 'node' ? [chosen.id] : [chosen.from, chosen.to]
  if (chosen?.what === 'node') beside(chosen.id)
  if (pointed !== null) beside(pointed)
  for (const id of chosenIds) nodeLevels.set(id, 'chosen')
  if (chosen?.what === 'line') lineLevels.set(chosen.id, 'chosen')
  if (pointedLine !== null) lineLevels.set(pointedLine, 'chosen')
  if (pointed !== null && nodeLevels.get(pointed) !== 'chosen') nodeLevels.set(pointed, 'pointed')
  const quiet = chosenIds.some((id) => nodes.has(id)) || paths !== null
  return { nodes: nodeLevels, lines: lineLevels, quiet, crowded: nodeLevels.size > MOST_LABELLED }
}

const changed = <T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): string[] => [
  ...[...before].filter(([id, level]) => after.get(id) !== level).map(([id]) => id),
  ...[...after].filter(([id]) => !before.has(id)).map(([id]) => id),
]
/** What has to be drawn anew when one emphasis follows another. */
export const emphasisChange = (before: Emphasis, after: Emphasis): { nodes: string[]; edges: string[] } => ({
  nodes: changed(before.nodes, after.nodes),
  edges: changed(before.lines, after.lines),
})

/** How much is left of lines, and of nodes, that have nothing to do with what is chosen. */
const DRAWN_BACK = { rest: 0.22, nodes: 0.4 } as const
/** How strongly all is drawn that does not stand out: lines (`rest`) and nodes, 0 to 1. */
export const moodOf = ({ quiet }: Emphasis, lines: number): LineMood & NodeMood =>
  quiet ? DRAWN_BACK : { rest: opacity(lines), nodes: 1 }

/** The chosen line among those that are shown: an address may name a line whose id has changed since. */
export const sameLine = (chosen: Chosen | null, edge: ViewEdge): boolean =>
  chosen?.what === 'line' && chosen.type === edge.type && chosen.from === edge.from && chosen.to === edge.to
