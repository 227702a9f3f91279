// The lists worth having at hand, one table: each is worked out once for a state of the graph and read by pages.
import type { PageRequest } from '../../../store/questions.ts'
import type { GraphStore } from '../../../store/store.ts'
import type { LISTS, ListOfNote } from '../../api/contract/what-if.ts'
import { inStretches } from '../batch.ts'
import type { Tell } from '../long-work.ts'
import { refsOf, toldApart } from '../named.ts'
import { sharedWork } from '../shared-work.ts'
import type { StruckGround } from '../struck-ground.ts'
import { oncePerBase, type WholeBase } from '../whole-base.ts'
import { disputed, mostBacking, withoutQuotation } from './by-count.ts'
import type { Entry } from './entry.ts'
import { fromFewestPages } from './fewest-pages.ts'
import { onOnePerson, onOneWork } from './resting-on-one.ts'
import { withSameWords } from './same-words.ts'

export type ListName = (typeof LISTS)[number]

/** Several works may have one title: who made it first tells them apart. */
const firstMaker = (base: WholeBase, id: string) => base.works.get(id)?.makers.slice(0, 1) ?? []

const at = (work: (base: WholeBase) => readonly Entry[]) => oncePerBase(async (base: WholeBase) => work(base))

/**
 * A reader of the lists of one store; what each entry weighs is asked of `weighing`, which may know of strikes.
 * @param tell hears how far the lists are that take long
 */
export const listsOf = (store: GraphStore, tell?: Tell) => {
  const all: Readonly<Record<ListName, (base: WholeBase, signal?: AbortSignal) => Promise<readonly Entry[]>>> = {
    'one-work': at(onOneWork),
    'one-person': at(onOnePerson),
    'no-quotation': at(withoutQuotation),
    disputed: at(disputed),
    'same-words': sharedWork((base: WholeBase, signal) => withSameWords(store, base, tell, signal)),
    'most-backing': at(mostBacking),
    'fewest-pages': oncePerBase((base) => fromFewestPages(store, base, tell)),
  }
  return async (
    { base, struck }: StruckGround,
    list: ListName,
    { offset, limit }: PageRequest,
    weighing: Pick<GraphStore, 'summaries'> = store,
    signal?: AbortSignal,
  ): Promise<ListOfNote> => {
    const entries = await all[list](base, signal)
    const page = entries.slice(offset, offset + limit)
    const [summaries, refs] = await Promise.all([
      inStretches(
        page.map((entry) => entry.id),
        (some) => weighing.summaries(some),
      ),
      refsOf(
        store,
        page.flatMap(({ id, because }) => [id, ...because].flatMap((each) => [each, ...firstMaker(base, each)])),
      ),
    ])
    const named = toldApart(base, refs)
    const byId = new Map(summaries.map((summary) => [summary.id, summary]))
    const items = page.flatMap(({ id, count, because }) => {
      const summary = byId.get(id)
      if (!summary) return []
      const by = refs.get(firstMaker(base, id)[0] ?? '')?.label ?? null
      return [{ summary, by, count, because: because.flatMap((each) => refs.get(each) ?? []).map(named) }]
    })
    return { items, total: entries.length, offset, limit, struck: [...struck] }
  }
}
