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
  let menuAt = 0
  const edgeOf = (id: string) => drawing.getGraph().getEdgeAttribute(id, 'edge')

  const release = (drop: boolean) => {
    clearTimeout(long)
    if (held?.moved && drop) {
      const { x, y } = drawing.getGraph().getNodeAttributes(held.id)
      events.onDrop(held.id, { x, y })
    }
    held = null
  }

  drawing.on('downNode', ({ node, event }) => {
    held = { id: node, at: { x: event.x, y: event.y }, moved: false }
    if (!isTouch(event)) return
    long = setTimeout(() => {
      held = null
      menuAt = performance.now()
      events.onMenu(node, { x: event.x, y: event.y })
    }, LONG)
  })
  drawing.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (!held) return
    if (!held.moved && Math.hypot(event.x - held.at.x, event.y - held.at.y) < SLIP) return preventSigmaDefault()
    held.moved = true
    clearTimeout(long)
    events.onDrag(held.id, drawing.viewportToGraph(event))
    preventSigmaDefault()
    event.original.preventDefault()
  })
  drawing.on('upNode', () => release(true))
  drawing.on('upStage', () => release(true))
  drawing.on('upEdge', () => release(true))

  drawing.on('clickNode', ({ node }) => {
    // The finger that asked for the menu is lifted: that chooses nothing.
    if (performance.now() - menuAt > LONG * 2) events.onChoose(node)
  })
  drawing.on('clickEdge', ({ edge }) => events.onChooseLine(edgeOf(edge)))
  drawing.on('clickStage', () => events.onChooseNothing())
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
