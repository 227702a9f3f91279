// The measuring thread: reads the whole graph by a connection of its own and measures it. It writes nothing, so it may be ended at any time.
import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../../store/open.ts'
import { withoutStruck } from '../explore/measures/without-struck.ts'
import { measureNetwork } from '../explore/network/measured.ts'
import { wholeBase } from '../explore/whole-base.ts'
import { failureOf } from '../thread-failure.ts'
import type { MeasureMessage, MeasureOrder } from './message.ts'

const say = (message: MeasureMessage): void => parentPort?.postMessage(message)

const read = async ({ store: address, credentials, strikes }: MeasureOrder) => {
  const store = await openStore(address, credentials)
  try {
    const revision = await store.revision()
    return { revision, base: withoutStruck(await wholeBase(store)(), strikes) }
  } finally {
    await store.close()
  }
}

const work = async (order: MeasureOrder): Promise<MeasureMessage> => {
  say({ type: 'stage', stage: 'reading' })
  const { revision, base } = await read(order)
  const measured = measureNetwork(base, (stage) => say({ type: 'stage', stage }))
  return { type: 'measured', revision, measured }
}

// The order comes from in-worker.ts, which is of this program.
say(await work(workerData as MeasureOrder).catch(failureOf))
parentPort?.close()
