// What is read off a measured network: nodes by a measure, communities with what marks them off, their members.
import type { PageRequest } from '../../../store/questions.ts'
import type { GraphStore } from '../../../store/store.ts'
import type { NodeRef } from '../../api/contract/common.ts'
import type {
  CommunitiesView,
  CommunityMembers,
  Membership,
  NETWORK_MEASURES,
  NetworkRank,
  NetworkView,
} from '../../api/contract/network.ts'
import { refsOf } from '../named.ts'
import type { StruckGround } from '../struck-ground.ts'
import { communitiesOf } from './community-marks.ts'
import type { NetworkKind } from './evidence-network.ts'
import type { Measured } from './measured.ts'

export type NetworkMeasure = (typeof NETWORK_MEASURES)[number]

const NOTHING = new Float64Array(0)

const valuesOf = (measured: Measured, measure: NetworkMeasure): Float64Array => {
  if (measure === 'degree') return measured.degree
  if (measure === 'pagerank') return measured.pageRank
  return measured.hubs?.[measure] ?? NOTHING
}

/** Worked out once for each measured network. */
const keptBy = <T>() => {
  const all = new WeakMap<Measured, Map<string, T>>()
  return (measured: Measured, key: string, work: () => T): T => {
    const known = all.get(measured) ?? new Map<string, T>()
    all.set(measured, known)
    const value = known.get(key) ?? work()
    known.set(key, value)
    return value
  }
}
const rankings = keptBy<Uint32Array>()
const memberLists = keptBy<Uint32Array>()

/** Numbers of nodes that have the measure, the greatest first, equals by id. */
const ranked = (measured: Measured, measure: NetworkMeasure, kind: NetworkKind | undefined): Uint32Array =>
  rankings(measured, `${measure} ${kind ?? ''}`, () => {
    const values = valuesOf(measured, measure)
    const numbers = [...values.keys()].filter(
      (at) => (values[at] ?? 0) > 0 && (kind === undefined || measured.kinds[at] === kind),
    )
    return Uint32Array.from(numbers.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b))
  })

const counted = ({ kinds }: Measured, kind: NetworkKind): number => kinds.filter((each) => each === kind).length

export const networkView = (
  { base, struck }: StruckGround,
  measured: Measured | undefined,
  job: NetworkView['job'],
): NetworkView => ({
  struck: [...struck],
  size: { claims: base.claims.size, works: base.works.size, statements: base.statements.length },
  job,
  measured: measured
    ? {
        claims: counted(measured, 'Claim'),
        works: counted(measured, 'Work'),
        people: counted(measured, 'Person'),
        lines: measured.ties,
        alone: measured.degree.filter((degree) => degree === 0).length,
        communities: measured.communities.count,
        modularity: measured.communities.modularity,
        settled: measured.hubs !== null,
        milliseconds: Object.values(measured.took).reduce((sum, each) => sum + each, 0),
      }
    : null,
})

const named = async (store: GraphStore, ids: readonly string[]) => {
  const refs = await refsOf(store, ids)
  return (id: string): NodeRef[] => {
    const ref = refs.get(id)
    return ref ? [ref] : []
  }
}

/** @param kind all three kinds where not given; nodes that have nothing of the measure are left out */
export const networkRank = async (
  store: GraphStore,
  { base, struck }: StruckGround,
  measured: Measured,
  asked: PageRequest & { readonly measure: NetworkMeasure; readonly kind?: NetworkKind | undefined },
): Promise<NetworkRank> => {
  const { measure, kind, offset, limit } = asked
  const all = ranked(measured, measure, kind)
  const page = [...all.slice(offset, offset + limit)]
  const workAt = (at: number) => base.works.get(measured.ids[at] ?? '')
  const refs = await named(
    store,
    page.flatMap((at) => [measured.ids[at] ?? '', ...(workAt(at)?.makers ?? [])]),
  )
  const values = valuesOf(measured, measure)
  const items = page.flatMap((at) =>
    refs(measured.ids[at] ?? '').map((node) => {
      const community = measured.communities.of[at] ?? -1
      const made = workAt(at)
      return {
        node,
        value: values[at] ?? 0,
        // Works by several hands may have one title.
        makers: (made?.makers ?? []).flatMap(refs).map(({ label }) => label),
        year: made?.year ?? null,
        community: community < 0 ? null : community,
      }
    }),
  )
  return { struck: [...struck], items, total: all.length, offset, limit }
}

export const communitiesView = async (
  store: GraphStore,
  { base, struck }: StruckGround,
  measured: Measured,
  { offset, limit }: PageRequest,
): Promise<CommunitiesView> => {
  const page = communitiesOf(measured, base).slice(offset, offset + limit)
  const refs = await named(
    store,
    page.flatMap(({ leading, topics }) => [...leading, ...topics.map((topic) => topic.id)]),
  )
  return {
    struck: [...struck],
    items: page.map(({ leading, topics, ...rest }) => ({
      ...rest,
      leading: leading.flatMap(refs),
      topics: topics.flatMap(({ id, inside, all }) => refs(id).map((node) => ({ node, inside, all }))),
    })),
    total: measured.communities.count,
    offset,
    limit,
  }
}

/** Nobody where there is no community of that number. */
export const communityMembers = async (
  store: GraphStore,
  { struck }: Pick<StruckGround, 'struck'>,
  measured: Measured,
  number: number,
  { offset, limit }: PageRequest,
): Promise<CommunityMembers> => {
  const { of, within } = measured.communities
  const all =
    number < measured.communities.count
      ? memberLists(measured, String(number), () =>
          Uint32Array.from(
            [...of.keys()]
              .filter((at) => of[at] === number)
              .sort((a, b) => (within[b] ?? 0) - (within[a] ?? 0) || a - b),
          ),
        )
      : new Uint32Array(0)
  const page = [...all.slice(offset, offset + limit)]
  const refs = await named(
    store,
    page.map((at) => measured.ids[at] ?? ''),
  )
  const items = page.flatMap((at) => refs(measured.ids[at] ?? '').map((node) => ({ node, within: within[at] ?? 0 })))
  return { struck: [...struck], items, total: all.length, offset, limit }
}

const numbers = keptBy<ReadonlyMap<string, number>>()

/** The communities of these nodes; those that are in none are left out. */
export const membership = (
  { struck }: Pick<StruckGround, 'struck'>,
  measured: Measured,
  ids: readonly string[],
): Membership => {
  const numberOf = numbers(measured, 'by id', () => new Map(measured.ids.map((id, number) => [id, number])))
  const found = ids.flatMap((id): [string, number][] => {
    const community = measured.communities.of[numberOf.get(id) ?? -1] ?? -1
    return community < 0 ? [] : [[id, community]]
  })
  return { struck: [...struck], communities: Object.fromEntries(found) }
}
