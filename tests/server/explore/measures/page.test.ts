// The examples of docs/measures.md: each sentence is made here from what the functions say of the same small ground, and must stand there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NOTES } from '../../../../client/views/evidence/measure-notes.ts'
import { blocks } from '../../../../client/views/measures/blocks.ts'
import { byYear } from '../../../../client/views/time/by-year.ts'
import { breadth } from '../../../../server/explore/measures/breadth.ts'
import { separateChains } from '../../../../server/explore/measures/chains.ts'
import { circularity } from '../../../../server/explore/measures/circularity.ts'
import { concentrations } from '../../../../server/explore/measures/concentration.ts'
import { dependences, effectiveSize, meanDependence } from '../../../../server/explore/measures/dependence.ts'
import type { EvidenceBase } from '../../../../server/explore/measures/evidence-base.ts'
import { groundingGraph } from '../../../../server/explore/measures/grounding.ts'
import { interestedStatements } from '../../../../server/explore/measures/interested.ts'
import { dominators } from '../../../../server/explore/measures/keystones.ts'
import { correctedCoveredArea, couplings } from '../../../../server/explore/measures/overlap.ts'
import type { Cell } from '../../../../server/explore/measures/reciprocal-averaging.ts'
import { sameWords } from '../../../../server/explore/measures/same-words.ts'
import { seriation } from '../../../../server/explore/measures/seriation.ts'
import { testimony } from '../../../../server/explore/measures/testimony.ts'
import { whatIf } from '../../../../server/explore/measures/what-if.ts'
import { withoutStruck } from '../../../../server/explore/measures/without-struck.ts'
import { communities } from '../../../../server/explore/network/communities.ts'
import { evidenceNetwork } from '../../../../server/explore/network/evidence-network.ts'
import { degrees, hubsAndAuthorities, pageRanks } from '../../../../server/explore/network/figures.ts'
import { base, says, work } from './bases.ts'

const text = readFileSync(join(import.meta.dirname, '../../../../docs/measures.md'), 'utf8')
/** Without marks of bold and italics, and with one space between words. */
const plain = text.replaceAll('*', '').replaceAll(/\s+/g, ' ')

const A = work('a', { makers: ['Hale'], year: 1902 })
const B = work('b', { makers: ['Hale'], year: 1908 })
const D = work('d', { makers: ['Orme'], year: 1911, reliesOn: ['a'] })
const E = work('e', { makers: ['Voss'], year: 1874 })
const SAID = [
  says('q1', 'c', 'a'),
  says('q2', 'c', 'a'),
  says('q3', 'c', 'b'),
  says('q4', 'c', 'd'),
  says('q5', 'c', 'e', { stance: 'DISPUTES' }),
]
const C = base([A, B, D, E], SAID, { c: ['Voss'] })
const withWork = (changed: typeof A, said = SAID): EvidenceBase =>
  base(
    [A, B, D, E].map((each) => (each.id === changed.id ? changed : each)),
    said,
  )

const two = (value: number | undefined) => (value ?? Number.NaN).toFixed(2)
const one = (value: number) => value.toFixed(1)
const ids = (list: readonly string[]) => list.join(', ')

