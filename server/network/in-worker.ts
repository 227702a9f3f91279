// Measures the whole graph in a thread of its own, which can be ended at any time.
import { Worker } from 'node:worker_threads'
import { WhenceError } from '../../model/error.ts'
import { errorOf, isOutOfMemory } from '../thread-failure.ts'
import type { MeasuredGraph, MeasureMessage, MeasureOrder, StageProgress } from './message.ts'

/** Mebibytes of JavaScript values that the thread may hold. */
const MOST_MEMORY = 3_072

const cancelled = () => new WhenceError('cancelled', 'Measuring the whole graph was stopped.')

const tooLarge = (cause: unknown) =>
  new WhenceError('too-large', `The graph does not fit into the ${MOST_MEMORY} MiB that measuring it may take.`, {
    remedy: 'Strike out kinds of source or years first, or keep the documents in several stores.',
    cause,
  })

/** @throws WhenceError `too-large`; `cancelled` once the signal has fired */
export const measureInWorker = (
  order: MeasureOrder,
  options: { readonly signal: AbortSignal; readonly onStage: (progress: StageProgress) => void },
): Promise<MeasuredGraph> => {
  const { promise, resolve, reject } = Promise.withResolvers<MeasuredGraph>()
  if (options.signal.aborted) return Promise.reject(cancelled())
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  })
  const stop = () => void worker.terminate()
  options.signal.addEventListener('abort', stop, { once: true })
  worker.on('message', (message: MeasureMessage) => {
    if (message.type === 'stage') options.onStage(message)
    else if (message.type === 'failed') reject(errorOf(message))
    else resolve({ revision: message.revision, findings: message.findings })
  })
  worker.on('error', (error) => reject(isOutOfMemory(error) ? tooLarge(error) : error))
  worker.on('exit', (code) => {
    options.signal.removeEventListener('abort', stop)
    // Whatever was said before it ended stands.
    reject(options.signal.aborted ? cancelled() : new Error(`the measuring thread ended with ${code}`))
  })
  return promise
}
