// Figures against values worked out by hand, and against what must not change them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breadth } from '../../../../server/explore/measures/breadth.ts'
import { concentrationOf, concentrations } from '../../../../server/explore/measures/concentration.ts'
import {
  combinedStrength,
  dependences,
  effectiveSize,
  meanDependence,
} from '../../../../server/explore/measures/dependence.ts'
import { interestedStatements } from '../../../../server/explore/measures/interested.ts'
import { correctedCoveredArea, couplings, inverted } from '../../../../server/explore/measures/overlap.ts'
import { wilsonInterval } from '../../../../server/explore/measures/wilson.ts'
import { arbitraryBase, base, says, work } from './bases.ts'

describe('the interval of a share', () => {
  it.each([
    // Worked out by hand from the formula with z = 1.959964.
    [9, 10, 0.5958, 0.9821],
    [1, 1, 0.2065, 1],
    [0, 5, 0, 0.4345],
    [50, 100, 0.4038, 0.5962],
  ])('for %i of %i runs from %f to %f', (hits, n, low, high) => {
    const interval = wilsonInterval(hits, n)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })
  it('is everything where nothing was seen', () => expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 }))
  it('holds the share itself and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (a, b) => {
        const n = a + b + 1
        const { low, high } = wilsonInterval(a, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low - 1e-12).toBeLessThanOrEqual(a / n)
        expect(high + 1e-12).toBeGreaterThanOrEqual(a / n)
      }),
    )
  })
})

describe('breadth', () => {
  const three = base(
    [work('w1', { year: 1902, makers: ['hale'] }), work('w2', { year: 1931, makers: ['hale', 'orme'] })],
    [
      says('q1', 'c', 'w1'),
      says('q2', 'c', 'w1'),
      says('q3', 'c', 'w2', { stance: 'DISPUTES' }),
      says('q4', 'c', null),
    ],
  )
  it('counts each thing once and names what it counted', () => {
    const found = breadth(three)
    expect(found.quotations).toEqual({ value: 4, of: ['q1', 'q2', 'q3', 'q4'] })
    expect(found.works.of).toEqual(['w1', 'w2'])
    expect(found.people.of).toEqual(['hale', 'orme'])
    expect(found.years).toEqual({ first: 1902, last: 1931 })
    expect(found.byStance.DISPUTES.of).toEqual(['q3'])
    expect(found.balance?.share).toBe(0.75)
  })
  it('has no balance where nobody takes a side', () => expect(breadth(base([], [])).balance).toBeNull())
  it('does not depend on the order of the statements', () => {
    fc.assert(
      fc.property(arbitraryBase, (b) => {
        const turned = breadth({ ...b, statements: b.statements.toReversed() })
        const unlisted = { works: 0, people: 0, byStance: 0, quotations: turned.quotations.value }
        expect({ ...turned, ...unlisted, statements: turned.statements.value }).toEqual({
          ...breadth(b),
          quotations: breadth(b).quotations.value,
          statements: breadth(b).statements.value,
          works: 0,
          people: 0,
          byStance: 0,
        })
      }),
    )
  })
})

describe('concentration', () => {
  it.each<[string, Record<string, number>, number | null, number]>([
    ['one book quoted ten times is one source', { a: 10 }, 1, 1],
    ['ten books quoted once are ten', Object.fromEntries([...'abcdefghij'].map((k) => [k, 1])), 0.1, 10],
    ['six and two and two are somewhat over two', { a: 6, b: 2, c: 2 }, 0.44, 1 / 0.44],
    ['nothing is nothing', {}, null, 0],
  ])('%s', (_, weights, index, effective) => {
    const found = concentrationOf(new Map(Object.entries(weights)))
    if (index === null) expect(found.index).toBeNull()
    else expect(found.index).toBeCloseTo(index, 10)
    expect(found.effectiveNumber).toBeCloseTo(effective, 10)
  })
  it('divides a quotation among the makers of its work', () => {
    const found = concentrations(
      base([work('w', { makers: ['a', 'b'], publisher: 'Quay Press' })], [says('q', 'c', 'w')]),
    )
    expect(found.people.shares).toEqual([
      { of: 'a', weight: 0.5, share: 0.5, statements: ['q'] },
      { of: 'b', weight: 0.5, share: 0.5, statements: ['q'] },
    ])
    expect(found.publishers.shares.map((s) => s.of)).toEqual(['Quay Press'])
  })
  it('counts a quotation once that takes two stances, in two documents', () => {
    const twice = [
      says('q', 'c', 'w', { assertedIn: 'd' }),
      says('q', 'c', 'w', { assertedIn: 'e', stance: 'DISPUTES' }),
    ]
    const { shares } = concentrations(base([work('w'), work('v')], [...twice, says('r', 'c', 'v')])).works
    expect(shares.map(({ of, weight, statements }) => [of, weight, statements])).toEqual([
      ['v', 1, ['r']],
      ['w', 1, ['q']],
    ])
  })
  it('lies between one source and as many as there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 }), (counts) => {
        const { effectiveNumber } = concentrationOf(new Map(counts.map((n, i) => [String(i), n])))
        expect(effectiveNumber).toBeGreaterThanOrEqual(1 - 1e-9)
        expect(effectiveNumber).toBeLessThanOrEqual(counts.length + 1e-9)
      }),
    )
  })
})