const examples: readonly (readonly [string, () => string])[] = [
  [
    'breadth',
    () => {
      const { quotations, works, people, years, byStance, balance } = breadth(C)
      const range = `between ${two(balance?.interval.low)} and ${two(balance?.interval.high)}`
      return `${quotations.value} quotations from ${works.value} works by ${people.value} people, ${years?.first}–${years?.last}; ${byStance.SUPPORTS.value} of ${byStance.SUPPORTS.value + byStance.DISPUTES.value} support: ${two(balance?.share)}, ${range}.`
    },
  ],
  [
    'concentration over works',
    () => {
      const { shares, index, effectiveNumber } = concentrations(C).works
      const weights = shares.map(({ weight }) => weight)
      return `works have ${weights.slice(0, -1).join(', ')} and ${weights.at(-1)} of 5 quotations: 0.16 + 3 · 0.04 = ${two(index ?? 0)}, as concentrated as ${one(effectiveNumber)} equal works.`
    },
  ],
  [
    'concentration over people',
    () => {
      const { shares, index, effectiveNumber } = concentrations(C).people
      expect(shares.map(({ weight }) => weight)).toEqual([3, 1, 1])
      return `${shares[0]?.of} has ${shares[0]?.weight} of 5, the others ${shares[1]?.weight} each: ${two(index ?? 0)}, as ${one(effectiveNumber)} equal people.`
    },
  ],
  [
    'independence',
    () => {
      const pairs = dependences([A, B, D], () => [])
      const strength = (a: string, b: string) => pairs.find((pair) => pair.a === a && pair.b === b)?.strength ?? 0
      const mean = meanDependence(3, pairs)
      return `a–b ${strength('a', 'b')} (Hale wrote both), a–d ${strength('a', 'd')} (relies on), b–d ${strength('b', 'd')}: ρ̄ = ${one(mean)}, and three works amount to 3 / ${one(1 + 2 * mean)} = ${one(effectiveSize(3, mean))}.`
    },
  ],
  [
    'separate chains',
    () => {
      const { count, leastCut } = separateChains(groundingGraph(C, 'c'))
      expect(count).toBe(2)
      return `{${ids(leastCut)}} is the least set.`
    },
  ],
  [
    'keystones',
    () => {
      expect(dominators(groundingGraph(C, 'c'))).toEqual([])
      const people = dominators(groundingGraph(C, 'c', true))
      return `none among the works; ${ids(people)} among the people`
    },
  ],
  [
    'interested sources',
    () =>
      `if c names Voss, ${ids(interestedStatements(C).map(({ statement }) => statement))} is from an interested source.`,
  ],
  [
    'testimony',
    () => {
      const { voices, distances } = testimony(C)
      const steps = distances.find(({ statement }) => statement === 'q4')?.steps
      return `${ids(voices['rests on others'])} rests on others, at distance ${steps}.`
    },
  ],
  [
    'delays, and own words',
    () => {
      const told = withWork(
        { ...A, writtenYear: 1880, eventYear: 1871 },
        SAID.map((each) => (each.id === 'q3' ? { ...each, speakers: ['Hale'] } : each)),
      )
      const { voices, ownShare, delays } = testimony(told)
      expect(ownShare).toBe(0.5)
      const [delay] = delays
      return `If ${ids(voices['own words'])} is Hale speaking, it is her own words, and half of those that are known are; if a was written in ${delay?.written} of what happened in ${delay?.event}, it was printed ${delay?.years} years after.`
    },
  ],
  [
    'same words',
    () => {
      const [first, second] = ['The lamp was dark when the ship came in', 'The lamp was dark when the ship came home']
      const [group] = sameWords([
        { id: 'x', text: first },
        { id: 'y', text: second },
      ])
      return `"${first}" and "${second}" have 6 runs each, 5 of them in both: alike by ${two(group?.likeness)}, one passage.`
    },
  ],
  [
    'circularity',
    () => {
      const { circles } = circularity(withWork({ ...A, cites: ['d'] }))
      const { laterThanUse } = circularity(withWork({ ...D, year: 1900 }))
      return `if a cites d as well, ${circles[0]?.join(' and ')} are a circle. If ${laterThanUse[0]?.work} was printed in 1900, that is ${laterThanUse[0]?.years} years before ${laterThanUse[0]?.source}, its source.`
    },
  ],
  [
    'between claims',
    () => {
      const sets = new Map([
        ['c', new Set(['a', 'b', 'd', 'e'])],
        ['k', new Set(['a', 'f'])],
      ])
      const uses = [...sets.values()].reduce((sum, { size }) => sum + size, 0)
      const works = new Set([...sets.values()].flatMap((set) => [...set])).size
      return `${uses} uses of ${works} works, covered area ${two(correctedCoveredArea(sets) ?? undefined)}; strength 1 / (4 · 2) = ${couplings(sets)[0]?.strength}.`
    },
  ],
  [
    'the whole graph',
    () => {
      const small = base([work('a'), work('b')], [says('1', 'p', 'a'), says('2', 'p', 'a'), says('3', 'p', 'b')])
      const network = evidenceNetwork(small)
      const at = (list: ArrayLike<number> | undefined, id: string) => list?.[network.ids.indexOf(id)] ?? Number.NaN
      const [degree, rank, found] = [degrees(network), pageRanks(network), hubsAndAuthorities(network)]
      expect([at(degree, 'a'), at(degree, 'b'), at(found?.hub, 'p')]).toEqual([1, 1, 1])
      const { modularity, of } = communities(network)
      expect([new Set(of).size, modularity]).toEqual([1, 0])
      const three = (id: string) => at(rank, id).toFixed(3)
      return `Degrees: p ${at(degree, 'p')}, a and b ${at(degree, 'a')}. PageRank: a gets 2/3 of what leads on from p, b 1/3: p ${three('p')}, a ${three('a')}, b ${three('b')}. Authority: a ${two(at(found?.authority, 'a'))}, b ${two(at(found?.authority, 'b'))};`
    },
  ],
  [
    'order of a matrix',
    () => {
      const claims = ['a', 'b', 'c', 'd']
      const uses = [
        [1, 2],
        [1, 2, 3],
        [3, 4],
        [3, 4],
      ]
      const cells = uses.flatMap((works, row) => works.map((each): Cell => [row, each - 1, 1]))
      const order = seriation(4, 4, cells).rows.map((row) => claims[row] ?? '')
      const [first, last] = [order.slice(0, 2), order.slice(2)]
      const ends = order.indexOf('b') === 1 ? last : first
      return `the blocks ${first.join(' ')} and ${last.join(' ')} stay whole, and b stands next to ${ends.join(' ')}.`
    },
  ],
  [
    'years that stand out',
    () => {
      const counts = [1, 2, 9, 2, 1]
      const rows = byYear({
        works: counts.map((statements, at) => ({ year: 1900 + at, works: 1, statements })),
        claims: [],
      })
      return `${counts.join(', ')}: the middle year stands out by ${rows[2]?.deviation}.`
    },
  ],
  [
    'what if',
    () => {
      const { weakened, struckStatements } = whatIf(C, { works: ['a'] })
      const left = separateChains(groundingGraph(withoutStruck(C, { works: ['a'] }), 'c')).leastCut
      expect(whatIf(C, { people: ['Hale'] }).fallen.map(({ claim }) => claim)).toEqual(['c'])
      const [q1, q2, q4] = struckStatements
      const [change] = weakened
      return `without a the quotations ${q1}, ${q2} and ${q4} fall: of ${change?.before.quotations} that support c ${change?.after.quotations} is left, and {${ids(left)}} would have to fall.`
    },
  ],
]

describe('the examples of the page of measures', () => {
  test.each(examples)('%s', (_, sentence) => expect(plain).toContain(sentence()))

  test('are all tried here', () => {
    // One section has two sentences tried apart.
    expect(plain.split('Example:').length - 1).toBe(examples.length - 2)
  })
})

describe('the page of measures', () => {
  const all = blocks(text)
  test('has a place for every measure that leads to it', () => {
    const places = all.flatMap((block) => (block.as === 'heading' ? block.id : []))
    for (const { section } of Object.values(NOTES)) expect(places).toContain(section)
  })

  test('is written in what is read of Markdown, and nothing of it is lost', () => {
    const words = all.flatMap((block) => {
      if (block.as === 'heading') return block.text
      const lines = block.as === 'paragraph' ? [block.line] : [block.head, ...block.rows].flat()
      return lines.map((line) => line.map((piece) => piece.text).join(''))
    })
    const bare = (from: string) => from.replaceAll(/[*`#|\s]|---+/g, '')
    expect(bare(words.join(''))).toBe(bare(text))
    expect(words.filter((each) => /\*|`|^#|^- |\]\(/.test(each))).toEqual([])
  })
})
