import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NetworkEvent, NetworkJob } from '../../../server/api/contract/network.ts'
import { ROUTES } from '../../../server/api/contract/routes.ts'
import { openNetworkRuns } from '../../../server/api/network-runs.ts'
import { STAGES } from '../../../server/explore/network/measured.ts'
import { measureInWorker } from '../../../server/network/in-worker.ts'
import { openHarbour } from '../harbour.ts'
import { type Served, serveHarbour } from '../serving.ts'

/** The events of a job to its end. */
const eventsOf = async (url: string, id: string): Promise<readonly NetworkEvent[]> => {
  const text = await (await fetch(`${url}/api/network/jobs/${id}/events`)).text()
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json ?? '') as NetworkEvent)
}
const post = async (url: string, path: string): Promise<NetworkJob> =>
  (await fetch(`${url}${path}`, { method: 'POST' })).json()

describe('the whole graph measured', () => {
  let served: Served
  beforeAll(async () => {
    served = await serveHarbour()
  })
  afterAll(() => served.close())
  const get = async (path: string) => {
    const response = await fetch(`${served.url}${path}`)
    return { status: response.status, body: await response.json() }
  }

  it('is not there before it is asked for, and says how to ask', async () => {
    expect((await get('/api/network')).body).toMatchObject({ measured: null, job: null, size: { claims: 4, works: 6 } })
    const { status, body } = await get('/api/network/nodes')
    expect([status, body.kind]).toEqual([404, 'not-found'])
    expect(body.remedy).toContain('POST')
  })

  it('is worked out by a job that tells its stages, and then kept', async () => {
    const job = await post(served.url, '/api/network')
    const events = await eventsOf(served.url, job.id)
    expect(events.at(-1)).toEqual({ state: 'done' })
    const stages = events.flatMap((event) => (event.state === 'running' ? event.stage : []))
    expect([...new Set(stages)]).toEqual(STAGES.filter((stage) => stages.includes(stage)))
    expect((await get('/api/network')).body.measured).toMatchObject({ claims: 4, works: 6, settled: true })
    expect((await post(served.url, '/api/network')).event).toEqual({ state: 'done' })
  })

  it.each([
    ['networkRank', '/api/network/nodes'],
    ['networkRank', '/api/network/nodes?measure=authority&kind=Work&limit=2'],
    ['networkRank', '/api/network/nodes?measure=hub&kind=Claim'],
    ['networkRank', '/api/network/nodes?measure=degree&kind=Person&offset=1'],
    ['networkRank', '/api/network/nodes?measure=degree&alone=true'],
    ['communities', '/api/network/communities'],
    ['communityMembers', '/api/network/communities/0'],
    ['communityMembers', '/api/network/communities/99'],
    ['network', '/api/network'],
  ] as const)('%s answers %s with what its schema says and nothing else', async (name, path) => {
    const { status, body } = await get(path)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(ROUTES[name].response.parse(body)).toEqual(body)
  })

  it('has every member of every community once, and they are as many as is said', async () => {
    const { items } = (await get('/api/network/communities')).body
    const { measured } = (await get('/api/network')).body
    const ids: string[] = []
    for (const { number, claims, works, people } of items) {
      const members = (await get(`/api/network/communities/${number}`)).body
      expect(members.total).toBe(claims + works + people)
      ids.push(...members.items.map(({ node }: { node: { id: string } }) => node.id))
    }
    expect(new Set(ids).size).toBe(ids.length)
    const asked = { ids: [...ids, 'work:papers', 'claim:none'] }
    const answer = await fetch(`${served.url}/api/network/membership`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked),
    })
    const { communities } = ROUTES.membership.response.parse(await answer.json())
    // A document is in the network only where it is a source itself.
    expect(Object.keys(communities).sort()).toEqual(ids.filter((id) => communities[id] !== undefined).sort())
    for (const { number, claims, works, people } of items)
      expect(Object.values(communities).filter((each) => each === number)).toHaveLength(claims + works + people)
    expect((await get('/api/network/nodes?measure=degree&alone=true')).body.total).toBe(measured.alone)
    expect(ids.length).toBe(measured.claims + measured.works + measured.people - measured.alone)
  })

  it('is measured anew for what remains when something is struck out', async () => {
    const query = '?works=work:harbour'
    expect((await get(`/api/network${query}`)).body.measured).toBeNull()
    await eventsOf(served.url, (await post(served.url, `/api/network${query}`)).id)
    const { struck, items } = (await get(`/api/network/nodes${query}&kind=Work&measure=degree`)).body
    expect(struck).toEqual(['without “The Harbour”'])
    expect(items.map(({ node }: { node: { id: string } }) => node.id)).not.toContain('work:harbour')
  })

  it('does not take orders from another page', async () => {
    const response = await fetch(`${served.url}/api/network`, {
      method: 'POST',
      headers: { Origin: 'http://elsewhere.example' },
    })
    expect(response.status).toBe(403)
  })
})

describe('measuring', () => {
  it('stops when it is cancelled, keeps nothing, and the next one runs', async () => {
    const harbour = await openHarbour()
    try {
      const runs = openNetworkRuns(harbour.store, (strikes, options) =>
        measureInWorker({ store: harbour.address, strikes }, options),
      )
      const first = await runs.start({})
      const joined = await runs.start({})
      expect(joined.id).toBe(first.id)
      expect(runs.cancel(first.id).event).toEqual({ state: 'cancelled' })
      expect(await runs.look({})).toEqual({ findings: undefined, job: null })
      const second = await runs.start({})
      const { promise, resolve } = Promise.withResolvers<void>()
      runs.follow(second.id, (event) => event.state === 'done' && resolve())
      await promise
      expect((await runs.look({})).findings?.summary.claims).toBe(4)
      await runs.close()
    } finally {
      await harbour.close()
    }
  })

  it('refuses when too many wait, and says so', async () => {
    const harbour = await openHarbour()
    try {
      const runs = openNetworkRuns(harbour.store, (strikes, options) =>
        measureInWorker({ store: harbour.address, strikes }, options),
      )
      const years = [1, 2, 3, 4, 5]
      for (const onlyBefore of years) await runs.start({ onlyBefore })
      await expect(runs.start({ onlyBefore: 6 })).rejects.toMatchObject({ kind: 'unavailable' })
      await runs.close()
    } finally {
      await harbour.close()
    }
  })

  it('passes on what the store says where it cannot be read', async () => {
    const stop = new AbortController()
    const measuring = measureInWorker(
      { store: 'nowhere:at-all', strikes: {} },
      { signal: stop.signal, onStage: () => undefined },
    )
    await expect(measuring).rejects.toMatchObject({ kind: 'invalid-input' })
  })
})
