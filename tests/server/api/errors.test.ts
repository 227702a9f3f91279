import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemDetailsSchema } from '../../../server/api/contract/common.ts'
import { rawRequest, type Served, serveHarbour } from '../serving.ts'

let served: Served
beforeAll(async () => {
  served = await serveHarbour()
})
afterAll(() => served.close())

const id = (name: string) => encodeURIComponent(name)
const long = 'x'.repeat(513)

/** What is asked, the status of the answer, and the kind of problem. */
const WRONG: readonly (readonly [sentence: string, path: string, status: number, kind: string])[] = [
  ['a node that is not there', `/api/nodes/${id('claim:none')}`, 404, 'not-found'],
  ['a work asked for as a person', `/api/people/${id('work:harbour')}/record`, 404, 'not-found'],
  ['a claim asked for as a work', `/api/works/${id('claim:closed')}/use`, 404, 'not-found'],
  ['evidence of a claim that is not there', '/api/evidence?claim=claim:none', 404, 'not-found'],
  ['evidence of nothing', '/api/evidence', 400, 'invalid-input'],
  ['an id that is too long', `/api/nodes/${long}`, 400, 'invalid-input'],
  ['an id that is no percent-encoding', '/api/nodes/%E0%A4%A', 400, 'invalid-input'],
  ['neighbours of an unknown type', `/api/nodes/${id('claim:closed')}/neighbours?types=LIKES`, 400, 'invalid-input'],
  ['too many neighbours at once', `/api/nodes/${id('claim:closed')}/neighbours?limit=501`, 400, 'invalid-input'],
  ['a negative offset', `/api/nodes/${id('claim:closed')}/neighbours?offset=-1`, 400, 'invalid-input'],
  ['a limit that is no number', '/api/search?q=a&limit=lots', 400, 'invalid-input'],
  ['a limit that is no whole number', '/api/search?q=a&limit=1.5', 400, 'invalid-input'],
  ['a limit beyond all numbers', '/api/search?q=a&limit=1e999', 400, 'invalid-input'],
  ['a parameter given twice', '/api/search?q=a&q=b', 400, 'invalid-input'],
  ['a search for nothing', '/api/search', 400, 'invalid-input'],
  ['a search for far too many words', `/api/search?q=${'a%20'.repeat(300)}`, 400, 'invalid-input'],
  ['an expansion of no kind', `/api/nodes/${id('claim:closed')}/expansion`, 400, 'invalid-input'],
  ['an expansion of an unknown kind', `/api/nodes/${id('claim:closed')}/expansion?kind=Ship`, 400, 'invalid-input'],
  ['a path too long to look for', '/api/paths?from=claim:closed&to=claim:opened&maxLength=7', 400, 'invalid-input'],
  ['a path from nowhere', '/api/paths?from=claim:none&to=claim:opened', 404, 'not-found'],
  ['a path to nowhere', '/api/paths?from=claim:opened&to=claim:none', 404, 'not-found'],
  ['lines of a book that was not imported', `/api/documents/${id('work:harbour')}/lines?last=3`, 404, 'not-found'],
  ['lines without an end', `/api/documents/${id('work:papers')}/lines`, 400, 'invalid-input'],
  [
    'lines that end before they begin',
    `/api/documents/${id('work:papers')}/lines?first=9&last=3`,
    400,
    'invalid-input',
  ],
  ['more lines than allowed', `/api/documents/${id('work:papers')}/lines?first=1&last=2001`, 413, 'too-large'],
  [
    'a line beyond all numbers',
    `/api/documents/${id('work:papers')}/lines?first=1&last=99999999999999999999`,
    400,
    'invalid-input',
  ],
  ['the passage of what stands nowhere', `/api/nodes/${id('person:hale')}/passage`, 404, 'not-found'],
  ['the outline of no document', `/api/documents/${id('claim:closed')}/outline`, 404, 'not-found'],
  ['too large an overview', '/api/graph?limit=5001', 400, 'invalid-input'],
  ['a year that nobody wrote in', '/api/graph?fromYear=123456', 400, 'invalid-input'],
  ['problems of no import', `/api/imports/${id('import:none')}/problems`, 404, 'not-found'],
  ['a job that is not there', '/api/jobs/none', 404, 'not-found'],
  ['events of a job that is not there', '/api/jobs/none/events', 404, 'not-found'],
  ['an address that is none', '/api/nothing', 404, 'not-found'],
  ['the API itself', '/api', 404, 'not-found'],
  ['a file of the page that is not there', '/assets/none.js', 404, 'not-found'],
]

