import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NODE_KINDS } from '../../../model/kind.ts'
import { lines, passage } from '../../../server/explore/document.ts'
import { facets } from '../../../server/explore/facets.ts'
import { outline } from '../../../server/explore/outline.ts'
import { search } from '../../../server/explore/search.ts'
import { statistics } from '../../../server/explore/statistics.ts'
import { dealPlaces, suggestions } from '../../../server/explore/suggestions.ts'
import { overview, view } from '../../../server/explore/view.ts'
import type { GraphStore } from '../../../store/store.ts'
import { HARBOUR_EDGES, HARBOUR_NODES, type Harbour, HOSTILE, openHarbour } from '../harbour.ts'

let harbour: Harbour
let store: GraphStore
beforeAll(async () => {
  harbour = await openHarbour()
  store = harbour.store
})
afterAll(() => harbour.close())

describe('what is in here', () => {
  it('is counted as it is', async () => {
    const { nodes, edges, years, notice } = await statistics(store, 'Invented.')
    expect(nodes).toEqual({ Person: 4, Work: 6, Claim: 4, Quote: 5, Topic: 2 })
    expect(Object.values(edges).reduce((a, b) => a + b, 0)).toBe(HARBOUR_EDGES.length)
    expect(years).toEqual({ first: 1875, last: 1911 })
    expect(notice).toBe('Invented.')
  })

  it('is listed from the most to the least backed, and the disputed apart', async () => {
    const { claimsMostBacked, claimsLeastBacked, claimsDisputed, worksMostUsed } = await statistics(store, null)
    expect(claimsMostBacked[0]?.id).toBe('claim:closed')
    expect(claimsLeastBacked[0]?.id).toBe('claim:bare')
    expect(claimsDisputed.map(({ id, disputes }) => [id, disputes])).toEqual([
      ['claim:closed', 2],
      ['claim:opened', 1],
    ])
    expect(worksMostUsed[0]?.id).toBe('work:harbour')
  })

  it('can be filtered by what has something to show', async () => {
    const { topics, people, years, maxStatements } = await facets(store)
    expect(topics.map(({ id }) => id).sort()).toEqual(['topic:after', 'topic:closure'])
    expect(people.map(({ id }) => id)).toContain('person:hale')
    expect(years).toEqual([1875, 1880, 1902, 1911].map((year) => ({ year, works: 1 })))
    expect(maxStatements).toBe(5)
  })
})

describe('searching', () => {
  it('finds over all kinds and says how many of each', async () => {
    const found = await search(store, { text: 'harbour', offset: 0, limit: 100 })
    expect(found.total).toBe(Object.values(found.facets).reduce((a, b) => a + b, 0))
    expect(found.items.map(({ summary }) => summary.id)).toEqual(
      expect.arrayContaining(['work:harbour', 'claim:closed', 'quote:gates']),
    )
  })

  it('suggests of every kind that has a hit, kind by kind', async () => {
    const { hits, facets: counts } = await suggestions(store, 'h', 12)
    const kinds = hits.map(({ summary }) => summary.kind)
    expect(new Set(kinds)).toEqual(new Set(NODE_KINDS.filter((kind) => counts[kind] > 0)))
    // Each kind stands in one piece.
    expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toHaveLength(new Set(kinds).size)
  })

  it('deals places fairly: none is wasted, and no kind gets two more than one that has hits left', () => {
    const hits = fc.record({
      Person: fc.nat(30),
      Work: fc.nat(30),
      Claim: fc.nat(30),
      Quote: fc.nat(30),
      Topic: fc.nat(30),
    })
    fc.assert(
      fc.property(hits, fc.integer({ min: 1, max: 50 }), (has, places) => {
        const dealt = dealPlaces(NODE_KINDS, has, places)
        const got = (kind: (typeof NODE_KINDS)[number]) => dealt.get(kind) ?? 0
        const all = NODE_KINDS.reduce((sum, kind) => sum + has[kind], 0)
        expect(NODE_KINDS.reduce((sum, kind) => sum + got(kind), 0)).toBe(Math.min(places, all))
        for (const kind of NODE_KINDS) {
          expect(got(kind)).toBeLessThanOrEqual(has[kind])
          for (const other of NODE_KINDS)
            if (got(other) < has[other]) expect(got(kind)).toBeLessThanOrEqual(got(other) + 1)
        }
      }),
    )
  })
})

