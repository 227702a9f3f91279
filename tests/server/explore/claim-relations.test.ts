// One claim among the others: stances between claims, claims that pull against it, works in common.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { edgeId } from '../../../model/id.ts'
import { claimRelations } from '../../../server/explore/claim-relations.ts'
import { relations } from '../../../server/explore/relations.ts'
import { type Ground, struckGround } from '../../../server/explore/struck-ground.ts'
import { openStore } from '../../../store/open.ts'
import { bring } from '../../store/stores.ts'
import { HARBOUR_NODES, type Harbour, openHarbour } from '../harbour.ts'

let harbour: Harbour
let ground: Ground
beforeAll(async () => {
  harbour = await openHarbour()
  ground = struckGround(harbour.store)
})
afterAll(() => harbour.close())

const of = (claim: string, works: readonly string[] = []) =>
  claimRelations(harbour.store, ground, { works: [...works] }, claim)

describe('a claim among the others', () => {
  it('is told what other claims say of it, and it of them, in which document', async () => {
    const closed = await of('claim:closed')
    expect(closed.onIt).toEqual([
      {
        claim: { id: 'claim:opened', kind: 'Claim', label: 'THE HARBOUR WAS NEVER CLOSED' },
        stance: 'DISPUTES',
        assertedIn: { id: 'work:replies', kind: 'Work', label: 'Replies to the Harbour Papers' },
      },
    ])
    expect(closed.onOthers).toEqual([])
    const opened = await of('claim:opened')
    expect(opened.onOthers.map(({ claim, stance }) => [claim.id, stance])).toEqual([['claim:closed', 'DISPUTES']])
  })

  it('is told where one document puts it forward and disputes it', async () => {
    // The papers assert it, and hold a survey against it; the replies alone dispute the other.
    expect((await of('claim:opened')).assertedAndDisputedIn.map(({ id }) => id)).toEqual(['work:papers'])
    expect((await of('claim:closed')).assertedAndDisputedIn).toEqual([])
  })

  it('shares works with others: worked out by hand', async () => {
    // Closed rests on the harbour and the letters; opened on these and the survey; warned on the diary alone.
    const { sharing, sharingTotal } = await of('claim:closed')
    expect(sharing.map(({ claim, shared, coveredArea }) => [claim.id, shared, coveredArea])).toEqual([
      ['claim:opened', 2, 2 / 3],
    ])
    expect(sharing[0]?.strength).toBeCloseTo(2 / (2 * 3), 12)
    expect(sharingTotal).toBe(1)
    expect((await of('claim:warned')).sharing).toEqual([])
    expect((await of('claim:bare')).sharing).toEqual([])
  })

  it('is told of what remains, and says without what', async () => {
    const left = await of('claim:closed', ['work:letters'])
    expect(left.struck).toEqual(['without “Letters from the Quay”'])
    // The harbour rests on the letters alone and goes with them.
    expect(left.sharing).toEqual([])
  })

  it('agrees with the list of all claims, whatever is struck', async () => {
    const [claims, works] = (['Claim', 'Work'] as const).map((kind) =>
      HARBOUR_NODES.flatMap((node) => (node.kind === kind ? node.id : [])),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...(claims ?? [])), fc.subarray(works ?? []), async (claim, struck) => {
        const own = await of(claim, struck)
        const all = await relations(harbour.store, await ground({ works: struck }), 1_000)
        const pairs = all.coupled.filter(({ a, b }) => a.id === claim || b.id === claim)
        expect(own.sharing.map(({ claim: other, shared, strength }) => [other.id, shared, strength]).sort()).toEqual(
          pairs.map(({ a, b, shared, strength }) => [a.id === claim ? b.id : a.id, shared, strength]).sort(),
        )
        expect(own.assertedAndDisputedIn.map(({ id }) => id)).toEqual(
          all.assertedAndDisputed.flatMap((each) => (each.claim.id === claim ? each.document.id : [])),
        )
        expect(own.opposed).toHaveLength(all.opposed.filter(({ a, b }) => a.id === claim || b.id === claim).length)
      }),
      { numRuns: 40 },
    )
  })

  it('passes over a work that is behind too many claims, and names it, be the ground read whole or not', async () => {
    const claims = Array.from({ length: 251 }, (_, at) => `claim:${at}`)
    const supports = (from: string, to: string) => {
      const ends = { type: 'SUPPORTS', from, to } as const
      return { edge: { ...ends, id: edgeId(ends) } }
    }
    const works = ['everywhere', 'narrow', 'elsewhere'].map((name) => `work:${name}`)
    const store = await openStore('sqlite::memory:')
    await bring(store, { id: 'import:wide', format: 'test', source: 'wide', hash: 'wide' }, [
      ...claims.map((id) => ({ node: { id, kind: 'Claim' as const, text: id } })),
      ...works.map((id) => ({ node: { id, kind: 'Work' as const, title: id } })),
      ...claims.map((claim) => supports('work:everywhere', claim)),
      ...claims.slice(0, 2).map((claim) => supports('work:narrow', claim)),
      supports('work:elsewhere', 'claim:9'),
    ])
    const read = struckGround(store)
    // Striking what the claim does not rest on leaves all as it is.
    for (const strikes of [{}, { works: ['work:elsewhere'] }]) {
      const { sharing, sharingTotal, passedOver } = await claimRelations(store, read, strikes, 'claim:0')
      expect(sharing.map(({ claim, shared, coveredArea }) => [claim.id, shared, coveredArea])).toEqual([
        ['claim:1', 1, 1 / 3],
      ])
      expect([sharingTotal, passedOver.map(({ id }) => id)]).toEqual([1, ['work:everywhere']])
    }
    await store.close()
  })

  it('is refused where there is none', async () => {
    await expect(of('claim:none')).rejects.toMatchObject({ kind: 'not-found' })
  })
})
