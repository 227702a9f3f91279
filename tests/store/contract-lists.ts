// Lists by what things weigh, counts, and the whole in stretches.
import { describe, expect, it } from 'vitest'
import type { NodeFilter, RankBy } from '../../store/questions.ts'
import { NOTES, notesHeader, PAPERS } from './harbour.ts'
import { bring, bringNotes, bringPapers, type OpenEmpty, PAGE, withStore } from './stores.ts'

const filters: readonly [
  sentence: string,
  filter: NodeFilter,
  by: RankBy,
  ascending: boolean,
  ids: readonly string[],
][] = [
  [
    'claims, the most quoted first',
    { kinds: ['Claim'] },
    'quotations',
    false,
    ['claim:closed', 'claim:fog', 'claim:unpaid'],
  ],
  [
    'claims, those with most statements first, be they quotations, works or other claims',
    { kinds: ['Claim'] },
    'statements',
    false,
    ['claim:closed', 'claim:fog', 'claim:unpaid'],
  ],
  [
    'works on which most is said, by what is quoted from them and by themselves',
    { kinds: ['Work'], minStatements: 1 },
    'statements',
    false,
    ['work:hale-the-harbour', 'work:ledger', NOTES],
  ],
  [
    'claims, the least quoted first',
    { kinds: ['Claim'] },
    'quotations',
    true,
    ['claim:fog', 'claim:unpaid', 'claim:closed'],
  ],
  [
    'claims, the most disputed first',
    { kinds: ['Claim'] },
    'disputes',
    false,
    ['claim:closed', 'claim:unpaid', 'claim:fog'],
  ],
  [
    'claims as they stand in the documents',
    { kinds: ['Claim'] },
    'line',
    true,
    ['claim:closed', 'claim:unpaid', 'claim:fog'],
  ],
  ['claims by their words', { kinds: ['Claim'] }, 'label', true, ['claim:fog', 'claim:unpaid', 'claim:closed']],
  [
    'works by year, those without a year last',
    { kinds: ['Work'] },
    'firstYear',
    true,
    ['work:ledger', 'work:hale-the-harbour', PAPERS, NOTES],
  ],
  [
    'works by year backwards, those without a year last',
    { kinds: ['Work'] },
    'firstYear',
    false,
    ['work:hale-the-harbour', 'work:ledger', PAPERS, NOTES],
  ],
  [
    'people and topics by name',
    { kinds: ['Topic', 'Person'] },
    'label',
    true,
    ['person:hale-ruth', 'topic:closing', 'person:arkwright-tom'],
  ],
  [
    'what is from 1875 to 1880',
    { fromYear: 1875, toYear: 1880 },
    'label',
    true,
    ['work:ledger', 'quote:paid', 'claim:unpaid'],
  ],
  [
    'works with at least two quotations',
    { kinds: ['Work'], minQuotations: 2 },
    'quotations',
    false,
    ['work:hale-the-harbour'],
  ],
  [
    'claims with at least two statements, though one of them may be a work’s own',
    { kinds: ['Claim'], minStatements: 2 },
    'label',
    true,
    ['claim:fog', 'claim:closed'],
  ],
  [
    'claims with at most one quotation',
    { kinds: ['Claim'], maxQuotations: 1 },
    'label',
    true,
    ['claim:fog', 'claim:unpaid'],
  ],
  ['claims with at most one work', { kinds: ['Claim'], maxWorks: 1 }, 'label', true, ['claim:unpaid', 'claim:closed']],
  [
    'what is under a topic',
    { topics: ['topic:closing'] },
    'label',
    true,
    ['person:hale-ruth', 'quote:crane', 'topic:closing', 'work:hale-the-harbour', 'claim:closed', 'quote:gates'],
  ],
  [
    'what a person made, said or is named in',
    { people: ['person:arkwright-tom'] },
    'label',
    true,
    [PAPERS, 'quote:paid', 'claim:unpaid', 'person:arkwright-tom'],
  ],
  [
    'the same, by an old id of the person',
    { people: ['person:arkwright-t'], kinds: ['Claim'] },
    'label',
    true,
    ['claim:unpaid'],
  ],
  ['nothing under a topic that is nowhere', { topics: ['topic:none'] }, 'label', true, []],
  ['nothing where no kind is asked for', { kinds: [] }, 'label', true, []],
]

