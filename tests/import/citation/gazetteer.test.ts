// Places that are known by name.
import { describe, expect, it } from 'vitest'
import { isKnownPlace, isRegion, isRunOfPlaces } from '../../../import/citation/gazetteer.ts'

describe('isKnownPlace', () => {
  it.each(['London', 'New York', 'N. Y.', 'N.Y', 'NY', 'Mass.', 'U.S.S.R.', 'The Hague', 'Frankfurt am Main'])(
    'knows %s',
    (place) => {
      expect(isKnownPlace(place)).toBe(true)
    },
  )
  it.each(['london', 'Harbour', 'in', 'me', 'The', '', 'London Bridge'])('does not know "%s"', (text) => {
    expect(isKnownPlace(text)).toBe(false)
  })
})

describe('isRegion', () => {
  it.each([
    ['Ohio', true],
    ['New York', true],
    ['Conn.', true],
    ['Paris', false],
  ])('%s: %s', (text, is) => {
    expect(isRegion(text)).toBe(is)
  })
})

describe('isRunOfPlaces', () => {
  it.each([
    ['New York Toronto', true],
    ['London New York Paris', true],
    ['Harbour London', false],
    ['London in New York', false],
  ])('%s: %s', (text, is) => {
    expect(isRunOfPlaces(text)).toBe(is)
  })
})