const expectProblem = (status: number, kind: string, response: Response, body: unknown) => {
  expect(response.status, JSON.stringify(body)).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(problemDetailsSchema.parse(body)).toEqual(body)
  expect(body).toMatchObject({ status, kind })
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|SQLITE|SELECT/)
}

describe('every error has one shape', () => {
  it.each(WRONG)('%s', async (_sentence, path, status, kind) => {
    const response = await fetch(`${served.url}${path}`)
    expectProblem(status, kind, response, await response.json())
  })

  const post = (body: string, type = 'application/json') =>
    fetch(`${served.url}/api/graph`, { method: 'POST', body, headers: { 'Content-Type': type } })
  it.each([
    ['a body that is no JSON', '{', 'application/json', 400, 'invalid-input'],
    ['a body that is no object', '[]', 'application/json', 400, 'invalid-input'],
    ['a body of another type', 'ids=a', 'text/plain', 400, 'invalid-input'],
    [
      'too many ids',
      JSON.stringify({ ids: Array.from({ length: 5_001 }, (_, n) => `claim:${n}`) }),
      'application/json',
      400,
      'invalid-input',
    ],
    ['ids that are no text', JSON.stringify({ ids: [{ $ne: 1 }] }), 'application/json', 400, 'invalid-input'],
    [
      'a body beyond all bounds',
      JSON.stringify({ ids: ['x'.repeat(5_000_000)] }),
      'application/json',
      413,
      'too-large',
    ],
  ])('%s', async (_sentence, body, type, status, kind) => {
    const response = await post(body, type)
    expectProblem(status, kind, response, await response.json())
  })

  it('another method says which there are', async () => {
    const response = await fetch(`${served.url}/api/graph`, { method: 'PUT' })
    expectProblem(405, 'invalid-input', response, await response.json())
    expect(response.headers.get('allow')).toBe('GET, POST')
  })

  it('removing an import that is not there', async () => {
    const response = await fetch(`${served.url}/api/imports/none`, { method: 'DELETE' })
    expectProblem(404, 'not-found', response, await response.json())
  })
})

describe('paths that lead out of the folder', () => {
  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fetc%2fpasswd',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/api/docs/../../package.json',
    '/api/docs/..%2fpackage.json',
    '/.git/config',
  ])('%s gives nothing of it', async (path) => {
    const { text } = await rawRequest(served.port, path)
    expect(text).not.toMatch(/"dependencies"|root:|\[core\]/)
  })
})

describe('starting', () => {
  it('on a port in use says so and what to do', async () => {
    const other = createServer()
    const { promise, resolve } = Promise.withResolvers<void>()
    other.listen(0, '127.0.0.1', resolve)
    await promise
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await expect(serveHarbour({ port })).rejects.toMatchObject({
      kind: 'conflict',
      remedy: expect.stringContaining('--port'),
    })
    other.close()
  })

  it('on an address of another machine says so', async () => {
    await expect(serveHarbour({ host: '192.0.2.1' })).rejects.toMatchObject({ kind: 'invalid-input' })
  })

  it('with a store that is none fails and leaves nothing open', async () => {
    await expect(serveHarbour({ storeAddress: 'carrier-pigeon:loft' })).rejects.toMatchObject({ kind: 'invalid-input' })
  })
})
