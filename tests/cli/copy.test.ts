// whence copy: a graph from one store to another, with nothing lost.
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { openStore } from '../../store/open.ts'
import type { GraphStore } from '../../store/store.ts'
import { bring, bringNotes, bringPapers, derived, dump } from '../store/stores.ts'
import { standInIo } from './stand-in-io.ts'

let folder = ''
let made = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whence-copy-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const newAddress = () => {
  made += 1
  return `sqlite:${join(folder, `${made}.sqlite`)}`
}
const storeOf = async (fill: (store: GraphStore) => Promise<unknown>): Promise<string> => {
  const address = newAddress()
  const store = await openStore(address)
  await fill(store)
  await store.close()
  return address
}
const look = async <T>(address: string, ask: (store: GraphStore) => Promise<T>): Promise<T> => {
  const store = await openStore(address)
  try {
    return await ask(store)
  } finally {
    await store.close()
  }
}
const call = async (words: readonly string[], signal?: AbortSignal) => {
  const io = standInIo({ ...(signal && { signal }) })
  const code = await run(words, io)
  return { code, ...io.written }
}
const both = async (store: GraphStore) => {
  await bringPapers(store)
  await bringNotes(store)
}

describe('a copied graph', () => {
  test.each<[string, (store: GraphStore) => Promise<unknown>]>([
    ['of one document', bringPapers],
    ['of two documents that share records', both],
    [
      'from which an import was taken out',
      async (store) => {
        await both(store)
        await store.removeImport('import:papers')
      },
    ],
    [
      'whose import brought nothing but itself',
      (store) => bring(store, { id: 'import:none', format: 'test', source: 'none.txt', hash: 'b'.repeat(64) }, []),
    ],
    [
      'whose import brought a text alone',
      (store) =>
        bring(store, { id: 'import:text', format: 'test', source: 't.txt', hash: 'c'.repeat(64) }, [
          { node: { id: 'work:log', kind: 'Work', title: 'The Log' } },
          { text: { document: 'work:log', first: 3, lines: ['', 'Fog.\u2028', ' '] } },
        ]),
    ],
  ])('%s is the same, byte for byte, and so is what is derived', async (_, fill) => {
    const from = await storeOf(fill)
    const to = newAddress()
    expect(await call(['copy', from, to])).toMatchObject({ code: 0, err: '' })
    expect(await look(to, dump)).toBe(await look(from, dump))
    expect(await look(to, derived)).toEqual(await look(from, derived))
  })

  test('can have an import taken out as the first one can', async () => {
    const from = await storeOf(both)
    const to = newAddress()
    await call(['copy', from, to])
    for (const address of [from, to]) await look(address, (store) => store.removeImport('import:notes'))
    expect(await look(to, dump)).toBe(await look(from, dump))
  })
})

describe('the store to copy to', () => {
  test('is refused where it holds something, and stays as it was', async () => {
    const from = await storeOf(bringPapers)
    const to = await storeOf(bringNotes)
    const before = await look(to, dump)
    const { code, err } = await call(['copy', from, to])
    expect(code).toBe(1)
    expect(err).toContain('give --merge to add to what is there')
    expect(await look(to, dump)).toBe(before)
  })

  test('holds with --merge what both held, as if both had been imported there', async () => {
    const from = await storeOf(bringPapers)
    const to = await storeOf(bringNotes)
    expect(await call(['copy', from, to, '--merge'])).toMatchObject({ code: 0 })
    expect(await look(to, dump)).toBe(await look(await storeOf(both), dump))
    const again = await call(['copy', from, to, '--merge'])
    expect(again.out).toContain('Nothing was copied')
  })

  test('holds what it held before where the copying is stopped', async () => {
    const from = await storeOf(both)
    const to = newAddress()
    const { code, err } = await call(['copy', from, to], AbortSignal.abort())
    expect(code).toBe(130)
    expect(err).toContain('Nothing was copied')
    expect(await look(to, dump)).toBe('')
  })
})

describe('a call', () => {
  test('with --json says what was copied, and nothing else', async () => {
    const from = await storeOf(both)
    const { out } = await call(['copy', from, newAddress(), '--json'])
    const { nodes, edges } = await look(from, (store) => store.counts())
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, n) => all + n, 0)
    expect(JSON.parse(out)).toMatchObject({
      from,
      imports: 2,
      nodes: { created: sum(nodes) },
      edges: { created: sum(edges) },
    })
  })

  test('that names a store twice, by whichever path, is refused', async () => {
    const from = await storeOf(bringPapers)
    const link = join(folder, 'link.sqlite')
    symlinkSync(from.slice('sqlite:'.length), link)
    for (const to of [from, `sqlite:${link}`]) {
      const { code, err } = await call(['copy', from, to, '--merge'])
      expect(code).toBe(2)
      expect(err).toContain('the same store')
    }
  })

  test('that names a store that is not there, or an empty one, is refused and makes none', async () => {
    const nowhere = join(folder, 'nowhere.sqlite')
    const to = newAddress()
    expect(await call(['copy', nowhere, to])).toMatchObject({ code: 1 })
    expect(await call(['copy', await storeOf(async () => undefined), to])).toMatchObject({ code: 1 })
    expect([nowhere, to.slice('sqlite:'.length)].map((path) => existsSync(path))).toEqual([false, false])
  })
})
