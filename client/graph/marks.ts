// How every kind of node and line is drawn, as one table: the map and its legend both follow it. Shape and pattern tell what
// colour tells, so that no one has to see the colour.
import type { EdgeType, NodeKind } from '../../model/kind.ts'
import type { ViewEdge, ViewNode } from '../../server/api/contract/view.ts'
import { edgeColour, INK, KIND_COLOURS, SURFACES, type Theme } from '../theme/colours.ts'

export const SHAPES = ['circle', 'square', 'diamond', 'ring'] as const
export type Shape = (typeof SHAPES)[number]
export const PATTERNS = ['solid', 'dashed', 'dotted'] as const
export type Pattern = (typeof PATTERNS)[number]

interface NodeMark {
  readonly shape: Shape
  /** Radius in pixels at the camera's own distance: the least, and what the logarithm of the weight adds. */
  readonly least: number
  readonly growth: number
  /** What makes it bigger. */
  readonly weight: (node: ViewNode) => number
  /** What the size means, for the legend. */
  readonly sized: string
}

export const NODE_MARKS: Readonly<Record<NodeKind, NodeMark>> = {
  Claim: { shape: 'square', least: 4, growth: 1.5, weight: (node) => node.statements, sized: 'statements on it' },
  Work: { shape: 'circle', least: 3.5, growth: 1.6, weight: (node) => node.claims, sized: 'claims it backs' },
  Person: {
    shape: 'diamond',
    least: 4.5,
    growth: 1.4,
    weight: (node) => node.works + node.claims,
    sized: 'works and claims',
  },
  Quote: { shape: 'circle', least: 3, growth: 0, weight: () => 0, sized: 'one quotation' },
  Topic: { shape: 'ring', least: 5, growth: 1.5, weight: (node) => node.claims, sized: 'claims' },
}

const LARGEST_RADIUS = 16

/** Radius of a node in pixels: grows with the logarithm of its weight, so that a hundred does not dwarf ten. */
export const radiusOf = (node: ViewNode): number => {
  const { least, growth, weight } = NODE_MARKS[node.kind]
  return Math.min(LARGEST_RADIUS, least + growth * Math.log2(1 + Math.max(0, weight(node))))
}
/** Square pixels of a usual map, and those that one thing wants for itself. */
export const USUAL_AREA = 400_000
const ROOM = 1_900
/** By how much everything is drawn smaller where much stands in little room: some paper stays between the marks. */
export const crowding = (count: number, area: number): number =>
  Math.min(1, Math.max(0.3, Math.sqrt(area / (ROOM * Math.max(1, count)))))

/**
 * By how much lines are drawn finer: as everything is where there are as many as things, less where there are few, which nobody would
 * see otherwise.
 */
export const fineness = (smaller: number, lines: number, nodes: number): number =>
  smaller ** (Math.min(1, lines / Math.max(1, nodes)) ** 2)

/** Lines that can be seen apart on a usual map. */
const APART = 350
const PALEST = 0.4
/** How opaque lines at rest are, 0.4 to 1: the more there are, the paler, so that they do not become one grey. */
export const opacity = (lines: number): number => Math.max(PALEST, Math.min(1, Math.sqrt(APART / Math.max(1, lines))))

interface LineMark {
  readonly pattern: Pattern
  readonly arrow: boolean
  /** Least width in pixels, and what each doubling of the quotations adds. */
  readonly least: number
  readonly growth: number
  /** How strongly it draws its ends together, against 1 of a stance. */
  readonly pull: number
}
const STANCE: LineMark = { pattern: 'solid', arrow: false, least: 1.2, growth: 0.8, pull: 1 }
const THIN: LineMark = { pattern: 'solid', arrow: false, least: 0.9, growth: 0, pull: 1 }
const THIN_ARROW: LineMark = { ...THIN, arrow: true, pull: 0.5 }

const LINE_MARKS: Readonly<Partial<Record<EdgeType, LineMark>>> = {
  SUPPORTS: STANCE,
  DISPUTES: { ...STANCE, pattern: 'dashed' },
  QUALIFIES: { ...STANCE, pattern: 'dotted' },
  // A document puts forward, files and cites nearly everything: were that to pull, the picture would be a ball around it.
  ASSERTS: { ...THIN, pull: 0.01 },
  ABOUT: { ...THIN, pull: 0.04 },
  // So does whom claims name: two people named by half of them say little of what stands behind which.
  MENTIONS: { ...THIN, pull: 0.03 },
  CITES: { ...THIN_ARROW, pull: 0.02 },
  RELIES_ON: THIN_ARROW,
  PART_OF: THIN_ARROW,
  NOT_SAME_AS: { ...THIN, pattern: 'dotted' },
}
export const lineMark = (type: EdgeType): LineMark => LINE_MARKS[type] ?? THIN

const WIDEST = 7
/** A line that shows paper in its middle needs so many pixels at least. */
export const HOLLOW_WIDTH = 4
/** Width of a line in pixels, by the logarithm of the quotations behind it. */
export const widthOf = ({ type, quotations }: Pick<ViewEdge, 'type' | 'quotations'>): number => {
  const { least, growth } = lineMark(type)
  return Math.min(WIDEST, least + growth * Math.log2(Math.max(1, quotations)))
}

const hexPair = (value: number) => Math.round(value).toString(16).padStart(2, '0')
/** `share` of one colour and the rest of another, both `#rrggbb`. */
export const mix = (one: string, other: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) =>
      hexPair(
        Number.parseInt(one.slice(at, at + 2), 16) * share + Number.parseInt(other.slice(at, at + 2), 16) * (1 - share),
      ),
    )
    .join('')}`

/** How much of a line's colour is left while it is not what one looks at, so that a thousand lines stay calm. */
const AT_REST: Readonly<Record<Theme, { readonly stance: number; readonly other: number }>> = {
  light: { stance: 0.72, other: 0.78 },
  dark: { stance: 0.62, other: 0.52 },
}

export const nodeColour = (theme: Theme, kind: NodeKind): string => KIND_COLOURS[theme][kind]
/** The colour of a line that is chosen or beside what is chosen. */
export const lineColour = (theme: Theme, type: EdgeType): string => edgeColour(theme, type)
/** The colour of a line at rest: nearer to the paper, still with a contrast of 3 to it. */
export const restColour = (theme: Theme, type: EdgeType): string => {
  const share =
    type === 'DISPUTES' || type === 'QUALIFIES' ? 0.9 : AT_REST[theme][type === 'SUPPORTS' ? 'stance' : 'other']
  return mix(edgeColour(theme, type), SURFACES[theme].paper, share)
}
export const paper = (theme: Theme): string => SURFACES[theme].paper
export const ink = (theme: Theme): string => INK[theme].ink
export const dim = (theme: Theme): string => INK[theme].dim
