import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NETWORK_ROUTES } from '../../../server/api/contract/network-routes.ts'
import { ROUTES, type RouteName } from '../../../server/api/contract/routes.ts'
import { LISTS, WHAT_IF_PARTS } from '../../../server/api/contract/what-if.ts'
import { HOSTILE } from '../harbour.ts'
import { type Served, serveHarbour } from '../serving.ts'

/** These want a job first: network.test.ts asks them. */
type NetworkRouteName = keyof typeof NETWORK_ROUTES

/** Requests that every store with the harbour in it answers, by route. */
const ASKED: Readonly<Record<Exclude<RouteName, 'job' | 'cancelJob' | NetworkRouteName>, readonly string[]>> = {
  health: ['/api/health'],
  statistics: ['/api/statistics', '/api/statistics?withoutWorks=work:harbour'],
  facets: ['/api/facets', '/api/facets?onlyBefore=1900'],
  search: [
    '/api/search?q=harbour',
    '/api/search?q=harb&kinds=Claim,Work&offset=1&limit=1',
    '/api/search?q=%22no%20ship%22',
    '/api/search?q=zzzz',
    '/api/search?q=%22%27*)%20OR%20(',
  ],
  suggestions: [
    '/api/suggestions?q=ha',
    '/api/suggestions?q=ha&withoutPeople=person:hale-r',
    '/api/suggestions?q=the&limit=3',
  ],
  node: ['claim:closed', 'work:harbour', 'person:hale', 'person:hale-r', 'topic:closure', 'quote:gates'].map(
    (id) => `/api/nodes/${encodeURIComponent(id)}`,
  ),
  neighbours: [
    '/api/nodes/claim%3Aclosed/neighbours',
    '/api/nodes/claim%3Aclosed/neighbours?types=SUPPORTS&direction=in&limit=1',
    '/api/nodes/claim%3Aclosed/neighbours?types=SUPPORTS&withoutTypes=book&withoutPublishers=Quay%20Press',
  ],
  expansion: [
    '/api/nodes/claim%3Aclosed/expansion?kind=Work',
    '/api/nodes/claim%3Abare/expansion?kind=Quote&withoutInterested=true',
  ],
  passage: ['/api/nodes/claim%3Aclosed/passage', '/api/nodes/quote%3Agates/passage?context=0'],
  use: ['/api/works/work%3Aharbour/use', '/api/works/work%3Asurvey/use?onlyFrom=1890'],
  person: ['/api/people/person%3Atarn/record', '/api/people/person%3Ahale-r/record?withoutWorks=work:letters'],
  evidence: [
    '/api/evidence?claim=claim:closed',
    '/api/evidence?work=work:harbour&sort=locator&descending=true',
    '/api/evidence?person=person:moss&sort=author',
    '/api/evidence?claim=claim:closed&stances=DISPUTES&limit=1',
    '/api/evidence?document=work:papers&offset=1&limit=2',
    '/api/evidence?document=work:replies&withoutWorks=work:letters',
  ],
  claimEvidence: ['/api/claims/claim%3Aopened/evidence', '/api/claims/claim%3Aopened/evidence?onlyBefore=1880'],
  claimMeasures: ['closed', 'opened', 'warned', 'bare'].flatMap((name) => [
    `/api/claims/claim%3A${name}/measures`,
    `/api/claims/claim%3A${name}/measures?works=work:harbour&onlyBefore=1900`,
  ]),
  chain: ['closed', 'opened', 'warned', 'bare'].flatMap((name) => [
    `/api/claims/claim%3A${name}/chain`,
    `/api/claims/claim%3A${name}/chain?people=person:hale-r`,
  ]),
  claimRelations: ['closed', 'opened', 'warned', 'bare'].flatMap((name) => [
    `/api/claims/claim%3A${name}/relations`,
    `/api/claims/claim%3A${name}/relations?works=work:harbour`,
  ]),
  whatIf: [
    '/api/what-if',
    '/api/what-if?works=work:harbour,work:survey&people=person:hale-r',
    '/api/what-if?publishers=Quay%20Press%7CNobody&types=book,pamphlet&onlyBefore=1900&onlyFrom=1800',
    '/api/what-if?withoutInterested=true',
  ],
  whatIfPart: WHAT_IF_PARTS.flatMap((part) => [
    `/api/what-if/list?part=${part}&works=work:harbour&people=person:hale-r`,
    `/api/what-if/list?part=${part}&onlyBefore=1900&offset=1&limit=1`,
  ]),
  losses: [
    '/api/losses?document=work:papers&among=people',
    '/api/losses',
    '/api/losses?works=work:harbour',
    '/api/losses?among=people&limit=1',
  ],
  list: LISTS.flatMap((name) => [`/api/lists?list=${name}`, `/api/lists?list=${name}&offset=1&limit=1`]),
  matrix: ['works', 'people', 'topics'].flatMap((columns) => [
    `/api/matrix?columns=${columns}`,
    `/api/matrix?columns=${columns}&order=weight&rowLimit=1&columnLimit=1`,
    `/api/matrix?columns=${columns}&order=document&topics=topic:closure`,
    `/api/matrix?columns=${columns}&order=name`,
  ]),
  timeline: ['/api/timeline', '/api/timeline?onlyBefore=1900'],
  compare: [
    '/api/compare?a=claim:closed&b=claim:opened',
    '/api/compare?a=person:hale-r&b=person:tarn',
    '/api/compare?a=work:papers&b=work:replies',
    '/api/compare?a=work:harbour&b=work:survey',
  ],
  working: ['/api/working'],
  relations: ['/api/relations', '/api/relations?withoutInterested=true', '/api/relations?limit=1'],
  overview: [
    '/api/graph',
    '/api/graph?kinds=Claim,Quote,Work&limit=3',
    '/api/graph?people=person:hale&withoutPeople=person:moss',
    '/api/graph?topics=topic:closure&fromYear=1870&toYear=1903&minQuotations=1',
  ],
  view: ['/api/graph'],
  paths: ['/api/paths?from=person:hale&to=person:tarn', '/api/paths?from=claim:bare&to=person:tarn&maxLength=1'],
  documents: ['/api/documents'],
  lines: [
    '/api/documents/work%3Apapers/lines?first=1&last=40',
    '/api/documents/work%3Apapers/lines?first=900&last=950',
  ],
  outline: ['/api/documents/work%3Apapers/outline'],
  imports: ['/api/imports'],
  problems: ['/api/imports/import%3Aharbour/problems'],
  removeImport: ['/api/imports/import%3Aharbour'],
  takeStance: ['/api/stances'],
  addCheck: ['/api/quotes/quote%3Aships/checks'],
  alignment: ['/api/quotes/quote%3Aships/alignment'],
}

