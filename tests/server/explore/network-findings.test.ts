// What is read off a measured network is what the measured network says, however it was laid out for reading.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedCommunities } from '../../../server/explore/network/community-marks.ts'
import { NETWORK_KINDS } from '../../../server/explore/network/evidence-network.ts'
import { communityAt, findingsOf } from '../../../server/explore/network/findings.ts'
import { measureNetwork } from '../../../server/explore/network/measured.ts'
import { nameAt, numberOf, sharedNames } from '../../../server/explore/network/shared-memory.ts'
import { membership } from '../../../server/explore/network/views.ts'
import type { WholeBase } from '../../../server/explore/whole-base.ts'
import { arbitraryBase } from './measures/bases.ts'

/** Claims under topics by their last letter, so that some topics gather claims and others do not. */
const arbitraryWhole = arbitraryBase.map((ground): WholeBase => {
  const claims = [...ground.claims].map(([id, claim], at) => {
    const topics = [`topic ${at % 3}`, ...(at % 2 === 0 ? ['topic even'] : [])]
    return [id, { ...claim, label: id, topics, document: null, line: null }] as const
  })
  return { ...ground, claims: new Map(claims), loose: new Map() }
})

describe('names in shared memory', () => {
  it('are found by their number, and numbers by their names, whatever letters they are written in', () => {
    const unit = fc.string({ unit: 'binary', maxLength: 12 })
    fc.assert(
      fc.property(fc.uniqueArray(unit, { maxLength: 60 }), fc.array(unit, { maxLength: 20 }), (given, others) => {
        const names = given.toSorted()
        const shared = sharedNames(names)
        for (const [number, name] of names.entries()) {
          expect(nameAt(shared, number)).toBe(name)
          expect(numberOf(shared, name)).toBe(number)
        }
        for (const other of others) expect(numberOf(shared, other)).toBe(names.indexOf(other))
      }),
    )
  })
})

describe('what is read of a measured network', () => {
  it('ranks whatever has any of a measure, the greatest first', () => {
    fc.assert(
      fc.property(arbitraryWhole, (base) => {
        const measured = measureNetwork(base)
        const { ids, kinds, measures, summary } = findingsOf(measured, base)
        const values = { degree: measured.degree, pagerank: measured.pageRank, ...measured.hubs }
        for (const name of ['degree', 'pagerank', 'authority', 'hub'] as const) {
          const expected = [...(values[name] ?? [])]
            .flatMap((value, at) => (value > 0 ? [{ value, id: measured.ids[at] ?? '' }] : []))
            .sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1))
          const { order, none, values: own } = measures[name]
          expect([...none].map((at) => measured.ids[at])).toEqual(
            measured.ids.filter((_, at) => values[name]?.[at] === 0),
          )
          expect([...order].map((at) => ({ value: own[at], id: nameAt(ids, at) }))).toEqual(expected)
        }
        expect([...kinds].map((kind) => NETWORK_KINDS[kind])).toEqual(measured.kinds)
        expect(summary.claims + summary.works + summary.people).toBe(measured.ids.length)
      }),
    )
  })

  it('has each community with its members and with what marks it off', () => {
    fc.assert(
      fc.property(arbitraryWhole, (base) => {
        const measured = measureNetwork(base)
        const findings = findingsOf(measured, base)
        const { ids, communities } = findings
        const { of, within, count } = measured.communities
        for (const [number, mark] of markedCommunities(measured, base).entries()) {
          const found = communityAt(findings, number)
          expect({
            ...found,
            leading: found?.leading.map((at) => nameAt(ids, at)),
            topics: found?.topics.map(({ topic, ...rest }) => ({ id: nameAt(communities.topicIds, topic), ...rest })),
          }).toEqual(mark)
          const members = [...of.keys()]
            .filter((at) => of[at] === number)
            .sort((a, b) => (within[b] ?? 0) - (within[a] ?? 0) || a - b)
          const start = number === 0 ? 0 : (communities.ends[number - 1] ?? 0)
          expect([...communities.members.subarray(start, communities.ends[number])]).toEqual(members)
        }
        expect([communityAt(findings, -1), communityAt(findings, count)]).toEqual([undefined, undefined])
        const asked = [...measured.ids, 'nobody']
        const expected = measured.ids.flatMap((id, at) => ((of[at] ?? -1) < 0 ? [] : [[id, of[at]]]))
        expect(membership([], findings, asked).communities).toEqual(Object.fromEntries(expected))
      }),
    )
  })
})
