// What is read off a measured network: nodes by a measure, communities with what marks them off, their members.
import type { PageRequest } from '../../../store/questions.ts'
import type { GraphStore } from '../../../store/store.ts'
import type { NodeRef } from '../../api/contract/common.ts'
import type {
  CommunitiesView,
  CommunityMembers,
  Membership,
  NetworkRank,
  NetworkView,
} from '../../api/contract/network.ts'
import { makersOf } from '../makers.ts'
import { refsOf, toRef } from '../named.ts'
import { NETWORK_KINDS, type NetworkKind } from './evidence-network.ts'
import { communityAt, type NetworkFindings, type NetworkMeasure } from './findings.ts'
import { nameAt, numberOf } from './shared-memory.ts'

/** What was struck out, one line for each strike. */
type Struck = readonly string[]

/** @param findings undefined as long as nobody had it measured */
export const networkView = async (
  store: GraphStore,
  struck: Struck,
  findings: NetworkFindings | undefined,
  job: NetworkView['job'],
): Promise<NetworkView> => {
  const { nodes, edges } = await store.counts()
  return {
    struck: [...struck],
    size: { claims: nodes.Claim, works: nodes.Work, stances: edges.SUPPORTS + edges.DISPUTES + edges.QUALIFIES },
    job,
    measured: findings?.summary ?? null,
  }
}

const named = async (store: GraphStore, ids: readonly string[]) => {
  const refs = await refsOf(store, ids)
  return (id: string): NodeRef[] => {
    const ref = refs.get(id)
    return ref ? [ref] : []
  }
}

/** @param asked all three kinds where none is named; nodes that have nothing of the measure are left out, or `alone` wanted */
export const networkRank = async (
  store: GraphStore,
  struck: Struck,
  findings: NetworkFindings,
  asked: PageRequest & {
    readonly measure: NetworkMeasure
    readonly kind?: NetworkKind | undefined
    readonly alone?: boolean
  },
): Promise<NetworkRank> => {
  const { measure, kind, alone = false, offset, limit } = asked
  const { values, order, none } = findings.measures[measure]
  const wanted = alone ? none : order
  const place = kind === undefined ? undefined : NETWORK_KINDS.indexOf(kind)
  const all = place === undefined ? wanted : wanted.filter((at) => findings.kinds[at] === place)
  const page = [...all.subarray(offset, offset + limit)].map((at) => ({ at, id: nameAt(findings.ids, at) }))
  const nodes = new Map((await store.nodes(page.map(({ id }) => id))).map((node) => [node.id, node]))
  // Works by several hands may have one title. What a struck person made is not among them.
  const makers = await makersOf(
    store,
    [...nodes.values()].flatMap(({ id, kind: own }) => (own === 'Work' ? id : [])),
  )
  const items = page.flatMap(({ at, id }) => {
    const node = nodes.get(id)
    if (!node) return []
    const community = findings.communities.of[at] ?? -1
    return {
      node: toRef(node),
      value: values[at] ?? 0,
      makers: [...new Set((makers.get(id) ?? []).map(({ name }) => name))],
      year: node.kind === 'Work' ? (node.year ?? null) : null,
      community: community < 0 ? null : community,
    }
  })
  return { struck: [...struck], items, total: all.length, offset, limit }
}

export const communitiesView = async (
  store: GraphStore,
  struck: Struck,
  findings: NetworkFindings,
  { offset, limit }: PageRequest,
): Promise<CommunitiesView> => {
  const total = findings.summary.communities
  const numbers = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, i) => offset + i)
  const page = numbers.flatMap((number) => {
    const found = communityAt(findings, number)
    if (!found) return []
    const leading = found.leading.map((at) => nameAt(findings.ids, at))
    const topics = found.topics.map(({ topic, ...claims }) => ({
      id: nameAt(findings.communities.topicIds, topic),
      ...claims,
    }))
    return [{ ...found, leading, topics }]
  })
  const refs = await named(
    store,
    page.flatMap(({ leading, topics }) => [...leading, ...topics.map(({ id }) => id)]),
  )
  return {
    struck: [...struck],
    items: page.map(({ leading, topics, ...rest }) => ({
      ...rest,
      leading: leading.flatMap(refs),
      topics: topics.flatMap(({ id, inside, all }) => refs(id).map((node) => ({ node, inside, all }))),
    })),
    total,
    offset,
    limit,
  }
}

/** Nobody where there is no community of that number. */
export const communityMembers = async (
  store: GraphStore,
  struck: Struck,
  { ids, communities: { members, ends, within } }: NetworkFindings,
  number: number,
  { offset, limit }: PageRequest,
): Promise<CommunityMembers> => {
  const [start, end] = [number === 0 ? 0 : (ends[number - 1] ?? 0), ends[number] ?? 0]
  const all = members.subarray(Math.min(start, end), end)
  const page = [...all.subarray(offset, offset + limit)].map((at) => ({ id: nameAt(ids, at), within: within[at] ?? 0 }))
  const refs = await named(
    store,
    page.map(({ id }) => id),
  )
  const items = page.flatMap(({ id, within: weight }) => refs(id).map((node) => ({ node, within: weight })))
  return { struck: [...struck], items, total: all.length, offset, limit }
}

/** The communities of these nodes; those that are in none are left out. */
export const membership = (struck: Struck, findings: NetworkFindings, ids: readonly string[]): Membership => {
  const found = ids.flatMap((id): [string, number][] => {
    const community = findings.communities.of[numberOf(findings.ids, id)] ?? -1
    return community < 0 ? [] : [[id, community]]
  })
  return { struck: [...struck], communities: Object.fromEntries(found) }
}
