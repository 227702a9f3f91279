// Lays a quotation against a long text in a thread of its own, so that nobody else waits; a short text is not worth one.
import { Worker } from 'node:worker_threads'
import { WhenceError } from '../../model/error.ts'
import type { Alignment } from '../api/contract/hand.ts'
import { alignQuotation } from '../explore/alignment/align-quotation.ts'
import type { AlignmentMessage } from './message.ts'

/** UTF-16 code units up to which a text is read at once: some 20 milliseconds. */
const SHORT = 100_000
/** Threads at once, and questions that may wait for one. */
const MOST_AT_ONCE = 2
const MOST_WAITING = 8
/** Mebibytes of JavaScript values that a thread may hold. */
const MOST_MEMORY = 1_024

const cancelled = () => new WhenceError('cancelled', 'Looking for the quotation was stopped.')
const busy = () =>
  new WhenceError('unavailable', 'Several long texts are being looked through already.', {
    remedy: 'Try again in a moment, or give the chapter instead of the whole book.',
  })

const inThread = (quotation: string, text: string, signal: AbortSignal): Promise<Alignment> => {
  const { promise, resolve, reject } = Promise.withResolvers<Alignment>()
  if (signal.aborted) return Promise.reject(cancelled())
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { quotation, text },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  })
  const stop = () => void worker.terminate()
  signal.addEventListener('abort', stop, { once: true })
  worker.on('message', (message: AlignmentMessage) => {
    if ('alignment' in message) resolve(message.alignment)
    else reject(new Error(message.failed))
  })
  worker.on('error', reject)
  worker.on('exit', (code) => {
    signal.removeEventListener('abort', stop)
    // Whatever was said before it ended stands.
    reject(signal.aborted ? cancelled() : new Error(`the thread that looks for a quotation ended with ${code}`))
  })
  return promise
}

export type Align = (quotation: string, text: string, signal: AbortSignal) => Promise<Alignment>

/** @returns a function that throws WhenceError `cancelled` once the signal has fired, `unavailable` where too many wait */
export const openAligning = (): Align => {
  let running = 0
  const waiting: (() => void)[] = []
  const turn = (signal: AbortSignal): Promise<void> => {
    if (running < MOST_AT_ONCE) {
      running += 1
      return Promise.resolve()
    }
    if (waiting.length >= MOST_WAITING) return Promise.reject(busy())
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    waiting.push(resolve)
    signal.addEventListener('abort', () => {
      const at = waiting.indexOf(resolve)
      if (at >= 0) waiting.splice(at, 1)
      reject(cancelled())
    })
    return promise
  }
  return async (quotation, text, signal) => {
    if (text.length <= SHORT) return alignQuotation(quotation, text)
    await turn(signal)
    try {
      return await inThread(quotation, text, signal)
    } finally {
      // Whoever waits takes the place over.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
