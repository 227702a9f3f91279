// What stands behind claims, and the same folded.
import { describe, expect, it } from 'vitest'
import type { EvidenceQuery } from '../../store/questions.ts'
import { NOTES } from './harbour.ts'
import { bringNotes, bringPapers, type OpenEmpty, PAGE, withStore } from './stores.ts'

type Row = readonly [stance: string, statement: string, claim: string, work: string | undefined]
const GATES = 'quote:gates'
const HALE = 'work:hale-the-harbour'

const questions: readonly [sentence: string, query: Omit<EvidenceQuery, 'offset' | 'limit'>, rows: readonly Row[]][] = [
  [
    'a claim: its quotations in the order of the documents, then claims that take a stance',
    { claim: 'claim:closed' },
    [
      ['SUPPORTS', GATES, 'claim:closed', HALE],
      ['DISPUTES', GATES, 'claim:closed', HALE],
      ['QUALIFIES', 'quote:crane', 'claim:closed', HALE],
      ['DISPUTES', 'claim:fog', 'claim:closed', undefined],
    ],
  ],
  [
    'a claim that a work supports itself',
    { claim: 'claim:fog' },
    [
      ['SUPPORTS', GATES, 'claim:fog', HALE],
      ['SUPPORTS', NOTES, 'claim:fog', NOTES],
    ],
  ],
  [
    'a work',
    { work: HALE, stances: ['SUPPORTS'] },
    [
      ['SUPPORTS', GATES, 'claim:closed', HALE],
      ['SUPPORTS', GATES, 'claim:fog', HALE],
    ],
  ],
  ['a work that takes a stance itself', { work: NOTES }, [['SUPPORTS', NOTES, 'claim:fog', NOTES]]],
  [
    'a person who spoke',
    { person: 'person:arkwright-tom' },
    [['DISPUTES', 'quote:paid', 'claim:unpaid', 'work:ledger']],
  ],
  [
    'the same, by an old id of the person',
    { person: 'person:arkwright-t', work: 'work:ledger' },
    [['DISPUTES', 'quote:paid', 'claim:unpaid', 'work:ledger']],
  ],
  [
    'a person who wrote, and a claim',
    { person: 'person:hale-ruth', claim: 'claim:closed' },
    [
      ['SUPPORTS', GATES, 'claim:closed', HALE],
      ['DISPUTES', GATES, 'claim:closed', HALE],
      ['QUALIFIES', 'quote:crane', 'claim:closed', HALE],
    ],
  ],
  ['a work and a claim with nothing between them', { work: 'work:ledger', claim: 'claim:closed' }, []],
  ['a claim that is nowhere', { claim: 'claim:none' }, []],
  ['no stance at all', { claim: 'claim:closed', stances: [] }, []],
]

export const describeEvidence = (open: OpenEmpty): void => {
  describe('evidence', () => {
    it.each(questions)('of %s', (_sentence, query, rows) =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bringNotes(store)
        const page = await store.evidence({ ...query, ...PAGE })
        expect(
          page.items.map(({ stance, statement, claim, work }) => [stance, statement.id, claim.id, work?.id]),
        ).toEqual(rows)
        expect(page.total).toBe(rows.length)
        const second = await store.evidence({ ...query, offset: 1, limit: 1 })
        expect(second).toEqual({ items: page.items.slice(1, 2), total: rows.length })
      }),
    )

    it('comes with the edges that say so', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const { items } = await store.evidence({ claim: 'claim:closed', ...PAGE })
        expect(items[0]?.stanceEdge).toMatchObject({ type: 'SUPPORTS', from: GATES, to: 'claim:closed' })
        expect(items[0]?.source).toMatchObject({ type: 'QUOTED_FROM', locator: { label: 'page', value: '14' } })
      }))

    it('must be asked for of something', () =>
      withStore(open, async (store) => {
        await expect(store.evidence(PAGE)).rejects.toMatchObject({ kind: 'invalid-input' })
      }))
  })

  describe('folded edges', () => {
    it('join the works and claims given, as thick as the quotations between them', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bringNotes(store)
        expect(await store.foldedEdges(['claim:closed', 'claim:fog', HALE, NOTES])).toEqual([
          { work: 'claim:fog', claim: 'claim:closed', stance: 'DISPUTES', quotations: 0 },
          { work: HALE, claim: 'claim:closed', stance: 'SUPPORTS', quotations: 1 },
          { work: HALE, claim: 'claim:closed', stance: 'DISPUTES', quotations: 1 },
          { work: HALE, claim: 'claim:closed', stance: 'QUALIFIES', quotations: 1 },
          { work: HALE, claim: 'claim:fog', stance: 'SUPPORTS', quotations: 1 },
          { work: NOTES, claim: 'claim:fog', stance: 'SUPPORTS', quotations: 0 },
        ])
        expect(await store.foldedEdges(['claim:closed'])).toEqual([])
      }))

    it.each([
      ['of claims with the works beside them', ['claim:closed', 'claim:fog'], [HALE, NOTES]],
      ['of works with the claims beside them', [HALE, NOTES], ['claim:closed', 'claim:fog']],
      ['of one claim with a claim and works beside it', ['claim:closed'], ['claim:fog', HALE, NOTES]],
      ['of one work and one claim with another of each', [HALE, 'claim:fog'], ['claim:closed', NOTES]],
    ])('are those %s, but not those among what is beside', (_sentence, ids, beside) =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bringNotes(store)
        const all = await store.foldedEdges([...ids, ...beside])
        expect(await store.foldedEdges(ids, beside)).toEqual(
          all.filter(({ work, claim }) => ids.includes(work) || ids.includes(claim)),
        )
      }),
    )

    it('of one work or claim come the heaviest first', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bringNotes(store)
        const { items, total } = await store.foldedOf('claim:fog', PAGE)
        expect(items).toEqual([
          { work: HALE, claim: 'claim:fog', stance: 'SUPPORTS', quotations: 1 },
          { work: 'claim:fog', claim: 'claim:closed', stance: 'DISPUTES', quotations: 0 },
          { work: NOTES, claim: 'claim:fog', stance: 'SUPPORTS', quotations: 0 },
        ])
        expect(total).toBe(3)
        expect((await store.foldedOf(HALE, { offset: 1, limit: 1 })).total).toBe(4)
        expect(await store.foldedOf('person:hale-ruth', PAGE)).toEqual({ items: [], total: 0 })
      }))
  })
}
