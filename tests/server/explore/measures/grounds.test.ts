// Keystones, separate chains, circles and strikes: small cases by hand, random ones against brute force.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { separateChains } from '../../../../server/explore/measures/chains.ts'
import { circles, circularity } from '../../../../server/explore/measures/circularity.ts'
import type { EvidenceBase } from '../../../../server/explore/measures/evidence-base.ts'
import { CLAIM, GROUND, type GroundingGraph, groundingGraph } from '../../../../server/explore/measures/grounding.ts'
import { dominators } from '../../../../server/explore/measures/keystones.ts'
import { losses } from '../../../../server/explore/measures/loss.ts'
import { sameWords, shingles } from '../../../../server/explore/measures/same-words.ts'
import { struckWorks, whatIf } from '../../../../server/explore/measures/what-if.ts'
import { withoutStruck } from '../../../../server/explore/measures/without-struck.ts'
import { arbitraryBase, base, says, work } from './bases.ts'

const reachesGround = (graph: GroundingGraph, without: ReadonlySet<string>): boolean => {
  const seen = new Set([CLAIM])
  const open = [CLAIM]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === GROUND) return true
    for (const to of graph.next[at] ?? []) {
      if (seen.has(to) || without.has(graph.ids[to] ?? '')) continue
      seen.add(to)
      open.push(to)
    }
  }
  return false
}
/** All sets that can be made of a few things: each bit of a number says whether one is in it. */
const subsets = (items: readonly string[]): string[][] =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, i) => (bits >> i) & 1))

describe('the keystones of a claim', () => {
  it.each<[string, EvidenceBase, string[]]>([
    ['is the one work it rests on', base([work('a')], [says('1', 'p', 'a'), says('2', 'p', 'a')]), ['a']],
    [
      'are none where two works stand apart',
      base([work('a'), work('b')], [says('1', 'p', 'a'), says('2', 'p', 'b')]),
      [],
    ],
    [
      'is the source behind two works that both rest on it',
      base(
        [work('a', { reliesOn: ['s'] }), work('b', { reliesOn: ['s'] }), work('s')],
        [says('1', 'p', 'a'), says('2', 'p', 'b')],
      ),
      ['s'],
    ],
    [
      'are the work and the source behind it, in that order',
      base([work('a', { reliesOn: ['s'] }), work('s')], [says('1', 'p', 'a')]),
      ['a', 's'],
    ],
    [
      'are none where works only rest on each other',
      base([work('a', { reliesOn: ['b'] }), work('b', { reliesOn: ['a'] })], [says('1', 'p', 'a')]),
      [],
    ],
    [
      'pass over what disputes',
      base([work('a'), work('b')], [says('1', 'p', 'a'), says('2', 'p', 'b', { stance: 'DISPUTES' })]),
      ['a'],
    ],
  ])('%s', (_, b, expected) => expect(dominators(groundingGraph(b, 'p'))).toEqual(expected))

  it('is the one person who made both works', () => {
    const b = base(
      [work('a', { makers: ['x'] }), work('b', { makers: ['x'] })],
      [says('1', 'p', 'a'), says('2', 'p', 'b')],
    )
    expect(dominators(groundingGraph(b, 'p', true))).toEqual(['x'])
  })

  it('are those whose removal cuts every chain, tried one by one', () => {
    fc.assert(
      fc.property(arbitraryBase, fc.boolean(), (b, people) => {
        const graph = groundingGraph(b, 'p', people)
        const candidates = graph.ids.filter((_, v) => graph.mayFall[v])
        const cutting = reachesGround(graph, new Set())
          ? candidates.filter((id) => !reachesGround(graph, new Set([id])))
          : []
        expect([...dominators(graph)].sort()).toEqual(cutting.sort())
      }),
      { numRuns: 300 },
    )
  })
})

