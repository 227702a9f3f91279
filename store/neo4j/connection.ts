// The connection to Neo4j: reads that see one state of the graph, writes that may be repeated, streams, and a bound on every wait.
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { isWhenceError, WhenceError } from '../../model/error.ts'
import type { StoreCredentials } from '../credentials.ts'
import { inWords, isTooLarge, tooLate } from './errors.ts'
import { type Kept, openKeptAnswers } from './kept-answers.ts'
import { integers, type Values } from './values.ts'

/** Runs one statement. Its rows are known to have this form: they come from our own graph. */
export type Ask = <Row>(cypher: string, values?: Values) => Promise<readonly Row[]>

export interface Connection {
  readonly address: string
  /**
   * One question of one state of the graph: `$now` is that state, and `kept` what is known of it. Asked again where the graph
   * changed in between.
   */
  read<A>(question: (ask: Ask, kept: Kept) => Promise<A>): Promise<A>
  /** Questions beside the writing, in one transaction of reading; the caller says of which state. */
  look<A>(questions: (ask: Ask) => Promise<A>): Promise<A>
  /** One transaction; it may be run several times, so its statements must be such that twice is as once. */
  write<A>(work: (ask: Ask) => Promise<A>): Promise<A>
  /** A statement that makes its own transactions, or changes the schema. */
  command(cypher: string, values?: Values): Promise<void>
  /** Rows in stretches as they come, from a session of its own. */
  stream<Row>(cypher: string, values: Values, size: number): AsyncGenerator<readonly Row[]>
  /** The state of the graph, waited for while a change is being put in place. @param longest milliseconds to wait for an answer */
  state(longest?: number): Promise<State>
  /** One attempt to reach the server and to log in. */
  reach(): Promise<void>
  close(): Promise<void>
}
/** `now` is the state that readers see; `epoch` changes whenever anything that they see does. */
export interface State {
  readonly now: number
  readonly epoch: number
}

const SECOND = 1_000
const LONGEST_READ = 30 * SECOND
const LONGEST_WRITE = 120 * SECOND
const LONGEST_REACHING = 15 * SECOND
/** How long readers wait for a change that is being put in place. */
const LONGEST_SETTLING = 20 * SECOND
const STATE = `MATCH (store:Store {name: 'whence'}) RETURN store.now AS now, store.epoch AS epoch, store.settling AS settling`
interface StateRow extends State {
  readonly settling: boolean
}

const askIn =
  (transaction: Pick<ManagedTransaction, 'run'>, address: string): Ask =>
  async <Row>(cypher: string, values: Values = {}) => {
    try {
      const result = await transaction.run(cypher, integers(values) as Record<string, unknown>)
      return result.records.map((record) => record.toObject() as Row)
    } catch (error) {
      // The driver would ask again and again for what there is no memory for.
      throw isTooLarge(error) ? inWords(error, address) : error
    }
  }

