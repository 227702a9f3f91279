// The page that shows the API: Swagger UI, served from here and not from elsewhere.
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Router } from 'express'
import type { RouteTable } from './handler.ts'
import { describeApi } from './openapi.ts'

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Whence: the API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="page"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#page', deepLinking: true, validatorUrl: null })\n`
const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js']

/** `/api/openapi.json` and `/api/docs`. */
export const serveDocs = (version: string, ...tables: readonly RouteTable[]): Router => {
  const router = Router({ caseSensitive: true })
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  let description: unknown
  router.get('/api/openapi.json', (_request, response) => {
    description ??= describeApi(version, ...tables)
    response.set('Cache-Control', 'no-cache').json(description)
  })
  router.get('/api/docs', (_request, response) => void response.type('html').send(PAGE))
  router.get('/api/docs/start.js', (_request, response) => void response.type('js').send(START))
  router.get(
    FILES.map((file) => `/api/docs/${file}`),
    (request, response) =>
      response.sendFile(request.path.slice('/api/docs/'.length), { root: folder, maxAge: 3_600_000 }),
  )
  return router
}
