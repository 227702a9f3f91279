// The writing thread: one import or removal by a connection of its own, so that requests go on being answered.
import { parentPort, workerData } from 'node:worker_threads'
import { fileSource } from '../../import/source.ts'
import { openStore } from '../../store/open.ts'
import type { GraphStore } from '../../store/store.ts'
import { failureOf } from '../thread-failure.ts'
import { ingest } from './ingest.ts'
import { type ImportOrder, type Message, type Order, STOP } from './message.ts'

/** Between two words on progress, in milliseconds. */
const PAUSE = 100

const say = (message: Message): void => parentPort?.postMessage(message)

const importFile = async (store: GraphStore, { path, name, title, compiler }: ImportOrder): Promise<Message> => {
  const stop = new AbortController()
  parentPort?.on('message', (message) => message === STOP && stop.abort())
  let said = 0
  const result = await ingest(store, await fileSource(path, name), {
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
  return { type: 'imported', result }
}

const work = async (order: Order): Promise<Message> => {
  const store = await openStore(order.store, order.credentials)
  try {
    if (order.task === 'import') return await importFile(store, order)
    return { type: 'removed', result: await store.removeImport(order.import) }
  } finally {
    await store.close()
  }
}

// The order comes from in-worker.ts, which is of this program.
say(await work(workerData as Order).catch(failureOf))
parentPort?.close()