export const describeLists = (open: OpenEmpty): void => {
  describe('lists', () => {
    it.each(filters)('give %s', (_sentence, filter, by, ascending, ids) =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bringNotes(store)
        const page = await store.rank({ filter, by, ascending, ...PAGE })
        expect(page.items.map(({ id }) => id)).toEqual(ids)
        expect(page.total).toBe(ids.length)
        const second = await store.rank({ filter, by, ascending, offset: 1, limit: 1 })
        expect(second.items.map(({ id }) => id)).toEqual(ids.slice(1, 2))
        expect(second.total).toBe(ids.length)
      }),
    )

    it.each([
      ['by year', 'firstYear', { kinds: ['Work'] }],
      ['by document and line', 'line', {}],
    ] as const)('go on %s, page by page, into what has none', (_sentence, by, filter) =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bringNotes(store)
        const all = await store.rank({ filter, by, ...PAGE })
        const pages: string[] = []
        for (let offset = 0; offset <= all.total; offset++) {
          const { items, total } = await store.rank({ filter, by, offset, limit: 1 })
          expect(total).toBe(all.total)
          pages.push(...items.map(({ id }) => id))
        }
        expect(pages).toEqual(all.items.map(({ id }) => id))
        const last = all.items.at(-1)
        expect(by === 'line' ? last?.line : last?.firstYear).toBeNull()
      }),
    )

    it('weigh a claim by its quotations, works, people and years', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bringNotes(store)
        expect(await store.summaries(['claim:closed', 'person:arkwright-tom', 'topic:closing', 'quote:gates'])).toEqual(
          [
            {
              id: 'claim:closed',
              kind: 'Claim',
              label: 'THE HARBOUR WAS CLOSED IN 1871',
              quotations: 2,
              statements: 3,
              supports: 1,
              disputes: 2,
              qualifies: 1,
              claims: 0,
              works: 1,
              people: 1,
              firstYear: 1901,
              lastYear: 1901,
              document: PAPERS,
              line: 12,
            },
            {
              id: 'person:arkwright-tom',
              kind: 'Person',
              label: 'Tom Arkwright',
              quotations: 1,
              statements: 1,
              supports: 0,
              disputes: 0,
              qualifies: 0,
              claims: 2,
              works: 1,
              people: 0,
              firstYear: null,
              lastYear: null,
              document: null,
              line: null,
            },
            {
              id: 'topic:closing',
              kind: 'Topic',
              label: 'The closing',
              quotations: 2,
              statements: 3,
              supports: 0,
              disputes: 0,
              qualifies: 0,
              claims: 1,
              works: 1,
              people: 1,
              firstYear: 1901,
              lastYear: 1901,
              document: PAPERS,
              line: 10,
            },
            {
              id: 'quote:gates',
              kind: 'Quote',
              label: 'They shut the gates on the first of May, and no ship came in.',
              quotations: 1,
              statements: 1,
              supports: 0,
              disputes: 0,
              qualifies: 0,
              claims: 2,
              works: 0,
              people: 0,
              firstYear: 1901,
              lastYear: 1901,
              document: PAPERS,
              line: 14,
            },
          ],
        )
      }))

    it('cut a label at 300 characters', () =>
      withStore(open, async (store) => {
        await bring(store, notesHeader, [{ node: { id: 'quote:long', kind: 'Quote', text: '🜛'.repeat(400) } }])
        const [summary] = await store.summaries(['quote:long'])
        expect(summary?.label).toBe('🜛'.repeat(150))
      }))

    it('count works by year, and everything by kind and type', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        expect(await store.workYears()).toEqual([
          { year: 1875, works: 1 },
          { year: 1902, works: 1 },
        ])
        expect((await store.counts()).nodes).toEqual({ Person: 2, Work: 3, Claim: 2, Quote: 3, Topic: 1 })
        expect((await store.counts()).edges).toMatchObject({ QUOTED_FROM: 3, SUPPORTS: 1, NOT_SAME_AS: 0 })
      }))

    it('stream all nodes of a kind, and all edges of some types', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const [people, stances]: [string[], string[]] = [[], []]
        for await (const some of store.nodesOfKind('Person')) people.push(...some.map(({ id }) => id))
        for await (const some of store.edgeEnds(['SUPPORTS', 'DISPUTES'])) {
          stances.push(...some.map(({ type, from, to, assertedIn }) => `${type} ${from} ${to} ${assertedIn}`))
        }
        expect(people.toSorted()).toEqual(['person:arkwright-tom', 'person:hale-ruth'])
        expect(stances.toSorted()).toEqual([
          `DISPUTES quote:paid claim:unpaid ${PAPERS}`,
          `SUPPORTS quote:gates claim:closed ${PAPERS}`,
        ])
      }))
  })
}