describe('the graph of a view', () => {
  const lineBetween = (edges: Awaited<ReturnType<typeof view>>['edges'], from: string, to: string) =>
    edges
      .filter((edge) => edge.from === from && edge.to === to)
      .map(({ type, quotations, folded }) => [type, quotations, folded])

  it('folds quotations into lines between works and claims, one a stance', async () => {
    const { edges } = await view(store, ['work:harbour', 'claim:closed', 'claim:opened', 'work:survey'])
    expect(lineBetween(edges, 'work:harbour', 'claim:closed')).toEqual([
      ['SUPPORTS', 1, true],
      ['DISPUTES', 1, true],
    ])
    expect(lineBetween(edges, 'work:survey', 'claim:opened')).toEqual([['DISPUTES', 0, true]])
    expect(lineBetween(edges, 'claim:opened', 'claim:closed')).toEqual([['DISPUTES', 0, true]])
  })

  it('folds spoken words into a line between a claim and the speaker', async () => {
    const { edges } = await view(store, ['claim:warned', 'person:tarn', 'claim:closed'])
    expect(lineBetween(edges, 'claim:warned', 'person:tarn')).toEqual([
      ['SPOKEN_BY', 1, true],
      ['MENTIONS', 0, false],
    ])
  })

  it('says what is missing and what has another name', async () => {
    const found = await view(store, ['person:hale-r', 'person:hale', 'claim:none', 'claim:closed', 'claim:closed'])
    expect(found.nodes.map(({ id }) => id)).toEqual(['person:hale', 'claim:closed'])
    expect(found).toMatchObject({ missing: ['claim:none'], aliases: { 'person:hale-r': 'person:hale' }, total: 2 })
  })

  it('of nothing is empty', async () => {
    expect(await view(store, [])).toEqual({ nodes: [], edges: [], total: 0, missing: [], aliases: {} })
  })

  it('tells the topics of claims and the makers of works', async () => {
    const { nodes } = await view(store, ['claim:closed', 'work:letters'])
    expect(nodes[0]?.topics).toEqual(['topic:closure'])
    expect(nodes[1]?.makers.toSorted()).toEqual(['person:hale', 'person:moss'])
  })

  it('of the whole leaves quotations out unless they are asked for, and says how many match', async () => {
    const drawn = HARBOUR_NODES.filter(({ kind }) => kind !== 'Quote').length
    expect(await overview(store, {}, 1_500)).toMatchObject({ total: drawn })
    // What cannot hold all leaves out the work that has to do with nothing, and keeps the claim that nothing is said on.
    const ids = (await overview(store, {}, drawn - 1)).nodes.map(({ id }) => id)
    expect([ids.includes('work:replies'), ids.includes('claim:bare')]).toEqual([false, true])
    const some = await overview(store, {}, 3)
    expect([some.nodes.length, some.total]).toEqual([3, drawn])
    expect((await overview(store, { kinds: ['Quote'] }, 10)).total).toBe(5)
  })

  it('has lines only between nodes that are shown, each once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(HARBOUR_NODES.map(({ id }) => id)), async (ids) => {
        const { nodes, edges } = await view(store, ids)
        const shown = new Set(nodes.map(({ id }) => id))
        expect(shown).toEqual(new Set(ids))
        expect(edges.every(({ from, to }) => shown.has(from) && shown.has(to))).toBe(true)
        expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length)
      }),
    )
  })

  it('of some beside others has the lines of the whole that reach one of them', async () => {
    const all = HARBOUR_NODES.map(({ id }) => id)
    await fc.assert(
      fc.asyncProperty(fc.subarray(all), fc.subarray(all), async (ids, beside) => {
        const { nodes, edges } = await view(store, ids, beside)
        expect(nodes.map(({ id }) => id)).toEqual(ids)
        const whole = await view(store, [...new Set([...ids, ...beside])])
        const expected = whole.edges.filter(({ from, to }) => ids.includes(from) || ids.includes(to))
        expect(new Map(edges.map((edge) => [edge.id, edge]))).toEqual(new Map(expected.map((edge) => [edge.id, edge])))
        expect(edges).toHaveLength(expected.length)
      }),
    )
  })
})

describe('a document', () => {
  it('comes with the graph in its margin, itself left out', async () => {
    const { marks, lines: text } = await lines(store, 'work:papers', 5, 12)
    expect(text.map(({ number }) => number)).toEqual([5, 6, 7, 8, 9, 10, 11, 12])
    expect(text[1]?.text).toBe(HOSTILE)
    expect(marks).toContainEqual({
      first: 6,
      last: 7,
      node: 'quote:gates',
      kind: 'Quote',
      label: HOSTILE,
      edge: null,
      type: null,
      stance: 'SUPPORTS',
      uses: 0,
    })
    expect(marks).toContainEqual(
      expect.objectContaining({ first: 8, node: 'work:harbour', type: 'QUOTED_FROM', uses: 3, label: 'The Harbour' }),
    )
    expect(marks.map(({ node }) => node)).not.toContain('work:papers')
  })

  it('says what was not understood on these lines only', async () => {
    const codes = async (first: number, last: number) =>
      (await lines(store, 'work:papers', first, last)).problems.map(({ code }) => code)
    expect(await codes(37, 40)).toEqual(['prose'])
    expect(await codes(1, 2)).toEqual(['doubt'])
    expect(await codes(3, 35)).toEqual([])
  })

  it('opens around a node, and says which lines are meant', async () => {
    const around = await passage(store, 'quote:gates', 3)
    expect(around).toMatchObject({ first: 3, last: 10, place: { first: 6, last: 7, title: 'Harbour Papers' } })
    expect((await passage(store, 'topic:closure', 200)).lines).toHaveLength(40)
    expect(await passage(store, 'quote:gates', 0)).toMatchObject({ first: 6, last: 7 })
  })

  it('has an outline of its topics and claims by line', async () => {
    const { entries, cut } = await outline(store, 'work:papers')
    expect(entries.map(({ line, node }) => [line, node])).toEqual([
      [3, 'topic:closure'],
      [5, 'claim:closed'],
      [14, 'claim:warned'],
      [20, 'topic:after'],
      [22, 'claim:opened'],
      [30, 'claim:bare'],
    ])
    expect(cut).toBe(false)
  })
})
