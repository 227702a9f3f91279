// One claim among the others: stances between claims, claims that pull against it, works in common.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimRelations } from '../../../server/explore/claim-relations.ts'
import { relations } from '../../../server/explore/relations.ts'
import { type Ground, struckGround } from '../../../server/explore/struck-ground.ts'
import { HARBOUR_NODES, type Harbour, openHarbour } from '../harbour.ts'

let harbour: Harbour
let ground: Ground
beforeAll(async () => {
  harbour = await openHarbour()
  ground = struckGround(harbour.store)
})
afterAll(() => harbour.close())

const of = async (claim: string, works: readonly string[] = []) =>
  claimRelations(harbour.store, await ground({ works: [...works] }), claim)

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

  it('is refused where there is none', async () => {
    await expect(of('claim:none')).rejects.toMatchObject({ kind: 'not-found' })
  })
})
