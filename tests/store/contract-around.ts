// Single things, what lies around them, and the paths between them.
import { describe, expect, it } from 'vitest'
import type { GraphRecord } from '../../model/record.ts'
import { edge, notesHeader, PAPERS } from './harbour.ts'
import { bring, bringPapers, type OpenEmpty, PAGE, withStore } from './stores.ts'

export const describeAround = (open: OpenEmpty): void => {
  describe('single things', () => {
    it('are found by id, and nodes by old ids too', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        expect(await store.node('person:arkwright-t')).toMatchObject({ id: 'person:arkwright-tom' })
        expect(await store.node('person:none')).toBeUndefined()
        expect(await store.edge(`ASSERTS ${PAPERS} claim:closed`)).toMatchObject({ from: PAPERS, to: 'claim:closed' })
        expect(await store.edge('none')).toBeUndefined()
      }))

    it('are given in the order asked for, without those that are not there', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const ids = ['work:ledger', 'work:none', 'claim:unpaid', 'person:hale-ruth']
        expect((await store.nodes(ids)).map(({ id }) => id)).toEqual([
          'work:ledger',
          'claim:unpaid',
          'person:hale-ruth',
        ])
        expect((await store.summaries(ids)).map(({ id }) => id)).toEqual([
          'work:ledger',
          'claim:unpaid',
          'person:hale-ruth',
        ])
      }))

    it('are not asked for by more than 5,000 ids', () =>
      withStore(open, async (store) => {
        const ids = Array.from({ length: 5_001 }, (_, n) => `work:${n}`)
        for (const ask of [store.nodes, store.summaries, store.foldedEdges, store.edgesAmong]) {
          await expect(ask(ids)).rejects.toMatchObject({ kind: 'too-large' })
        }
      }))
  })

  describe('neighbours', () => {
    it('are counted by type, direction and kind', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        expect(await store.edgeCounts('claim:closed')).toEqual([
          { type: 'SUPPORTS', direction: 'in', kind: 'Quote', count: 1 },
          { type: 'QUALIFIES', direction: 'in', kind: 'Quote', count: 1 },
          { type: 'ASSERTS', direction: 'in', kind: 'Work', count: 1 },
          { type: 'ABOUT', direction: 'out', kind: 'Topic', count: 1 },
        ])
        expect(await store.edgeCounts('claim:none')).toEqual([])
      }))

    it('come in order of type, direction and id, a page at a time, with the whole number', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const whole = await store.neighbours({ id: 'work:hale-the-harbour', ...PAGE })
        expect(whole.items.map(({ edge, direction, node }) => [edge.type, direction, node.id])).toEqual([
          ['AUTHORED', 'in', 'person:hale-ruth'],
          ['QUOTED_FROM', 'in', 'quote:crane'],
          ['QUOTED_FROM', 'in', 'quote:gates'],
          ['CITES', 'in', PAPERS],
        ])
        const page = await store.neighbours({ id: 'work:hale-the-harbour', offset: 1, limit: 2 })
        expect(page).toEqual({ items: whole.items.slice(1, 3), total: 4 })
      }))

    it('of a hub come in the same order, and with what has landed since', () =>
      withStore(open, async (store) => {
        const names = Array.from({ length: 700 }, (_, n) => `work:part-${(n * 7_919) % 700}`)
        const works: readonly GraphRecord[] = [PAPERS, ...names].map((id) => ({
          node: { id, kind: 'Work', title: id },
        }))
        const citing = (id: string) => edge('CITES', PAPERS, id)
        await bring(store, { ...notesHeader, id: 'import:one', hash: 'one' }, [...works, ...names.map(citing)])
        const sorted = names.toSorted()
        const page = { id: PAPERS, types: ['CITES'] as const, offset: 330, limit: 5 }
        const before = await store.neighbours(page)
        expect(before.items.map(({ node }) => node.id)).toEqual(sorted.slice(330, 335))
        expect(await store.neighbours(page)).toEqual(before)
        const last = await store.neighbours({ id: PAPERS, kinds: ['Work'], offset: 695, limit: 10 })
        expect(last).toMatchObject({ total: 700, items: sorted.slice(695).map((id) => ({ node: { id } })) })
        expect(await store.neighbours({ id: PAPERS, direction: 'in', ...PAGE })).toEqual({ items: [], total: 0 })
        await bring(store, { ...notesHeader, id: 'import:two', hash: 'two' }, [
          { node: { id: 'work:afterwards', kind: 'Work', title: 'Afterwards' } },
          citing('work:afterwards'),
        ])
        const after = await store.neighbours(page)
        expect(after.total).toBe(701)
        expect(after.items.map(({ node }) => node.id)).toEqual(sorted.slice(329, 334))
      }))

    it.each([
      ['by type', { types: ['CITES', 'QUOTED_FROM'] as const }, 3],
      ['by kind', { kinds: ['Quote'] as const }, 2],
      ['by direction', { direction: 'out' as const }, 0],
      ['by all three', { types: ['CITES'] as const, kinds: ['Work'] as const, direction: 'in' as const }, 1],
      ['by no type at all', { types: [] as const }, 0],
    ])('can be chosen %s', (_sentence, choice, total) =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const page = await store.neighbours({ id: 'work:hale-the-harbour', ...choice, ...PAGE })
        expect(page.total).toBe(total)
        expect(page.items).toHaveLength(total)
      }),
    )

    it.each([
      ['offset below 0', { offset: -1, limit: 1 }],
      ['limit 0', { offset: 0, limit: 0 }],
      ['limit over 1,000', { offset: 0, limit: 1_001 }],
      ['half a limit', { offset: 0, limit: 0.5 }],
    ])('refuse a page with %s', (_sentence, page) =>
      withStore(open, async (store) => {
        await expect(store.neighbours({ id: 'x', ...page })).rejects.toMatchObject({ kind: 'invalid-input' })
        await expect(store.rank({ filter: {}, by: 'works', ...page })).rejects.toMatchObject({ kind: 'invalid-input' })
        await expect(store.search({ text: 'x', ...page })).rejects.toMatchObject({ kind: 'invalid-input' })
        await expect(store.evidence({ claim: 'x', ...page })).rejects.toMatchObject({ kind: 'invalid-input' })
      }),
    )

    it('of many nodes are given by their edges, in order of type and id', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const ids = ['work:ledger', 'work:hale-the-harbour', PAPERS]
        const makers = await store.edgesOf(ids, 'in', ['COMPILED', 'AUTHORED'])
        expect(makers.map(({ type, from }) => [type, from])).toEqual([
          ['AUTHORED', 'person:hale-ruth'],
          ['COMPILED', 'person:arkwright-tom'],
        ])
        expect(await store.edgesOf(ids, 'out', ['AUTHORED'])).toEqual([])
        const among = await store.edgesAmong([...ids, 'claim:closed'])
        expect(among.map(({ type }) => type)).toEqual(['ASSERTS', 'CITES'])
        const [asserts] = among
        expect(await store.edgesAmong([PAPERS], ['work:hale-the-harbour', 'claim:closed'])).toEqual(among)
        expect(await store.edgesAmong(['claim:closed'], [...ids, 'claim:closed'])).toEqual([asserts])
        expect(await store.edgesAmong(['person:hale-ruth'], ['claim:closed'])).toEqual([])
      }))
  })

  describe('paths', () => {
    const path = { maxLength: 6, limit: 50 } as const

    it('are all the shortest ones, in order of the ids on them', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const { paths, cut } = await store.paths({ from: 'person:hale-ruth', to: 'claim:closed', ...path })
        expect(cut).toBe(false)
        expect(paths.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([
          ['person:hale-ruth', 'work:hale-the-harbour', 'quote:crane', 'claim:closed'],
          ['person:hale-ruth', 'work:hale-the-harbour', 'quote:gates', 'claim:closed'],
          ['person:hale-ruth', 'work:hale-the-harbour', PAPERS, 'claim:closed'],
        ])
        expect(paths[0]?.edges.map(({ type }) => type)).toEqual(['AUTHORED', 'QUOTED_FROM', 'QUALIFIES'])
        expect(
          (await store.paths({ from: 'person:hale-ruth', to: 'claim:closed', ...path, limit: 2 })).paths,
        ).toHaveLength(2)
      }))

    it.each([
      ['longer than allowed', { from: 'person:hale-ruth', to: 'claim:closed', maxLength: 2 }, 0],
      [
        'over types that are not allowed',
        { from: 'person:hale-ruth', to: 'claim:closed', types: ['CITES', 'ABOUT'] as const },
        0,
      ],
      [
        'over allowed types only',
        { from: 'person:hale-ruth', to: 'claim:closed', types: ['AUTHORED', 'CITES', 'ASSERTS'] as const },
        1,
      ],
      ['to nowhere', { from: 'person:hale-ruth', to: 'claim:none' }, 0],
      ['to itself', { from: 'person:hale-ruth', to: 'person:hale-ruth' }, 1],
    ])('%s', (_sentence, query, count) =>
      withStore(open, async (store) => {
        await bringPapers(store)
        expect((await store.paths({ ...path, ...query })).paths).toHaveLength(count)
      }),
    )

    it('by two edges between the same nodes are two', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bring(store, notesHeader, [
          edge('QUALIFIES', 'quote:gates', 'claim:closed', { assertedIn: 'work:other' }),
        ])
        expect((await store.paths({ from: 'quote:gates', to: 'claim:closed', ...path })).paths).toHaveLength(2)
      }))

    it.each([
      ['length 0', { maxLength: 0, limit: 1 }],
      ['length 7', { maxLength: 7, limit: 1 }],
      ['no paths', { maxLength: 1, limit: 0 }],
      ['51 paths', { maxLength: 1, limit: 51 }],
    ])('refuse %s', (_sentence, bounds) =>
      withStore(open, async (store) => {
        await expect(store.paths({ from: 'a', to: 'b', ...bounds })).rejects.toMatchObject({ kind: 'invalid-input' })
      }),
    )
  })
}
