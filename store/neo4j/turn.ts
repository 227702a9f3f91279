// One writer at a time, whichever process it is in: a turn is held by a token on the store's node, and renewed with everything that is
// written under it. What is written is numbered with the turn and stays invisible until the store's state is that number.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { WhenceError } from '../../model/error.ts'
import type { Ask, Connection } from './connection.ts'
import type { Values } from './values.ts'
import { apartBy, type Heed, openWriteQueue, type Statement } from './write-queue.ts'

/** A writer that has not been heard of for so long is taken to be gone, in milliseconds. */
export const LEASE = 10_000
const RENEW_AFTER = 2_000
/** How long another process may write before a call here gives up. */
const LONGEST_WAIT = 45_000

/** What the store's node says when a turn begins. */
export interface StoreNode {
  readonly now: number
  readonly attempt: number
  readonly lastNumber: number
  readonly lastImport: number
  readonly settling: boolean
  readonly staging: boolean
  readonly nodeCounts: string
  readonly edgeCounts: string
}
/** Whether there is nothing in a store but what this change has written itself. */
export const isEmptyStore = ({ lastImport }: StoreNode): boolean => lastImport === 0

export interface Turn {
  readonly token: string
  /** The number of this change, and the state of the graph once it has landed. */
  readonly number: number
  readonly store: StoreNode
  /**
   * Writes something that lands nothing yet: with other statements, in order, and later than the call.
   * `$now` is the number of the turn.
   * @param weight about how many records it writes
   * @param heed what to do with what comes back
   * @throws WhenceError `conflict` where the turn was lost
   */
  write(cypher: string, values: Values, weight?: number, heed?: Heed): Promise<void>
  /** Questions of the graph as it will be: what was written before is there. They may be asked twice. */
  look<A>(questions: (ask: Ask) => Promise<A>): Promise<A>
  /** Questions of the graph as it is, beside what is being written. */
  lookBefore<A>(questions: (ask: Ask) => Promise<A>): Promise<A>
  /** The transaction that makes the change visible, with all that was written and is not yet there. */
  land(statements: readonly Statement[]): Promise<void>
  /** Says that nothing of what was written is to be kept. */
  discard(): void
}

// The first clause takes the lock of the node, so that two who ask at once are told apart.
const TAKE = `MATCH (store:Store {name: 'whence'}) SET store.asked = timestamp()
  WITH store, store.writer IS NULL OR store.writer IN $mine OR store.leaseUntil < timestamp() AS isFree
  FOREACH (_ IN CASE WHEN isFree THEN [1] ELSE [] END | SET store.writer = $token, store.leaseUntil = timestamp() + ${LEASE})
  RETURN isFree, store {.*} AS store`
/**
 * Every transaction of a turn has a number, kept where it commits: so that one whose answer was lost is not done twice, and none comes
 * before the one before it. The first clause takes the lock of the node: what another has of it is committed before anything is read.
 */
const RENEW = `MATCH (store:Store {name: 'whence'}) SET store.asked = timestamp()
  WITH store WHERE store.writer = $token WITH store, store.part AS part SET store.leaseUntil = timestamp() + ${LEASE},
    store.part = CASE WHEN part = $part - 1 THEN $part ELSE part END RETURN part`
const BEGIN = `MATCH (store:Store {name: 'whence'}) WHERE store.writer = $token
  SET store.attempt = $number, store.staging = true, store.part = 0`
const RELEASE = `MATCH (store:Store {name: 'whence'}) WHERE store.writer = $token
  SET store.writer = null, store.leaseUntil = null, store.asked = null, store.staging = false, store.part = 0`

const lost = (where: string) =>
  new WhenceError('conflict', 'Another program has taken over the writing. Nothing has been changed.', {
    where,
    remedy: 'Try again.',
  })

/**
 * @param part the number of the transaction that it stands in, where that may be done once only
 * @returns the number of the last one that was done
 * @throws WhenceError `conflict` where the turn is another’s by now
 */
export const renew = async (ask: Ask, token: string, where: string, part: number | null = null): Promise<number> => {
  const [row] = await ask<{ part: number | null }>(RENEW, { token, part })
  if (!row) throw lost(where)
  return row.part ?? 0
}

const nothing = async () => undefined
/** The transaction before has not been committed: this one was worked on at once with it, and it failed. */
const TOO_EARLY = new Error('the transaction before is not there')

const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new WhenceError('cancelled', 'Stopped before the end. Nothing has been changed.')
}

const take = async (connection: Connection, mine: readonly string[], token: string, signal?: AbortSignal) => {
  const until = Date.now() + LONGEST_WAIT
  for (;;) {
    throwIfAborted(signal)
    const [row] = await connection.write((ask) =>
      ask<{ isFree: boolean; store: StoreNode }>(TAKE, { token, mine: [...mine, token] }),
    )
    if (row?.isFree) return row.store
    if (!row)
      throw new WhenceError('unavailable', 'This database is no longer a store of Whence.', {
        where: connection.address,
      })
    if (Date.now() > until) {
      throw new WhenceError('conflict', 'Another program is writing to the store.', {
        where: connection.address,
        remedy: 'Wait until it has finished, then try again.',
      })
    }
    await sleep(100)
  }
}

