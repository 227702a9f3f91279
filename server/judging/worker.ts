// The judging thread: answers what asks for the ground of all claims, which it keeps while the store stays as it is. It writes nothing, so it
// may be ended at any time.
import { parentPort, workerData } from 'node:worker_threads'
import { WhenceError } from '../../model/error.ts'
import { openStore } from '../../store/open.ts'
import { sparingly } from '../explore/long-work.ts'
import { failureOf } from '../thread-failure.ts'
import { answering } from './answering.ts'
import type { FromThread, JudgingOrder, ToThread } from './message.ts'

const say = (message: FromThread): void => parentPort?.postMessage(message)

const failure = (id: number, error: unknown): FromThread => ({ ...failureOf(error), id })

// The order comes from in-worker.ts, which is of this program.
const { store: address, credentials, ...config } = workerData as JudgingOrder
const store = await openStore(address, credentials)
const handlers = answering(
  store,
  config,
  sparingly((what, done, total) => say({ type: 'progress', what, done, total })),
)
const stops = new Map<number, AbortController>()

/** What the schemas of the route have read was asked by this very program. */
type Handler = (asked: object) => unknown

const answer = async ({ id, route, ...asked }: Extract<ToThread, { type: 'ask' }>): Promise<void> => {
  const stop = new AbortController()
  stops.set(id, stop)
  try {
    const handler = Object.entries(handlers).find(([name]) => name === route)?.[1] as Handler | undefined
    if (!handler) throw new WhenceError('not-found', `Nothing is asked by the name of ${route}.`)
    say({ type: 'answer', id, text: JSON.stringify(await handler({ ...asked, signal: stop.signal })) })
  } catch (error) {
    say(failure(id, error))
  } finally {
    stops.delete(id)
  }
}

parentPort?.on('message', (message: ToThread) => {
  if (message.type === 'stop') stops.get(message.id)?.abort()
  else void answer(message)
})
