// The importing thread: one file into the store by a connection of its own, so that requests go on being answered.
import { parentPort, workerData } from 'node:worker_threads'
import { fileSource } from '../../import/source.ts'
import { isWhenceError } from '../../model/error.ts'
import { openStore } from '../../store/open.ts'
import { ingest } from './ingest.ts'
import { type Message, type Order, STOP } from './message.ts'

/** Between two words on progress, in milliseconds. */
const PAUSE = 100

const say = (message: Message): void => parentPort?.postMessage(message)

const failure = (error: unknown): Message => {
  if (!isWhenceError(error))
    return { type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  const { kind, message, remedy, where } = error
  return {
    type: 'failed',
    kind,
    message,
    ...(remedy !== undefined && { remedy }),
    ...(where !== undefined && { where }),
  }
}

const work = async ({ store: address, path, name, title, compiler }: Order): Promise<Message> => {
  const stop = new AbortController()
  parentPort?.on('message', (message) => message === STOP && stop.abort())
  const store = await openStore(address)
  let said = 0
  try {
    const report = await ingest(store, await fileSource(path, name), {
      signal: stop.signal,
      ...(title !== undefined && { title }),
      ...(compiler !== undefined && { compiler }),
      onProgress: (progress) => {
        const now = performance.now()
        if (now - said < PAUSE) return
        said = now
        say({ type: 'progress', progress })
      },
    })
    return { type: 'done', report }
  } finally {
    await store.close()
  }
}

// The order comes from in-worker.ts, which is of this program.
say(await work(workerData as Order).catch(failure))
parentPort?.close()
