import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOwnHost } from '../../../server/api/guard.ts'
import { rawRequest, type Served, serveHarbour } from '../serving.ts'

let served: Served
let withToken: Served
beforeAll(async () => {
  served = await serveHarbour({ allowedHosts: ['papers.example', 'other.example:8443'] })
  withToken = await serveHarbour({ token: 'open-sesame' })
})
afterAll(async () => {
  await served.close()
  await withToken.close()
})

const ask = (headers: Record<string, string>, path = '/api/health', method = 'GET') =>
  rawRequest(served.port, path, { headers, method })

describe('the Host header', () => {
  it.each([
    ['localhost', () => `localhost:${served.port}`, 200],
    ['127.0.0.1', () => `127.0.0.1:${served.port}`, 200],
    ['[::1]', () => `[::1]:${served.port}`, 200],
    ['LOCALHOST, for names have no case', () => `LOCALHOST:${served.port}`, 200],
    ['a name that was allowed', () => 'papers.example', 200],
    ['a name that was allowed, at any port', () => 'papers.example:9999', 200],
    ['a name that was allowed at its port', () => 'other.example:8443', 200],
    ['that name at another port', () => 'other.example:8444', 403],
    ['localhost at another port', () => `localhost:${served.port + 1}`, 403],
    ['a name that points here for a moment', () => `evil.example:${served.port}`, 403],
    ['a name that begins like ours', () => `localhost.evil.example:${served.port}`, 403],
    ['a name with a user before it', () => `localhost:${served.port}@evil.example`, 403],
    ['a name with a path', () => `localhost:${served.port}/x`, 403],
  ])('%s', async (_sentence, host, status) => {
    const reply = await ask({ host: host() })
    expect(reply.status).toBe(status)
    if (status === 403) expect(JSON.parse(reply.text)).toMatchObject({ kind: 'refused', status: 403 })
  })

  it('is never taken for ours unless it is one of ours', () => {
    const names = ['localhost', '127.0.0.1', '[::1]']
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.domain(), fc.webAuthority()), (host) => {
        const own = names.some((name) => host.toLowerCase() === `${name}:4747`)
        expect(isOwnHost(host, 4747, [])).toBe(own)
      }),
      {
        examples: [
          [''],
          ['localhost'],
          ['localhost:4747'],
          ['localhost:4747 '],
          ['localhost:04747'],
          ['localhost.:4747'],
        ],
      },
    )
  })
})

describe('requests that other pages make', () => {
  it.each([
    ['its own page', () => ({ origin: `http://localhost:${served.port}` }), 200],
    ['another site', () => ({ origin: 'https://evil.example' }), 403],
    ['another program on this machine', () => ({ origin: 'http://localhost:1' }), 403],
    ['a page without an origin', () => ({ origin: 'null' }), 403],
    ['a fetch of its own page', () => ({ 'sec-fetch-site': 'same-origin' }), 200],
    ['an address typed by hand', () => ({ 'sec-fetch-site': 'none' }), 200],
    ['a script of another site', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }), 403],
    ['a page of another port', () => ({ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }), 403],
    [
      'a link of another site into the API',
      () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }),
      403,
    ],
  ])('by %s', async (_sentence, headers, status) => {
    expect((await ask(headers())).status).toBe(status)
  })

  it('are let through where a person follows a link to the page', async () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    // 503: the page has not been built here, and says so.
    expect((await ask(link, '/claim/claim%3Aclosed')).status).toBe(503)
    expect((await ask({ ...link, 'sec-fetch-dest': 'iframe' }, '/claim/claim%3Aclosed')).status).toBe(403)
    expect((await ask(link, '/claim/claim%3Aclosed', 'POST')).status).toBe(403)
  })

  it('are refused before anything is changed', async () => {
    const reply = await ask({ origin: 'https://evil.example' }, '/api/imports/import%3Aharbour', 'DELETE')
    expect(reply.status).toBe(403)
    expect(JSON.parse((await ask({}, '/api/imports')).text).items).toHaveLength(1)
  })
})

describe('changing the graph from another machine', () => {
  const elsewhere = { 'x-forwarded-for': '203.0.113.7' }
  const remove = (server: Served, headers: Record<string, string>) =>
    rawRequest(server.port, '/api/imports/import%3Anone', { method: 'DELETE', headers })

  it('is refused where no token was given to the program', async () => {
    expect((await remove(served, elsewhere)).status).toBe(403)
    expect((await remove(served, { ...elsewhere, authorization: 'Bearer ' })).status).toBe(403)
    expect((await remove(served, { ...elsewhere, authorization: 'Bearer undefined' })).status).toBe(403)
  })

  it.each(['Bearer wrong', 'Bearer open-sesam', 'Bearer open-sesame-2', 'Basic open-sesame', 'open-sesame', ''])(
    'is refused with “%s”',
    async (authorization) => {
      const reply = await remove(withToken, { ...elsewhere, authorization })
      expect(reply.status).toBe(403)
      expect(reply.headers['www-authenticate']).toMatch(/^Bearer/)
    },
  )

  it('is let through with the token: then the import is looked for', async () => {
    expect((await remove(withToken, { ...elsewhere, authorization: 'Bearer open-sesame' })).status).toBe(404)
  })

  it('needs no token from this one', async () => {
    expect((await remove(withToken, {})).status).toBe(404)
  })

  it('covers uploading and cancelling too', async () => {
    const upload = await rawRequest(withToken.port, '/api/imports', { method: 'POST', headers: elsewhere, body: '' })
    const cancel = await rawRequest(withToken.port, '/api/jobs/x', { method: 'DELETE', headers: elsewhere })
    expect([upload.status, cancel.status]).toEqual([403, 403])
  })
})
