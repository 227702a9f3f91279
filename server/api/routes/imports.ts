// Routes about imports and the jobs that bring them.
import { WhenceError } from '../../../model/error.ts'
import type { GraphStore, RemovalOutcome } from '../../../store/store.ts'
import type { Handlers } from '../handler.ts'
import type { Jobs } from '../jobs.ts'

type Names = 'imports' | 'problems' | 'removeImport' | 'job' | 'cancelJob'

/** Problems that one answer holds; the total says how many there are. */
const MOST_PROBLEMS = 5_000

const requireImport = async (store: GraphStore, id: string): Promise<void> => {
  const imports = await store.imports()
  if (imports.some((one) => one.id === id)) return
  throw new WhenceError('not-found', 'There is no such import.', {
    remedy: 'The list of imports names those that are here.',
  })
}

/** @param remove takes an import out of the store, apart from the thread that answers */
export const importRoutes = (
  store: GraphStore,
  jobs: Jobs,
  remove: (id: string) => Promise<RemovalOutcome>,
): Handlers<Names> => ({
  imports: async () => {
    const all = await store.imports()
    return {
      items: all.map(({ id, document, format, source, hash, landed, nodes, edges, problemCount }) => ({
        id,
        document: document ?? null,
        format,
        source,
        hash,
        landed,
        nodes,
        edges,
        problemCount,
      })),
    }
  },
  problems: async ({ params }) => {
    await requireImport(store, params.id)
    const problems = await store.problems(params.id)
    return { items: problems.slice(0, MOST_PROBLEMS), total: problems.length }
  },
  removeImport: async ({ params }) => {
    await requireImport(store, params.id)
    return jobs.exclusively(() => remove(params.id))
  },
  job: ({ params }) => jobs.get(params.id),
  cancelJob: ({ params }) => jobs.cancel(params.id),
})
