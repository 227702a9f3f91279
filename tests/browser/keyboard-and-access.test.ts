// Without a mouse, without a map, narrow and dark; and axe-core on every view.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, type Explorer, mapAtRest, openExplorer, pageAtRest } from './explorer.ts'

let explorer: Explorer
beforeAll(async () => {
  explorer = await openExplorer()
})
afterAll(() => explorer?.close())

const choose = async (page: Page, name: string) => {
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { name }).waitFor()
}

describe('by keyboard alone', () => {
  it('a person searches, chooses, reads in place, and comes back', async () => {
    const { page } = await explorer.open('/')
    await mapAtRest(page)
    await page.keyboard.press('/')
    await page.keyboard.type('overloaded')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'THE AURELIA VOSS WAS OVERLOADED' }).waitFor()
    await page.getByRole('application').focus()
    await page.keyboard.press('r')
    await page.getByText('She drew fourteen inches more').last().waitFor()
    expect(page.url()).toContain('/read/')
    await page.close()
  })

  it('a person steps along the lines of the map, hides, and undoes', async () => {
    const { page } = await explorer.open('/')
    await mapAtRest(page)
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/(claim|work|person|topic)\//)
    const showing = () =>
      page
        .getByText(/showing \d+ of \d+/)
        .first()
        .textContent()
    const before = await showing()
    await page.keyboard.press('h')
    await expect.poll(showing).not.toBe(before)
    await page.keyboard.press('Control+z')
    await expect.poll(showing).toBe(before)
    await page.close()
  })

  it('all keys are told by ?', async () => {
    const { page } = await explorer.open('/')
    await mapAtRest(page)
    await page.getByRole('application').focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })
})

describe('axe-core finds nothing', () => {
  const views: readonly [string, (page: Page) => Promise<unknown>][] = [
    ['on the opening view', (page) => page.getByRole('heading', { name: 'What is in here' }).first().waitFor()],
    ['with a claim chosen', (page) => choose(page, 'VOSS INSURED THE SHIP TWICE')],
    ['with a work chosen', (page) => choose(page, 'Recollections of a Harbour Pilot')],
    ['with a person chosen', (page) => choose(page, 'Edith Calloway')],
    ['on the table', (page) => page.getByRole('button', { name: 'Table' }).click()],
    ['in the document', (page) => page.getByRole('button', { name: 'Read' }).first().click()],
    ['on the imports', (page) => page.getByRole('button', { name: 'Imports' }).first().click()],
  ]
  const looks = [
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['narrow', { viewport: { width: 390, height: 844 } }],
  ] as const
  for (const [look, options] of looks)
    it.each(look === 'narrow' ? views.slice(0, 1) : views)(`${look}, %s`, async (_, go) => {
      const { page } = await explorer.open('/', options)
      if (look === 'narrow') await mapAtRest(page)
      else await go(page)
      await pageAtRest(page)
      expect(await axeFindings(page)).toEqual([])
      await page.close()
    })
})

describe('for whoever wants less motion', () => {
  it('new colours come to everything at once, however deep it stands', async () => {
    const { page } = await explorer.open('/measures')
    await page.getByRole('heading', { name: 'Keystones' }).waitFor()
    const inks = await page.evaluate(() => {
      const words = [...document.querySelectorAll('main h2')]
      const ink = () => new Set(words.map((each) => getComputedStyle(each).color))
      const before = ink()
      document.documentElement.dataset.mantineColorScheme = 'dark'
      return { before: [...before], after: [...ink()] }
    })
    expect(inks).toEqual({ before: ['rgb(30, 33, 40)'], after: ['rgb(232, 230, 225)'] })
    await page.close()
  })
})

describe('by finger on a narrow page', () => {
  it('the marks of a list are wholly on the sheet', async () => {
    const { page } = await explorer.open('/', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    await page.getByRole('button', { name: 'What is in here' }).click()
    const rows = page.getByRole('dialog').locator('li a svg')
    await rows.first().waitFor()
    await pageAtRest(page)
    const lefts = await rows.evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().left))
    expect(Math.min(...lefts)).toBeGreaterThanOrEqual(8)
    await page.close()
  })
})

describe('without WebGL', () => {
  it('the table takes the place of the map, and says why', async () => {
    const { page } = await explorer.open('/about')
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    await page.goto(explorer.url)
    await page.getByRole('table', { name: /What is shown/ }).waitFor()
    await page.getByText('This browser cannot draw the map').first().waitFor()
    await page.close()
  })
})