describe('dependence of works', () => {
  it.each([
    ['nothing ties them', work('a'), work('b'), 0, []],
    ['one maker wrote both', work('a', { makers: ['x'] }), work('b', { makers: ['x', 'y'] }), 0.8, ['same maker']],
    ['one cites the other', work('a', { cites: ['b'] }), work('b'), 0.3, ['cites']],
    ['one rests on the other', work('a'), work('b', { reliesOn: ['a'] }), 1, ['relies on']],
    ['both rest on a third', work('a', { reliesOn: ['s'] }), work('b', { reliesOn: ['s'] }), 0.7, ['shared source']],
    [
      'one maker, and citing: 1 − 0.2·0.7',
      work('a', { makers: ['x'], cites: ['b'] }),
      work('b', { makers: ['x'] }),
      0.86,
      ['same maker', 'cites'],
    ],
  ])('where %s', (_, a, b, strength, causes) => {
    const [pair] = dependences([a, b])
    expect(pair?.strength ?? 0).toBeCloseTo(strength, 10)
    expect(pair?.causes.map((c) => c.cause) ?? []).toEqual(causes)
  })
  it.each([
    ['four works apart are four', 4, 0, 4],
    ['four works that say one thing are one', 4, 1, 1],
    ['four works half tied are 1.6', 4, 0.5, 1.6],
    ['none are none', 0, 0, 0],
  ])('%s', (_, n, mean, expected) => expect(effectiveSize(n, mean)).toBeCloseTo(expected, 10))
  it('takes the mean over all pairs, untied ones too', () => {
    const pairs = dependences([work('a', { makers: ['x'] }), work('b', { makers: ['x'] }), work('c')])
    expect(meanDependence(3, pairs)).toBeCloseTo(0.8 / 3, 10)
  })
  it('combines causes in any order to one strength of at most 1', () => {
    expect(combinedStrength(['cites', 'same maker'])).toBeCloseTo(combinedStrength(['same maker', 'cites']), 12)
    expect(combinedStrength(['relies on', 'same maker'])).toBe(1)
  })
})

describe('interested sources', () => {
  it.each([
    ['the claim is about the maker', { names: ['voss'], makers: ['voss'] }, 'maker is named in the claim'],
    ['the claim is about the speaker', { names: ['pell'], speakers: ['pell'] }, 'speaker is named in the claim'],
    ['the compiler quotes his own book', { makers: ['farrant'], compilers: ['farrant'] }, 'compiler quotes himself'],
  ])('are told where %s', (_, given, interest) => {
    const { names = [], makers = [], speakers = [], compilers = [] } = given as Record<string, string[] | undefined>
    const found = interestedStatements(
      base(
        [work('w', { makers }), work('d', { makers: compilers })],
        [says('q', 'c', 'w', { speakers, assertedIn: 'd' })],
        { c: names },
      ),
    )
    expect(found.map((f) => f.interest)).toEqual([interest])
  })
  it('are none where nobody speaks of himself', () => {
    expect(interestedStatements(base([work('w', { makers: ['a'] })], [says('q', 'c', 'w')], { c: ['b'] }))).toEqual([])
  })
})

describe('what claims share', () => {
  const set = (...items: string[]) => new Set(items)
  it.each([
    ['nothing', { a: set('1', '2'), b: set('3', '4') }, 0],
    ['everything', { a: set('1', '2'), b: set('1', '2') }, 1],
    // N = 6, r = 4, c = 3: (6 − 4) / (12 − 4)
    ['a little', { a: set('1', '2'), b: set('2', '3'), c: set('3', '4') }, 0.25],
  ])('%s: the corrected covered area', (_, sets, expected) => {
    expect(correctedCoveredArea(new Map(Object.entries(sets)))).toBeCloseTo(expected, 10)
  })
  it('is undefined for one claim', () => expect(correctedCoveredArea(new Map([['a', set('1')]]))).toBeNull())
  it('couples claims by shared works, and works by shared claims', () => {
    const sets = new Map([
      ['p', set('a', 'b')],
      ['q', set('a', 'b', 'c')],
      ['r', set('d')],
    ])
    expect(couplings(sets)).toEqual([{ a: 'p', b: 'q', shared: ['a', 'b'], strength: 2 / 6 }])
    expect(couplings(inverted(sets))[0]).toEqual({ a: 'a', b: 'b', shared: ['p', 'q'], strength: 2 / 4 })
  })
  it('couples what comparing every pair couples, the most shared first', () => {
    const some = fc.dictionary(fc.constantFrom(...'pqrstu'), fc.uniqueArray(fc.constantFrom(...'abcdefg')))
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 6 }), (lists, widest) => {
        const sets = new Map(Object.entries(lists).map(([id, items]) => [id, set(...items)]))
        const holders = (item: string) => [...sets.values()].filter((items) => items.has(item)).length
        const pairs = [...sets].flatMap(([a, ofA]) =>
          [...sets].flatMap(([b, ofB]) => {
            const shared = [...ofA].filter((item) => ofB.has(item) && holders(item) <= widest)
            return a < b && shared.length > 0 ? [{ a, b, shared, strength: shared.length / (ofA.size * ofB.size) }] : []
          }),
        )
        const found = couplings(sets, 1_000, widest)
        const byPair = (x: { a: string; b: string }, y: { a: string; b: string }) => (x.a + x.b < y.a + y.b ? -1 : 1)
        expect([...found].sort(byPair)).toEqual(pairs.sort(byPair))
        const order = found.map(({ shared, strength }) => shared.length * 1_000 + strength)
        expect(order).toEqual(order.toSorted((x, y) => y - x))
      }),
    )
  })
})
