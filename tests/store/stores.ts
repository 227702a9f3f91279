// What tests of stores do again and again: import, read all out, as lines.
import { formatRecord } from '../../model/interchange.ts'
import type { GraphRecord, Import } from '../../model/record.ts'
import type { GraphStore, ImportOutcome } from '../../store/store.ts'
import { inBatches, notes, notesHeader, papers, papersHeader } from './harbour.ts'

/** Gives an empty store, another one each time. */
export type OpenEmpty = () => Promise<GraphStore>

export const bring = (store: GraphStore, header: Import, records: readonly GraphRecord[]): Promise<ImportOutcome> =>
  store.importRecords(header, inBatches(records))
export const bringPapers = (store: GraphStore) => bring(store, papersHeader, papers)
export const bringNotes = (store: GraphStore) => bring(store, notesHeader, notes)

export const allRecords = async (store: GraphStore): Promise<readonly GraphRecord[]> => {
  const records: GraphRecord[] = []
  for await (const batch of store.records()) records.push(...batch)
  return records
}
/** The whole store as the lines of its export. */
export const dump = async (store: GraphStore): Promise<string> => (await allRecords(store)).map(formatRecord).join('\n')

/** Everything that is derived, for comparing stores: what an export does not show. */
export const derived = async (store: GraphStore): Promise<unknown> => {
  const records = await allRecords(store)
  const ids = records.flatMap((record) => ('node' in record ? [record.node.id] : []))
  const documents = await store.documents()
  return {
    counts: await store.counts(),
    summaries: await store.summaries(ids),
    edgeCounts: await Promise.all(ids.map((id) => store.edgeCounts(id))),
    marks: await Promise.all(documents.map(({ id }) => store.marks(id, 1, 10_000))),
    documents,
    found: await Promise.all(
      ['harbour', 'hale', 'the', 'gat'].map(async (text) => {
        const { items, total, facets } = await store.search({ text, offset: 0, limit: 100 })
        return { total, facets, ids: items.map(({ node }) => node.id).sort() }
      }),
    ),
    labels: (await store.rank({ filter: {}, by: 'label', ascending: true, offset: 0, limit: 1000 })).items.map(
      ({ id }) => id,
    ),
  }
}

/** Opens an empty store, hands it over, and closes it whatever happens. */
export const withStore = async <T>(open: OpenEmpty, work: (store: GraphStore) => Promise<T>): Promise<T> => {
  const store = await open()
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

export const PAGE = { offset: 0, limit: 100 } as const
