// Routes that look things up: nodes, what is around them, the ways between them, documents.
import type { GraphStore } from '../../../store/store.ts'
import { documents, lines, passage } from '../../explore/document.ts'
import { expansion } from '../../explore/expansion.ts'
import { neighbours } from '../../explore/neighbours.ts'
import { nodeDetail } from '../../explore/node-detail.ts'
import { outline } from '../../explore/outline.ts'
import { paths } from '../../explore/paths.ts'
import type { Handlers } from '../handler.ts'

type Names = 'node' | 'neighbours' | 'expansion' | 'passage' | 'paths' | 'documents' | 'lines' | 'outline'

export const readingRoutes = (store: GraphStore): Handlers<Names> => ({
  node: ({ params }) => nodeDetail(store, params.id),
  neighbours: ({ params, query }) => neighbours(store, { id: params.id, ...query }),
  expansion: ({ params, query }) => expansion(store, params.id, query.kind, query),
  passage: ({ params, query }) => passage(store, params.id, query.context),
  paths: ({ query, signal }) => paths(store, { ...query, signal }),
  documents: async () => ({ items: await documents(store) }),
  lines: ({ params, query }) => lines(store, params.id, query.first, query.last),
  outline: ({ params }) => outline(store, params.id),
})
