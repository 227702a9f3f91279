// Routes that look things up: nodes, what is around them, the ways between them, documents.
import type { GraphStore } from '../../../store/store.ts'
import { documents, lines, passage } from '../../explore/document.ts'
import { expansion } from '../../explore/expansion.ts'
import { neighbours } from '../../explore/neighbours.ts'
import { nodeRemains } from '../../explore/node-detail.ts'
import { outline } from '../../explore/outline.ts'
import { paths } from '../../explore/paths.ts'
import type { ReadRemains } from '../../explore/remains/remains.ts'
import type { Handlers } from '../handler.ts'

type Names = 'node' | 'neighbours' | 'expansion' | 'passage' | 'paths' | 'documents' | 'lines' | 'outline'

/** @param remains what of the store remains while something is struck out */
export const readingRoutes = (store: GraphStore, remains: ReadRemains): Handlers<Names> => ({
  node: async ({ params, query }) => nodeRemains(await remains(query), params.id),
  neighbours: async ({ params: { id }, query: { types, direction, kinds, offset, limit, ...strikes } }) =>
    neighbours((await remains(strikes)).store, {
      id,
      ...(types && { types }),
      ...(direction && { direction }),
      ...(kinds && { kinds }),
      offset,
      limit,
    }),
  expansion: async ({ params, query }) => expansion((await remains(query)).store, params.id, query.kind, query),
  passage: ({ params, query }) => passage(store, params.id, query.context),
  paths: ({ query, signal }) => paths(store, { ...query, signal }),
  documents: async () => ({ items: await documents(store) }),
  lines: ({ params, query }) => lines(store, params.id, query.first, query.last),
  outline: ({ params }) => outline(store, params.id),
})