describe('separate chains', () => {
  it('are as many as the least works that must fall, tried over all sets', () => {
    fc.assert(
      fc.property(arbitraryBase, (b) => {
        const graph = groundingGraph(b, 'p')
        const { count, leastCut } = separateChains(graph)
        const works = graph.ids.filter((_, v) => graph.mayFall[v])
        const least = Math.min(
          ...subsets(works)
            .filter((set) => !reachesGround(graph, new Set(set)))
            .map((set) => set.length),
        )
        expect(count).toBe(least)
        expect(leastCut).toHaveLength(count)
        expect(reachesGround(graph, new Set(leastCut))).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

describe('circles', () => {
  it('are the groups in which each leads to each', () => {
    const link = fc.subarray(['a', 'b', 'c', 'd', 'e'], { maxLength: 3 })
    fc.assert(
      fc.property(fc.tuple(link, link, link, link, link), (links) => {
        const next = new Map(links.map((to, i) => ['abcde'.charAt(i), to]))
        const reach = (from: string): Set<string> => {
          const seen = new Set<string>()
          const open = [...(next.get(from) ?? [])]
          for (let at = open.pop(); at !== undefined; at = open.pop()) {
            if (seen.has(at)) continue
            seen.add(at)
            open.push(...(next.get(at) ?? []))
          }
          return seen
        }
        const groups = [...'abcde']
          .map((x) => [...'abcde'].filter((y) => x === y || (reach(x).has(y) && reach(y).has(x))))
          .filter((group) => group.length > 1)
        const expected = [...new Set(groups.map((group) => group.join()))].sort()
        expect(
          circles(next)
            .map((group) => group.join())
            .sort(),
        ).toEqual(expected)
      }),
    )
  })
  it('are told with sources later than their use', () => {
    const b = base([work('a', { year: 1902, reliesOn: ['b'] }), work('b', { year: 1911, cites: ['a'] })], [])
    expect(circularity(b)).toEqual({ circles: [['a', 'b']], laterThanUse: [{ work: 'a', source: 'b', years: 9 }] })
  })
})

describe('striking out', () => {
  it.each([
    ['a work', { works: ['a'] }, ['p'], ['q']],
    ['a person', { people: ['x'] }, ['q', 'p'], []],
    ['a publisher, whatever its capitals', { publishers: ['quay press'] }, ['p'], ['q']],
    ['a kind of source', { types: ['interview' as const] }, [], ['q']],
    ['all but what was printed before 1905', { onlyBefore: 1905 }, [], ['q']],
    ['what people say of themselves', { withoutInterested: true }, [], ['q']],
    ['nothing', {}, [], []],
  ])('%s', (_, strikes, fallen, weakened) => {
    const b = base(
      [
        work('a', { makers: ['x'], publisher: 'Quay Press', year: 1902 }),
        work('b', { makers: ['x', 'y'], year: 1910, type: 'interview' }),
      ],
      [says('1', 'p', 'a'), says('2', 'q', 'a'), says('3', 'q', 'b')],
      { q: ['y'] },
    )
    const found = whatIf(b, strikes)
    expect(found.fallen.map((change) => change.claim)).toEqual(fallen)
    expect(found.weakened.map((change) => change.claim)).toEqual(weakened)
  })
  it('takes along a work that rests only on struck ones', () => {
    const works = base(
      [work('a'), work('b', { reliesOn: ['a'] }), work('c', { reliesOn: ['a', 'd'] }), work('d')],
      [],
    ).works
    expect([...struckWorks(works, { works: ['a'] })].sort()).toEqual(['a', 'b'])
  })
  it('leaves what one would find with the struck works never read', () => {
    fc.assert(
      fc.property(arbitraryBase, fc.constantFrom('a', 'b', 'c'), (b, struck) => {
        const gone = struckWorks(b.works, { works: [struck] })
        const supported = (claim: string, without: ReadonlySet<string>) =>
          b.statements.filter(
            (s) => s.claim === claim && s.stance === 'SUPPORTS' && !(s.work !== null && without.has(s.work)),
          ).length
        const fallen = ['p', 'q'].filter((claim) => supported(claim, new Set()) > 0 && supported(claim, gone) === 0)
        expect(
          whatIf(b, { works: [struck] })
            .fallen.map((f) => f.claim)
            .sort(),
        ).toEqual(fallen)
      }),
    )
  })
})

describe('the ground without what is struck', () => {
  const strikes = fc.record({
    works: fc.subarray(['a', 'b', 'c', 'd']),
    people: fc.subarray(['x', 'y']),
    onlyBefore: fc.option(fc.integer({ min: 1900, max: 1910 }), { nil: undefined }),
  })
  const made = ({
    works,
    people,
    onlyBefore,
  }: {
    works: string[]
    people: string[]
    onlyBefore: number | undefined
  }) => ({
    works,
    people,
    ...(onlyBefore !== undefined && { onlyBefore }),
  })
  it('is the ground itself where nothing is struck', () => {
    fc.assert(fc.property(arbitraryBase, (b) => withoutStruck(b, { works: [] }) === b))
  })
  it('leaves the claims just the support that striking says is left', () => {
    fc.assert(
      fc.property(arbitraryBase, strikes, (b, asked) => {
        const left = withoutStruck(b, made(asked))
        const supported = (of: typeof b) =>
          new Set(of.statements.filter((s) => s.stance === 'SUPPORTS').map((s) => s.claim))
        const fallen = [...supported(b).difference(supported(left))].sort()
        expect(fallen).toEqual(
          whatIf(b, made(asked))
            .fallen.map((change) => change.claim)
            .sort(),
        )
      }),
    )
  })
  it('names nothing that is struck, and a second time takes nothing more away', () => {
    fc.assert(
      fc.property(arbitraryBase, strikes, (b, asked) => {
        const left = withoutStruck(b, made(asked))
        const gone = new Set([...b.works.keys()].filter((id) => !left.works.has(id)))
        for (const { work } of left.statements) expect(work === null || left.works.has(work)).toBe(true)
        for (const one of left.works.values()) {
          expect([...one.reliesOn, ...one.cites].filter((id) => gone.has(id))).toEqual([])
          expect(one.makers.filter((maker) => asked.people.includes(maker))).toEqual([])
        }
        expect(withoutStruck(left, made(asked))).toEqual(left)
      }),
    )
  })
})

describe('the same words', () => {
  const passage = 'he wrote twice to the commission about the oil and kept copies of both letters in the tower'
  it.each([
    ['two copies', [passage, passage], 1],
    ['a copy with other marks and capitals', [passage, `“${passage.toUpperCase()}.”`], 1],
    ['an excerpt', [passage, passage.split(' ').slice(4).join(' ')], 1],
    ['a passage inside a longer one', [passage, `the keeper was careful. ${passage} and then he slept for an hour`], 1],
    [
      'two different passages',
      [passage, 'the hotel book has them at one table on the fourteenth with a third gentleman'],
      0,
    ],
    ['no words at all', ['…', '—'], 0],
  ])('are found or not in %s', (_, texts, groups) => {
    expect(sameWords(texts.map((text, i) => ({ id: `q${i}`, text })))).toHaveLength(groups)
  })
  it('are found among many as they are among few', () => {
    const many = Array.from({ length: 600 }, (_, i) => ({
      id: `q${String(i).padStart(3, '0')}`,
      text: Array.from({ length: 20 }, (_, k) => `word${(i * 31 + k * 7919) % 9973}`).join(' '),
    }))
    const twins = [5, 100, 250, 431].map((i, k) => ({ id: `t${k}`, text: many[i]!.text }))
    expect(sameWords([...many, ...twins]).map((group) => group.quotes)).toEqual([
      ['q005', 't0'],
      ['q100', 't1'],
      ['q250', 't2'],
      ['q431', 't3'],
    ])
  })
  it('cut a text into overlapping runs of four words', () => {
    expect(shingles('one two three four five six').size).toBe(3)
    expect(shingles('one two').size).toBe(1)
  })
})

describe('what would be lost', () => {
  it.each(['works', 'people'] as const)('without one of the %s is what striking it shows', (among) => {
    fc.assert(
      fc.property(arbitraryBase, (b) => {
        const candidates =
          among === 'works' ? [...b.works.keys()] : [...new Set([...b.works.values()].flatMap((w) => w.makers))]
        const expected = Object.fromEntries(
          candidates
            .map(
              (id) =>
                [
                  id,
                  whatIf(b, { [among]: [id] })
                    .fallen.map((f) => f.claim)
                    .sort(),
                ] as const,
            )
            .filter(([, claims]) => claims.length > 0),
        )
        expect(Object.fromEntries(losses(b, among).map((loss) => [loss.of, loss.claims]))).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })
})
