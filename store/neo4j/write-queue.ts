// What a turn writes, gathered into transactions of a good size; some are on their way while the next is being made ready.
import type { Values } from './values.ts'

/** What to do with what comes back of a statement. */
export interface Heed {
  /** Looks at what comes back, before it is committed, as often as the statement is run. @throws to have nothing committed */
  readonly check?: (rows: readonly unknown[]) => void
  /** Told what came back, once and for good: it is committed. */
  readonly take?: (rows: readonly unknown[]) => void
  /** Statements of one name need nothing of each other: transactions of these alone are worked on at once. */
  readonly apart?: 'nodes' | 'edges' | 'summaries'
}
export interface Statement extends Heed {
  readonly cypher: string
  readonly values: Values
}
export interface WriteQueue {
  /** @param weight about how many records it writes. @throws what an earlier transaction met */
  add(statement: Statement, weight: number): Promise<void>
  /** Waits for all that is on its way. @returns what is not, for the caller to write. @throws what one of them met */
  rest(): Promise<readonly Statement[]>
}

/** Records in one transaction. */
export const FULL = 5_000
/** While the server commits one, it works on the next. */
const ON_THEIR_WAY = 2

/** By what name all of these are apart from each other, if they are. */
export const apartBy = (statements: readonly Statement[]): Statement['apart'] => {
  const [first] = statements
  return first?.apart && statements.every(({ apart }) => apart === first.apart) ? first.apart : undefined
}

/** @param commit sends a transaction; where they are apart, each is called when those before have been sent, not when they are done */
export const openWriteQueue = (commit: (statements: readonly Statement[]) => Promise<unknown>): WriteQueue => {
  let waiting: Statement[] = []
  let weight = 0
  let onTheirWay: Promise<unknown>[] = []
  let kind: Statement['apart']
  const take = (): readonly Statement[] => {
    const taken = waiting
    waiting = []
    weight = 0
    return taken
  }
  const allDone = async () => {
    const ended = await Promise.allSettled(onTheirWay)
    onTheirWay = []
    const failed = ended.find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') throw failed.reason
  }
  return {
    add: async (statement, itsWeight) => {
      waiting.push(statement)
      weight += itsWeight
      if (weight < FULL) return
      const statements = take()
      const next = apartBy(statements)
      if (next === undefined || next !== kind) await allDone()
      else if (onTheirWay.length >= ON_THEIR_WAY) await onTheirWay.shift()
      kind = next
      const sent = commit(statements)
      // Whoever waits for it next is told; until then nobody may be listening.
      sent.catch(() => undefined)
      onTheirWay.push(sent)
    },
    rest: async () => {
      await allDone()
      return take()
    },
  }
}
