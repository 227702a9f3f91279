import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../model/canonical.ts'

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  )
}

describe('canonical JSON', () => {
  it.each([
    ['keys in order', { b: 1, a: 2 }, '{"a":2,"b":1}'],
    [
      'keys in order, deep down',
      [{ z: { d: null, c: [1, { y: 1, x: 2 }] } }],
      '[{"z":{"c":[1,{"x":2,"y":1}],"d":null}}]',
    ],
    ['nothing for what is undefined', { a: undefined, b: 1 }, '{"b":1}'],
    ['an empty object', { a: undefined }, '{}'],
    ['capitals before small letters, as code units are', { a: 1, B: 2 }, '{"B":2,"a":1}'],
  ])('writes %s', (_, value, expected) => expect(canonicalJson(value)).toBe(expected))

  it('reads back as it was, and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value))
      }),
    )
  })

  it('sorts large objects as small ones', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`k${(i * 37) % 200}`, i]))
    expect(Object.keys(JSON.parse(canonicalJson(many)))).toEqual(Object.keys(many).sort())
  })
})
