// Asks the judging thread: started with the first question, ended when nobody waits for what it is still at, and when the server ends.
import { Worker } from 'node:worker_threads'
import { WhenceError } from '../../model/error.ts'
import { type Written, written } from '../api/written.ts'
import { errorOf, isOutOfMemory } from '../thread-failure.ts'
import type { FromThread, JudgingOrder, Progress, Question, ToThread } from './message.ts'

/** Mebibytes of JavaScript values that the thread may hold. */
const MOST_MEMORY = 3_072
/** How long the thread goes on with what nobody waits for any more, in milliseconds: who asks again finds it further on. */
const LET_GO_AFTER = 10_000

const cancelled = () => new WhenceError('cancelled', 'This was stopped.')
const tooLarge = (cause: unknown) =>
  new WhenceError('too-large', `The graph does not fit into the ${MOST_MEMORY} MiB that judging it may take.`, {
    remedy: 'Keep the documents in several stores.',
    cause,
  })

interface Asker {
  readonly resolve: (answer: Written) => void
  readonly reject: (error: unknown) => void
}

export interface Judging {
  /** @throws WhenceError as the route does; `cancelled` once the signal has fired, `too-large` */
  ask(question: Question, signal: AbortSignal): Promise<Written>
  /** How far the thread is with what takes long; null where it is at nothing. */
  progress(): Progress | null
  close(): Promise<void>
}

export const openJudging = (order: JudgingOrder, letGoAfter = LET_GO_AFTER): Judging => {
  let worker: Worker | undefined
  let asked = 0
  let progress: Progress | null = null
  /** Who waits, and what the thread has not yet done with, whether or not somebody waits. */
  const waiting = new Map<number, Asker>()
  const busy = new Set<number>()

  const end = async (reason: unknown): Promise<void> => {
    const ended = worker
    worker = undefined
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
    busy.clear()
    progress = null
    await ended?.terminate()
  }
  const hear = (message: FromThread) => {
    if (message.type === 'progress') {
      progress = { what: message.what, done: message.done, total: message.total }
      return
    }
    busy.delete(message.id)
    if (busy.size === 0) progress = null
    const asker = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.type === 'answer') asker?.resolve(written(message.text))
    else asker?.reject(errorOf(message))
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    })
    const isOurs = () => worker === started
    started.on('message', (message: FromThread) => isOurs() && hear(message))
    started.on('error', (error) => isOurs() && void end(isOutOfMemory(error) ? tooLarge(error) : error))
    started.on('exit', (code) => isOurs() && void end(new Error(`the judging thread ended with ${code}`)))
    // It waits for questions as long as it lives: it alone must not keep the program alive.
    started.unref()
    return started
  }
  const letGo = () => {
    if (waiting.size === 0 && busy.size > 0) void end(cancelled())
  }
  const tell = (to: Worker, message: ToThread) => to.postMessage(message)

  return {
    ask: ({ route, params, query, body }, signal) => {
      if (signal.aborted) return Promise.reject(cancelled())
      worker ??= start()
      const thread = worker
      const id = asked++
      const { promise, resolve, reject } = Promise.withResolvers<Written>()
      waiting.set(id, { resolve, reject })
      busy.add(id)
      const stop = () => {
        if (!waiting.delete(id)) return
        reject(cancelled())
        tell(thread, { type: 'stop', id })
        setTimeout(letGo, letGoAfter).unref()
      }
      signal.addEventListener('abort', stop, { once: true })
      tell(thread, { type: 'ask', id, route, params, query, body })
      return promise.finally(() => signal.removeEventListener('abort', stop))
    },
    progress: () => progress,
    close: () => end(cancelled()),
  }
}
