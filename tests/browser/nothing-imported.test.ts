// The views that judge while nothing has been imported: each says so, and axe-core finds nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, type Explorer, openExplorer, pageAtRest } from './explorer.ts'

let explorer: Explorer
beforeAll(async () => {
  explorer = await openExplorer(false)
})
afterAll(() => explorer?.close())

const VIEWS = ['/what-if', '/matrix', '/time', '/compare', '/lists/disputed', '/network', '/relations']

describe('with nothing imported', () => {
  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('every view leads to what to do, in %s, %i pixels wide', async (colorScheme, width) => {
    const { page, complaints } = await explorer.open('/', { colorScheme, viewport: { width, height: 844 } })
    for (const path of VIEWS) {
      await page.goto(explorer.url + path)
      await page.getByRole('region', { name: 'Nothing has been read yet' }).waitFor()
      await pageAtRest(page)
      expect([path, ...(await axeFindings(page))]).toEqual([path])
    }
    expect(complaints).toEqual([])
    await page.close()
  })
})
