import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EvidenceQuestion, evidence } from '../../../server/explore/evidence.ts'
import { personRecord } from '../../../server/explore/person-record.ts'
import { workUse } from '../../../server/explore/work-use.ts'
import type { GraphStore } from '../../../store/store.ts'
import { HARBOUR_NODES, type Harbour, HOSTILE, openHarbour } from '../harbour.ts'

let harbour: Harbour
let store: GraphStore
beforeAll(async () => {
  harbour = await openHarbour()
  store = harbour.store
})
afterAll(() => harbour.close())

const ask = (question: Partial<EvidenceQuestion>) =>
  evidence(store, { sort: 'document', descending: false, offset: 0, limit: 500, ...question })
const brief = async (question: Partial<EvidenceQuestion>) =>
  (await ask(question)).items.map(({ id, work, stance }) => [id, work?.id ?? null, stance])

describe('what backs a claim', () => {
  it('is every quotation with its work, and what takes a stance itself', async () => {
    expect(new Set(await brief({ claim: 'claim:closed' }))).toEqual(
      new Set([
        ['quote:gates', 'work:harbour', 'SUPPORTS'],
        ['quote:ships', 'work:letters', 'SUPPORTS'],
        ['quote:twice', 'work:harbour', 'DISPUTES'],
        ['quote:twice', 'work:letters', 'DISPUTES'],
        ['claim:opened', null, 'DISPUTES'],
      ]),
    )
    expect(await brief({ claim: 'claim:opened', stances: ['DISPUTES'] })).toEqual([
      ['work:survey', 'work:survey', 'DISPUTES'],
    ])
  })

  it('comes with all that a reader needs to judge it', async () => {
    const { items } = await ask({ claim: 'claim:closed', limit: 1 })
    expect(items[0]).toMatchObject({
      id: 'quote:gates',
      kind: 'Quote',
      text: HOSTILE,
      paraphrase: false,
      stance: 'SUPPORTS',
      method: 'source',
      assertedIn: { id: 'work:papers', label: 'Harbour Papers' },
      claim: { id: 'claim:closed' },
      work: { id: 'work:harbour', firstYear: 1902 },
      makers: [{ name: 'Ruth Hale', role: 'AUTHORED' }],
      locator: { label: 'page', value: '14' },
      reference: 'Hale. The Harbour, p. 14',
      place: { document: 'work:papers', title: 'Harbour Papers', first: 6, last: 7 },
    })
  })

  it('names who speaks', async () => {
    const { items } = await ask({ claim: 'claim:warned' })
    expect(items[0]?.speakers).toEqual([{ id: 'person:tarn', kind: 'Person', label: 'Owen Tarn' }])
  })
})

describe('totals', () => {
  it('are over everything that matches, whatever the page', async () => {
    const { items, total, totals } = await ask({ claim: 'claim:closed', offset: 1, limit: 2 })
    expect(items).toHaveLength(2)
    expect(total).toBe(5)
    expect(totals).toEqual({
      quotations: 3,
      statements: 4,
      works: 2,
      people: 2,
      supports: 2,
      disputes: 2,
      qualifies: 0,
      byHand: 0,
      firstYear: 1875,
      lastYear: 1902,
    })
  })

  it('of a claim without quotations are nothing, and no years', async () => {
    const { total, totals } = await ask({ claim: 'claim:bare' })
    expect([total, totals.quotations, totals.firstYear]).toEqual([0, 0, null])
  })

  const asked = { Claim: 'claim', Work: 'work', Person: 'person' } as const
  const askable = HARBOUR_NODES.flatMap(({ id, kind }) =>
    kind in asked ? [[id, kind as keyof typeof asked] as const] : [],
  )
  it.each(askable)('of %s are what its summary says', async (id, kind) => {
    const [summary] = await store.summaries([id])
    const { totals } = await ask({ [asked[kind]]: id })
    expect(totals).toMatchObject({ quotations: summary?.quotations, statements: summary?.statements })
    if (kind !== 'Claim') return
    expect(totals).toMatchObject({
      supports: summary?.supports,
      disputes: summary?.disputes,
      qualifies: summary?.qualifies,
      works: summary?.works,
      people: summary?.people,
      firstYear: summary?.firstYear,
      lastYear: summary?.lastYear,
    })
  })
})

