// What one document hangs on, told apart from what another puts forward.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GraphEdge } from '../../../model/edge.ts'
import { edgeId } from '../../../model/id.ts'
import { lossesView } from '../../../server/explore/losses.ts'
import { type StruckGround, struckGround } from '../../../server/explore/struck-ground.ts'
import { whatIfPart } from '../../../server/explore/what-if-part.ts'
import { withinDocument } from '../../../server/explore/within-document.ts'
import { bring } from '../../store/stores.ts'
import { type Harbour, openHarbour } from '../harbour.ts'

const edge = (parts: Parameters<typeof edgeId>[0]): GraphEdge => ({ ...parts, id: edgeId(parts) })
const OTHER = [
  { node: { id: 'claim:other', kind: 'Claim', text: 'The pilots were asked twice' } },
  { edge: edge({ type: 'ASSERTS', from: 'work:replies', to: 'claim:other' }) },
  { edge: edge({ type: 'SUPPORTS', from: 'work:survey', to: 'claim:other', assertedIn: 'work:replies' }) },
] as const

let harbour: Harbour
let ground: StruckGround
beforeAll(async () => {
  harbour = await openHarbour()
  await bring(
    harbour.store,
    { id: 'import:other', format: 'interchange', source: 'other', hash: 'a'.repeat(64) },
    OTHER,
  )
  ground = await struckGround(harbour.store)({})
})
afterAll(() => harbour.close())

const within = (document?: string) => withinDocument(harbour.store, ground, document)
const remaining = async (document?: string) => {
  const { items } = await whatIfPart(harbour.store, await within(document), {}, 'remaining', { offset: 0, limit: 50 })
  return items.map(({ node }) => node.id)
}

describe('what hangs on a work', () => {
  it('is told of the claims of one document', async () => {
    const losses = await lossesView(harbour.store, await within('work:replies'), 'works', 10)
    expect(losses.items.map(({ of, lost }) => [of.id, lost])).toEqual([['work:survey', 1]])
    expect([losses.supported, losses.total]).toEqual([1, 1])
  })

  it('is told of all claims as the sum of both documents', async () => {
    const sides = await Promise.all(
      ['work:papers', 'work:replies'].map(async (id) => lossesView(harbour.store, await within(id), 'works', 500)),
    )
    const whole = await lossesView(harbour.store, await within(), 'works', 500)
    expect(whole.supported).toBe(sides.reduce((sum, { supported }) => sum + supported, 0))
    const lost = (of: typeof sides) => of.flatMap(({ items }) => items).reduce((sum, each) => sum + each.lost, 0)
    expect(lost([whole])).toBe(lost(sides))
  })

  it('has its claims listed, of the one document and of all', async () => {
    expect(await remaining('work:replies')).toEqual(['claim:other'])
    expect((await remaining()).toSorted()).toEqual([...(await remaining('work:papers')), 'claim:other'].toSorted())
    expect(await remaining('work:papers')).not.toContain('claim:other')
  })

  it('of a work that is not there is refused', async () => {
    await expect(within('work:nowhere')).rejects.toMatchObject({ kind: 'not-found' })
  })
})
