// Runs what writes in a thread of its own.
import { Worker } from 'node:worker_threads'
import { WhenceError } from '../../model/error.ts'
import type { RemovalOutcome } from '../../store/store.ts'
import type { ImportReport } from '../api/contract/import.ts'
import { errorOf } from '../thread-failure.ts'
import type { IngestProgress } from './ingest.ts'
import { type AnyOrder, type ImportOrder, type Message, type Order, STOP } from './message.ts'

/** How long a thread that was asked to stop may take to wind up, in milliseconds, before it is ended. */
const PATIENCE = 20_000

const cancelled = () => new WhenceError('cancelled', 'The import was stopped. Nothing was changed.')

/** The last message of a thread; given when it has let go of the store and of the file. */
const lastMessage = (
  order: Order,
  onProgress: (progress: IngestProgress) => void,
  signal?: AbortSignal,
): Promise<Message> => {
  const { promise, resolve, reject } = Promise.withResolvers<Message>()
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order })
  let ending: NodeJS.Timeout | undefined
  let last: Message | undefined
  const stop = () => {
    worker.postMessage(STOP)
    ending = setTimeout(() => void worker.terminate(), PATIENCE)
  }
  if (signal?.aborted) stop()
  else signal?.addEventListener('abort', stop, { once: true })

  worker.on('message', (message: Message) => {
    if (message.type === 'progress') onProgress(message.progress)
    else last = message
  })
  worker.on('error', reject)
  worker.on('exit', (code) => {
    clearTimeout(ending)
    signal?.removeEventListener('abort', stop)
    if (last?.type === 'failed') reject(errorOf(last))
    else if (last) resolve(last)
    else reject(signal?.aborted ? cancelled() : new Error(`the writing thread ended with ${code}`))
  })
  return promise
}

/**
 * Imports one file in a thread of its own, into a store that several connections can share.
 * @throws WhenceError as `ingest` does, `cancelled` once the signal has fired
 */
export const ingestInWorker = async (
  order: Omit<ImportOrder, 'task'>,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: IngestProgress) => void },
): Promise<ImportReport> => {
  const message = await lastMessage({ task: 'import', ...order }, options.onProgress, options.signal)
  if (message.type === 'imported') return message.result
  throw new Error(`the writing thread was asked to import and said ${message.type}`)
}

/**
 * Removes one import in a thread of its own.
 * @throws WhenceError `not-found`
 */
export const removeInWorker = async (order: AnyOrder, id: string): Promise<RemovalOutcome> => {
  const message = await lastMessage({ task: 'remove', ...order, import: id }, () => undefined)
  if (message.type === 'removed') return message.result
  throw new Error(`the writing thread was asked to remove and said ${message.type}`)
}
