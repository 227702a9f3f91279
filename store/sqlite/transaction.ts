// One writer at a time: calls of this process queue up, other processes are waited for without holding up the event loop.
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { WhenceError } from '../../model/error.ts'
import { type Connection, inWords, isBusy } from './connection.ts'

/** How long another process may write before a call here gives up, in milliseconds. */
const LONGEST_WAIT = 30_000
const RETRY_AFTER = 40

export const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new WhenceError('cancelled', 'Stopped before the end. Nothing has been changed.')
}

/** Lets whatever else waits have its turn; then stops if that was asked for. */
export const giveWay = async (signal: AbortSignal | undefined): Promise<void> => {
  await nextTurn()
  throwIfAborted(signal)
}

const begin = async (connection: Connection, signal: AbortSignal | undefined): Promise<void> => {
  const until = Date.now() + LONGEST_WAIT
  for (;;) {
    throwIfAborted(signal)
    try {
      connection.db.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() >= until) throw error
    }
    await sleep(RETRY_AFTER)
  }
}

/** Runs one piece of writing; where it says `keep: false`, or throws, all of it is undone. */
export type Transaction = <T>(
  work: () => Promise<{ readonly value: T; readonly keep: boolean }>,
  signal?: AbortSignal,
) => Promise<T>

export const openTransactions = (connection: Connection, path: string): { run: Transaction; idle(): Promise<void> } => {
  let last: Promise<unknown> = Promise.resolve()
  const attempt: Transaction = async (work, signal) => {
    try {
      await begin(connection, signal)
      const { value, keep } = await work()
      connection.db.exec(keep ? 'COMMIT' : 'ROLLBACK')
      return value
    } catch (error) {
      if (connection.db.isOpen && connection.db.isTransaction) connection.db.exec('ROLLBACK')
      throw inWords(error, path)
    }
  }
  return {
    run: (work, signal) => {
      const turn = last.then(() => attempt(work, signal))
      last = turn.catch(() => undefined)
      return turn
    },
    idle: async () => {
      await last
    },
  }
}
