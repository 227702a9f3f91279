import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EvidenceBase } from '../../../server/explore/measures/evidence-base.ts'
import { communities } from '../../../server/explore/network/communities.ts'
import { type EvidenceNetwork, evidenceNetwork } from '../../../server/explore/network/evidence-network.ts'
import { degrees, hubsAndAuthorities, pageRanks } from '../../../server/explore/network/figures.ts'
import { measureNetwork } from '../../../server/explore/network/measured.ts'
import { arbitraryBase, base, says, work } from './measures/bases.ts'

/** Claim p is quoted twice from a and once from b; q once from b, which Hale made and which cites a. */
const small = base(
  [work('a'), work('b', { makers: ['hale'], cites: ['a'] }), work('alone')],
  [
    says('1', 'p', 'a'),
    says('2', 'p', 'a', { stance: 'DISPUTES' }),
    says('3', 'p', 'b', { speakers: ['orme'] }),
    says('4', 'q', 'b'),
  ],
)

const named = (network: EvidenceNetwork, values: Float64Array) =>
  Object.fromEntries(network.ids.map((id, at) => [id, values[at] ?? 0]))
const tiesOf = ({ ids, ties }: EvidenceNetwork) =>
  ties.map(([from, to, weight]) => `${ids[from]} → ${ids[to]}: ${weight}`).sort()

describe('the evidence network', () => {
  it('leads from claims to works and speakers by quotations, from works to makers and what they cite', () => {
    expect(tiesOf(evidenceNetwork(small))).toEqual(
      ['p → a: 2', 'p → b: 1', 'p → orme: 1', 'q → b: 1', 'b → hale: 1', 'b → a: 1'].sort(),
    )
  })

  it('counts a quotation once that two documents file under one claim, and never joins a thing to itself', () => {
    const twice = base(
      [work('a', { cites: ['a'] })],
      [says('1', 'p', 'a', { assertedIn: 'x' }), says('1', 'p', 'a', { assertedIn: 'y', stance: 'DISPUTES' })],
    )
    expect(tiesOf(evidenceNetwork(twice))).toEqual(['p → a: 1'])
  })

  it('joins a claim to one that takes a stance on it', () => {
    const claims = base([], [says('1', 'q', null), says('q', 'p', null)])
    expect(tiesOf(evidenceNetwork(claims))).toEqual(['p → q: 1'])
  })

  it('of nothing is nothing, and its measures are too', () => {
    const nothing = measureNetwork(base([], []))
    expect(nothing.ids).toEqual([])
    expect([...nothing.pageRank]).toEqual([])
    expect(nothing.hubs).toBeNull()
    expect(nothing.communities).toMatchObject({ count: 0, modularity: null })
  })
})

describe('degree', () => {
  it('counts the different nodes that each is joined to', () => {
    const network = evidenceNetwork(small)
    expect(named(network, degrees(network))).toEqual({ p: 3, q: 1, a: 2, b: 4, hale: 1, orme: 1, alone: 0 })
  })
})

/** Solves the equations of PageRank by elimination, without a round of walking. */
const pageRankSolved = ({ ids, ties }: EvidenceNetwork): readonly number[] => {
  const n = ids.length
  const out = Array.from({ length: n }, () => 0)
  for (const [from, , weight] of ties) out[from]! += weight
  // x = 0.85 (Mᵀ x + dangling · 1/n) + 0.15/n, as rows of (I − …) x = 0.15/n.
  const rows = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n + 1 }, (_unused, j) =>
      j === n ? 0.15 / n : (i === j ? 1 : 0) - (out[j] === 0 ? 0.85 / n : 0),
    ),
  )
  for (const [from, to, weight] of ties) rows[to]![from]! -= (0.85 * weight) / out[from]!
  for (let column = 0; column < n; column++) {
    const pivot = rows.slice(column).reduce((a, b) => (Math.abs(b[column]!) > Math.abs(a[column]!) ? b : a))
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(column, 0, pivot)
    for (const [at, row] of rows.entries()) {
      if (at === column) continue
      const times = row[column]! / pivot[column]!
      for (let j = column; j <= n; j++) row[j]! -= times * pivot[j]!
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!)
}

