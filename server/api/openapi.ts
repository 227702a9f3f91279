// The API described from the schemas that it is held to.

import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { problemDetailsSchema } from './contract/common.ts'
import { jobEventSchema, jobSchema, LARGEST_UPLOAD } from './contract/import.ts'
import { networkEventSchema } from './contract/network.ts'
import type { Route, RouteTable } from './handler.ts'

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
const PROBLEM = {
  description: 'What went wrong (RFC 9457)',
  content: { 'application/problem+json': { schema: problemDetailsSchema } },
}

/** `/api/nodes/:id` as OpenAPI writes it. */
const template = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

/** What the page groups the routes by: the part of an address after `/api`. */
const GROUPS: Readonly<Record<string, string>> = {
  nodes: 'Around a node',
  paths: 'Around a node',
  works: 'What backs what',
  people: 'What backs what',
  claims: 'What backs what',
  evidence: 'What backs what',
  'what-if': 'How well it is backed',
  losses: 'How well it is backed',
  lists: 'How well it is backed',
  matrix: 'How well it is backed',
  timeline: 'How well it is backed',
  compare: 'How well it is backed',
  relations: 'How well it is backed',
  network: 'The whole graph measured',
  documents: 'Documents',
  imports: 'Imports',
  jobs: 'Imports',
}
const groupOf = (path: string): string => GROUPS[path.split('/')[2] ?? ''] ?? 'The whole'

const operation = (
  name: string,
  { path, summary, params, query, body, response }: Route,
): ZodOpenApiOperationObject => ({
  operationId: name,
  tags: [groupOf(path)],
  summary,
  requestParams: { ...(params && { path: params }), ...(query && { query }) },
  ...(body && { requestBody: { content: json(body), required: true } }),
  responses: { '200': { description: summary, content: json(response) }, default: PROBLEM },
})

const uploading: ZodOpenApiOperationObject = {
  operationId: 'upload',
  tags: ['Imports'],
  summary: 'Import a file: a job is made of it',
  description: `At most ${LARGEST_UPLOAD} bytes. From another machine it needs the token, as removing does.`,
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: z.object({
          title: z.string().max(1_000).optional().describe('Of the document, where it does not say so itself'),
          compiler: z.string().max(1_000).optional().describe('Who compiled it'),
          file: z.string().meta({ override: { type: 'string', format: 'binary' } }),
        }),
      },
    },
  },
  responses: {
    '202': { description: 'The job; its events tell how far it is', content: json(jobSchema) },
    default: PROBLEM,
  },
}

const following: ZodOpenApiOperationObject = {
  operationId: 'jobEvents',
  tags: ['Imports'],
  summary: 'How far an upload is, as server-sent events',
  description: 'Each event is a JobEvent as JSON. The state now comes first; after the last state the answer ends.',
  requestParams: { path: z.object({ id: z.string() }) },
  responses: {
    '200': { description: 'Events', content: { 'text/event-stream': { schema: jobEventSchema } } },
    default: PROBLEM,
  },
}

const followingNetwork: ZodOpenApiOperationObject = {
  ...following,
  operationId: 'networkEvents',
  tags: ['The whole graph measured'],
  summary: 'How far the measuring is, as server-sent events',
  description: 'Each event is a NetworkEvent as JSON. The state now comes first; after the last state the answer ends.',
  responses: {
    '200': { description: 'Events', content: { 'text/event-stream': { schema: networkEventSchema } } },
    default: PROBLEM,
  },
}

/** The OpenAPI 3.1 document of some tables of routes, and of what stands beside them. */
export const describeApi = (version: string, ...tables: readonly RouteTable[]) => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const [name, route] of tables.flatMap((table) => Object.entries(table))) {
    const described = operation(name, route)
    const secured = route.method === 'delete' ? { ...described, security: [{}, { token: [] }] } : described
    paths[template(route.path)] = { ...paths[template(route.path)], [route.method]: secured }
  }
  paths['/api/imports'] = { ...paths['/api/imports'], post: { ...uploading, security: [{}, { token: [] }] } }
  paths['/api/jobs/{id}/events'] = { get: following }
  paths['/api/network/jobs/{id}/events'] = { get: followingNetwork }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Whence',
      version,
      description: 'Which works back which claims. Errors are problem details (RFC 9457).',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: paths as ZodOpenApiPathsObject,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Needed from another machine for importing and removing',
        },
      },
    },
  })
}
