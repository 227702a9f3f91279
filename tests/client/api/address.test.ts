// A route and its input become one address, the same for equal questions.
import { expect, test } from 'vitest'
import { addressOf, bodyOf } from '../../../client/api/address.ts'
import { ENDPOINTS } from '../../../client/api/paths.ts'
import { createRecent } from '../../../client/api/recent.ts'
import { ROUTES } from '../../../server/api/contract/routes.ts'

test('an id is encoded whole', () => {
  expect(addressOf('node', { id: 'work:a/b?c #d' })).toBe('/api/nodes/work%3Aa%2Fb%3Fc%20%23d')
})

test('lists are separated by commas, what is not given is left out, the order is fixed', () => {
  const address = addressOf('evidence', {
    query: { stances: ['SUPPORTS', 'DISPUTES'], claim: 'claim:1', work: undefined },
  })
  expect(address).toBe('/api/evidence?claim=claim%3A1&stances=SUPPORTS%2CDISPUTES')
  expect(addressOf('evidence', { query: { claim: 'claim:1', stances: ['SUPPORTS', 'DISPUTES'] } })).toBe(address)
})

test('names of publishers may hold commas', () => {
  expect(addressOf('whatIf', { query: { publishers: ['Quay, Hale & Co.', 'Tide'] } })).toBe(
    '/api/what-if?publishers=Quay%2C+Hale+%26+Co.%7CTide',
  )
})

test('an empty list asks for nothing in particular', () => {
  expect(addressOf('overview', { query: { kinds: [] } })).toBe('/api/graph')
})

test('the body of a request is JSON', () => {
  expect(bodyOf({ body: { ids: ['a'] } } as Parameters<typeof bodyOf<'view'>>[0])).toBe('{"ids":["a"]}')
  expect(bodyOf({} as Parameters<typeof bodyOf<'facets'>>[0])).toBeUndefined()
})

test('the page knows every route of the server by the same method and path', () => {
  const served = Object.fromEntries(Object.entries(ROUTES).map(([name, { method, path }]) => [name, { method, path }]))
  expect(ENDPOINTS).toEqual(served)
})

test('of the kept answers the least recently used goes first', () => {
  const recent = createRecent<number>(2)
  recent.set('a', 1)
  recent.set('b', 2)
  expect(recent.get('a')).toBe(1)
  recent.set('c', 3)
  expect(recent.get('b')).toBeUndefined()
  expect(recent.get('a')).toBe(1)
  expect(recent.size).toBe(2)
  recent.clear()
  expect(recent.get('a')).toBeUndefined()
})
