// whence export --format neo4j-admin: what Neo4j's own importer makes of the files is the graph, byte for byte.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { openStore } from '../../store/open.ts'
import { standInIo } from '../cli/stand-in-io.ts'
import { bring, bringNotes, bringPapers, derived, dump } from '../store/stores.ts'
import { serverLibraries } from './libraries.ts'
import { prepareServer, startAgain, stopServer } from './server.ts'
import { server } from './stores.ts'

const HOSTILE = 'He said "no", \'yes\'\r\nand\n\n"";,\\ \t| Łódź 🕯 \u2028 =1+1 ,'

describe.skipIf(!server?.home)('a graph written for neo4j-admin', () => {
  let folder = ''
  let own: Awaited<ReturnType<typeof prepareServer>> | undefined
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whence-admin-'))
    own = await prepareServer()
  })
  afterAll(async () => {
    if (own) await stopServer(own)
    rmSync(folder, { recursive: true, force: true })
  })

  test('and imported by it is the same, byte for byte, and so is what is derived', async () => {
    if (!own) throw new Error('there is no server')
    const { home, password } = own
    const administer = (words: readonly string[]) =>
      spawnSync(
        'java',
        ['-XX:TieredStopAtLevel=1', '-cp', join(serverLibraries(), '*'), 'org.neo4j.cli.AdminTool', ...words],
        {
          cwd: to,
          env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
          encoding: 'utf8',
        },
      )
    const address = `sqlite:${join(folder, 'graph.sqlite')}`
    const to = join(folder, 'files')
    const from = await openStore(address)
    await bringPapers(from)
    await bringNotes(from)
    await bring(from, { id: 'import:odd', format: 'test', source: HOSTILE, hash: 'd'.repeat(64) }, [
      {
        node: { id: 'work:odd', kind: 'Work', title: HOSTILE, variants: [HOSTILE, 'b', ''], aliases: ['odd "id", 1'] },
      },
      { node: { id: 'claim:odd', kind: 'Claim', text: '"', more: { nested: [HOSTILE] } } },
      { text: { document: 'work:odd', first: 1, lines: [''] } },
      { text: { document: 'work:odd', first: 600, lines: ['', HOSTILE.replaceAll(/[\r\n]/g, ' '), '', ''] } },
    ])
    const io = standInIo()
    const code = await run(['export', '--format', 'neo4j-admin', '-o', to, '--store', address], io)
    expect([code, io.written.out]).toEqual([0, readFileSync(join(to, 'import.sh'), 'utf8')])
    const words = io.written.out.replaceAll('\\\n', ' ').trim().split(/\s+/).slice(1)
    // The server has never been started: who may log in, and what is in it, are all told by these two.
    for (const asked of [
      ['dbms', 'set-initial-password', password],
      [...words, '--overwrite-destination=true'],
    ]) {
      const { status, stderr } = administer(asked)
      expect([status, stderr]).toEqual([0, expect.anything()])
    }
    await startAgain(own)
    const made = await openStore(own.address, own)
    expect(await dump(made)).toBe(await dump(from))
    expect(await derived(made)).toEqual(await derived(from))
    expect(await made.imports()).toEqual(await from.imports())
    // It can be written to like any other.
    for (const store of [made, from]) await store.removeImport('import:notes')
    expect(await dump(made)).toBe(await dump(from))
    await made.close()
    await from.close()
  }, 300_000)
})
