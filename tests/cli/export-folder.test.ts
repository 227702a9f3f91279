// whence export --format neo4j-admin: the files, read by a parser of CSV that knows nothing of them.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { openStore } from '../../store/open.ts'
import { allRecords, bring, bringNotes, bringPapers } from '../store/stores.ts'
import { standInIo } from './stand-in-io.ts'

const HOSTILE = 'He said "no"\r\nand\n\n"";,\\ 🕯 =1'
let folder = ''
let address = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whence-folder-'))
  address = `sqlite:${join(folder, 'graph.sqlite')}`
  const store = await openStore(address)
  await bringPapers(store)
  await bringNotes(store)
  await bring(store, { id: 'import:odd', format: 'test', source: 'odd', hash: 'd'.repeat(64) }, [
    { node: { id: 'work:odd', kind: 'Work', title: HOSTILE, variants: ['a', HOSTILE] } },
  ])
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const call = async (to: string, from = address) => {
  const io = standInIo()
  const code = await run(['export', '--format', 'neo4j-admin', '-o', to, '--store', from], io)
  return { code, ...io.written }
}

describe('the files for neo4j-admin', () => {
  test('hold every node and edge once, in the file of its label or type, its texts whole', async () => {
    const to = join(folder, 'files')
    expect(await call(to)).toMatchObject({ code: 0 })
    const store = await openStore(address)
    const records = await allRecords(store)
    await store.close()
    const rows = (name: string): Record<string, string>[] =>
      parse(readFileSync(join(to, `${name}.csv`)), {
        columns: (names: string[]) => names.map((each) => each.replace(/(?<=.):.*/, '')),
      })
    const byFile = Object.groupBy(
      records.flatMap((record) =>
        'node' in record
          ? [[record.node.kind, record.node.id]]
          : 'edge' in record
            ? [[record.edge.type, record.edge.id]]
            : [],
      ),
      ([file]) => file as string,
    )
    for (const [file, all] of Object.entries(byFile))
      expect([file, rows(file).map(({ id }) => id)]).toEqual([file, all?.map(([, id]) => id)])
    const odd = rows('Work').find(({ id }) => id === 'work:odd')
    expect([odd?.title, odd?.variants?.split('\u{e0f1}')]).toEqual([HOSTILE, ['a', HOSTILE].sort()])
  })

  test('are all named in the command beside them', () => {
    const command = readFileSync(join(folder, 'files', 'import.sh'), 'utf8')
    for (const name of readdirSync(join(folder, 'files')).filter((each) => each.endsWith('.csv')))
      expect(command).toContain(`=${name}`)
  })

  test('are not put among others', async () => {
    const there = join(folder, 'there')
    mkdirSync(there)
    writeFileSync(join(there, 'mine.txt'), 'mine')
    expect(await call(there)).toMatchObject({ code: 1, err: expect.stringContaining('something at the place') })
    expect(readdirSync(there)).toEqual(['mine.txt'])
  })

  test('are not sent to standard output', async () => {
    expect(await call('-')).toMatchObject({ code: 2, out: '' })
  })

  test('do not appear where a text cannot be said in them, and the message names it', async () => {
    const other = `sqlite:${join(folder, 'other.sqlite')}`
    const store = await openStore(other)
    await bring(store, { id: 'import:x', format: 'test', source: 'x', hash: 'e'.repeat(64) }, [
      { node: { id: 'work:x', kind: 'Work', title: 'X', variants: ['a\u{e0f1}b'] } },
    ])
    await store.close()
    const to = join(folder, 'none')
    const { code, err } = await call(to, other)
    expect([code, existsSync(to)]).toEqual([1, false])
    expect(err).toContain('work:x')
    expect(err).toContain('whence copy')
  })
})
