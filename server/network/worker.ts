// The measuring thread: reads the whole graph by a connection of its own and measures it. It writes nothing, so it may be ended at any time.
import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../../store/open.ts'
import { sparingly } from '../explore/long-work.ts'
import { withoutStruck } from '../explore/measures/without-struck.ts'
import { findingsOf } from '../explore/network/findings.ts'
import { measureNetwork, type Stage } from '../explore/network/measured.ts'
import { wholeBase } from '../explore/whole-base.ts'
import { failureOf } from '../thread-failure.ts'
import type { MeasureMessage, MeasureOrder } from './message.ts'

const say = (message: MeasureMessage): void => parentPort?.postMessage(message)
const tell = sparingly((stage: Stage, done, total) => say({ type: 'stage', stage, done, total }))

const read = async ({ store: address, credentials, strikes }: MeasureOrder) => {
  const store = await openStore(address, credentials)
  try {
    const revision = await store.revision()
    const whole = await wholeBase(store, (_, done, total) => tell('reading', done, total))()
    return { revision, base: withoutStruck(whole, strikes) }
  } finally {
    await store.close()
  }
}

const work = async (order: MeasureOrder): Promise<MeasureMessage> => {
  const { revision, base } = await read(order)
  const measured = measureNetwork(base, (stage) => tell(stage, 0, 0))
  tell('ordering', 0, 0)
  return { type: 'measured', revision, findings: findingsOf(measured, base) }
}

// The order comes from in-worker.ts, which is of this program.
say(await work(workerData as MeasureOrder).catch(failureOf))
parentPort?.close()
