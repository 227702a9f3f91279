// What a turn writes, gathered into transactions of a good size; one is on its way while the next is being made ready.
import type { Values } from './values.ts'

/** What to do with what comes back of a statement. */
export interface Heed {
  /** Looks at what comes back, before it is committed, as often as the statement is run. @throws to have nothing committed */
  readonly check?: (rows: readonly unknown[]) => void
  /** Told what came back, once and for good: it is committed. */
  readonly take?: (rows: readonly unknown[]) => void
}
export interface Statement extends Heed {
  readonly cypher: string
  readonly values: Values
}
export interface WriteQueue {
  /** @param weight about how many records it writes. @throws what an earlier transaction met */
  add(statement: Statement, weight: number): Promise<void>
  /** Waits for what is on its way. @returns what is not, for the caller to write */
  rest(): Promise<readonly Statement[]>
}

/** Records in one transaction. */
const FULL = 5_000

export const openWriteQueue = (commit: (statements: readonly Statement[]) => Promise<unknown>): WriteQueue => {
  let waiting: Statement[] = []
  let weight = 0
  let onItsWay: Promise<unknown> = Promise.resolve()
  const take = (): readonly Statement[] => {
    const taken = waiting
    waiting = []
    weight = 0
    return taken
  }
  return {
    add: async (statement, itsWeight) => {
      waiting.push(statement)
      weight += itsWeight
      if (weight < FULL) return
      await onItsWay
      onItsWay = commit(take())
      // Whoever waits for it next is told; until then nobody may be listening.
      onItsWay.catch(() => undefined)
    },
    rest: async () => {
      await onItsWay
      return take()
    },
  }
}