export interface Turns {
  /** Waits for its turn, then does the work; clears what a writer before left unfinished, and what this one leaves. */
  run<A>(work: (turn: Turn) => Promise<A>, signal?: AbortSignal): Promise<A>
  idle(): Promise<void>
}

/** @param recover finishes or clears what a broken turn left; must be such that twice is as once */
export const openTurns = (connection: Connection, recover: (token: string) => Promise<void>): Turns => {
  /** Turns of this process that ended without a word to the store: nobody is at work under them. */
  const broken: string[] = []
  let last: Promise<unknown> = Promise.resolve()

  const openTurn = (token: string, store: StoreNode, number: number) => {
    let part = 0
    let hasStaged = false
    let isDiscarded = false
    let lastSent: Promise<unknown> = Promise.resolve()
    /** @param own its number. @param before the transaction before it: where that fails, this one does too */
    const inOrder = async <A>(
      own: number,
      before: Promise<unknown>,
      statements: readonly Statement[],
      questions: (ask: Ask) => Promise<A>,
    ): Promise<A> => {
      const isApart = apartBy(statements) !== undefined
      let tries = 0
      const told: (readonly unknown[])[] = []
      const work = async (plain: Ask) => {
        tries += 1
        const ask: Ask = (cypher, values) => plain(cypher, { ...values, now: number })
        const writing = () =>
          Promise.all(
            statements.map(async ({ cypher, values, check }, at) => {
              const rows = await ask(cypher, values)
              check?.(rows)
              told[at] = rows
            }),
          )
        /** Waits, in the server, until the one before is committed or has failed. @returns whether this one is still to be done */
        const inTurn = async () => {
          const done = await renew(ask, token, connection.address, own)
          if (done < own - 1) throw TOO_EARLY
          return done < own
        }
        // The first time all can be sent without waiting: where the turn is lost, nothing of it is committed. What needs nothing of
        // the one before is worked on while that is committed, and waits at its end.
        if (tries > 1) {
          if (await inTurn()) await writing()
        } else if (isApart) await Promise.all([writing(), inTurn()])
        else await Promise.all([inTurn(), writing()])
        return questions(ask)
      }
      const answer = await connection.write(work).catch(async (error: unknown) => {
        if (error !== TOO_EARLY) throw error
        await before
        return connection.write(work)
      })
      await before
      // Only now: what came back of a try that was not committed is gone with it, and what it wrote may stand elsewhere the next time.
      for (const [at, { take }] of statements.entries()) take?.(told[at] ?? [])
      return answer
    }
    /** One transaction of writing, and of questions after it, behind all before. Done again it does only what it has not done. */
    const commit = <A>(statements: readonly Statement[], questions: (ask: Ask) => Promise<A>): Promise<A> => {
      part += 1
      if (statements.length > 0) hasStaged = true
      const committed = inOrder(part, lastSent, statements, questions)
      lastSent = committed
      committed.catch(() => undefined)
      return committed
    }
    const queue = openWriteQueue((statements) => commit(statements, nothing))
    const turn: Turn = {
      token,
      number,
      store,
      write: (cypher, values, weight = 100, heed = {}) => queue.add({ cypher, values, ...heed }, weight),
      look: async (questions) => commit(await queue.rest(), questions),
      lookBefore: (questions) =>
        connection.look((ask) => questions((cypher, values) => ask(cypher, { ...values, now: store.now }))),
      land: async (statements) => {
        await commit([...(await queue.rest()), ...statements], nothing)
      },
      discard: () => {
        isDiscarded = true
      },
    }
    return {
      turn,
      /** Ends what is on its way. @returns whether anything was written that is not to be kept */
      settle: async (): Promise<boolean> => {
        await queue.rest().catch(() => undefined)
        return isDiscarded && hasStaged
      },
      wrote: () => hasStaged,
    }
  }

  const attempt = async <A>(work: (turn: Turn) => Promise<A>, signal?: AbortSignal): Promise<A> => {
    const token = randomUUID()
    broken.push(token)
    const store = await take(connection, broken, token, signal)
    // One at a time: while a long transaction of the turn holds the store's node, the others would queue up behind it.
    let isBeating = false
    const heartbeat = setInterval(() => {
      if (isBeating) return
      isBeating = true
      connection
        .write((ask) => renew(ask, token, connection.address))
        .catch(() => undefined)
        .finally(() => {
          isBeating = false
        })
    }, RENEW_AFTER)
    let opened: ReturnType<typeof openTurn> | undefined
    try {
      if (store.staging || store.settling) await recover(token)
      const number = store.attempt + 1
      await connection.write((ask) => ask(BEGIN, { token, number }))
      opened = openTurn(token, store, number)
      const value = await work(opened.turn)
      if (await opened.settle()) await recover(token)
      await connection.write((ask) => ask(RELEASE, { token }))
      broken.splice(broken.indexOf(token), 1)
      return value
    } catch (error) {
      await opened?.settle()
      // Where the server is gone this fails too; whoever writes next clears then.
      const clear = opened?.wrote() ? recover(token) : Promise.resolve()
      await clear
        .then(() => connection.write((ask) => ask(RELEASE, { token })))
        .then(() => broken.splice(broken.indexOf(token), 1))
        .catch(() => undefined)
      throw error
    } finally {
      clearInterval(heartbeat)
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
