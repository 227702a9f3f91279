// The server is killed on purpose: during imports and between requests. Nothing is lost, doubled or half there, and what was begun can
// be done again. `npm run test:faults` kills it more often.
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type GraphSize, generatedGraph } from '../../bench/graph.ts'
import { seeded } from '../../bench/random.ts'
import { isWhenceError } from '../../model/error.ts'
import type { Import } from '../../model/record.ts'
import { openStore } from '../../store/open.ts'
import type { GraphStore } from '../../store/store.ts'
import { bringNotes, bringPapers, dump } from '../store/stores.ts'
import { signalServer, startAgain } from './server.ts'
import { openEmpty, server, theServer } from './stores.ts'

const KILLS = Number(process.env.WHENCE_FAULTS ?? 2)
const SIZE: GraphSize = KILLS > 2 ? { nodes: 5_000, edges: 12_000 } : { nodes: 1_500, edges: 3_000 }
const header: Import = { id: 'import:large', format: 'test', source: 'generated', hash: 'large' }

/** The graph before and after the import, as the other engine has it. */
const expected = async (): Promise<{ readonly before: string; readonly after: string }> => {
  const store = await openStore('sqlite::memory:')
  await bringNotes(store)
  await bringPapers(store)
  const before = await dump(store)
  await store.importRecords(header, generatedGraph(SIZE))
  const after = await dump(store)
  await store.close()
  return { before, after }
}

const killAndStart = async () => {
  await signalServer(theServer(), 'SIGKILL')
  await startAgain(theServer())
}

/** @param at which batch the server is killed; past the last one, some time after it: while the rest is written and lands */
const importKilled = async (store: GraphStore, at: number, later: number) => {
  let back: Promise<void> | undefined
  const records = async function* () {
    let batch = 0
    for await (const some of generatedGraph(SIZE)) {
      if (batch++ === at) back = killAndStart()
      yield some
    }
    if (!back) back = sleep(later).then(killAndStart)
  }
  const error = await store.importRecords(header, records()).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  await back
  return error
}

describe.skipIf(!server?.home)('a server that is killed', () => {
  it(
    `${KILLS} times leaves the graph as it was or as it was to be, and is used again when it is back`,
    async () => {
      const { before, after } = await expected()
      const random = seeded(KILLS)
      let store = await openEmpty()
      await bringNotes(store)
      await bringPapers(store)
      for (let kill = 0; kill < KILLS; kill++) {
        const isBetween = kill % 4 === 3
        const error = isBetween
          ? await killAndStart()
          : await importKilled(store, kill % 2 === 0 ? 99 : 1 + random.below(2), random.below(1_500))
        if (error !== undefined) expect(isWhenceError(error), String(error)).toBe(true)
        expect(await store.health()).toMatchObject({ ok: true })
        const found = await dump(store)
        expect([before, after].includes(found), `after kill ${kill}: ${error}`).toBe(true)
        // Begun again, by the same program or by another that opens the store: it is whole.
        if (kill % 2 === 1) {
          await store.close()
          const { address, user, password } = theServer()
          store = await openStore(address, { user, password })
        }
        await store.importRecords(header, generatedGraph(SIZE))
        expect(await dump(store)).toBe(after)
        // It is taken out again for the next kill.
        if (kill + 1 === KILLS) break
        await store.removeImport(header.id)
        expect(await dump(store)).toBe(before)
      }
      await store.close()
    },
    150_000 + KILLS * 60_000,
  )
})
