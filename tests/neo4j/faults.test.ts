// The server is killed on purpose: while an import is read, while it lands, while one is taken out, and between requests. Nothing is
// lost, doubled or half there, and what was begun can be done again. `npm run test:faults` kills it more often.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { type GraphSize, generatedGraph } from '../../bench/graph.ts'
import { seeded } from '../../bench/random.ts'
import { isWhenceError } from '../../model/error.ts'
import type { Import } from '../../model/record.ts'
import { openStore } from '../../store/open.ts'
import type { GraphStore } from '../../store/store.ts'
import { bringNotes, bringPapers, dump } from '../store/stores.ts'
import { signalServer, startAgain } from './server.ts'
import { cypher, openAgain, openEmpty, server, theServer } from './stores.ts'

const KILLS = Number(process.env.WHENCE_FAULTS ?? 2)
const SIZE: GraphSize = KILLS > 2 ? { nodes: 5_000, edges: 12_000 } : { nodes: 1_500, edges: 3_000 }
const header: Import = { id: 'import:large', format: 'test', source: 'generated', hash: 'large' }
const random = seeded(KILLS)

const told = dump
const bringLarge = (store: GraphStore) => store.importRecords(header, generatedGraph(SIZE))

/** The graph without the import and with it, as the other engine has it. */
const expected = async (): Promise<{ readonly without: string; readonly whole: string }> => {
  const store = await openStore('sqlite::memory:')
  await bringNotes(store)
  await bringPapers(store)
  const without = await told(store)
  await bringLarge(store)
  const whole = await told(store)
  await store.close()
  return { without, whole }
}

const killAndStart = async () => {
  await signalServer(theServer(), 'SIGKILL')
  await startAgain(theServer())
}
const killLater = (most: number) => sleep(random.below(most)).then(killAndStart)

/** What the work is that is broken into, from a store without the import. @returns when the work and the server’s new start are done */
const KINDS: readonly (readonly [when: string, work: (store: GraphStore) => Promise<unknown>])[] = [
  [
    'while what was read is written and lands',
    async (store) => {
      let back: Promise<void> | undefined
      const records = async function* () {
        yield* generatedGraph(SIZE)
        back = killLater(1_500)
      }
      return store.importRecords(header, records()).finally(() => back)
    },
  ],
  [
    'while an import is read',
    async (store) => {
      let back: Promise<void> | undefined
      let batch = 0
      const at = 1 + random.below(2)
      const records = async function* () {
        for await (const some of generatedGraph(SIZE)) {
          if (batch++ === at) back = killAndStart()
          yield some
        }
      }
      return store.importRecords(header, records()).finally(() => back)
    },
  ],
  [
    'while an import is taken out',
    async (store) => {
      await bringLarge(store)
      const back = killLater(1_500)
      return store.removeImport(header.id).finally(() => back)
    },
  ],
  // What is asked meanwhile waits for the server, or is told that it is not there.
  [
    'between requests',
    async (store) => {
      const back = killAndStart()
      return store.counts().finally(() => back)
    },
  ],
]
const kills = Array.from({ length: KILLS }, (_, at) => [at + 1, ...KINDS[at % KINDS.length]!] as const)

/** What never became part of the graph, or is no longer, and is still in the database. */
const leftovers = () =>
  cypher(`MATCH (store:Store {name: 'whence'}) CALL (store) {
      MATCH (n) WHERE n.since > store.now OR n.until IS NOT NULL RETURN labels(n) AS what
      UNION ALL MATCH ()-[r]->() WHERE r.since > store.now OR r.until IS NOT NULL RETURN [type(r)] AS what
    } RETURN what, count(*) AS count`)

describe.skipIf(!server?.home)('a server that is killed', () => {
  const ended = new Map<string, number>()
  /** What is to be read while a long run goes on. */
  const say = (words: string) => KILLS > 2 && process.stderr.write(`${words}\n`)
  afterAll(() => {
    for (const [how, times] of ended) say(`${times} × ${how}`)
  })
  const graphs = server?.home ? expected() : undefined

  it.each(kills)(
    'for the %i. time, %s, leaves the graph as it was or as it was to be, and is used again',
    async (kill, when, work) => {
      const begin = Date.now()
      const { without, whole } = await graphs!
      let store = await openEmpty()
      await bringNotes(store)
      await bringPapers(store)
      const error: unknown = await work(store).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      if (error !== undefined) expect(isWhenceError(error), String(error)).toBe(true)
      // A server that has just begun again may take longer over its first answer than one that is well.
      await expect.poll(() => store.health(), { timeout: 120_000 }).toMatchObject({ ok: true })
      const found = await told(store)
      expect([without, whole].includes(found), `after kill ${kill}: ${error}`).toBe(true)
      const how = `${when}: ${error === undefined ? 'done all the same' : 'an error'}, ${found === whole ? 'the import is whole' : 'nothing of it is there'}`
      ended.set(how, (ended.get(how) ?? 0) + 1)
      say(`kill ${kill} of ${KILLS}, ${how}`)
      // Begun again, by the same program or by another that opens the store: it is whole, and nothing lies about.
      if (kill % 2 === 0) {
        await store.close()
        store = await openAgain()
      }
      await bringLarge(store)
      expect((await told(store)) === whole, 'brought again, it is whole').toBe(true)
      expect(await leftovers()).toEqual([])
      await store.removeImport(header.id)
      expect((await told(store)) === without, 'taken out again, nothing of it is left').toBe(true)
      expect(await leftovers()).toEqual([])
      await store.close()
      say(`kill ${kill} of ${KILLS}, all as it should be after ${Math.round((Date.now() - begin) / 1_000)} s`)
    },
    600_000,
  )
})
