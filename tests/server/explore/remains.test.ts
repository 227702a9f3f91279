// What remains while sources are struck out answers as a store would that had never heard of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NODE_KINDS, STANCES } from '../../../model/kind.ts'
import type { GraphRecord } from '../../../model/record.ts'
import type { StrikesQuery, WhatIfPartName } from '../../../server/api/contract/what-if.ts'
import { facets } from '../../../server/explore/facets.ts'
import { nodeRemains } from '../../../server/explore/node-detail.ts'
import { personRecord } from '../../../server/explore/person-record.ts'
import { goneFrom } from '../../../server/explore/remains/gone.ts'
import { type ReadRemains, remainsOf } from '../../../server/explore/remains/remains.ts'
import { standingStore } from '../../../server/explore/remains/standing-store.ts'
import { statistics } from '../../../server/explore/statistics.ts'
import { struckGround } from '../../../server/explore/struck-ground.ts'
import { view } from '../../../server/explore/view.ts'
import { whatIfView } from '../../../server/explore/what-if.ts'
import { whatIfPart } from '../../../server/explore/what-if-part.ts'
import { workUse } from '../../../server/explore/work-use.ts'
import { openStore } from '../../../store/open.ts'
import type { GraphStore } from '../../../store/store.ts'
import { HARBOUR_EDGES, HARBOUR_IMPORT, HARBOUR_NODES, type Harbour, openHarbour } from '../harbour.ts'

let harbour: Harbour
let store: GraphStore
let remains: ReadRemains
beforeAll(async () => {
  harbour = await openHarbour()
  store = harbour.store
  remains = remainsOf(store, struckGround(store))
})
afterAll(() => harbour.close())

const PAGE = { offset: 0, limit: 1_000 }
const idsOf = (kinds: readonly string[]) => HARBOUR_NODES.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)

/** A store into which only what is left was imported. */
const storeWithout = async (gone: ReadonlySet<string>): Promise<GraphStore> => {
  const records: readonly GraphRecord[] = [
    ...HARBOUR_NODES.filter(({ id }) => !gone.has(id)).map((node) => ({ node })),
    ...HARBOUR_EDGES.filter(({ from, to }) => !gone.has(from) && !gone.has(to)).map((edge) => ({ edge })),
  ]
  const without = await openStore('sqlite::memory:')
  await without.importRecords(
    HARBOUR_IMPORT,
    (async function* () {
      yield records
    })(),
  )
  return without
}

/** Everything that a question can ask of a store by weight, for the nodes that are left. */
const answers = async (of: GraphStore, left: readonly string[]) => {
  const each = async <T>(ask: (id: string) => Promise<T>) => Promise.all(left.map(ask))
  const weighed = left.filter((id) => !id.startsWith('quote:'))
  return {
    summaries: (await of.summaries(left)).map(({ document, line, ...weights }) => weights),
    folded: await of.foldedEdges(weighed).then((lines) => lines.map((line) => JSON.stringify(line)).sort()),
    foldedOf: await each((id) => of.foldedOf(id, PAGE)),
    edgeCounts: await each((id) => of.edgeCounts(id)),
    neighbours: await each(async (id) => (await of.neighbours({ id, ...PAGE })).items.map(({ edge }) => edge.id)),
    among: (await of.edgesAmong(left)).map(({ id }) => id),
    reached: (await of.edgesOf(left, 'in', ['QUOTED_FROM', ...STANCES])).map(({ id }) => id),
    claims: await each(async (id) => (await of.evidence({ claim: id, ...PAGE })).items.map((x) => x.stanceEdge.id)),
    works: await each(async (id) => (await of.evidence({ work: id, ...PAGE })).items.map((x) => x.stanceEdge.id)),
    people: await each(async (id) => (await of.evidence({ person: id, ...PAGE })).total),
    years: await of.workYears(),
    nodes: (await of.counts()).nodes,
    ranked: await Promise.all(
      (['quotations', 'statements', 'claims', 'works', 'people', 'disputes', 'firstYear'] as const).map(async (by) =>
        (await of.rank({ filter: { kinds: ['Claim', 'Work'] }, by, ...PAGE })).items.map(({ id }) => id),
      ),
    ),
    quoted: (await of.rank({ filter: { kinds: ['Person'], minQuotations: 1 }, by: 'quotations', ...PAGE })).items
      .length,
  }
}

