// All quotations that match a claim, a work or a person: those filed under claims, and those that are filed under none.
import type { GraphEdge } from '../../model/edge.ts'
import type { Stance } from '../../model/kind.ts'
import { MAKER_ROLES } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { EvidenceLink } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import { gather, inStretches } from './batch.ts'

export interface QuotationFilter {
  readonly claim?: string | undefined
  readonly work?: string | undefined
  readonly person?: string | undefined
  /** Another person, who must be a maker of the work or the speaker as well. */
  readonly withPerson?: string | undefined
  /** The document that takes the stance. */
  readonly document?: string | undefined
  readonly stances?: readonly Stance[] | undefined
}

/** A quotation as it stands in the graph; without a stance where it is filed under no claim. */
export type MatchedQuotation = Pick<EvidenceLink, 'statement' | 'source' | 'work'> &
  Partial<Pick<EvidenceLink, 'stance' | 'stanceEdge' | 'claim'>>

const quotesFrom = async (store: GraphStore, works: readonly string[]) => {
  const edges = await inStretches(works, (some) => store.edgesOf(some, 'in', ['QUOTED_FROM']))
  return new Set(edges.map((edge) => edge.from))
}

/** The quotes of a person: from works that the person made, and words that the person spoke. */
const quotesOf = async (store: GraphStore, person: string) => {
  const works = await store.edgesOf([person], 'out', MAKER_ROLES)
  const fromWorks = await quotesFrom(
    store,
    works.map((edge) => edge.to),
  )
  const spoken = await store.edgesOf([person], 'in', ['SPOKEN_BY'])
  return fromWorks.union(new Set(spoken.map((edge) => edge.from)))
}

const unfiled = async (store: GraphStore, { work, person }: QuotationFilter, filed: ReadonlySet<string>) => {
  const ofWork = work === undefined ? undefined : await quotesFrom(store, [work])
  const ofPerson = person === undefined ? undefined : await quotesOf(store, person)
  const both = ofWork && ofPerson ? ofWork.intersection(ofPerson) : (ofWork ?? ofPerson ?? new Set<string>())
  const ids = [...both].filter((id) => !filed.has(id))
  if (ids.length === 0) return []
  const stances = await inStretches(ids, (some) => store.edgesOf(some, 'out', ['SUPPORTS', 'DISPUTES', 'QUALIFIES']))
  const withStance = new Set(stances.map((edge) => edge.from))
  const [quotes, sources] = await Promise.all([
    inStretches(
      ids.filter((id) => !withStance.has(id)),
      (some) => store.nodes(some),
    ),
    inStretches(ids, (some) => store.edgesOf(some, 'out', ['QUOTED_FROM'])),
  ])
  const works = await inStretches(
    sources.map((edge) => edge.to),
    (some) => store.nodes(some),
  )
  const workById = new Map(works.map((node) => [node.id, node]))
  const sourcesByQuote = Map.groupBy(sources, (edge) => edge.from)
  return quotes.flatMap((quote): MatchedQuotation[] => {
    const from = (sourcesByQuote.get(quote.id) ?? []).filter((edge) => work === undefined || edge.to === work)
    if (from.length === 0) return [{ statement: quote }]
    return from.map((source) => dressed(quote, source, workById.get(source.to)))
  })
}

const dressed = (statement: GraphNode, source: GraphEdge, work: GraphNode | undefined): MatchedQuotation =>
  work ? { statement, source, work } : { statement, source }

const keyOf = ({ statement, stanceEdge, source }: MatchedQuotation): string =>
  JSON.stringify([statement.id, stanceEdge?.id, source?.id])

/**
 * Everything that matches, in the order of the store; quotations under no claim stand last.
 * @param filter ids of nodes, not aliases; at least one of claim, work and person
 */
export const matchingQuotations = async (
  store: GraphStore,
  filter: QuotationFilter,
): Promise<readonly MatchedQuotation[]> => {
  const { document, withPerson, ...given } = filter
  const found = await ofOnePerson(store, given)
  const inDocument =
    document === undefined ? found : found.filter(({ stanceEdge }) => stanceEdge?.assertedIn === document)
  if (withPerson === undefined) return inDocument
  const theirs = new Set((await ofOnePerson(store, { ...given, person: withPerson })).map(keyOf))
  return inDocument.filter((each) => theirs.has(keyOf(each)))
}

const ofOnePerson = async (store: GraphStore, filter: QuotationFilter): Promise<readonly MatchedQuotation[]> => {
  const { claim, work, person, stances } = filter
  const given = {
    ...(claim && { claim }),
    ...(work && { work }),
    ...(person && { person }),
    ...(stances && { stances }),
  }
  const filed = await gather((page) => store.evidence({ ...given, ...page }))
  if (claim !== undefined || stances !== undefined) return filed
  const rest = await unfiled(store, filter, new Set(filed.map((link) => link.statement.id)))
  return [...filed, ...rest]
}