describe('PageRank', () => {
  it('of two works that one claim quotes is divided as the quotations are', () => {
    const network = evidenceNetwork(
      base([work('a'), work('b')], [says('1', 'p', 'a'), says('2', 'p', 'a'), says('3', 'p', 'b')]),
    )
    const { p = 0, a = 0, b = 0 } = named(network, pageRanks(network))
    expect(a - p).toBeCloseTo((0.85 * 2 * p) / 3, 9)
    expect(b - p).toBeCloseTo((0.85 * p) / 3, 9)
    expect(p + a + b).toBeCloseTo(1, 9)
  })

  it('is what solving its equations gives', () => {
    fc.assert(
      fc.property(arbitraryBase, (ground) => {
        const network = evidenceNetwork(ground)
        const expected = pageRankSolved(network)
        for (const [at, value] of pageRanks(network).entries()) expect(value).toBeCloseTo(expected[at]!, 7)
      }),
    )
  })
})

describe('hubs and authorities', () => {
  it('are worked out by hand: one claim on three works has the authority divided by quotations', () => {
    const network = evidenceNetwork(
      base(
        [work('a'), work('b'), work('c')],
        [says('1', 'p', 'a'), says('2', 'p', 'a'), says('3', 'p', 'b'), says('4', 'p', 'c')],
      ),
    )
    const { hub, authority } = hubsAndAuthorities(network)!
    expect(named(network, hub)).toMatchObject({ p: 1, a: 0 })
    expect(named(network, authority)).toMatchObject({ p: 0, a: 0.5, b: 0.25, c: 0.25 })
  })

  it('stand still under one more round of their definition', () => {
    fc.assert(
      fc.property(arbitraryBase, (ground) => {
        const network = evidenceNetwork(ground)
        const found = hubsAndAuthorities(network)
        const among = network.ties.filter(
          ([from, to]) => network.kinds[from] === 'Claim' && network.kinds[to] === 'Work',
        )
        if (!found) {
          expect(among).toEqual([])
          return
        }
        const sums = { hub: network.ids.map(() => 0), authority: network.ids.map(() => 0) }
        for (const [from, to, weight] of among) {
          sums.authority[to]! += weight * found.hub[from]!
          sums.hub[from]! += weight * found.authority[to]!
        }
        for (const name of ['hub', 'authority'] as const) {
          const all = sums[name].reduce((sum, value) => sum + value, 0)
          for (const [at, value] of found[name].entries()) expect(value).toBeCloseTo(sums[name][at]! / all, 4)
        }
      }),
    )
  })
})

/** Newman's modularity from its definition, node by node. */
const modularityOf = (network: EvidenceNetwork, of: Int32Array): number => {
  const n = network.ids.length
  const joined = Array.from({ length: n }, () => Array.from({ length: n }, () => 0))
  for (const [from, to, weight] of network.ties) {
    joined[from]![to]! += weight
    joined[to]![from]! += weight
  }
  const strength = joined.map((row) => row.reduce((sum, weight) => sum + weight, 0))
  const twice = strength.reduce((sum, each) => sum + each, 0)
  let sum = 0
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (of[i] === of[j]) sum += joined[i]![j]! - (strength[i]! * strength[j]!) / twice
  return sum / twice
}

/** Two groups, each of which quotes its own three works on its own three claims, and one quotation across. */
const twoParts = (rename: (id: string) => string = (id) => id): EvidenceBase => {
  const [sides, numbers] = [
    ['x', 'y'],
    [1, 2, 3],
  ]
  const statements = sides.flatMap((side) =>
    numbers.flatMap((claim) =>
      numbers.map((from) =>
        says(rename(`${side}${claim}${from}`), rename(`claim ${side}${claim}`), rename(`work ${side}${from}`)),
      ),
    ),
  )
  const works = sides.flatMap((side) => numbers.map((from) => work(rename(`work ${side}${from}`))))
  return base(works, [...statements, says('across', rename('claim x1'), rename('work y1'))])
}
const parts = (ground: EvidenceBase): readonly string[] => {
  const network = evidenceNetwork(ground)
  const { of } = communities(network)
  return [...Map.groupBy(network.ids, (_, at) => of[at]!).values()].map((ids) => ids.toSorted().join(' ')).sort()
}

