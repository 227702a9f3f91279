// One writer at a time, whichever process it is in: a turn is held by a token on the store's node, and renewed with everything that is
// written under it. What is written is numbered with the turn and stays invisible until the store's state is that number.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { WhenceError } from '../../model/error.ts'
import type { Ask, Connection } from './connection.ts'

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
export interface Turn {
  readonly token: string
  /** The number of this change, and the state of the graph once it has landed. */
  readonly number: number
  readonly store: StoreNode
  /** One transaction of writing, which lands nothing yet. @throws WhenceError `conflict` where the turn was lost */
  stage<A>(work: (ask: Ask) => Promise<A>): Promise<A>
  /** The transaction that makes the change visible: not done a second time where the first one's answer was lost. */
  land(work: (ask: Ask) => Promise<unknown>): Promise<void>
  /** Says that nothing of what was written is to be kept. */
  discard(): void
  /** A question of the graph as it will be. */
  look: Ask
  /** Whether anything was written under this turn. */
  readonly hasStaged: boolean
}

// The first clause takes the lock of the node, so that two who ask at once are told apart.
const TAKE = `MATCH (store:Store {name: 'whence'}) SET store.asked = timestamp()
  WITH store, store.writer IS NULL OR store.writer IN $mine OR store.leaseUntil < timestamp() AS isFree
  FOREACH (_ IN CASE WHEN isFree THEN [1] ELSE [] END | SET store.writer = $token, store.leaseUntil = timestamp() + ${LEASE})
  RETURN isFree, store {.*} AS store`
const RENEW = `MATCH (store:Store {name: 'whence'}) WHERE store.writer = $token
  SET store.leaseUntil = timestamp() + ${LEASE} RETURN store.now AS now`
const BEGIN = `MATCH (store:Store {name: 'whence'}) WHERE store.writer = $token
  SET store.attempt = $number, store.staging = true`
const RELEASE = `MATCH (store:Store {name: 'whence'}) WHERE store.writer = $token
  SET store.writer = null, store.leaseUntil = null, store.asked = null, store.staging = false`

const lost = (where: string) =>
  new WhenceError('conflict', 'Another program has taken over the writing. Nothing has been changed.', {
    where,
    remedy: 'Try again.',
  })

/** @throws WhenceError `conflict` where the turn is another’s by now; @returns the state that readers see */
export const renew = async (ask: Ask, token: string, where: string): Promise<number> => {
  const [row] = await ask<{ now: number }>(RENEW, { token })
  if (!row) throw lost(where)
  return row.now
}

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

  const attempt = async <A>(work: (turn: Turn) => Promise<A>, signal?: AbortSignal): Promise<A> => {
    const token = randomUUID()
    broken.push(token)
    const store = await take(connection, broken, token, signal)
    const heartbeat = setInterval(() => {
      connection.write((ask) => renew(ask, token, connection.address)).catch(() => undefined)
    }, RENEW_AFTER)
    let hasStaged = false
    let needsSweep = false
    try {
      if (store.staging || store.settling) await recover(token)
      const number = store.attempt + 1
      await connection.write((ask) => ask(BEGIN, { token, number }))
      const turn: Turn = {
        token,
        number,
        store,
        stage: (stage) => {
          hasStaged = true
          return connection.write(async (ask) => {
            await renew(ask, token, connection.address)
            return stage((cypher, values) => ask(cypher, { ...values, now: number }))
          })
        },
        land: async (landing) => {
          await connection.write(async (ask) => {
            if ((await renew(ask, token, connection.address)) < number) await landing(ask)
          })
        },
        discard: () => {
          needsSweep = hasStaged
        },
        look: (cypher, values) => connection.write((ask) => ask(cypher, { ...values, now: number })),
        get hasStaged() {
          return hasStaged
        },
      }
      const value = await work(turn)
      if (needsSweep) await recover(token)
      await connection.write((ask) => ask(RELEASE, { token }))
      broken.splice(broken.indexOf(token), 1)
      return value
    } catch (error) {
      // Where the server is gone this fails too; whoever writes next clears then.
      const clear = hasStaged ? recover(token) : Promise.resolve()
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