/** Ends a wait that the driver itself would not end: a server that is reached but says nothing. */
const within = async <A>(milliseconds: number, address: string, work: Promise<A>): Promise<A> => {
  const stop = new AbortController()
  const late = sleep(milliseconds, undefined, { signal: stop.signal }).then(() => {
    throw tooLate(address, milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    stop.abort()
    late.catch(() => undefined)
    work.catch(() => undefined)
  }
}

/**
 * @param url with its scheme, without user and password
 * @param address the same as it may be shown
 */
export const connect = (url: string, address: string, credentials: StoreCredentials): Connection => {
  const { user = 'neo4j', password = '', database } = credentials
  const driver: Driver = neo4j.driver(url, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    connectionTimeout: 5 * SECOND,
    connectionAcquisitionTimeout: 10 * SECOND,
    connectionLivenessCheckTimeout: 30 * SECOND,
    maxTransactionRetryTime: 15 * SECOND,
    maxConnectionPoolSize: 50,
    userAgent: 'whence',
  })
  const bookmarkManager = neo4j.bookmarkManager()
  const keptAnswers = openKeptAnswers()
  let known: State | undefined
  let isOpen = true

  const session = (defaultAccessMode: 'READ' | 'WRITE', fetchSize: number) => {
    if (!isOpen) throw new WhenceError('unavailable', 'The store has been closed.', { where: address })
    return driver.session({ defaultAccessMode, fetchSize, bookmarkManager, ...(database && { database }) })
  }
  /** Every use of a session: closed at the end, bounded in time, its errors in words. */
  const using = async <A>(opened: Session, longest: number, work: (session: Session) => Promise<A>): Promise<A> => {
    try {
      return await within(longest, address, work(opened))
    } catch (error) {
      throw inWords(error, address)
    } finally {
      // Not waited for: a server that says nothing must not hold up the answer that it says nothing.
      opened.close().catch(() => undefined)
    }
  }
  const asState = ([row]: readonly StateRow[]): StateRow => {
    if (row) return row
    throw new WhenceError('unavailable', 'This database is no longer a store of Whence.', {
      where: address,
      remedy: 'Start Whence again, which makes it one.',
    })
  }
  const waitFor = async (until: number): Promise<void> => {
    if (Date.now() < until) return sleep(40)
    throw new WhenceError('unavailable', 'A large change is being put in place.', {
      where: address,
      remedy: 'Try again in a moment.',
    })
  }
  const read = async <A>(question: (ask: Ask, kept: Kept) => Promise<A>, longest = LONGEST_READ): Promise<A> => {
    const until = Date.now() + LONGEST_SETTLING
    for (;;) {
      const answer = await using(session('READ', -1), longest, (opened) =>
        opened.executeRead(
          async (transaction) => {
            const plain = askIn(transaction, address)
            const asked = known ?? asState(await plain<StateRow>(STATE))
            const { kept, confirm } = keptAnswers.of(asked.epoch)
            // The state is asked for right behind statements that are sent together, without waiting in between: the last answer counts.
            let state: Promise<readonly StateRow[]> | undefined
            let isToBeAsked = false
            const askState = () => {
              isToBeAsked = false
              return plain<StateRow>(STATE)
            }
            const answered = await question((cypher, values) => {
              const answer = plain<never>(cypher, { ...values, now: asked.now })
              if (!isToBeAsked) {
                isToBeAsked = true
                state = Promise.resolve().then(askState)
                state.catch(() => undefined)
              }
              return answer
            }, kept).then(
              (value) => ({ value }),
              (error: unknown) => {
                // That something is not there may have been true of the state before.
                if (isWhenceError(error)) return { error }
                throw error
              },
            )
            const after = asState(await (state ?? plain<StateRow>(STATE)))
            known = after
            const isSame = after.epoch === asked.epoch && !after.settling
            if (isSame) confirm()
            return { answered, settling: after.settling, isSame }
          },
          { timeout: longest },
        ),
      )
      if (answer.isSame) {
        if ('error' in answer.answered) throw answer.answered.error
        return answer.answered.value
      }
      if (answer.settling || Date.now() > until) await waitFor(until)
    }
  }
  return {
    address,
    read: (question) => read(question),
    state: (longest) => read(async (ask) => asState(await ask<StateRow>(STATE)), longest),
    reach: async () => {
      try {
        await within(LONGEST_REACHING, address, driver.getServerInfo({ ...(database && { database }) }))
      } catch (error) {
        throw inWords(error, address)
      }
    },
    look: (questions) =>
      using(session('READ', -1), LONGEST_READ, (opened) =>
        opened.executeRead((transaction) => questions(askIn(transaction, address)), { timeout: LONGEST_READ }),
      ),
    write: (work) =>
      using(session('WRITE', -1), LONGEST_WRITE, (opened) =>
        opened.executeWrite((transaction) => work(askIn(transaction, address)), { timeout: LONGEST_WRITE }),
      ),
    command: (cypher, values = {}) =>
      using(session('WRITE', -1), 10 * LONGEST_WRITE, async (opened) => {
        await opened.run(cypher, integers(values) as Record<string, unknown>)
      }),
    stream: async function* <Row>(cypher: string, values: Values, size: number) {
      const opened = session('READ', size)
      try {
        const result = opened.run(cypher, integers(values) as Record<string, unknown>)
        let stretch: Row[] = []
        for await (const record of result) {
          stretch.push(record.toObject() as Row)
          if (stretch.length < size) continue
          yield stretch
          stretch = []
        }
        if (stretch.length > 0) yield stretch
      } catch (error) {
        throw inWords(error, address)
      } finally {
        opened.close().catch(() => undefined)
      }
    },
    close: async () => {
      if (!isOpen) return
      isOpen = false
      await driver.close()
    },
  }
}
