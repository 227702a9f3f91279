// The invented sample holds what it is there to show.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileSource } from '../../import/source.ts'
import type { EdgeType } from '../../model/kind.ts'
import { ingest } from '../../server/ingest/ingest.ts'
import { openStore } from '../../store/open.ts'
import type { Summary } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'

const SAMPLE = join(import.meta.dirname, '../../samples/skerry-point')
const folder = mkdtempSync(join(tmpdir(), 'whence-sample-'))
let store: GraphStore
let claims: readonly Summary[]

beforeAll(async () => {
  store = await openStore(`sqlite:${join(folder, 'sample.sqlite')}`)
  for (const file of ['skerry-point.txt', 'objections.jsonl']) await ingest(store, await fileSource(join(SAMPLE, file)))
  const listed = await store.rank({ filter: { kinds: ['Claim'] }, by: 'line', ascending: true, offset: 0, limit: 100 })
  claims = listed.items
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const ends = async (type: EdgeType): Promise<string[]> => {
  const found: string[] = []
  for await (const some of store.edgeEnds([type])) found.push(...some.map((edge) => `${edge.from} ${edge.to}`))
  return found
}

describe('the invented sample', () => {
  it('has twelve claims, every one with something behind it', () => {
    expect(claims).toHaveLength(12)
    expect(claims.every((claim) => claim.quotations > 0)).toBe(true)
  })
  it('has claims that are disputed', () => expect(claims.filter((claim) => claim.disputes > 0)).toHaveLength(3))
  it('has claims that rest on one work', () =>
    expect(claims.filter((claim) => claim.works === 1).length).toBeGreaterThan(0))
  it('has a quotation that is used for two claims', async () => {
    const supports = await ends('SUPPORTS')
    const quotes = supports.map((pair) => pair.split(' ')[0])
    expect(new Set(quotes).size).toBe(quotes.length - 1)
  })
  it('has a quotation that one document files in support and another in dispute', async () => {
    const disputes = new Set(await ends('DISPUTES'))
    expect((await ends('SUPPORTS')).filter((pair) => disputes.has(pair))).toHaveLength(2)
  })
  it('has works that rely on one another', async () => {
    const relies = new Set(await ends('RELIES_ON'))
    const circle = [...relies].filter((pair) => relies.has(pair.split(' ').reverse().join(' ')))
    expect(circle).toHaveLength(2)
  })
  it('says in its first lines that it is invented', async () => {
    const [document] = await store.documents()
    const lines = await store.lines(document!.id, 1, 5)
    expect(lines.map((line) => line.text).join(' ')).toContain('invented')
  })
})
