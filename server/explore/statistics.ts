// What is in here: the counts, and the claims, works, people and topics that a person may begin with.
import type { NodeFilter, RankBy } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
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
  const [documents, years, most, least, disputed, works, people, topics] = await Promise.all([
    store.documents(),
    store.workYears(),
    rank('statements', { kinds: ['Claim'] }),
    rank('statements', { kinds: ['Claim'] }, LISTED, true),
    rank('disputes', { kinds: ['Claim'] }),
    rank('statements', { kinds: ['Work'], minStatements: 1 }),
    rank('statements', { kinds: ['Person'], minStatements: 1 }),
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
