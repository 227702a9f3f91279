// whence copy from a file to a server and back: nothing lost on the way.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { openStore } from '../../store/open.ts'
import { standInIo } from '../cli/stand-in-io.ts'
import { bringNotes, bringPapers, derived, dump } from '../store/stores.ts'
import { empty, openAgain, server, theServer } from './stores.ts'

describe.skipIf(!server)('a graph copied from SQLite to Neo4j and back', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'whence-copy-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const call = async (...words: readonly string[]) => {
    const { user, password, database } = theServer()
    const env = {
      WHENCE_NEO4J_USER: user,
      WHENCE_NEO4J_PASSWORD: password,
      ...(database && { WHENCE_NEO4J_DATABASE: database }),
    }
    const io = standInIo({ env })
    const code = await run(words, io)
    return { code, ...io.written }
  }

  test('is the same, byte for byte, and so is what is derived on each engine', async () => {
    const [first, last] = ['first', 'last'].map((name) => `sqlite:${join(folder, `${name}.sqlite`)}`) as [
      string,
      string,
    ]
    const from = await openStore(first)
    await bringPapers(from)
    await bringNotes(from)
    await empty()
    const { address } = theServer()
    expect(await call('copy', first, address)).toMatchObject({ code: 0, err: '' })
    const between = await openAgain()
    expect(await dump(between)).toBe(await dump(from))
    expect(await call('copy', address, last)).toMatchObject({ code: 0, err: '' })
    const to = await openStore(last)
    expect(await dump(to)).toBe(await dump(from))
    expect(await derived(to)).toEqual(await derived(from))
    const again = await call('copy', last, address)
    expect(again).toMatchObject({ code: 1 })
    expect(again.err).toContain('give --merge')
    for (const store of [from, between, to]) await store.close()
  })
})
