// On a large graph a thread of its own answers what looks at all claims: just as the thread that serves would, and without holding it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJudging } from '../../../server/judging/in-worker.ts'
import { type Harbour, openHarbour } from '../harbour.ts'
import { rawRequest, type Served, serveHarbour } from '../serving.ts'

let here: Served
let apart: Served
beforeAll(async () => {
  here = await serveHarbour()
  apart = await serveHarbour({ large: 0 })
})
afterAll(() => Promise.all([here.close(), apart.close()]))

const ALL = [
  '/api/what-if?works=work:letters',
  '/api/what-if?works=work:nowhere',
  '/api/what-if/list?part=weakened&works=work:letters',
  '/api/losses?among=people',
  '/api/losses?document=work:papers',
  ...['one-work', 'one-person', 'no-quotation', 'disputed', 'same-words', 'most-backing', 'fewest-pages'].map(
    (list) => `/api/lists?list=${list}`,
  ),
  '/api/lists?list=disputed&works=work:letters',
  '/api/matrix?columns=people',
  '/api/timeline',
  '/api/compare?a=claim:closed&b=claim:opened',
  '/api/compare?a=claim:closed&b=work:harbour',
  '/api/relations',
  '/api/evidence?document=work:papers&limit=2',
]
const STRUCK = [
  '/api/statistics?withoutWorks=work:letters',
  '/api/facets?onlyBefore=1900',
  '/api/search?q=harbour&withoutPeople=person:hale',
  '/api/graph?withoutWorks=work:letters',
  '/api/nodes/claim:closed?withoutWorks=work:letters',
  '/api/evidence?claim=claim:closed&withoutPeople=person:moss',
  '/api/claims/claim:closed/relations?works=work:letters',
  '/api/claims/claim:closed/measures?works=work:letters',
]

describe('the judging thread', () => {
  it.each([...ALL, ...STRUCK])('answers %s as the thread that serves does', async (path) => {
    const [one, other] = await Promise.all([rawRequest(here.port, path), rawRequest(apart.port, path)])
    expect([other.status, JSON.parse(other.text)]).toEqual([one.status, JSON.parse(one.text)])
    expect(other.headers['content-type']).toBe(one.headers['content-type'])
  })

  it('leaves the server free: it says that it is well before the first question is answered', async () => {
    const fresh = await serveHarbour({ large: 0 })
    const order: string[] = []
    const asked = (name: string, path: string) => rawRequest(fresh.port, path).then(() => order.push(name))
    await Promise.all([asked('relations', '/api/relations'), asked('health', '/api/health')])
    expect(order).toEqual(['health', 'relations'])
    expect(JSON.parse((await rawRequest(fresh.port, '/api/working')).text)).toEqual({ what: null, done: 0, total: 0 })
    await fresh.close()
  })

  describe('whose question is withdrawn', () => {
    let harbour: Harbour
    beforeAll(async () => {
      harbour = await openHarbour()
    })
    afterAll(() => harbour.close())
    const question = { route: 'relations', params: undefined, query: { limit: 10 }, body: undefined }
    const never = new AbortController().signal

    it('is ended when nobody waits, and begun anew by the next question', async () => {
      const judging = openJudging({ store: harbour.address, version: '0', notice: null }, 0)
      const gone = new AbortController()
      const asked = judging.ask(question, gone.signal)
      gone.abort()
      await expect(asked).rejects.toMatchObject({ kind: 'cancelled' })
      await new Promise((resolve) => setTimeout(resolve, 1))
      expect(await judging.ask(question, never)).toBeDefined()
      await judging.close()
    })

    it('goes on for who waits still', async () => {
      const judging = openJudging({ store: harbour.address, version: '0', notice: null }, 0)
      const gone = new AbortController()
      const [left, stays] = [judging.ask(question, gone.signal), judging.ask(question, never)]
      gone.abort()
      await expect(left).rejects.toMatchObject({ kind: 'cancelled' })
      expect(await stays).toBeDefined()
      await judging.close()
    })

    it('tells who waits when the server ends', async () => {
      const judging = openJudging({ store: harbour.address, version: '0', notice: null })
      const asked = judging.ask(question, never)
      await Promise.all([expect(asked).rejects.toMatchObject({ kind: 'cancelled' }), judging.close()])
    })

    it('says what went wrong where its store cannot be opened', async () => {
      const judging = openJudging({ store: 'sqlite:/proc/none/graph.db', version: '0', notice: null })
      await expect(judging.ask(question, never)).rejects.toThrow()
      await judging.close()
    })
  })
})
