// The opening lists where works take the stances themselves, as abstracts do: nothing is quoted, and still something stands behind.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { edgeId } from '../../../model/id.ts'
import type { GraphRecord } from '../../../model/record.ts'
import { statistics } from '../../../server/explore/statistics.ts'
import { openStore } from '../../../store/open.ts'
import type { GraphStore } from '../../../store/store.ts'
import { HARBOUR_IMPORT } from '../harbour.ts'

const takes = (type: 'SUPPORTS' | 'DISPUTES', from: string, to: string): GraphRecord => ({
  edge: { id: edgeId({ type, from, to }), type, from, to },
})
const RECORDS: readonly GraphRecord[] = [
  ...['a', 'b', 'c'].map((id): GraphRecord => ({ node: { id: `claim:${id}`, kind: 'Claim', text: id } })),
  ...['v', 'w', 'x'].map((id): GraphRecord => ({ node: { id: `work:${id}`, kind: 'Work', title: id } })),
  takes('SUPPORTS', 'work:v', 'claim:b'),
  takes('DISPUTES', 'work:w', 'claim:b'),
  takes('SUPPORTS', 'work:w', 'claim:c'),
]
const { document: _, ...ABSTRACTS } = HARBOUR_IMPORT
let folder = ''
let store: GraphStore
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whence-test-'))
  store = await openStore(`sqlite:${join(folder, 'graph.sqlite')}`)
  const records = async function* () {
    yield RECORDS
  }
  await store.importRecords(ABSTRACTS, records())
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

it('ranks claims by the works behind them, and works by their claims', async () => {
  const { claimsMostBacked, claimsLeastBacked, worksMostUsed } = await statistics(store, null)
  expect(claimsMostBacked.map(({ id, works }) => [id, works])).toEqual([
    ['claim:b', 2],
    ['claim:c', 1],
    ['claim:a', 0],
  ])
  expect(claimsLeastBacked[0]?.id).toBe('claim:a')
  expect(worksMostUsed.map(({ id, claims }) => [id, claims])).toEqual([
    ['work:w', 2],
    ['work:v', 1],
  ])
})
