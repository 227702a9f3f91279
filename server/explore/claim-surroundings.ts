// What stands around one claim, read from the store for it alone: the stances of all that speaks of it, and the claims that share its
// works. On a large graph that is a small part, and the whole need not be read.
import type { GraphEdge } from '../../model/edge.ts'
import { isStance, STANCES } from '../../model/kind.ts'
import type { Summary } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import { gather, inStretches } from './batch.ts'
import type { Statement } from './measures/evidence-base.ts'
import { toRef } from './named.ts'
import type { WholeBase, WholeClaim } from './whole-base.ts'

/** A claim that has works in common with the one asked about. */
export interface Sharing {
  readonly claim: string
  readonly shared: number
  /** Works behind that claim. */
  readonly works: number
}
export interface Surroundings {
  /** The claim and all that one source ties it to; of the statements only who takes which stance. */
  readonly base: WholeBase
  /** Works behind the claim itself. */
  readonly works: number
  readonly sharing: readonly Sharing[]
  /** Works behind more claims than `WIDEST`, by id: they tie everything to everything and say little of any two. */
  readonly wide: readonly string[]
}
/** Claims that a work may be behind for its claims to be told as sharing it. */
export const WIDEST = 250

const toStatement = ({ type, from, to, assertedIn }: GraphEdge): readonly Statement[] =>
  isStance(type)
    ? [
        {
          ...{ id: from, claim: to, stance: type, assertedIn: assertedIn ?? null },
          ...{ quoted: false, work: null, speakers: [], text: '', locator: null },
        },
      ]
    : []

const listed = (edges: readonly GraphEdge[], by: 'from' | 'to'): ReadonlyMap<string, readonly string[]> => {
  const other = by === 'from' ? 'to' : 'from'
  return new Map(
    [...Map.groupBy(edges, (edge) => edge[by])].map(([id, some]) => [
      id,
      [...new Set(some.map((edge) => edge[other]))],
    ]),
  )
}

const readClaims = async (store: GraphStore, ids: Iterable<string>): Promise<ReadonlyMap<string, WholeClaim>> => {
  const nodes = await inStretches(ids, (some) => store.nodes(some))
  const claims = nodes.filter((node) => node.kind === 'Claim')
  const known = claims.map(({ id }) => id)
  const [named, asserted] = await Promise.all([
    inStretches(known, (some) => store.edgesOf(some, 'out', ['MENTIONS'])),
    inStretches(known, (some) => store.edgesOf(some, 'in', ['ASSERTS'])),
  ])
  const [names, documents] = [listed(named, 'from'), listed(asserted, 'to')]
  const toClaim = (node: (typeof claims)[number]): WholeClaim => ({
    ...{ id: node.id, label: toRef(node).label, topics: [], document: null, line: null },
    ...{ names: names.get(node.id) ?? [], putForwardIn: documents.get(node.id) ?? [] },
  })
  return new Map(claims.map((node) => [node.id, toClaim(node)]))
}

/** A work has a folded line for each stance that it takes on each claim. */
const MOST_LINES = WIDEST * STANCES.length

/** The claims that a work is behind; nothing where they are too many. */
const claimsBehind = async (store: GraphStore, { id, claims }: Summary): Promise<ReadonlySet<string> | undefined> => {
  if (claims > WIDEST) {
    // Its lines are many: they are counted only where it also puts claims forward, which the summary counts with the rest.
    const asserts = (await store.edgeCounts(id)).some(
      ({ type, direction }) => type === 'ASSERTS' && direction === 'out',
    )
    if (!asserts) return undefined
  }
  const lines = await store.foldedOf(id, { offset: 0, limit: MOST_LINES })
  const behind = new Set(lines.items.map((line) => line.claim))
  return lines.total > MOST_LINES || behind.size > WIDEST ? undefined : behind
}

const readSharing = async (store: GraphStore, claim: string, works: Iterable<string>) => {
  const shared = new Map<string, number>()
  const wide: string[] = []
  for (const work of await inStretches(works, (some) => store.summaries(some))) {
    const claims = await claimsBehind(store, work)
    if (!claims) wide.push(work.id)
    else for (const other of claims) if (other !== claim) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  const summaries = await inStretches(shared.keys(), (some) => store.summaries(some))
  const sharing = summaries.map(
    ({ id, works: all }): Sharing => ({ claim: id, shared: shared.get(id) ?? 0, works: all }),
  )
  return { sharing, wide }
}

/** @param claim the id of a Claim, no alias */
export const surroundings = async (store: GraphStore, claim: string): Promise<Surroundings> => {
  const links = await gather((page) => store.evidence({ claim, ...page }))
  const takers = new Set([claim, ...links.map((link) => link.statement.id)])
  const works = new Set(links.flatMap((link) => link.work?.id ?? []))
  const stances = await inStretches(takers, (some) => store.edgesOf(some, 'out', STANCES))
  const claims = await readClaims(store, [...takers, ...stances.map((edge) => edge.to)])
  // What reaches the claim leaves a taker: none is there twice.
  const base = { claims, statements: stances.flatMap(toStatement), works: new Map(), loose: new Map() }
  return { base, works: works.size, ...(await readSharing(store, claim, works)) }
}
