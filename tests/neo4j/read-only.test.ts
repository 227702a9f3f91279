// A server that only reads: what is in the graph is told, and whoever would change it is told why not.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../cli/program.ts'
import { standInIo } from '../cli/stand-in-io.ts'
import { bringNotes, bringPapers, dump } from '../store/stores.ts'
import { signalServer, startAgain } from './server.ts'
import { openAgain, openEmpty, server, theServer } from './stores.ts'

describe.skipIf(!server?.home)('a database that may only be read', () => {
  const file = join(server?.home ?? '', 'conf/neo4j.conf')
  let settings = ''
  let before = ''
  const startWith = async (text: string) => {
    // In order: what may only be read cannot be mended at the start.
    await signalServer(theServer(), 'SIGTERM')
    writeFileSync(file, text)
    await startAgain(theServer())
  }
  beforeAll(async () => {
    const store = await openEmpty()
    await bringPapers(store)
    before = await dump(store)
    await store.close()
    settings = readFileSync(file, 'utf8')
    await startWith(`${settings}\nserver.databases.default_to_read_only=true\n`)
  }, 300_000)
  afterAll(() => startWith(settings), 300_000)

  it('is opened, and tells all that is in it', async () => {
    const store = await openAgain()
    expect(await store.health()).toMatchObject({ ok: true })
    expect(await dump(store)).toBe(before)
    await store.close()
  })

  it('refuses what would change it, says that it only reads, and is as it was', async () => {
    const store = await openAgain()
    const onlyReads = { kind: 'refused', message: 'This server of Neo4j only reads.' }
    await expect(bringNotes(store)).rejects.toMatchObject(onlyReads)
    await expect(store.removeImport('import:papers')).rejects.toMatchObject(onlyReads)
    expect(await dump(store)).toBe(before)
    await store.close()
  })

  it('is told of by the command with what to do', async () => {
    const { address, user, password } = theServer()
    const io = standInIo({ env: { WHENCE_NEO4J_USER: user, WHENCE_NEO4J_PASSWORD: password } })
    expect(await run(['remove', 'import:papers', '--yes', '--store', address], io)).toBe(1)
    expect(io.written.err).toContain('This server of Neo4j only reads.')
    expect(io.written.err).toContain('Give the address of the cluster')
  })
})
