import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROUTES } from '../../../server/api/contract/routes.ts'
import { type Served, serveHarbour } from '../serving.ts'

let folder: string
let served: Served
let unbuilt: Served
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-page-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>the page</title>')
  await writeFile(join(folder, 'assets/index-abc123.js'), `export const text = '${'x'.repeat(5_000)}'`)
  await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  served = await serveHarbour({ clientFolder: folder })
  unbuilt = await serveHarbour()
})
afterAll(async () => {
  await served.close()
  await unbuilt.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the built page', () => {
  it.each([
    '/',
    '/claim/claim%3Aclosed',
    '/work/work:st.-anne',
    '/person/person:hale',
    '/read/work%3Apapers',
    '/compare?a=1',
  ])('answers %s, which it reads itself', async (path) => {
    const response = await fetch(`${served.url}${path}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(await response.text()).toContain('the page')
  })

  it('gives files whose names hold their hash for good, and compressed', async () => {
    const response = await fetch(`${served.url}/assets/index-abc123.js`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(response.headers.get('content-encoding')).toMatch(/^(gzip|br|deflate)$/)
  })

  it('gives other files as they are', async () => {
    const response = await fetch(`${served.url}/favicon.svg`)
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(response.headers.get('cache-control')).toBe('public, max-age=0')
  })

  it.each(['/api/none', '/api', '/assets/none.js'])('does not answer %s', async (path) => {
    const response = await fetch(`${served.url}${path}`)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  })

  it('says how to build it where it has not been built', async () => {
    const response = await fetch(`${unbuilt.url}/claim/claim%3Aclosed`)
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
  })
})

describe('headers', () => {
  it.each(['/', '/api/health', '/api/none', '/api/docs'])(
    'of %s allow no script but the program’s own',
    async (path) => {
      const { headers } = await fetch(`${served.url}${path}`)
      const policy = new Map(
        (headers.get('content-security-policy') ?? '').split(';').map((part) => {
          const [name = '', ...values] = part.split(' ')
          return [name, values]
        }),
      )
      expect(policy.get('default-src')).toEqual(["'none'"])
      expect(policy.get('script-src')).toEqual(["'self'"])
      expect(policy.get('object-src')).toEqual(["'none'"])
      expect(policy.get('frame-ancestors')).toEqual(["'none'"])
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('access-control-allow-origin')).toBeNull()
    },
  )
})

describe('the description of the API', () => {
  it('names every route of the table, and what stands beside it', async () => {
    const described = await (await fetch(`${served.url}/api/openapi.json`)).json()
    const operations = Object.values(
      described.paths as Record<string, Record<string, { operationId: string }>>,
    ).flatMap((methods) => Object.values(methods).map((operation) => operation.operationId))
    expect(operations.sort()).toEqual([...Object.keys(ROUTES), 'upload', 'networkEvents', 'jobEvents'].sort())
  })

  it('leads nowhere in vain', async () => {
    const described = await (await fetch(`${served.url}/api/openapi.json`)).json()
    const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    expect(references.length).toBeGreaterThan(50)
    for (const [, name = ''] of references) expect(Object.keys(described.components.schemas)).toContain(name)
  })

  it('is shown on a page without a script of its own in it', async () => {
    const page = await (await fetch(`${served.url}/api/docs`)).text()
    const scripts = [...page.matchAll(/<script([^>]*)>([^<]*)</g)]
    expect(scripts.length).toBeGreaterThan(0)
    for (const [, attributes = '', content] of scripts) {
      const [, source = ''] = /src="([^"]+)"/.exec(attributes) ?? []
      expect(content).toBe('')
      expect((await fetch(`${served.url}${source}`)).headers.get('content-type')).toMatch(/^text\/javascript/)
    }
  })
})
