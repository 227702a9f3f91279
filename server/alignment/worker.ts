// Lays one quotation against one text and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { alignQuotation } from '../explore/alignment/align-quotation.ts'
import type { AlignmentMessage, AlignmentOrder } from './message.ts'

const work = ({ quotation, text }: AlignmentOrder): AlignmentMessage => {
  try {
    return { alignment: alignQuotation(quotation, text) }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

// The order comes from in-worker.ts, which is of this program.
parentPort?.postMessage(work(workerData as AlignmentOrder))
parentPort?.close()
