// The routes as one table: the server answers them, the OpenAPI document describes them, the page's client is typed by them.
import { z } from 'zod'
import { idParam } from './common.ts'
import { documentsSchema, linesQuery, linesSchema, outlineSchema, passageQuery, passageSchema } from './document.ts'
import { evidenceQuery, evidenceSchema } from './evidence.ts'
import { HAND_ROUTES } from './hand.ts'
import { importsSchema, jobSchema, problemsSchema, removalSchema } from './import.ts'
import { JUDGING_ROUTES, WORKING_ROUTE } from './judging-routes.ts'
import { NETWORK_ROUTES } from './network-routes.ts'
import {
  expansionQuery,
  expansionSchema,
  neighboursQuery,
  neighboursSchema,
  nodeDetailSchema,
  pathsQuery,
  pathsSchema,
  personRecordSchema,
  workUseSchema,
} from './node.ts'
import { searchQuery, searchResultSchema, suggestionQuery, suggestionsSchema } from './search.ts'
import { facetsSchema, healthSchema, statisticsSchema } from './statistics.ts'
import { overviewQuery, viewRequestSchema, viewSchema } from './view.ts'
import { standingQuery } from './what-if.ts'

const id = z.object({ id: idParam })

/**
 * Everything under `/api` that takes and gives JSON. `:id` is percent-encoded. Uploading (`POST /api/imports`, multipart, 202
 * with a Job) and a job's events (`GET /api/jobs/:id/events` and `GET /api/network/jobs/:id/events`, server-sent) stand beside this table.
 */
export const ROUTES = {
  health: {
    method: 'get',
    path: '/api/health',
    summary: 'Whether the program and its store answer',
    response: healthSchema,
  },
  statistics: {
    method: 'get',
    path: '/api/statistics',
    summary: 'What is in here',
    query: standingQuery,
    response: statisticsSchema,
  },
  facets: {
    method: 'get',
    path: '/api/facets',
    summary: 'What one may filter by',
    query: standingQuery,
    response: facetsSchema,
  },
  search: {
    method: 'get',
    path: '/api/search',
    summary: 'Search over all kinds',
    query: searchQuery,
    response: searchResultSchema,
  },
  suggestions: {
    method: 'get',
    path: '/api/suggestions',
    summary: 'The first hits of each kind, for a search box',
    query: suggestionQuery,
    response: suggestionsSchema,
  },
  node: {
    method: 'get',
    path: '/api/nodes/:id',
    summary: 'One node with its counts',
    params: id,
    query: standingQuery,
    response: nodeDetailSchema,
  },
  neighbours: {
    method: 'get',
    path: '/api/nodes/:id/neighbours',
    summary: 'The edges of a node and what they lead to',
    params: id,
    query: neighboursQuery,
    response: neighboursSchema,
  },
  expansion: {
    method: 'get',
    path: '/api/nodes/:id/expansion',
    summary: 'The nodes of one kind that are a step away, quotations folded',
    params: id,
    query: expansionQuery,
    response: expansionSchema,
  },
  passage: {
    method: 'get',
    path: '/api/nodes/:id/passage',
    summary: 'The passage of the document around a node',
    params: id,
    query: passageQuery,
    response: passageSchema,
  },
  use: {
    method: 'get',
    path: '/api/works/:id/use',
    summary: 'The claims that a work backs, and the pages used',
    params: id,
    query: standingQuery,
    response: workUseSchema,
  },
  person: {
    method: 'get',
    path: '/api/people/:id/record',
    summary: "A person's works and the claims that name the person",
    params: id,
    query: standingQuery,
    response: personRecordSchema,
  },
  evidence: {
    method: 'get',
    path: '/api/evidence',
    summary: 'Quotations by claim, work or person, with all that backs them',
    query: evidenceQuery,
    response: evidenceSchema,
  },
  claimEvidence: {
    method: 'get',
    path: '/api/claims/:id/evidence',
    summary: 'A claim with all that backs it',
    params: id,
    query: standingQuery,
    response: evidenceSchema.extend({ claim: nodeDetailSchema }),
  },
  ...JUDGING_ROUTES,
  ...WORKING_ROUTE,
  ...HAND_ROUTES,
  ...NETWORK_ROUTES,
  overview: {
    method: 'get',
    path: '/api/graph',
    summary: 'The weightiest nodes that match a filter, and the lines between them',
    query: overviewQuery,
    response: viewSchema,
  },
  view: {
    method: 'post',
    path: '/api/graph',
    summary: 'Given nodes, and the lines between them',
    query: standingQuery,
    body: viewRequestSchema,
    response: viewSchema,
  },
  paths: {
    method: 'get',
    path: '/api/paths',
    summary: 'The ways between two nodes',
    query: pathsQuery,
    response: pathsSchema,
  },
  documents: { method: 'get', path: '/api/documents', summary: 'The imported documents', response: documentsSchema },
  lines: {
    method: 'get',
    path: '/api/documents/:id/lines',
    summary: 'Lines of a document with the graph in the margin',
    params: id,
    query: linesQuery,
    response: linesSchema,
  },
  outline: {
    method: 'get',
    path: '/api/documents/:id/outline',
    summary: 'The topics and claims of a document by line',
    params: id,
    response: outlineSchema,
  },
  imports: { method: 'get', path: '/api/imports', summary: 'What was imported', response: importsSchema },
  problems: {
    method: 'get',
    path: '/api/imports/:id/problems',
    summary: 'What could not be read in an import',
    params: id,
    response: problemsSchema,
  },
  removeImport: {
    method: 'delete',
    path: '/api/imports/:id',
    summary: 'Take an import out again',
    params: id,
    response: removalSchema,
  },
  job: { method: 'get', path: '/api/jobs/:id', summary: 'How far an upload is', params: id, response: jobSchema },
  cancelJob: { method: 'delete', path: '/api/jobs/:id', summary: 'Stop an upload', params: id, response: jobSchema },
} as const

export type Routes = typeof ROUTES
export type RouteName = keyof Routes
/** What a route answers. */
export type Answer<N extends RouteName> = z.infer<Routes[N]['response']>
