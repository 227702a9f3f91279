// How far the picture moves to bring a thing into sight.
import { expect, test } from 'vitest'
import { beyond } from '../../../client/graph/map-camera.ts'

test.each([
  ['what is in sight moves nothing', 400, 0],
  ['what lies close to the side but in sight moves nothing', 778, 0],
  ['what is out of sight at the left comes a quarter in', -100, -300],
  ['what is out of sight at the right comes a quarter in', 900, 300],
])('%s', (_, spot, way) => {
  expect(beyond(spot, 800)).toBe(way)
})
