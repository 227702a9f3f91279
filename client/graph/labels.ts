// Labels on the map: gathered while Sigma renders, then drawn the most telling first, none over another.
import type { NodeDisplayData, PartialButFor } from 'sigma/types'
import { cutAtWord, shouts } from '../parts/shout.ts'

export interface LabelStyle {
  readonly ink: string
  /** For what does not stand out while something else does. */
  readonly dim: string
  /** Whether something stands out. */
  readonly quiet: boolean
  /** What lies above the map, in its pixels. */
  readonly covered: readonly Box[]
  readonly paper: string
  readonly face: string
}
/** How much a label is wanted, beside the size of its node. */
export const URGENCY = { rest: 0, near: 100, chosen: 1_000 } as const

type Labelled = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'> & { readonly urgency?: number }
interface Waiting {
  readonly context: CanvasRenderingContext2D
  readonly node: Labelled
  readonly urgency: number
}
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const LONGEST = 30
const LONGEST_URGENT = 46
const SIZE = 12
const HALF_HEIGHT = 8

/** The words of a label as they are drawn: cut at a word, shouting made small capitals by face and lower case. */
export const labelWords = (label: string, urgent: boolean): { readonly words: string; readonly small: boolean } => {
  const cut = cutAtWord(label.replace(/\s+/g, ' ').trim(), urgent ? LONGEST_URGENT : LONGEST)
  if (!shouts(label)) return { words: cut, small: false }
  const lower = cut.toLowerCase()
  const [first = ''] = lower
  return { words: first.toUpperCase() + lower.slice(first.length), small: true }
}

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const boxOf = ({ x, y, size }: Labelled): Box => ({ left: x - size, right: x + size, top: y - size, bottom: y + size })
const around = (x: number, y: number, width: number): Box => ({
  left: x - 2,
  right: x + width + 2,
  top: y - HALF_HEIGHT,
  bottom: y + HALF_HEIGHT,
})

/** What a label has to keep clear of, or should. */
export interface Room {
  readonly width: number
  readonly height: number
  /** Labels drawn already, and what lies above the map. */
  readonly taken: Box[]
  /** Marks of the things that want a label. */
  readonly marks: readonly Box[]
}

/** Beside its node, or below or above: wholly in sight, over no other label, and over as few marks as can be. */
export const placeFor = (
  { x, y, size }: Pick<Labelled, 'x' | 'y' | 'size'>,
  width: number,
  { taken, marks, ...sight }: Room,
): Box | null => {
  const gap = size + 5
  const beside = HALF_HEIGHT + size + 3
  const places = [
    around(x + gap, y, width),
    around(x - gap - width, y, width),
    around(x - width / 2, y + beside, width),
    around(x - width / 2, y - beside, width),
  ]
  let best: Box | null = null
  let least = Infinity
  for (const box of places) {
    const inSight = box.left >= 0 && box.right <= sight.width && box.top >= 0 && box.bottom <= sight.height
    if (!inSight || taken.some((other) => overlap(box, other))) continue
    const covered = marks.reduce((count, mark) => (overlap(box, mark) ? count + 1 : count), 0)
    if (covered < least) [best, least] = [box, covered]
  }
  return best
}

const drawWords = ({ context, node, urgency }: Waiting, style: LabelStyle, room: Room) => {
  const { words, small } = labelWords(node.label ?? '', urgency > URGENCY.rest)
  if (words === '') return
  const isChosen = urgency >= URGENCY.chosen
  context.font = `${small ? 'small-caps ' : ''}${isChosen ? 650 : 450} ${small ? SIZE + 1 : SIZE}px ${style.face}`
  const width = context.measureText(words).width
  const free = placeFor(node, width, room)
  if (!free && !isChosen) return
  // What is chosen has its words whatever they cover, moved into sight where that is possible.
  const { left, top } =
    free ?? around(Math.max(4, Math.min(node.x + node.size + 5, room.width - width - 4)), node.y, width)
  const [x, y] = [left + 2, top + HALF_HEIGHT + SIZE / 3]
  room.taken.push(around(x, top + HALF_HEIGHT, width))
  context.lineJoin = 'round'
  context.lineWidth = 3.5
  context.strokeStyle = style.paper
  context.strokeText(words, x, y)
  context.fillStyle = style.quiet && urgency === URGENCY.rest ? style.dim : style.ink
  context.fillText(words, x, y)
}

export interface Labels {
  readonly add: (context: CanvasRenderingContext2D, node: Labelled) => void
  readonly flush: () => void
}
/** Gathers with `add` (Sigma calls it for each label of a frame), draws with `flush` at the end of the frame. */
export const createLabels = (style: () => LabelStyle): Labels => {
  let waiting: Waiting[] = []
  return {
    add: (context: CanvasRenderingContext2D, node: Labelled) => {
      waiting.push({ context, node, urgency: node.urgency ?? URGENCY.rest })
    },
    flush: () => {
      const [first] = waiting
      if (!first) return
      const { clientWidth: width, clientHeight: height } = first.context.canvas
      const now = style()
      const room: Room = { width, height, taken: [...now.covered], marks: waiting.map(({ node }) => boxOf(node)) }
      waiting.sort((a, b) => b.urgency - a.urgency || b.node.size - a.node.size)
      for (const one of waiting) drawWords(one, now, room)
      waiting = []
    },
  }
}