describe('what remains', () => {
  const cases: readonly [string, Parameters<ReadRemains>[0], readonly string[]][] = [
    ['without a work and the quotation from it', { withoutWorks: ['work:diary'] }, ['work:diary', 'quote:storm']],
    [
      'without a work, what rests on it alone, and what was quoted from both',
      { withoutWorks: ['work:letters'] },
      ['work:letters', 'work:harbour', 'quote:gates', 'quote:ships', 'quote:twice', 'quote:loose'],
    ],
    [
      'without one of two works that a quotation is taken from, which stands',
      { withoutWorks: ['work:harbour'] },
      ['work:harbour', 'quote:gates', 'quote:loose'],
    ],
    ['without a work that takes a stance itself', { withoutWorks: ['work:survey'] }, ['work:survey']],
    [
      'without two works at once',
      { withoutWorks: ['work:survey', 'work:diary'] },
      ['work:survey', 'work:diary', 'quote:storm'],
    ],
    [
      'of works printed before a year',
      { onlyBefore: 1900, withoutWorks: ['work:replies'] },
      ['work:papers', 'work:harbour', 'work:diary', 'work:replies', 'quote:gates', 'quote:storm', 'quote:loose'],
    ],
  ]
  it.each(cases)('%s', async (_, asked, gone) => {
    const fallen = new Set(gone)
    const left = HARBOUR_NODES.map(({ id }) => id).filter((id) => !fallen.has(id))
    const without = await storeWithout(fallen)
    const { store: standing, isGone } = await remains(asked)
    expect(
      HARBOUR_NODES.map(({ id }) => id)
        .filter(isGone)
        .sort(),
    ).toEqual([...gone].sort())
    const [found, expected] = [await answers(standing, left), await answers(without, left)]
    // Whoever put a claim forward has put it forward, whatever else of it is struck out.
    const asserted = (of: typeof found) => (gone.includes('work:papers') ? { ...of, edgeCounts: 0, neighbours: 0 } : of)
    expect(asserted(found)).toEqual(asserted(expected))
    await without.close()
  })

  it('is everything where nothing falls, figure for figure', async () => {
    const ground = await struckGround(store)({})
    const standing = standingStore(store, ground, goneFrom(ground))
    const all = HARBOUR_NODES.map(({ id }) => id)
    expect(await answers(standing, all)).toEqual(await answers(store, all))
  })

  it('without a person keeps the name and drops what the person made and said', async () => {
    const { store: standing, isGone } = await remains({ withoutPeople: ['person:tarn'] })
    expect(NODE_KINDS.flatMap((kind) => idsOf([kind])).filter(isGone)).toEqual(['person:tarn', 'quote:storm'])
    expect((await standing.counts()).nodes).toMatchObject({ Person: 3, Quote: 4, Work: 6 })
    expect((await personRecord(standing, 'person:tarn')).namedIn.map(({ id }) => id)).toEqual(['claim:warned'])
    expect((await standing.summaries(['work:diary', 'claim:warned'])).map((s) => s.quotations)).toEqual([0, 0])
  })

  it('without people in their own cause drops the stance and not the work', async () => {
    const { store: standing, isGone } = await remains({ withoutInterested: true })
    expect(['quote:storm', 'work:diary', 'person:tarn'].map(isGone)).toEqual([true, false, false])
    expect((await standing.evidence({ claim: 'claim:warned', ...PAGE })).total).toBe(0)
    expect((await workUse(standing, 'work:diary')).quotations).toBe(0)
  })
})

