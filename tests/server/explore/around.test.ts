import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NODE_KINDS, type NodeKind } from '../../../model/kind.ts'
import { expansion } from '../../../server/explore/expansion.ts'
import { neighbours } from '../../../server/explore/neighbours.ts'
import { nodeDetail } from '../../../server/explore/node-detail.ts'
import { paths } from '../../../server/explore/paths.ts'
import type { GraphStore } from '../../../store/store.ts'
import { HARBOUR_NODES, type Harbour, openHarbour } from '../harbour.ts'

let harbour: Harbour
let store: GraphStore
beforeAll(async () => {
  harbour = await openHarbour()
  store = harbour.store
})
afterAll(() => harbour.close())

const WHOLE = { offset: 0, limit: 500 }

describe('what is one step away, quotations folded', () => {
  const STEPS: readonly (readonly [from: string, kind: NodeKind, found: readonly string[], why: string])[] = [
    [
      'claim:closed',
      'Work',
      ['work:harbour', 'work:letters', 'work:papers'],
      'quoted for it, and where it is put forward',
    ],
    ['claim:closed', 'Claim', ['claim:opened'], 'that disputes it'],
    ['claim:closed', 'Quote', ['quote:gates', 'quote:ships', 'quote:twice'], 'for and against it'],
    ['claim:closed', 'Topic', ['topic:closure'], 'that it is filed under'],
    ['claim:closed', 'Person', [], 'for it names nobody and nobody speaks'],
    ['claim:warned', 'Person', ['person:tarn'], 'named in it and speaking for it, but one person'],
    ['claim:warned', 'Work', ['work:diary', 'work:papers'], 'quoted for it, and where it is put forward'],
    [
      'claim:opened',
      'Work',
      ['work:harbour', 'work:letters', 'work:papers', 'work:survey'],
      'one of which takes the stance itself',
    ],
    ['claim:opened', 'Claim', ['claim:closed'], 'that it disputes'],
    ['work:harbour', 'Claim', ['claim:closed', 'claim:opened'], 'that it backs, each by two quotations'],
    ['work:harbour', 'Person', ['person:hale'], 'who wrote it'],
    ['work:harbour', 'Work', ['work:letters', 'work:papers'], 'that it relies on, that cites it'],
    ['work:harbour', 'Quote', ['quote:gates', 'quote:loose', 'quote:twice'], 'taken from it, filed or not'],
    ['work:papers', 'Claim', ['claim:bare', 'claim:closed', 'claim:opened', 'claim:warned'], 'that it puts forward'],
    ['work:papers', 'Topic', ['topic:after', 'topic:closure'], 'that are part of it'],
    ['work:letters', 'Person', ['person:hale', 'person:moss'], 'who edited it, who wrote it'],
    ['person:tarn', 'Claim', ['claim:warned'], 'naming the person and backed by the person’s words'],
    ['person:moss', 'Work', ['work:diary', 'work:letters'], 'by the person'],
    ['person:moss', 'Quote', ['quote:loose'], 'that names the person'],
    ['person:hale', 'Claim', [], 'for the works back them, not the person'],
    ['topic:closure', 'Claim', ['claim:closed', 'claim:warned'], 'filed under it'],
    ['quote:twice', 'Work', ['work:harbour', 'work:letters'], 'that it stands in'],
    ['quote:twice', 'Claim', ['claim:closed', 'claim:opened'], 'that it disputes, that it supports'],
  ]
  it.each(STEPS)('from %s to a %s: %j, %s', async (from, kind, found) => {
    const { items, total } = await expansion(store, from, kind, WHOLE)
    expect(items.map(({ id }) => id).sort()).toEqual(found)
    expect(total).toBe(found.length)
  })

  it.each(HARBOUR_NODES.map(({ id }) => id))('of %s is counted beforehand as it is listed afterwards', async (id) => {
    const { expansions } = await nodeDetail(store, id)
    for (const kind of NODE_KINDS) {
      const { items, total } = await expansion(store, id, kind, WHOLE)
      expect(expansions.find((step) => step.kind === kind)?.count ?? 0).toBe(total)
      expect(items.every((summary) => summary.kind === kind)).toBe(true)
      expect(new Set(items.map((summary) => summary.id)).size).toBe(items.length)
    }
  })

  it('comes in pages that do not overlap, the weightiest first', async () => {
    const whole = await expansion(store, 'work:papers', 'Claim', WHOLE)
    const pages = await Promise.all(
      [0, 1, 2, 3].map((offset) => expansion(store, 'work:papers', 'Claim', { offset, limit: 1 })),
    )
    expect(pages.flatMap(({ items }) => items)).toEqual(whole.items)
    expect(pages.every(({ total }) => total === 4)).toBe(true)
    const weights = whole.items.map(({ quotations }) => quotations)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
  })
})

describe('a node in detail', () => {
  it('of a claim says where it is put forward and what it is filed under', async () => {
    const detail = await nodeDetail(store, 'claim:closed')
    expect(detail.assertedBy.map(({ id }) => id)).toEqual(['work:papers'])
    expect(detail.putForwardIn).toEqual([{ document: 'work:papers', title: 'Harbour Papers', first: 5, last: 5 }])
    expect(detail.topics.map(({ label }) => label)).toEqual(['The Closure'])
    expect(detail.makers).toEqual([])
  })

  it('of a work names its makers, authors before editors', async () => {
    expect((await nodeDetail(store, 'work:letters')).makers).toEqual([
      { id: 'person:moss', name: 'Edwin Moss', role: 'AUTHORED' },
      { id: 'person:hale', name: 'Ruth Hale', role: 'EDITED' },
    ])
  })

  it('of a quote names the makers of its work', async () => {
    expect((await nodeDetail(store, 'quote:storm')).makers.map(({ name }) => name)).toEqual(['Edwin Moss'])
  })

  it('is found under an old name', async () => {
    expect((await nodeDetail(store, 'person:hale-r')).node.id).toBe('person:hale')
  })

  it('counts edges as they stand in the graph', async () => {
    const { counts } = await nodeDetail(store, 'claim:closed')
    const sum = counts.reduce((total, { count }) => total + count, 0)
    expect((await neighbours(store, { id: 'claim:closed', ...WHOLE })).total).toBe(sum)
  })
})

describe('ways between two nodes', () => {
  it('lead from the one to the other by edges that join them, the shortest first', async () => {
    const found = await paths(store, { from: 'person:hale-r', to: 'person:tarn', maxLength: 6, limit: 5 })
    expect(found.from).toBe('person:hale')
    expect(found.paths.length).toBeGreaterThan(0)
    for (const { nodes, edges } of found.paths) {
      expect(nodes.at(0)?.id).toBe('person:hale')
      expect(nodes.at(-1)?.id).toBe('person:tarn')
      expect(edges.length).toBe(nodes.length - 1)
      edges.forEach((edge, at) => {
        expect([edge.from, edge.to].sort()).toEqual([nodes[at]?.id, nodes[at + 1]?.id].sort())
      })
    }
    const lengths = found.paths.map(({ edges }) => edges.length)
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
  })
})
