// What marks a community off from the rest: who is most joined within it, and topics whose claims gather there.
import type { WholeBase } from '../whole-base.ts'
import { NETWORK_KINDS, type NetworkKind } from './evidence-network.ts'
import type { Measured } from './measured.ts'

/** Of each kind; and topics of a community. */
export const MOST_LEADING = 2
export const MOST_TOPICS = 3

export interface CommunityMarks {
  readonly number: number
  readonly claims: number
  readonly works: number
  readonly people: number
  readonly leading: readonly string[]
  readonly topics: readonly { readonly id: string; readonly inside: number; readonly all: number }[]
}

interface Gathered {
  readonly counts: Record<NetworkKind, number>
  readonly leading: Record<NetworkKind, number[]>
  readonly topics: Map<string, number>
}

const empty = (): Gathered => ({
  counts: { Claim: 0, Work: 0, Person: 0 },
  leading: { Claim: [], Work: [], Person: [] },
  topics: new Map(),
})

const raise = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)

/**
 * Topics that have a greater share of the claims in here than of all claims, the greatest surplus first: claims of the topic in here,
 * less as many as its share of all claims would bring.
 */
const marking = (inside: Gathered, all: ReadonlyMap<string, number>, claims: number): CommunityMarks['topics'] =>
  [...inside.topics]
    .map(([id, count]) => {
      const whole = all.get(id) ?? count
      return { id, inside: count, all: whole, surplus: count - (whole * inside.counts.Claim) / claims }
    })
    .filter(({ surplus }) => surplus > 0)
    .sort((a, b) => b.surplus - a.surplus || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(({ surplus: _, ...rest }) => rest)

/** All communities, the largest first. @param base the ground that was measured */
export const markedCommunities = (measured: Measured, base: WholeBase): readonly CommunityMarks[] => {
  const { of, within, count } = measured.communities
  const found = Array.from({ length: count }, empty)
  const all = new Map<string, number>()
  let claims = 0
  of.forEach((community, at) => {
    const kind = measured.kinds[at]
    const gathered = found[community]
    if (!gathered || !kind) return
    gathered.counts[kind] += 1
    const leading = gathered.leading[kind]
    leading.push(at)
    // A few are kept, the most joined first; of equals the first.
    leading.sort((a, b) => (within[b] ?? 0) - (within[a] ?? 0) || a - b).splice(MOST_LEADING)
    if (kind !== 'Claim') return
    claims += 1
    for (const topic of base.claims.get(measured.ids[at] ?? '')?.topics ?? []) {
      raise(gathered.topics, topic)
      raise(all, topic)
    }
  })
  return found.map((gathered, number) => ({
    number,
    claims: gathered.counts.Claim,
    works: gathered.counts.Work,
    people: gathered.counts.Person,
    leading: NETWORK_KINDS.flatMap((kind) => gathered.leading[kind].map((at) => measured.ids[at] ?? '')),
    topics: marking(gathered, all, Math.max(1, claims)),
  }))
}
