// The worker in which layouts run: one at a time, told in between how far it is, stopped by rest, by time or by the next one.
import { createLayoutTask, type LayoutInput } from './layout-task.ts'

export interface LayoutRequest extends LayoutInput {
  readonly id: number
  /** When to end at the latest, in milliseconds. */
  readonly budget: number
}
export interface LayoutReply {
  readonly id: number
  readonly positions: Float32Array
  readonly done: boolean
  /** Whether time ran out before it came to rest. */
  readonly late: boolean
}

/** Milliseconds between two pictures. */
const SLICE = 40
let latest = 0

const work = (request: LayoutRequest) => {
  latest = request.id
  const task = createLayoutTask(request)
  const end = performance.now() + request.budget
  const slice = () => {
    if (latest !== request.id) return
    const done = task.run(SLICE)
    const late = !done && performance.now() >= end
    const reply: LayoutReply = { id: request.id, positions: task.positions(), done: done || late, late }
    postMessage(reply, { transfer: [reply.positions.buffer] })
    // A timer lets a newer request in between two slices.
    if (!reply.done) setTimeout(slice)
  }
  slice()
}

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => work(data))
