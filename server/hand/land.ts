// Lands an act by hand, or says that it stood already.
import type { GraphStore } from '../../store/store.ts'
import type { HandOutcome } from '../api/contract/hand.ts'
import type { Act } from './acts.ts'

async function* once<T>(batch: T): AsyncGenerator<T> {
  yield batch
}

/** @throws WhenceError `conflict` where the same was said before with another note */
export const landAct = async (store: GraphStore, { header, records, said }: Act): Promise<HandOutcome> => {
  const outcome = await store.importRecords(header, once(records))
  return { import: header.id, unchanged: outcome.unchanged, said }
}
