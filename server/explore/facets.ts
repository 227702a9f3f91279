// What one may filter by: topics, people and years that have something to show, and how far a slider goes.
import type { GraphStore } from '../../store/store.ts'
import type { Facets } from '../api/contract/statistics.ts'

/** Entries of a facet; the search finds the rest. */
const MOST = 500

export const facets = async (store: GraphStore): Promise<Facets> => {
  const [topics, people, years, heaviest] = await Promise.all([
    store.rank({ filter: { kinds: ['Topic'] }, by: 'claims', offset: 0, limit: MOST }),
    store.rank({ filter: { kinds: ['Person'] }, by: 'statements', offset: 0, limit: MOST }),
    store.workYears(),
    store.rank({ filter: {}, by: 'statements', offset: 0, limit: 1 }),
  ])
  return {
    topics: topics.items.filter((topic) => topic.claims > 0),
    people: people.items.filter((person) => person.statements > 0 || person.works > 0 || person.claims > 0),
    years: [...years],
    maxStatements: heaviest.items[0]?.statements ?? 0,
  }
}
