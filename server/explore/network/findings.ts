// What is read of a measured network, ready to be looked up: worked out where it was measured, in memory that threads share, so that
// whoever answers questions has nothing left to sort or count.
import type { NETWORK_MEASURES, NetworkView } from '../../api/contract/network.ts'
import type { WholeBase } from '../whole-base.ts'
import { type CommunityMarks, MOST_LEADING, MOST_TOPICS, markedCommunities } from './community-marks.ts'
import { NETWORK_KINDS, type NetworkKind } from './evidence-network.ts'
import type { Measured } from './measured.ts'
import { type SharedNames, sharedFloats, sharedInts, sharedNames } from './shared-memory.ts'

export type NetworkMeasure = (typeof NETWORK_MEASURES)[number]

/** Values of all nodes by their numbers, and the numbers of those above 0, the greatest first, equals by id. */
export interface RankedValues {
  readonly values: Float64Array
  readonly order: Int32Array
  /** Those of no value, by id. */
  readonly none: Int32Array
}

/** Places in a list of all communities: each has as many as is said, and those that it does not need hold -1. */
const LEADING = NETWORK_KINDS.length * MOST_LEADING
const TOPIC_PLACES = 3 * MOST_TOPICS

export interface NetworkFindings {
  readonly summary: NonNullable<NetworkView['measured']>
  readonly took: Measured['took']
  /** In the order of their code units; a node's number is its place here. */
  readonly ids: SharedNames
  /** Places in `NETWORK_KINDS`. */
  readonly kinds: Int32Array
  readonly measures: Readonly<Record<NetworkMeasure, RankedValues>>
  readonly communities: {
    /** Of each node; -1 where it is in none. */
    readonly of: Int32Array
    /** For each node the weight of its lines that stay within its community. */
    readonly within: Float64Array
    /** All members, community by community, the most joined within first; where those of each community end. */
    readonly members: Int32Array
    readonly ends: Int32Array
    /** Of each community how many there are of each kind. */
    readonly counts: Int32Array
    readonly leading: Int32Array
    /** For each topic that marks a community off: its number among `topicIds`, its claims in there, its claims. */
    readonly topics: Int32Array
    readonly topicIds: SharedNames
  }
}

const ranked = (values: Float64Array): RankedValues => {
  const all = Int32Array.from(values.keys())
  const numbers = all.filter((at) => (values[at] ?? 0) > 0)
  return {
    none: sharedInts(all.filter((at) => !((values[at] ?? 0) > 0))),
    values: sharedFloats(values),
    order: sharedInts(numbers.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)),
  }
}

const membersOf = ({ of, within, count }: Measured['communities']) => {
  const members = Int32Array.from(of.keys()).filter((at) => (of[at] ?? -1) >= 0)
  members.sort((a, b) => (of[a] ?? 0) - (of[b] ?? 0) || (within[b] ?? 0) - (within[a] ?? 0) || a - b)
  const ends = new Int32Array(count)
  members.forEach((node, at) => {
    ends[of[node] ?? 0] = at + 1
  })
  return { members: sharedInts(members), ends: sharedInts(ends) }
}

const laidOut = (marks: readonly CommunityMarks[], numbers: ReadonlyMap<string, number>) => {
  const topicIds = [...new Set(marks.flatMap(({ topics }) => topics.map(({ id }) => id)))].sort()
  const topicNumbers = new Map(topicIds.map((id, number) => [id, number]))
  const leading = new Int32Array(marks.length * LEADING).fill(-1)
  const topics = new Int32Array(marks.length * TOPIC_PLACES).fill(-1)
  for (const [at, mark] of marks.entries()) {
    leading.set(
      mark.leading.map((id) => numbers.get(id) ?? -1),
      at * LEADING,
    )
    topics.set(
      mark.topics.flatMap(({ id, inside, all }) => [topicNumbers.get(id) ?? -1, inside, all]),
      at * TOPIC_PLACES,
    )
  }
  return {
    counts: sharedInts(marks.flatMap(({ claims, works, people }) => [claims, works, people])),
    leading: sharedInts(leading),
    topics: sharedInts(topics),
    topicIds: sharedNames(topicIds),
  }
}

const counted = ({ kinds }: Measured, kind: NetworkKind): number => kinds.filter((each) => each === kind).length

const summaryOf = (measured: Measured): NetworkFindings['summary'] => ({
  claims: counted(measured, 'Claim'),
  works: counted(measured, 'Work'),
  people: counted(measured, 'Person'),
  lines: measured.ties,
  alone: measured.degree.filter((degree) => degree === 0).length,
  communities: measured.communities.count,
  modularity: measured.communities.modularity,
  settled: measured.hubs !== null,
  milliseconds: Object.values(measured.took).reduce((sum, each) => sum + each, 0),
})

/** @param base the ground that was measured */
export const findingsOf = (measured: Measured, base: WholeBase): NetworkFindings => {
  const { of, within } = measured.communities
  const nothing = new Float64Array(0)
  const numbers = new Map(measured.ids.map((id, number) => [id, number]))
  return {
    summary: summaryOf(measured),
    took: measured.took,
    ids: sharedNames(measured.ids),
    kinds: sharedInts(measured.kinds.map((kind) => NETWORK_KINDS.indexOf(kind))),
    measures: {
      degree: ranked(measured.degree),
      pagerank: ranked(measured.pageRank),
      authority: ranked(measured.hubs?.authority ?? nothing),
      hub: ranked(measured.hubs?.hub ?? nothing),
    },
    communities: {
      of: sharedInts(of),
      within: sharedFloats(within),
      ...membersOf(measured.communities),
      ...laidOut(markedCommunities(measured, base), numbers),
    },
  }
}

/** A community as it was marked off; undefined where there is none of that number. Leading nodes go by their numbers. */
export const communityAt = ({ communities }: NetworkFindings, number: number) => {
  if (number < 0 || number >= communities.ends.length) return undefined
  const [claims = 0, works = 0, people = 0] = communities.counts.subarray(number * NETWORK_KINDS.length)
  const places = communities.topics.subarray(number * TOPIC_PLACES, (number + 1) * TOPIC_PLACES)
  const topics = Array.from({ length: MOST_TOPICS }, (_, i) => places.subarray(3 * i, 3 * i + 3))
  return {
    ...{ number, claims, works, people },
    leading: [...communities.leading.subarray(number * LEADING, (number + 1) * LEADING)].filter((at) => at >= 0),
    topics: topics.flatMap(([topic = -1, inside = 0, all = 0]) => (topic < 0 ? [] : [{ topic, inside, all }])),
  }
}