const BODIES: Partial<Record<RouteName, unknown>> = {
  takeStance: { from: 'quote:ships', stance: 'DISPUTES', to: 'claim:bare', by: 'Ada Quill', note: 'read again' },
  addCheck: { result: 'altered', by: 'Ada Quill' },
  alignment: { text: 'As for that year: no ship at all came in that winter, and none left.' },
  view: { ids: ['claim:closed', 'work:harbour', 'person:hale-r', 'claim:nowhere', 'person:tarn', 'claim:warned'] },
}

/** Removing comes last, for it takes the graph away. */
const requests = Object.entries(ASKED)
  .flatMap(([name, paths]) => paths.map((path) => ({ name: name as RouteName, path })))
  .sort((a, b) => Number(a.name === 'removeImport') - Number(b.name === 'removeImport'))

describe('every route of the table', () => {
  let served: Served
  beforeAll(async () => {
    served = await serveHarbour({ notice: 'All of this is invented.' })
  })
  afterAll(() => served.close())

  const ask = (name: RouteName, path: string) => {
    const body = BODIES[name]
    return fetch(`${served.url}${path}`, {
      method: ROUTES[name].method.toUpperCase(),
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    })
  }

  it.each(requests)('answers $path with what its schema says and nothing else', async ({ name, path }) => {
    const response = await ask(name, path)
    const body = await response.json()
    expect(response.status, JSON.stringify(body)).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    // A schema passes over what it does not name: equality shows that there is no such thing.
    expect(ROUTES[name].response.parse(body)).toEqual(body)
  })
})

describe('words that look like markup', () => {
  let served: Served
  beforeAll(async () => {
    served = await serveHarbour()
  })
  afterAll(() => served.close())

  it.each([
    ['the node', '/api/nodes/quote%3Agates'],
    ['its evidence', '/api/evidence?claim=claim:closed'],
    ['the lines', '/api/documents/work%3Apapers/lines?first=6&last=6'],
    ['a search', '/api/search?q=onerror'],
  ])('come as text in %s, in an answer that no browser takes for a page', async (_what, path) => {
    const response = await fetch(`${served.url}${path}`)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).toContain(JSON.stringify(HOSTILE).slice(1, -1))
  })

  it('are never echoed as a page in an error', async () => {
    const response = await fetch(`${served.url}/api/nodes/${encodeURIComponent('<script>alert(1)</script>')}`)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  })
})
