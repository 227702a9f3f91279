// Method and path of every route, as values without the schemas behind them. The types hold them to the server's table.
import type { RouteName, Routes } from '../../server/api/contract/routes.ts'

type Endpoint<N extends RouteName> = { readonly method: Routes[N]['method']; readonly path: Routes[N]['path'] }

export const ENDPOINTS: { readonly [N in RouteName]: Endpoint<N> } = {
  health: { method: 'get', path: '/api/health' },
  statistics: { method: 'get', path: '/api/statistics' },
  facets: { method: 'get', path: '/api/facets' },
  search: { method: 'get', path: '/api/search' },
  suggestions: { method: 'get', path: '/api/suggestions' },
  node: { method: 'get', path: '/api/nodes/:id' },
  neighbours: { method: 'get', path: '/api/nodes/:id/neighbours' },
  expansion: { method: 'get', path: '/api/nodes/:id/expansion' },
  passage: { method: 'get', path: '/api/nodes/:id/passage' },
  use: { method: 'get', path: '/api/works/:id/use' },
  person: { method: 'get', path: '/api/people/:id/record' },
  evidence: { method: 'get', path: '/api/evidence' },
  claimEvidence: { method: 'get', path: '/api/claims/:id/evidence' },
  overview: { method: 'get', path: '/api/graph' },
  view: { method: 'post', path: '/api/graph' },
  paths: { method: 'get', path: '/api/paths' },
  documents: { method: 'get', path: '/api/documents' },
  lines: { method: 'get', path: '/api/documents/:id/lines' },
  outline: { method: 'get', path: '/api/documents/:id/outline' },
  imports: { method: 'get', path: '/api/imports' },
  problems: { method: 'get', path: '/api/imports/:id/problems' },
  removeImport: { method: 'delete', path: '/api/imports/:id' },
  job: { method: 'get', path: '/api/jobs/:id' },
  cancelJob: { method: 'delete', path: '/api/jobs/:id' },
}
