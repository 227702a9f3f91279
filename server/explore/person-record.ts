// A person's works, the claims that name the person, and how many words of the person are quoted.
import { MAKER_ROLES } from '../../model/kind.ts'
import type { GraphStore } from '../../store/store.ts'
import type { PersonRecord } from '../api/contract/node.ts'
import { inStretches } from './batch.ts'
import { byWeight } from './expansion.ts'
import { requiredNode } from './required-node.ts'

const MOST_LISTED = 500

/**
 * @param id of a person, or an alias of it
 * @throws WhenceError `not-found` where there is no such person
 */
export const personRecord = async (store: GraphStore, id: string): Promise<PersonRecord> => {
  const person = await requiredNode(store, id, 'Person')
  const [made, naming, spoken] = await Promise.all([
    store.edgesOf([person.id], 'out', MAKER_ROLES),
    store.edgesOf([person.id], 'in', ['MENTIONS']),
    store.edgesOf([person.id], 'in', ['SPOKEN_BY']),
  ])
  const rolesByWork = Map.groupBy(made, (edge) => edge.to)
  const [works, named, quoted] = await Promise.all([
    inStretches(rolesByWork.keys(), (some) => store.summaries(some)),
    inStretches(
      naming.map((edge) => edge.from),
      (some) => store.summaries(some),
    ),
    inStretches(rolesByWork.keys(), (some) => store.edgesOf(some, 'in', ['QUOTED_FROM'])),
  ])
  const claims = named.filter((summary) => summary.kind === 'Claim')
  return {
    works: [...works]
      .sort(byWeight)
      .slice(0, MOST_LISTED)
      .map((work) => ({ work, roles: [...new Set(rolesByWork.get(work.id)?.map((edge) => edge.type))] })),
    workTotal: works.length,
    namedIn: claims.sort(byWeight).slice(0, MOST_LISTED),
    namedTotal: claims.length,
    spoken: new Set(spoken.map((edge) => edge.from)).size,
    quotedFromWorks: new Set(quoted.map((edge) => edge.from)).size,
  }
}
