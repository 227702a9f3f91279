// Rules that hold for any graph, on a real document where it is there.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileSource } from '../../../import/source.ts'
import type { NodeKind } from '../../../model/kind.ts'
import { ROUTES } from '../../../server/api/contract/routes.ts'
import { passage } from '../../../server/explore/document.ts'
import { evidence } from '../../../server/explore/evidence.ts'
import { expansion } from '../../../server/explore/expansion.ts'
import { nodeDetail } from '../../../server/explore/node-detail.ts'
import { overview } from '../../../server/explore/view.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { openStore } from '../../../store/open.ts'
import type { GraphStore } from '../../../store/store.ts'
import { realData } from '../../real-data.ts'

const folder = realData('compendium')
const SAMPLED = 40

describe.skipIf(folder === undefined)('on a real compendium', () => {
  let store: GraphStore
  let work: string
  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'whence-real-'))
    store = await openStore(`sqlite:${join(work, 'graph.sqlite')}`)
    const name = (await readdir(folder ?? '')).find((file) => file.endsWith('.txt')) ?? ''
    await ingest(store, await fileSource(join(folder ?? '', name)))
  })
  afterAll(async () => {
    await store.close()
    await rm(work, { recursive: true, force: true })
  })

  const heaviest = async (kind: NodeKind) =>
    (await store.rank({ filter: { kinds: [kind] }, by: 'quotations', offset: 0, limit: SAMPLED })).items

  it.each(['Claim', 'Work', 'Person', 'Topic'] as const)(
    'what is a step away from a %s is counted as it is listed',
    async (kind) => {
      for (const { id } of await heaviest(kind)) {
        const detail = await nodeDetail(store, id)
        expect(ROUTES.node.response.parse(detail)).toEqual(detail)
        for (const step of detail.expansions)
          expect((await expansion(store, id, step.kind, { offset: 0, limit: 1 })).total, `${id} to ${step.kind}`).toBe(
            step.count,
          )
      }
    },
  )

  it.each([
    ['Claim', 'claim'],
    ['Work', 'work'],
    ['Person', 'person'],
  ] as const)('the evidence of a %s adds up to what its summary says', async (kind, name) => {
    for (const summary of await heaviest(kind)) {
      const found = await evidence(store, {
        [name]: summary.id,
        sort: 'document',
        descending: false,
        offset: 0,
        limit: 20,
      })
      expect(found.totals.quotations, summary.id).toBe(summary.quotations)
    }
  })

  it('every quotation behind a claim opens at its place', async () => {
    for (const { id } of (await heaviest('Claim')).slice(0, 10)) {
      const { items } = await evidence(store, { claim: id, sort: 'document', descending: false, offset: 0, limit: 50 })
      for (const { id: quote, place } of items) {
        const around = await passage(store, quote, 2)
        expect(around.lines.map(({ number }) => number)).toContain(place?.first)
      }
    }
  })

  it('the whole map holds as many nodes as it says', async () => {
    const whole = await overview(store, {}, 5_000)
    expect(whole.nodes).toHaveLength(whole.total)
    expect(ROUTES.overview.response.parse(whole)).toEqual(whole)
  })
})
