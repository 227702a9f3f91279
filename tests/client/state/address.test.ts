// The address carries the whole view, and whatever address comes in, nothing throws.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAddress, writeAddress } from '../../../client/state/address.ts'
import { BOUNDS } from '../../../client/state/bounds.ts'
import { pack, unpack } from '../../../client/state/pack.ts'
import { choose, expand, place, START, setMode, strike, type View } from '../../../client/state/view.ts'
import { anyView } from './any-view.ts'

/** As a browser gives it back: parsed as a URL, then read from its parts. */
const throughBrowser = (address: string) => {
  const { pathname, search, hash } = new URL(address, 'http://localhost:1')
  return pathname + search + hash
}
const back = (view: View) => parseAddress(throughBrowser(writeAddress(view)))

describe('an address', () => {
  const told: readonly [string, View, string][] = [
    ['the start is the root', START, '/'],
    ['a chosen claim is its path', choose(START, { what: 'node', id: 'claim:9f' }), '/claim/9f'],
    ['an id of no known kind has a path too', choose(START, { what: 'node', id: 'urn:x/y' }), '/node/urn%3Ax%2Fy'],
    [
      'one line is read',
      setMode(START, { name: 'read', document: 'work:tide', first: 12, last: 12 }),
      '/read/work%3Atide#L12',
    ],
    [
      'lines are read',
      setMode(START, { name: 'read', document: 'work:tide', first: 120, last: 124 }),
      '/read/work%3Atide#L120-124',
    ],
    [
      'what backs a claim has an address of its own',
      setMode(START, { name: 'evidence', claim: 'claim:9f' }),
      '/evidence/claim%3A9f',
    ],
    ['a list of note is its path', setMode(START, { name: 'list', list: 'one-work' }), '/lists/one-work'],
    [
      'results tell what was searched',
      setMode(START, { name: 'results', words: 'the lamp', kind: 'Claim' }),
      '/search?v=1&q=the+lamp&among=Claim',
    ],
    [
      'two things side by side',
      setMode(START, { name: 'compare', a: 'claim:9f', b: null }),
      '/compare?v=1&a=claim%3A9f',
    ],
    [
      'what is struck out stands in the query',
      strike(START, { works: ['work:tide'], onlyBefore: 1940 }),
      '/?v=1&xwork=work%3Atide&before=1940',
    ],
    ['the table is a word in the query', setMode(START, { name: 'table' }), '/?v=1&as=table'],
    [
      'an expansion tells how many',
      expand(START, { node: 'claim:9f', kind: 'Work', count: 12 }),
      '/?v=1&open=12%7EWork%7Eclaim%3A9f',
    ],
  ]
  test.each(told)('%s', (_, view, address) => {
    expect(writeAddress(view)).toBe(address)
    expect(parseAddress(address)).toEqual(view)
  })

  test('gives back every view without loss, through a browser', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(back(view)).toEqual(view)
      }),
      { numRuns: 500 },
    )
  })

  test('that would be long is packed, and still gives back everything', () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`work:a-long-title-of-a-book-${at}`, { x: at, y: -at }]),
    )
    const view = place(START, many)
    expect(writeAddress(view)).toContain('?z=1.')
    expect(writeAddress(view).length).toBeLessThan(8_000)
    expect(back(view)).toEqual(view)
  })
})

describe('a hostile address', () => {
  const hostile: readonly [string, string][] = [
    ['broken percent signs', '/claim/%E0%A4%A'],
    ['no path at all', ''],
    ['an endless id', `/claim/${'x'.repeat(10_000)}`],
    ['a prototype', '/?v=1&pin=1~2~__proto__&hide=__proto__'],
    ['numbers that are none', '/?v=1&pin=NaN~Infinity~a&at=1~x~3&focus=99~a&open=1e9~Work~a&least=-7'],
    ['a packed query that is garbage', '/?z=1.AAAA____'],
    ['a packed query of another version', '/?z=9.abc'],
    ['lines beyond any document', '/read/a#L999999999-1'],
  ]
  test.each(hostile)('with %s gives a harmless view', (_, address) => {
    const view = parseAddress(address)
    expect(back(view)).toEqual(view)
    expect(JSON.stringify(view).length).toBeLessThan(2_000)
  })

  test('of any letters gives a view that is stable', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, more) => {
        const { pathname, search, hash } = new URL(url)
        const view = parseAddress(pathname + search + more + hash)
        expect(back(view)).toEqual(view)
      }),
    )
  })

  test('can not ask for more than the bounds', () => {
    const query = `/?v=1${Array.from({ length: 9_000 }, (_, at) => `&hide=${at}&open=1~Work~${at}&topic=${at}`).join('')}`
    const view = parseAddress(query)
    expect(view.hidden).toHaveLength(BOUNDS.ids)
    expect(view.expansions).toHaveLength(BOUNDS.expansions)
    expect(view.filters.topics).toHaveLength(BOUNDS.filterIds)
  })

  test('that unpacks to something vast is cut, not unpacked', () => {
    const bomb = pack('a'.repeat(20_000_000))
    expect((unpack(bomb) ?? '').length).toBeLessThanOrEqual(4_000_000)
  })
})
