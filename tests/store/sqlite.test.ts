// The SQLite engine: the contract on real files, and what is its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { EDGE_TYPES, NODE_KINDS } from '../../model/kind.ts'
import { openStore } from '../../store/open.ts'
import { KIND, TYPE } from '../../store/sqlite/codes.ts'
import { openReader } from '../../store/sqlite/connection.ts'
import { MIGRATIONS, migrate } from '../../store/sqlite/migrate.ts'
import { someImport } from './arbitrary-import.ts'
import { storeContract } from './contract.ts'
import { NOTES, PAPERS } from './harbour.ts'
import { questions } from './sqlite-questions.ts'
import { allRecords, bring, bringNotes, bringPapers, derived, dump } from './stores.ts'

const folder = mkdtempSync(join(tmpdir(), 'whence-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newPath = () => join(folder, `graph-${files++}.db`)

storeContract('SQLite', () => openStore(`sqlite:${newPath()}`))

/** Runs a program beside the tests that imports the papers and, having told so, waits in the middle. */
const startImport = async (path: string) => {
  const program = `
    import { openStore } from ${JSON.stringify(join(import.meta.dirname, '../../store/open.ts'))}
    import { papers, papersHeader } from ${JSON.stringify(join(import.meta.dirname, 'harbour.ts'))}
    const store = await openStore('sqlite:' + process.argv[1])
    const records = (async function* () {
      yield papers
      process.stdout.write('half')
      await new Promise((resolve) => process.stdin.once('data', resolve))
    })()
    await store.importRecords(papersHeader, records)
    await store.close()
    process.exit(0)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  return { child, ended }
}

describe('an SQLite store', () => {
  it('gives kinds and types the order that they have in the model', () => {
    expect(NODE_KINDS.map((kind) => KIND[kind])).toEqual([...NODE_KINDS.keys()])
    expect(EDGE_TYPES.map((type) => TYPE[type])).toEqual([...EDGE_TYPES.keys()])
  })

  it('is there again when it is opened again, in a folder that was made for it', async () => {
    const address = `sqlite:${join(folder, 'new', 'folder', 'graph.db')}`
    const store = await openStore(address)
    expect(store.address).toBe(address)
    await bringPapers(store)
    const lines = await dump(store)
    await store.close()
    expect(readdirSync(join(folder, 'new', 'folder'))).toEqual(['graph.db'])
    const again = await openStore(address)
    expect(await dump(again)).toBe(lines)
    await again.close()
  })

  it('has nothing of an import whose program was killed in the middle', async () => {
    const path = newPath()
    const before = await openStore(`sqlite:${path}`)
    await bringNotes(before)
    const lines = await dump(before)
    await before.close()
    const { child, ended } = await startImport(path)
    child.kill('SIGKILL')
    await ended
    const store = await openStore(`sqlite:${path}`)
    expect(await dump(store)).toBe(lines)
    expect((await bringPapers(store)).unchanged).toBe(false)
    await store.close()
  })

  it('is read while another program writes, which is waited for before writing', async () => {
    const path = newPath()
    const store = await openStore(`sqlite:${path}`)
    const { child, ended } = await startImport(path)
    expect(await store.node(PAPERS)).toBeUndefined()
    const revision = await store.revision()
    const own = bringNotes(store)
    child.stdin.write('go on\n')
    await ended
    await own
    expect([await store.node(PAPERS), await store.node(NOTES)].map((node) => node?.kind)).toEqual(['Work', 'Work'])
    expect(await store.revision()).not.toBe(revision)
    await store.close()
  })

  it('in memory is a store of its own that is gone when it is closed', async () => {
    const [one, other] = [await openStore('sqlite::memory:'), await openStore('sqlite::memory:')]
    await bringPapers(one)
    expect(await allRecords(other)).toEqual([])
    await Promise.all([one.close(), other.close()])
  })

  it('can be closed while its records are being read', async () => {
    const store = await openStore(`sqlite:${newPath()}`)
    await bringPapers(store)
    const reading = store.records()[Symbol.asyncIterator]()
    await reading.next()
    await store.close()
    await expect(reading.next()).rejects.toThrow()
  })

  const unusable: readonly [sentence: string, make: (path: string) => void, words: RegExp][] = [
    [
      'a file that is no database',
      (path) => writeFileSync(path, 'Harbour Papers, a novel.'.repeat(100)),
      /not a store/,
    ],
    [
      'a database of another program',
      (path) => new DatabaseSync(path).exec('CREATE TABLE ship (name)'),
      /another program/,
    ],
    [
      'a store of a newer version',
      (path) => {
        const db = new DatabaseSync(path)
        migrate(db, path)
        db.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`)
      },
      /newer Whence/,
    ],
    ['a folder', (path) => mkdirSync(path), /cannot be opened/],
  ]
  it.each(unusable)('refuses %s, says what to do, and leaves it as it was', async (_sentence, make, words) => {
    const path = newPath()
    make(path)
    const before = words.source.includes('opened') ? '' : readFileSync(path, 'hex')
    await expect(openStore(`sqlite:${path}`)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(words),
      remedy: expect.stringMatching(/./),
    })
    if (before) expect(readFileSync(path, 'hex')).toBe(before)
  })

  it('cannot be made below a file, and says so', async () => {
    const path = newPath()
    writeFileSync(path, '')
    await expect(openStore(`sqlite:${join(path, 'graph.db')}`)).rejects.toMatchObject({ kind: 'unavailable' })
  })

  it('cannot be made where the system makes no folders, and says so', async () => {
    await expect(openStore('sqlite:/proc/none/graph.db')).rejects.toMatchObject({ kind: 'unavailable' })
  })

  it('has migrations numbered from 1 without gaps, and each is done once', () => {
    expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, at) => at + 1))
    const db = new DatabaseSync(':memory:')
    migrate(db, ':memory:')
    const next = { number: MIGRATIONS.length + 1, name: 'more', sql: 'CREATE TABLE more (x)' }
    migrate(db, ':memory:', [...MIGRATIONS, next])
    migrate(db, ':memory:', [...MIGRATIONS, next])
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: next.number })
    db.close()
  })

  it('finds what a store of the first schema held, once it is opened by this one', async () => {
    const path = newPath()
    const old = new DatabaseSync(path)
    migrate(old, path, MIGRATIONS.slice(0, 1))
    old.exec(`INSERT INTO node (key, id, kind) VALUES (1, 'claim:closed', 2), (2, 'person:hale', 0);
      INSERT INTO node_json VALUES (1, '{"text":"The harbour was closed"}'), (2, '{"name":"Ruth Hale"}')`)
    old.close()
    const store = await openStore(`sqlite:${path}`)
    const { items } = await store.search({ text: 'harb', offset: 0, limit: 10 })
    expect(items.map(({ node }) => node.id)).toEqual(['claim:closed'])
    expect((await store.search({ text: 'ruth hal', offset: 0, limit: 10 })).total).toBe(1)
    await store.close()
    const again = new DatabaseSync(path)
    expect(again.prepare('SELECT count FROM total WHERE what = 1001').get()).toBeUndefined()
    again.close()
  })

  it('counts the statements of a store that did not yet, once it is opened by this one', () =>
    fc.assert(
      fc.asyncProperty(someImport, async (records) => {
        const path = newPath()
        const store = await openStore(`sqlite:${path}`)
        await bring(store, { id: 'import:a', format: 'test', source: 'a', hash: 'a' }, records)
        const counted = await derived(store)
        await store.close()
        const old = new DatabaseSync(path)
        old.exec('ALTER TABLE node DROP COLUMN statements; UPDATE node SET supports = 0, disputes = 0, qualifies = 0')
        old.exec('PRAGMA user_version = 2')
        old.close()
        const opened = await openStore(`sqlite:${path}`)
        expect(await derived(opened)).toEqual(counted)
        await opened.close()
      }),
      { numRuns: 10 },
    ))

  it('leaves nothing of a migration that fails', () => {
    const db = new DatabaseSync(':memory:')
    const broken = { number: MIGRATIONS.length + 1, name: 'broken', sql: 'CREATE TABLE more (x); CREATE NONSENSE' }
    expect(() => migrate(db, ':memory:', [...MIGRATIONS, broken])).toThrow(/syntax/)
    expect(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()).toEqual({ n: 0 })
    db.close()
  })

  it('walks no table from end to end for a question about single things', async () => {
    const path = newPath()
    const store = await openStore(`sqlite:${path}`)
    await bringPapers(store)
    const reader = openReader(path)
    const asked = new Set<string>()
    const spy = {
      ...reader,
      sql: <Row>(text: string) => {
        asked.add(text)
        return reader.sql<Row>(text)
      },
    }

    for (const ask of questions) await ask(spy)
    const scans: string[] = []
    for (const sql of asked) {
      const plan = reader.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]
      scans.push(
        ...plan
          .map(({ detail }) => detail)
          .filter((step) => /^SCAN (node|edge|n|e|s|f|m|q|w|mark|line|label|l)\b/.test(step)),
      )
    }
    expect(asked.size).toBeGreaterThan(20)
    expect(scans).toEqual([])
    reader.close()
    await store.close()
  })
})
