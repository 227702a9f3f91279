import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FORMATS } from '../../../import/formats.ts'
import { textSource } from '../../../import/source.ts'
import { formatRecord } from '../../../model/interchange.ts'
import type { GraphRecord, Import } from '../../../model/record.ts'
import { importReportSchema } from '../../../server/api/contract/import.ts'
import { ingestInWorker } from '../../../server/ingest/in-worker.ts'
import { type IngestProgress, ingest } from '../../../server/ingest/ingest.ts'
import { openStore } from '../../../store/open.ts'
import type { GraphStore } from '../../../store/store.ts'
import { HARBOUR_RECORDS } from '../harbour.ts'

const SAMPLE = join(import.meta.dirname, '../../../samples/skerry-point/skerry-point.txt')
const compendium = textSource('skerry.txt', await readFile(SAMPLE, 'utf8'))
const interchange = textSource('harbour.jsonl', HARBOUR_RECORDS.map(formatRecord).join('\n'))
const crowd = textSource(
  'crowd.jsonl',
  Array.from({ length: 20_000 }, (_, n) =>
    formatRecord({ node: { id: `claim:${n}`, kind: 'Claim', text: `CLAIM ${n}` } }),
  ).join('\n'),
)

let store: GraphStore
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-ingest-'))
  store = await openStore(`sqlite:${join(folder, 'graph.sqlite')}`)
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const exported = async (): Promise<string[]> => {
  const lines: string[] = []
  for await (const records of store.records()) lines.push(...records.map(formatRecord))
  return lines
}

describe('a document', () => {
  it.each([
    ['a compendium', compendium],
    ['interchange', interchange],
  ])('that is %s lands with a report that adds up', async (_what, source) => {
    const report = await ingest(store, source)
    expect(importReportSchema.parse(report)).toEqual(report)
    const { nodes, edges } = await store.counts()
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)
    expect([report.nodes.created, report.edges.created]).toEqual([sum(nodes), sum(edges)])
    expect(report.problemCount).toBe((await store.problems(report.import)).length)
    expect((await store.imports()).map(({ id, source: name }) => [id, name])).toEqual([[report.import, source.name]])
  })

  it.each([
    ['a compendium', compendium],
    ['interchange', interchange],
  ])('that is %s changes nothing the second time', async (_what, source) => {
    await ingest(store, source)
    const before = await exported()
    const again = await ingest(store, source)
    expect(again).toMatchObject({
      unchanged: true,
      nodes: { created: 0, changed: 0 },
      edges: { created: 0, changed: 0 },
    })
    expect(await exported()).toEqual(before)
  })

  it('takes a title and a compiler that are given', async () => {
    const report = await ingest(store, compendium, { title: 'Papers of the Point', compiler: 'Ada Quill' })
    expect(report.title).toBe('Papers of the Point')
    expect((await store.search({ text: 'ada quill', kinds: ['Person'], offset: 0, limit: 5 })).total).toBe(1)
  })

  it('comes back whole from its own export', async () => {
    const report = await ingest(store, compendium)
    const lines = await exported()
    const other = await openStore(`sqlite:${join(folder, 'other.sqlite')}`)
    const back = await ingest(other, textSource('export.jsonl', lines.join('\n')))
    const again: string[] = []
    for await (const records of other.records()) again.push(...records.map(formatRecord))
    await other.close()
    expect(back.import).toBe(report.import)
    expect(again).toEqual(lines)
  })

  it('tells how far it is', async () => {
    const told: IngestProgress[] = []
    await ingest(store, crowd, { onProgress: (progress) => told.push(progress) })
    expect(told.length).toBeGreaterThan(3)
    expect(told.every(({ stage, done, total }) => stage !== '' && done >= 0 && total >= 0)).toBe(true)
    expect(told.some(({ stage }) => stage === 'writing')).toBe(true)
  })

  it('that is stopped on the way has changed nothing', async () => {
    await ingest(store, interchange)
    const before = await exported()
    const stop = new AbortController()
    const stopped = ingest(store, crowd, {
      signal: stop.signal,
      onProgress: ({ stage, done }) => {
        if (stage === 'writing' && done > 5_000) stop.abort()
      },
    })
    await expect(stopped).rejects.toMatchObject({ kind: 'cancelled' })
    expect(await exported()).toEqual(before)
  })

  it.each([
    ['is of no format', textSource('letter.txt', 'Dear Ruth,\n\nall is well.\n'), {}],
    [
      'is not of the format that was named',
      textSource('letter.txt', 'Dear Ruth,\n\nall is well.\n'),
      { format: 'compendium' },
    ],
    ['breaks off', textSource('half.jsonl', '{"node":{"id":"claim:a","kind":"Claim","text":"A"}}\n{"edge":'), {}],
    [
      'has an edge to nowhere',
      textSource('nowhere.jsonl', '{"edge":{"id":"edge:1","type":"CITES","from":"work:none","to":"work:nil"}}'),
      {},
    ],
  ])('that %s is refused, and nothing has changed', async (_what, source, options) => {
    await ingest(store, interchange)
    const before = await exported()
    await expect(ingest(store, source, options)).rejects.toMatchObject({ kind: 'invalid-input' })
    expect(await exported()).toEqual(before)
  })

  it('of a format that is none is not looked for elsewhere', async () => {
    await expect(ingest(store, compendium, { format: 'papyrus' })).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('the account that a format gives beforehand', () => {
  it.each(FORMATS.filter(({ header }) => header !== undefined))(
    'of $id is the one its reader gives at the end',
    async (format) => {
      const source = format.id === 'interchange' ? interchange : compendium
      const records: GraphRecord[] = []
      for await (const event of format.read(source, {})) if (event.type === 'records') records.push(...event.records)
      const own = records.findLast((record): record is { import: Import } => 'import' in record)
      expect(await format.header?.(source)).toEqual(own?.import)
    },
  )
})

describe('in a thread of its own', () => {
  it('a store that cannot be opened is told as it is', async () => {
    const order = { store: `sqlite:${folder}`, path: SAMPLE, name: 'skerry.txt' }
    const running = ingestInWorker(order, { signal: new AbortController().signal, onProgress: () => undefined })
    await expect(running).rejects.toMatchObject({ kind: 'unavailable' })
  })

  it('a signal that fired before it began stops it', async () => {
    const order = { store: `sqlite:${join(folder, 'graph.sqlite')}`, path: SAMPLE, name: 'skerry.txt' }
    const running = ingestInWorker(order, { signal: AbortSignal.abort(), onProgress: () => undefined })
    await expect(running).rejects.toMatchObject({ kind: 'cancelled' })
    expect(await store.imports()).toEqual([])
  })
})