describe('communities', () => {
  it('are the two parts of a graph that plainly has two, whatever the ids', () => {
    const expected = ['x', 'y'].map((side) =>
      [...[1, 2, 3].map((n) => `claim ${side}${n}`), ...[1, 2, 3].map((n) => `work ${side}${n}`)].join(' '),
    )
    expect(parts(twoParts())).toEqual(expected)
    const backwards = (id: string) => [...id].reverse().join('')
    expect(parts(twoParts(backwards)).length).toBe(2)
    expect(parts(twoParts(backwards)).map((ids) => ids.length)).toEqual(expected.map((ids) => ids.length))
  })

  it('have the modularity that its definition gives, no less than leaving all in one', () => {
    fc.assert(
      fc.property(arbitraryBase, (ground) => {
        const network = evidenceNetwork(ground)
        const { of, modularity, count, within } = communities(network)
        if (network.ties.length === 0) {
          expect([modularity, count]).toEqual([null, 0])
          return
        }
        expect(modularity).toBeCloseTo(modularityOf(network, of), 9)
        expect(modularity).toBeGreaterThanOrEqual(-1e-9)
        // Nobody would be better off elsewhere by themselves.
        for (const [node, own] of of.entries())
          for (let other = 0; own >= 0 && other < count; other++)
            expect(modularityOf(network, of.with(node, other))).toBeLessThanOrEqual((modularity ?? 0) + 1e-9)
        expect(new Set(of.filter((community) => community >= 0)).size).toBe(count)
        // What is joined to nothing is in no community, and the other way round.
        expect([...of].map((community) => community < 0)).toEqual([...degrees(network)].map((degree) => degree === 0))
        const inside = network.ties.reduce((sum, [a, b, weight]) => sum + (of[a] === of[b] ? 2 * weight : 0), 0)
        expect(within.reduce((sum, each) => sum + each, 0)).toBe(inside)
      }),
    )
  })

  it('are numbered from the largest', () => {
    const { of, count } = communities(evidenceNetwork(twoParts()))
    const sizes = Array.from({ length: count }, (_, number) => of.filter((each) => each === number).length)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })
})

describe('all of them', () => {
  const figuresOf = (ground: EvidenceBase) => {
    const { took: _, ...rest } = measureNetwork(ground)
    return rest
  }

  it('do not change with the order of import, nor when everything is imported twice', () => {
    fc.assert(
      fc.property(
        arbitraryBase.chain((ground) =>
          fc.tuple(
            fc.constant(ground),
            fc.shuffledSubarray([...ground.statements], { minLength: ground.statements.length }),
          ),
        ),
        ([ground, shuffled]) => {
          const other = {
            statements: [...shuffled, ...shuffled.map((each) => ({ ...each, assertedIn: 'another' }))],
            works: new Map([...ground.works].reverse()),
            claims: new Map([...ground.claims].reverse()),
          }
          expect(figuresOf(other)).toEqual(figuresOf(ground))
        },
      ),
    )
  })

  it('do not depend on what things are called, but for which of equals comes first', () => {
    fc.assert(
      fc.property(arbitraryBase, (ground) => {
        // Ids that sort the other way round.
        const renamed = (id: string) => `id ${String.fromCharCode(0x7f - id.charCodeAt(0))}${id.slice(1)}`
        const other: EvidenceBase = {
          claims: new Map([...ground.claims].map(([id, each]) => [renamed(id), { ...each, id: renamed(id) }])),
          works: new Map(
            [...ground.works].map(([id, each]) => [
              renamed(id),
              { ...each, id: renamed(id), makers: each.makers.map(renamed), reliesOn: each.reliesOn.map(renamed) },
            ]),
          ),
          statements: ground.statements.map((each) => ({
            ...each,
            claim: renamed(each.claim),
            work: each.work === null ? null : renamed(each.work),
          })),
        }
        const [one, two] = [evidenceNetwork(ground), evidenceNetwork(other)]
        const [ranksOfOne, ranksOfTwo] = [named(one, pageRanks(one)), named(two, pageRanks(two))]
        for (const id of one.ids) expect(ranksOfTwo[renamed(id)]).toBeCloseTo(ranksOfOne[id]!, 9)
        const [degreesOfOne, degreesOfTwo] = [named(one, degrees(one)), named(two, degrees(two))]
        for (const id of one.ids) expect(degreesOfTwo[renamed(id)]).toBe(degreesOfOne[id])
      }),
    )
  })
})
