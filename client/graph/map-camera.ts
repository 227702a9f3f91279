// The camera of the map: fitting what is shown into sight, zooming, and telling where it went when a person moved it.
import type Sigma from 'sigma'
import { type Camera, camera as kept } from '../state/view.ts'
import type { LineAttributes, NodeAttributes } from './display.ts'

export type Drawing = Sigma<NodeAttributes, LineAttributes>

/** Pixels left free around what is fitted. */
const PADDING = 44
/** Nearer to the side than this, in pixels, a thing is not well in sight. */
const EDGE = 20
const CALM = 160
const QUICK = 220
const START = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }

export interface MapCamera {
  /** All that is shown, or some of it, into sight. */
  readonly fit: (ids?: readonly string[]) => void
  /** Brings a thing into sight where it is not, without coming nearer. */
  readonly reveal: (id: string) => void
  readonly zoom: (factor: number) => void
  /** To where a view says; null fits everything. */
  readonly go: (to: Camera | null) => void
  /** Fits again where the camera was fitted before: after what is shown or its frame has changed. */
  readonly refit: (animate?: boolean) => void
  readonly stop: () => void
}

interface CameraOptions {
  readonly drawing: Drawing
  readonly still: () => boolean
  /** Called before anything is measured: what has come or changed gets its place on the screen. */
  readonly measurable: () => void
  /** A person moved it there; null where it fits everything. */
  readonly onMove: (camera: Camera | null) => void
}

/** How far the picture has to go for a spot that is not in sight: no further than a good way in from its side. 0 where it is. */
export const beyond = (spot: number, length: number): number => {
  if (spot >= EDGE && spot <= length - EDGE) return 0
  const within = length / 4
  return spot < EDGE ? spot - within : spot - (length - within)
}

export const createMapCamera = ({ drawing, still, measurable, onMove }: CameraOptions): MapCamera => {
  const lens = drawing.getCamera()
  let timer: ReturnType<typeof setTimeout> | undefined
  let fitted = true
  let own = 0

  /** Moves without taking it for a person's doing. */
  const move = async (to: { x: number; y: number; ratio: number }, animate: boolean) => {
    own += 1
    if (animate && !still()) await lens.animate({ ...to, angle: 0 }, { duration: QUICK })
    else lens.setState({ ...to, angle: 0 })
    own -= 1
  }
  const told = () => {
    if (own > 0) return
    fitted = false
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { x, y, ratio } = lens.getState()
      onMove(kept({ x, y, ratio }))
    }, CALM)
  }
  lens.on('updated', told)

  const frameOf = (ids: readonly string[]) => {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
    for (const id of ids) {
      const node = drawing.getNodeDisplayData(id)
      if (!node) continue
      left = Math.min(left, node.x)
      right = Math.max(right, node.x)
      top = Math.min(top, node.y)
      bottom = Math.max(bottom, node.y)
    }
    return left > right ? null : { left, right, top, bottom }
  }
  const fitTo = (ids: readonly string[], animate: boolean) => {
    measurable()
    const frame = frameOf(ids)
    if (!frame) return void move(START, false)
    const one = drawing.framedGraphToViewport({ x: frame.left, y: frame.top }, { cameraState: START })
    const other = drawing.framedGraphToViewport({ x: frame.right, y: frame.bottom }, { cameraState: START })
    const { width, height } = drawing.getDimensions()
    const ratio = Math.max(
      Math.abs(other.x - one.x) / Math.max(80, width - 2 * PADDING),
      Math.abs(other.y - one.y) / Math.max(80, height - 2 * PADDING),
      0.06,
    )
    void move({ x: (frame.left + frame.right) / 2, y: (frame.top + frame.bottom) / 2, ratio }, animate)
  }
  return {
    fit: (ids) => {
      fitTo(ids ?? drawing.getGraph().nodes(), true)
      fitted = ids === undefined
      clearTimeout(timer)
      if (fitted) onMove(null)
    },
    reveal: (id) => {
      measurable()
      const node = drawing.getNodeDisplayData(id)
      if (!node) return
      const spot = drawing.framedGraphToViewport(node)
      const { width, height } = drawing.getDimensions()
      const [across, down] = [beyond(spot.x, width), beyond(spot.y, height)]
      if (across === 0 && down === 0) return
      fitted = false
      const { x, y } = drawing.viewportToFramedGraph({ x: width / 2 + across, y: height / 2 + down })
      void move({ x, y, ratio: lens.ratio }, true)
    },
    zoom: (factor) => {
      const { ratio } = lens.getState()
      fitted = false
      if (still()) lens.setState({ ratio: ratio * factor })
      else void lens.animate({ ratio: ratio * factor }, { duration: QUICK })
    },
    go: (to) => {
      clearTimeout(timer)
      fitted = to === null
      if (to) void move(to, false)
      else fitTo(drawing.getGraph().nodes(), true)
    },
    refit: (animate = false) => {
      if (fitted) fitTo(drawing.getGraph().nodes(), animate)
    },
    stop: () => {
      clearTimeout(timer)
      lens.off('updated', told)
    },
  }
}
