// What pointer and finger do on the map, as intentions: choose, expand, ask for the menu, drag to a place, point at.
import type { MouseCoords } from 'sigma/types'
import type { ViewEdge } from '../../server/api/contract/view.ts'
import type { Position } from '../state/view.ts'
import type { Drawing } from './map-camera.ts'

export interface PointerEvents {
  readonly onChoose: (id: string) => void
  readonly onChooseLine: (edge: ViewEdge) => void
  readonly onChooseNothing: () => void
  readonly onExpand: (id: string) => void
  /** `at` is in pixels of the map. */
  readonly onMenu: (id: string, at: Position) => void
  readonly onDrag: (id: string, to: Position) => void
  readonly onDrop: (id: string, to: Position) => void
  readonly onPoint: (id: string | null) => void
  readonly onPointLine: (edge: ViewEdge | null, at: Position) => void
}

/** Pixels that a pointer may slip before pressing becomes dragging; milliseconds after which pressing asks for the menu. */
const SLIP = 5
const LONG = 550

const isTouch = ({ original }: MouseCoords) => 'touches' in original

export const listenToPointer = (drawing: Drawing, events: PointerEvents): void => {
  let held: { readonly id: string; readonly at: Position; moved: boolean } | null = null
  let long: ReturnType<typeof setTimeout> | undefined
  /** A press that became something else chooses nothing when it ends. */
  let spent = false
  const edgeOf = (id: string) => drawing.getGraph().getEdgeAttribute(id, 'edge')

  const release = (drop: boolean) => {
    clearTimeout(long)
    if (held?.moved && drop) {
      const { x, y } = drawing.getGraph().getNodeAttributes(held.id)
      events.onDrop(held.id, { x, y })
    }
    held = null
  }

  const isOther = ({ original }: MouseCoords) => 'button' in original && original.button !== 0
  const isReleased = ({ original }: MouseCoords) => 'buttons' in original && original.buttons === 0

  drawing.on('downStage', () => {
    spent = false
  })
  drawing.on('downEdge', () => {
    spent = false
  })
  drawing.on('downNode', ({ node, event }) => {
    spent = false
    if (isOther(event)) return
    held = { id: node, at: { x: event.x, y: event.y }, moved: false }
    if (!isTouch(event)) return
    long = setTimeout(() => {
      held = null
      spent = true
      events.onMenu(node, { x: event.x, y: event.y })
    }, LONG)
  })
  drawing.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (!held) return
    // The button was let go where nobody saw it, over a menu perhaps.
    if (isReleased(event)) return release(false)
    if (!held.moved && Math.hypot(event.x - held.at.x, event.y - held.at.y) < SLIP) return preventSigmaDefault()
    held.moved = true
    spent = true
    clearTimeout(long)
    events.onDrag(held.id, drawing.viewportToGraph(event))
    preventSigmaDefault()
    event.original.preventDefault()
  })
  drawing.on('upNode', () => release(true))
  drawing.on('upStage', () => release(true))
  drawing.on('upEdge', () => release(true))

  drawing.on('clickNode', ({ node }) => {
    if (!spent) events.onChoose(node)
  })
  drawing.on('clickEdge', ({ edge }) => {
    if (!spent) events.onChooseLine(edgeOf(edge))
  })
  drawing.on('clickStage', () => {
    if (!spent) events.onChooseNothing()
  })
  drawing.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault()
    events.onExpand(node)
  })
  drawing.on('rightClickNode', ({ node, event }) => {
    event.original.preventDefault()
    events.onMenu(node, { x: event.x, y: event.y })
  })
  drawing.on('rightClickStage', ({ event }) => event.original.preventDefault())
  drawing.on('enterNode', ({ node }) => {
    if (!held?.moved) events.onPoint(node)
  })
  drawing.on('leaveNode', () => events.onPoint(null))
  drawing.on('enterEdge', ({ edge, event }) => events.onPointLine(edgeOf(edge), { x: event.x, y: event.y }))
  drawing.on('leaveEdge', ({ event }) => events.onPointLine(null, { x: event.x, y: event.y }))
}
