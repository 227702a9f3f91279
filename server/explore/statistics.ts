// What is in here: the counts, and the claims, works, people and topics that a person may begin with.
import type { GraphStore, NodeFilter, RankBy } from '../../store/store.ts'
import type { Statistics } from '../api/contract/statistics.ts'

/** Entries of each of the opening lists. */
const LISTED = 12
const MOST_TOPICS = 100

/** With its edges counted, which what remains of a graph is not. */
type StatisticsOfAll = Statistics & { readonly edges: NonNullable<Statistics['edges']> }

/** @param notice what every reader should know, or nothing */
export const statistics = async (store: GraphStore, notice: string | null): Promise<StatisticsOfAll> => {
  const rank = async (by: RankBy, filter: NodeFilter, limit = LISTED, ascending = false) => {
    const page = await store.rank({ filter, by, ascending, offset: 0, limit })
    return [...page.items]
  }
  const counts = await store.counts()
  // Where works take the stances themselves, as abstracts do, nothing is quoted: the works are what stands behind a claim.
  const behind = (counts.nodes.Quote ?? 0) > 0 ? 'quotations' : 'works'
  const [documents, years, most, least, disputed, works, people, topics] = await Promise.all([
    store.documents(),
    store.workYears(),
    rank(behind, { kinds: ['Claim'] }),
    rank(behind, { kinds: ['Claim'] }, LISTED, true),
    rank('disputes', { kinds: ['Claim'] }),
    behind === 'quotations'
      ? rank('quotations', { kinds: ['Work'], minQuotations: 1 })
      : rank('claims', { kinds: ['Work'] }).then((all) => all.filter(({ claims }) => claims > 0)),
    rank('quotations', { kinds: ['Person'], minQuotations: 1 }),
    rank('claims', { kinds: ['Topic'] }, MOST_TOPICS),
  ])
  return {
    nodes: { ...counts.nodes },
    edges: { ...counts.edges },
    documents: [...documents],
    claimsMostBacked: most,
    claimsLeastBacked: least,
    claimsDisputed: disputed.filter((claim) => claim.disputes > 0),
    worksMostUsed: works,
    peopleMostQuoted: people,
    topics,
    years: { first: years[0]?.year ?? null, last: years.at(-1)?.year ?? null },
    notice,
  }
}
