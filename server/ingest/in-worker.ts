// Runs an import in a thread of its own.
import { Worker } from 'node:worker_threads'
import { WhenceError } from '../../model/error.ts'
import type { ImportReport } from '../api/contract/import.ts'
import type { IngestProgress } from './ingest.ts'
import { type Message, type Order, STOP } from './message.ts'

/** How long a thread that was asked to stop may take to wind up, in milliseconds, before it is ended. */
const PATIENCE = 20_000

const cancelled = () => new WhenceError('cancelled', 'The import was stopped. Nothing was changed.')

/**
 * Imports one file in a thread of its own; in a store that several connections can share.
 * @throws WhenceError as `ingest` does, `cancelled` once the signal has fired
 */
export const ingestInWorker = (
  order: Order,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: IngestProgress) => void },
): Promise<ImportReport> => {
  const { promise, resolve, reject } = Promise.withResolvers<ImportReport>()
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order })
  let ending: NodeJS.Timeout | undefined
  let answer: (() => void) | undefined
  const stop = () => {
    worker.postMessage(STOP)
    ending = setTimeout(() => void worker.terminate(), PATIENCE)
  }
  if (options.signal.aborted) stop()
  else options.signal.addEventListener('abort', stop, { once: true })

  worker.on('message', (message: Message) => {
    if (message.type === 'progress') options.onProgress(message.progress)
    else if (message.type === 'done') answer = () => resolve(message.report)
    else if (message.kind === undefined) answer = () => reject(new Error(message.message))
    else {
      const { kind, message: text, remedy, where } = message
      const details = { ...(remedy !== undefined && { remedy }), ...(where !== undefined && { where }) }
      answer = () => reject(new WhenceError(kind, text, details))
    }
  })
  worker.on('error', (error) => {
    answer ??= () => reject(error)
  })
  // The answer is given when the thread has let go of the store and the file.
  worker.on('exit', (code) => {
    clearTimeout(ending)
    options.signal.removeEventListener('abort', stop)
    if (answer) answer()
    else reject(options.signal.aborted ? cancelled() : new Error(`the importing thread ended with ${code}`))
  })
  return promise
}
