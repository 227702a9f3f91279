// Labels on the map: gathered while Sigma renders, then drawn the most telling first, none over another.
import type { NodeDisplayData, PartialButFor } from 'sigma/types'
import { cutAtWord, shouts } from '../parts/shout.ts'

export interface LabelStyle {
  readonly ink: string
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
interface Box {
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

const drawWords = ({ context, node, urgency }: Waiting, style: LabelStyle, taken: Box[]) => {
  const urgent = urgency > URGENCY.rest
  const { words, small } = labelWords(node.label ?? '', urgent)
  if (words === '') return
  const weight = urgency >= URGENCY.chosen ? 650 : 450
  context.font = `${small ? 'small-caps ' : ''}${weight} ${small ? SIZE + 1 : SIZE}px ${style.face}`
  const width = context.measureText(words).width
  const gap = node.size + 5
  // To the right of its node, or to the left where something is in the way there.
  const boxAt = (left: number): Box => ({
    left: left - 2,
    right: left + width + 2,
    top: node.y - HALF_HEIGHT,
    bottom: node.y + HALF_HEIGHT,
  })
  const room = context.canvas.clientWidth
  const inSight = (at: number) => at >= 0 && at + width <= room
  const sides = [node.x + gap, node.x - gap - width].sort((one, other) => Number(inSight(other)) - Number(inSight(one)))
  const left = sides.find((at) => !taken.some((other) => overlap(boxAt(at), other)))
  if (left === undefined && urgency < URGENCY.chosen) return
  const at = left ?? sides[0] ?? node.x + gap
  taken.push(boxAt(at))
  context.lineJoin = 'round'
  context.lineWidth = 3.5
  context.strokeStyle = style.paper
  context.strokeText(words, at, node.y + SIZE / 3)
  context.fillStyle = style.ink
  context.fillText(words, at, node.y + SIZE / 3)
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
      const taken: Box[] = []
      const now = style()
      waiting.sort((a, b) => b.urgency - a.urgency || b.node.size - a.node.size)
      for (const one of waiting) drawWords(one, now, taken)
      waiting = []
    },
  }
}
