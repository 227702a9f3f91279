// Colours that say the community, while the shape still says the kind.
import { expect, test } from 'vitest'
import { inColour } from '../../../client/graph/community-look.ts'
import type { NodeAttributes } from '../../../client/graph/display.ts'
import { COMMUNITY_COLOURS, KIND_COLOURS } from '../../../client/theme/colours.ts'

const node = (shape: NodeAttributes['shape']): NodeAttributes => ({
  x: 0,
  y: 0,
  size: 4,
  color: '#000000',
  label: 'n',
  type: 'node',
  shape,
  rim: '#ffffff',
  rimWidth: 1,
  pinned: false,
  strong: false,
  forceLabel: false,
  urgency: 0,
})
const communities = new Map([
  ['first', 0],
  ['last', COMMUNITY_COLOURS.light.length],
])

test.each([
  ['one of the largest', 'first', COMMUNITY_COLOURS.light[0]],
  ['a small one', 'last', KIND_COLOURS.light.Quote],
  ['none', 'other', KIND_COLOURS.light.Quote],
])('a node of %s is drawn so', (_, id, color) => {
  const drawn = inColour(node('circle'), id, communities, 'light')
  expect(drawn).toEqual({ ...node('circle'), color })
})

test('a ring has its colour in its rim', () => {
  expect(inColour(node('ring'), 'first', communities, 'dark').rim).toBe(COMMUNITY_COLOURS.dark[0])
})

test('while colours say the kind, nothing is changed', () => {
  const plain = node('circle')
  expect(inColour(plain, 'first', null, 'light')).toBe(plain)
})
