// Running layouts one after another in a worker, and saying how far they are.
import type { Position } from '../state/view.ts'
import type { Stage } from './arrange.ts'
import type { LayoutReply, LayoutRequest } from './layout-worker.ts'

/** `arranging`: things move; `resting`: they lie still; `late`: stopped by time before they came to rest. */
export type LayoutState = 'arranging' | 'resting' | 'late'

/** Milliseconds that a whole new picture may take, and one that things only join. */
const BUDGET = { first: 12_000, joining: 1_400 } as const

export interface LayoutsOptions {
  /** New places of the fresh nodes of a stage. */
  readonly onPlaces: (places: ReadonlyMap<string, Position>, stage: Stage, done: boolean) => void
  readonly onState: (state: LayoutState) => void
}
export interface Layouts {
  /** Runs a stage; the one before it is dropped. */
  readonly run: (stage: Stage) => void
  readonly stop: () => void
  readonly kill: () => void
}

/** What things only join is shown first, where it begins. A page that is not seen draws no frames. */
const afterFrame = (act: () => void): void => {
  if (document.hidden) act()
  else requestAnimationFrame(() => setTimeout(act))
}

/** Starts the worker when the first layout is asked for. */
export const createLayouts = ({ onPlaces, onState }: LayoutsOptions): Layouts => {
  let worker: Worker | null = null
  let running: { readonly id: number; readonly stage: Stage; ids: readonly string[] } | null = null
  let count = 0

  const answer = ({ data }: MessageEvent<LayoutReply>) => {
    if (running?.id !== data.id) return
    const { stage, ids } = running
    const fresh = new Set(stage.fresh)
    const places = new Map<string, Position>()
    ids.forEach((id, at) => {
      if (fresh.has(id)) places.set(id, { x: data.positions[at * 2] ?? 0, y: data.positions[at * 2 + 1] ?? 0 })
    })
    if (data.done) running = null
    onPlaces(places, stage, data.done)
    // What `onPlaces` has started meanwhile speaks for itself.
    if (data.done && running === null) onState(data.late ? 'late' : 'resting')
  }
  const started = () => {
    if (worker) return worker
    worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', answer)
    // A worker that cannot run leaves things where they began: the map is still there.
    worker.addEventListener('error', () => {
      running = null
      onState('late')
    })
    return worker
  }
  return {
    run: (stage) => {
      count += 1
      const run = { id: count, stage, ids: [] as readonly string[] }
      running = run
      const begin = () => {
        if (running !== run) return
        const { ids, input } = stage.plan()
        run.ids = ids
        const request: LayoutRequest = { ...input, id: run.id, budget: stage.first ? BUDGET.first : BUDGET.joining }
        started().postMessage(request)
      }
      if (stage.first) begin()
      else afterFrame(begin)
      onState('arranging')
    },
    stop: () => {
      running = null
    },
    kill: () => {
      running = null
      worker?.terminate()
      worker = null
    },
  }
}