describe('what a work is quoted for', () => {
  it('includes what is filed under no claim', async () => {
    expect(await brief({ work: 'work:harbour' })).toContainEqual(['quote:loose', 'work:harbour', null])
    expect(await brief({ work: 'work:harbour', stances: ['SUPPORTS'] })).not.toContainEqual([
      'quote:loose',
      'work:harbour',
      null,
    ])
  })

  it.each([
    ['locator', false, ['9', '9', '14', '14', 'xii']],
    ['locator', true, ['xii', '14', '14', '9', '9']],
  ] as const)('can be read by %s (descending: %s): %j', async (sort, descending, values) => {
    const { items } = await ask({ work: 'work:harbour', sort, descending })
    expect(items.map(({ locator }) => locator?.value)).toEqual(values)
  })

  it('is told claim by claim and page by page', async () => {
    const use = await workUse(store, 'work:harbour')
    expect(use.pages).toEqual([
      { label: 'page', value: '9', quotations: 1 },
      { label: 'page', value: '14', quotations: 1 },
      { label: 'page', value: 'xii', quotations: 1 },
    ])
    expect(use).toMatchObject({ claimTotal: 4, quotations: 3, unlocated: 0 })
    expect(use.claims.map(({ claim, stance, locators }) => [claim.id, stance, locators])).toContainEqual([
      'claim:opened',
      'QUALIFIES',
      ['14'],
    ])
    expect(await workUse(store, 'work:diary')).toMatchObject({ quotations: 1, unlocated: 1, pages: [] })
  })
})

describe('orders', () => {
  it.each([
    ['author', false, ['Hale', 'Hale', 'Moss', 'Moss', null]],
    ['author', true, ['Moss', 'Moss', 'Hale', 'Hale', null]],
  ] as const)('by %s (descending: %s) put what has none last', async (sort, descending, names) => {
    const { items } = await ask({ claim: 'claim:closed', sort, descending })
    expect(items.map(({ makers }) => makers[0]?.name.split(' ').at(-1) ?? null)).toEqual(names)
  })
  it.each([
    ['year', false, [1875, 1875, 1902, 1902, null]],
    ['year', true, [1902, 1902, 1875, 1875, null]],
  ] as const)('by %s (descending: %s) put what has none last', async (sort, descending, years) => {
    const { items } = await ask({ claim: 'claim:closed', sort, descending })
    expect(items.map(({ work }) => work?.firstYear ?? null)).toEqual(years)
  })
  it.each(['document', 'work', 'author', 'year', 'locator', 'stance'] as const)(
    'by %s hold the same, and pages follow one another',
    async (sort) => {
      const whole = await ask({ work: 'work:harbour', sort })
      const pages = await Promise.all(
        whole.items.map((_, offset) => ask({ work: 'work:harbour', sort, offset, limit: 1 })),
      )
      expect(pages.flatMap(({ items }) => items)).toEqual(whole.items)
      expect(whole.items).toHaveLength(5)
    },
  )
})

describe('what a person is quoted for', () => {
  it('is what the person spoke and what stands in the person’s works', async () => {
    expect(await brief({ person: 'person:tarn' })).toEqual([['quote:storm', 'work:diary', 'SUPPORTS']])
    expect(new Set(await brief({ person: 'person:moss' }))).toEqual(
      new Set([
        ['quote:ships', 'work:letters', 'SUPPORTS'],
        ['quote:storm', 'work:diary', 'SUPPORTS'],
        ['quote:twice', 'work:letters', 'SUPPORTS'],
        ['quote:twice', 'work:letters', 'DISPUTES'],
      ]),
    )
    expect(await brief({ person: 'person:hale-r', work: 'work:letters', claim: 'claim:closed' })).toEqual([
      ['quote:ships', 'work:letters', 'SUPPORTS'],
      ['quote:twice', 'work:letters', 'DISPUTES'],
    ])
  })

  it('stands beside the person’s works and the claims that name the person', async () => {
    const record = await personRecord(store, 'person:hale')
    expect(record.works.map(({ work, roles }) => [work.id, roles])).toEqual([
      ['work:harbour', ['AUTHORED']],
      ['work:letters', ['EDITED']],
    ])
    expect(record).toMatchObject({ workTotal: 2, namedTotal: 0, spoken: 0, quotedFromWorks: 4 })
    const tarn = await personRecord(store, 'person:tarn')
    expect(tarn.namedIn.map(({ id }) => id)).toEqual(['claim:warned'])
    expect(tarn).toMatchObject({ workTotal: 0, spoken: 1, quotedFromWorks: 0 })
    // A quote that names a person is no claim that does.
    expect(await personRecord(store, 'person:moss')).toMatchObject({ namedTotal: 0 })
  })
})
