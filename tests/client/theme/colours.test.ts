// Text has a contrast of 4.5 and marks of 3 in both themes, and the style sheet says the same colours as the map.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  COMMUNITY_COLOURS,
  INK,
  KIND_COLOURS,
  STANCE_COLOURS,
  SURFACES,
  type Theme,
} from '../../../client/theme/colours.ts'
import { contrast } from '../../../client/theme/contrast.ts'

const css = readFileSync(new URL('../../../client/theme/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split(':root[data-mantine-color-scheme="dark"]')

describe.each(['light', 'dark'] as const)('in the %s theme', (theme: Theme) => {
  const words = { ...KIND_COLOURS[theme], ...STANCE_COLOURS[theme], ink: INK[theme].ink, dim: INK[theme].dim }

  test.each(Object.entries(words))('%s can be read on every surface', (_, colour) => {
    for (const surface of Object.values(SURFACES[theme])) expect(contrast(colour, surface)).toBeGreaterThanOrEqual(4.5)
  })

  test('communities can be told from the page and from each other', () => {
    const colours = COMMUNITY_COLOURS[theme]
    for (const colour of colours)
      for (const surface of Object.values(SURFACES[theme])) expect(contrast(colour, surface)).toBeGreaterThanOrEqual(3)
    expect(new Set(colours).size).toBe(colours.length)
    expect(colours).toHaveLength(COMMUNITY_COLOURS.light.length)
    expect(colours).not.toContain(KIND_COLOURS[theme].Quote)
  })

  test.each(Object.entries({ ...words, ...SURFACES[theme], line: INK[theme].line }))(
    'the style sheet has the same %s',
    (name, colour) => {
      const sheet = theme === 'light' ? light : dark
      expect(sheet).toContain(`--wh-${name.toLowerCase()}: ${colour};`)
    },
  )
})

test.each([
  ['black on white', '#000000', '#ffffff', 21],
  ['a colour on itself', '#2b5fd9', '#2b5fd9', 1],
  ['the grey that just passes on white', '#767676', '#ffffff', 4.54],
])('contrast of %s', (_, a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 2)
  expect(contrast(b, a)).toBeCloseTo(ratio, 2)
})
