// Matrix and comparison against counting by hand and by brute force, on a real store.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../../server/explore/compare.ts'
import { matrix } from '../../../server/explore/matrix.ts'
import { type StruckGround, struckGround } from '../../../server/explore/struck-ground.ts'
import { type Harbour, openHarbour } from '../harbour.ts'

let harbour: Harbour
let ground: StruckGround
beforeAll(async () => {
  harbour = await openHarbour()
  ground = await struckGround(harbour.store)({})
})
afterAll(() => harbour.close())

const whole = { rowLimit: 5_000, columnLimit: 1_000 } as const

describe('the matrix', () => {
  it.each(['similarity', 'weight', 'document', 'name'] as const)(
    'ordered by %s has in each cell what counting the statements gives',
    async (order) => {
      const view = await matrix(harbour.store, ground, { columns: 'works', order, ...whole })
      const shown = view.cells.map(([row, column, ...counts]) => [
        view.rows[row]?.id,
        view.columns[column]?.id,
        ...counts,
      ])
      const counted = view.rows.flatMap(({ id: claim }) =>
        view.columns.flatMap(({ id: work }) => {
          const counts = (['SUPPORTS', 'DISPUTES', 'QUALIFIES'] as const).map(
            (stance) =>
              new Set(
                ground.base.statements
                  .filter((each) => each.claim === claim && each.work === work && each.stance === stance)
                  .map(({ id }) => id),
              ).size,
          )
          return counts.some((count) => count > 0) ? [[claim, work, ...counts]] : []
        }),
      )
      expect(shown).toEqual(counted)
      expect(shown.length).toBeGreaterThan(3)
    },
  )

  it('says how many rows and columns there are beside those that fit, the heaviest kept', async () => {
    const view = await matrix(harbour.store, ground, { columns: 'works', order: 'weight', rowLimit: 1, columnLimit: 1 })
    const all = await matrix(harbour.store, ground, { columns: 'works', order: 'weight', ...whole })
    expect([view.rowTotal, view.columnTotal]).toEqual([all.rows.length, all.columns.length])
    expect(view.rows).toEqual(all.rows.slice(0, 1))
    expect(view.columns).toEqual(all.columns.slice(0, 1))
  })

  it('tells works apart by maker and year', async () => {
    const { columns } = await matrix(harbour.store, ground, { columns: 'works', order: 'weight', ...whole })
    const label = columns.find(({ id }) => id === 'work:harbour')?.label
    expect(label).toMatch(/^The Harbour, .*Hale.*, \d{4}$/)
  })
})

describe('two claims side by side', () => {
  it('share the works that stand behind both, with the quotations of each', async () => {
    const worksOf = (claim: string) =>
      new Set(ground.base.statements.flatMap((each) => (each.claim === claim && each.work !== null ? [each.work] : [])))
    const [a, b] = [worksOf('claim:closed'), worksOf('claim:opened')]
    const view = await compare(harbour.store, ground, { a: 'claim:closed', b: 'claim:opened' })
    const both = [...a].filter((work) => b.has(work)).sort()
    expect(view.works.flatMap(({ node, of }) => (of === 'both' ? [node.id] : [])).sort()).toEqual(both)
    expect(view.sharedWorks).toBe(both.length)
    expect(view.works.map(({ node }) => node.id).sort()).toEqual([...new Set([...a, ...b])].sort())
    expect(view.strength).toBeCloseTo(both.length / (a.size * b.size), 12)
    // N uses of r works by two claims: (N − r) / (2r − r).
    const r = new Set([...a, ...b]).size
    expect(view.coveredArea).toBeCloseTo((a.size + b.size - r) / r, 12)
  })

  it('say of each work how many of its quotations dispute, and how many are no quotations', async () => {
    const { a, b, works } = await compare(harbour.store, ground, { a: 'claim:closed', b: 'claim:opened' })
    const letters = works.find(({ node }) => node.id === 'work:letters')
    // One quotation from the letters supports that it was closed, another disputes it and supports that it was not.
    expect(letters).toMatchObject({ a: 2, aDisputes: 1, b: 1, bDisputes: 0, node: { by: 'Edwin Moss', year: 1875 } })
    expect(works.find(({ node }) => node.id === 'work:survey')).toMatchObject({ a: 0, b: 1, bDisputes: 1 })
    // A claim disputes the one, a survey the other, by themselves.
    expect([a.statements - a.quotations, b.statements - b.quotations]).toEqual([1, 1])
  })

  it('swapped is the same the other way round', async () => {
    const one = await compare(harbour.store, ground, { a: 'claim:closed', b: 'claim:opened' })
    const two = await compare(harbour.store, ground, { a: 'claim:opened', b: 'claim:closed' })
    expect([two.a, two.b, two.strength, two.coveredArea]).toEqual([one.b, one.a, one.strength, one.coveredArea])
    const other = { a: 'b', b: 'a', both: 'both' } as const
    const swapped = two.works.map(({ a, b, aDisputes, bDisputes, of, ...rest }) => ({
      ...rest,
      of: other[of],
      a: b,
      b: a,
      aDisputes: bDisputes,
      bDisputes: aDisputes,
    }))
    expect(swapped).toEqual(expect.arrayContaining([...one.works]))
  })

  it('of different kinds are refused in words', async () => {
    await expect(compare(harbour.store, ground, { a: 'claim:closed', b: 'work:harbour' })).rejects.toMatchObject({
      kind: 'invalid-input',
      message: 'A claim and a work are not compared.',
    })
  })
})