describe('every figure of a strike', () => {
  it.each<[string, StrikesQuery]>([
    ['of a work', { works: ['work:harbour'] }],
    ['of a person', { people: ['person:moss'] }],
    ['of what is later', { onlyBefore: 1900 }],
    ['of people in their own cause', { withoutInterested: true }],
    ['of nothing', {}],
  ])('%s is as long as the list behind it', async (_, asked) => {
    const ground = await struckGround(store)(asked)
    const found = await whatIfView(store, ground.whole, asked)
    const listed = async (part: WhatIfPartName) => (await whatIfPart(store, ground, asked, part, PAGE)).items.length
    expect({
      fallen: await listed('fallen'),
      weakened: await listed('weakened'),
      undisputed: await listed('undisputed'),
      untouched: await listed('untouched'),
      supported: await listed('supported'),
      remaining: await listed('remaining'),
      works: await listed('works'),
      statements: await listed('statements'),
    }).toEqual({
      fallen: found.fallenTotal,
      weakened: found.weakenedTotal,
      undisputed: found.undisputedTotal,
      untouched: found.untouched,
      supported: found.supported,
      remaining: found.supported - found.fallenTotal,
      works: found.struckWorkTotal,
      statements: found.struckStatements,
    })
  })

  it('lists the quotations that fall with what they are from and what they speak to', async () => {
    const asked = { works: ['work:diary'] }
    const { items, struck } = await whatIfPart(store, await struckGround(store)(asked), asked, 'statements', PAGE)
    const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id)
    expect(items.map(({ node, works, claims }) => [node.id, ids(works), ids(claims)])).toEqual([
      ['quote:storm', ['work:diary'], ['claim:warned']],
    ])
    expect(struck).toEqual(['without “A Diary”'])
  })

  it.each<[string, readonly string[]]>([
    ['nothing', []],
    ['the harbour', ['work:harbour']],
    ['the diary', ['work:diary']],
  ])(
    'names a least set of works that would have to fall too, with %s struck: tried by striking every set',
    async (_, works) => {
      const asked = { works: [...works] }
      const ground = await struckGround(store)(asked)
      const { items } = await whatIfPart(store, ground, asked, 'remaining', PAGE)
      expect(items.length).toBeGreaterThan(0)
      const others = [...ground.whole.works.keys()].filter((id) => !works.includes(id))
      const falls = async (claim: string, more: readonly string[]) => {
        const { fallen } = await whatIfView(store, ground.whole, { works: [...works, ...more] })
        return fallen.some((change) => change.claim.id === claim)
      }
      for (const { node, leastCut } of items) {
        const least = leastCut.map(({ id }) => id)
        expect([node.id, await falls(node.id, least)]).toEqual([node.id, true])
        if (least.length > 1) for (const one of others) expect(await falls(node.id, [one])).toBe(false)
        if (least.length > 2)
          for (const one of others) for (const two of others) expect(await falls(node.id, [one, two])).toBe(false)
      }
    },
  )
})

describe('while a work is struck out', () => {
  const asked = { withoutWorks: ['work:harbour'] }

  it('the opening page and the filter count what remains', async () => {
    const { store: standing } = await remains(asked)
    const { nodes, worksMostUsed, peopleMostQuoted, claimsMostBacked } = await statistics(standing, null)
    expect(nodes).toEqual({ Person: 4, Work: 5, Claim: 4, Quote: 3, Topic: 2 })
    expect(worksMostUsed.map(({ id, statements }) => [id, statements])).toEqual([
      ['work:letters', 2],
      ['work:diary', 1],
      // It disputes a claim itself.
      ['work:survey', 1],
    ])
    expect(peopleMostQuoted.find(({ id }) => id === 'person:hale')?.quotations).toBe(2)
    expect(claimsMostBacked[0]).toMatchObject({ id: 'claim:closed', quotations: 2, supports: 1, works: 1 })
    const { years, maxStatements } = await facets(standing)
    expect(years.map(({ year }) => year)).toEqual([1875, 1880, 1911])
    expect(maxStatements).toBe(4)
  })

  it('a view keeps it as a ghost without weight, and its lines with it', async () => {
    const ids = ['claim:closed', 'work:harbour', 'work:letters']
    const { nodes, edges } = (await remains(asked)).ghosted(await view(store, ids))
    expect(nodes.map(({ id, quotations, struck }) => [id, quotations, struck])).toEqual([
      ['claim:closed', 2, false],
      ['work:harbour', 0, true],
      ['work:letters', 2, false],
    ])
    const lines = edges
      .filter(({ folded }) => folded)
      .map(({ from, type, quotations, struck }) => [from, type, quotations, struck])
    expect(lines.sort()).toEqual([
      ['work:harbour', 'DISPUTES', 0, true],
      ['work:harbour', 'SUPPORTS', 0, true],
      ['work:letters', 'DISPUTES', 1, false],
      ['work:letters', 'SUPPORTS', 1, false],
    ])
  })

  it('its own panel shows it as it stands, and says so; a claim’s panel shows what remains', async () => {
    const left = await remains(asked)
    const [own, claim] = [await nodeRemains(left, 'work:harbour'), await nodeRemains(left, 'claim:closed')]
    expect([own.struck, own.summary.quotations]).toEqual([true, 3])
    expect([claim.struck, claim.summary.quotations]).toEqual([false, 2])
  })
})
