// What backs a claim, as a person sees it: its page, its panel, on paper, and what striking out makes of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidencePath, panelPath } from './addresses.ts'
import { axeFindings, type Explorer, mapAtRest, openExplorer } from './explorer.ts'

const CLAIM = 'VOSS INSURED THE SHIP TWICE'
let explorer: Explorer
beforeAll(async () => {
  explorer = await openExplorer()
})
afterAll(() => explorer?.close())

describe('what backs a claim', () => {
  it('opens from the claim, and every figure leads to a passage', async () => {
    const { page, complaints } = await explorer.open('/')
    await mapAtRest(page)
    await page.getByRole('link', { name: CLAIM }).first().click()
    await page.getByRole('button', { name: 'What backs it' }).click()
    await page.getByRole('heading', { name: CLAIM }).first().waitFor()
    expect(page.url()).toContain('/evidence/')
    await page.getByRole('button', { name: '4 support it' }).click()
    const supports = page.getByRole('region', { name: 'It is supported by' })
    await supports.getByRole('link').first().click()
    await page.getByRole('link', { name: /line/ }).first().click()
    await expect.poll(() => page.url()).toContain('/read/')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('is drawn from the claim to its sources, and reads as an outline', async () => {
    const { page } = await explorer.open(await evidencePath(explorer, CLAIM))
    const drawing = page.getByRole('region', { name: 'Drawing of the chain' })
    await drawing.waitFor()
    expect(await drawing.getByRole('link', { name: /^work:/ }).count()).toBeGreaterThan(2)
    await page.getByText('Outline', { exact: true }).click()
    await page
      .getByRole('link', { name: /^From “/ })
      .first()
      .waitFor()
    await page.close()
  })
})

describe('every figure of the page opens', () => {
  it('of the sentence, of the shares, of the claims beside it', async () => {
    const { page, complaints } = await explorer.open(await evidencePath(explorer, CLAIM))
    await page.getByRole('button', { name: '4 works' }).first().click()
    const shares = page.getByRole('region', { name: 'Among works' })
    const weight = shares.getByRole('cell').getByRole('button').first()
    await weight.click()
    expect(await shares.locator('td[colspan] li').count()).toBe(Number(await weight.textContent()))
    const others = page.getByRole('region', { name: 'Among other claims' })
    await others
      .getByRole('button', { name: /\d works?/ })
      .first()
      .click()
    await page
      .getByText(/works? of both/)
      .first()
      .waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  it('and leads to what the measure says', async () => {
    const { page } = await explorer.open(await evidencePath(explorer, CLAIM))
    const keystones = page.getByRole('region', { name: 'Keystones' })
    await keystones.getByText('How it is worked out').click()
    await keystones.getByRole('link', { name: /The whole of it/ }).click()
    await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/measures#keystones')
    const measures = page.getByRole('article', { name: 'Measures' })
    await measures.getByRole('heading', { name: 'Keystones' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: CLAIM }).first().waitFor()
    await page.close()
  })

  it.each([390, 1280])('and the drawing fits a window of %i pixels', async (width) => {
    const { page } = await explorer.open(await evidencePath(explorer, CLAIM), { viewport: { width, height: 844 } })
    const drawing = page.getByRole('region', { name: 'Drawing of the chain' })
    await drawing.getByRole('link').first().waitFor()
    const sideways = (element: Element) => element.scrollWidth - element.clientWidth
    expect([await drawing.evaluate(sideways), await page.locator('html').evaluate(sideways)]).toEqual([0, 0])
    await page.close()
  })
})

describe('striking out', () => {
  it('makes claims fall, is stated above, stands in the address, and is undone', async () => {
    const { page } = await explorer.open('/what-if')
    await page.getByText('Nothing is struck out yet').waitFor()
    await page
      .getByRole('button', { name: /^Strike out / })
      .first()
      .click()
    const strip = page.getByRole('status', { name: 'Struck out' })
    await strip.getByText(/without “/).waitFor()
    await page.getByRole('heading', { name: /Claims that nothing supports any more/ }).waitFor()
    await page.getByRole('button', { name: /quotations? falls?$/ }).click()
    const weakened = page.getByRole('region', { name: 'Claims that lose some' })
    await weakened
      .getByRole('button', { name: /^\d works?$/ })
      .first()
      .click()
    expect(await weakened.getByRole('button', { name: /^Strike out/ }).isVisible()).toBe(true)
    const quotations = page.getByRole('region', { name: 'Statements that fall' })
    expect(await quotations.getByRole('link').first().isVisible()).toBe(true)
    await expect.poll(() => page.url()).toContain('xwork=')
    const address = page.url()
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await page.getByText(/hollow: \d+ struck out, \d+ claims? without support/).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await strip.waitFor({ state: 'detached' })
    await page.close()

    const { page: another } = await explorer.open(new URL(address).pathname + new URL(address).search)
    await another
      .getByRole('status', { name: 'Struck out' })
      .getByText(/without “/)
      .waitFor()
    await another.close()
  })

  it('changes what backs a claim, and gives back', async () => {
    const path = await evidencePath(explorer, CLAIM)
    const { page } = await explorer.open(`${path}?v=1&before=1905`)
    await page.getByText(/Every figure below is of what remains/).waitFor()
    await page.getByRole('button', { name: 'Give all back' }).click()
    await page.getByRole('button', { name: '4 support it' }).waitFor()
    await page.close()
  })
})

describe('a panel while something is struck out', () => {
  it('lists and counts what remains, and says so; what is struck out itself is shown as it stands', async () => {
    const { page, complaints } = await explorer.open(`${await panelPath(explorer, CLAIM)}?v=1&before=1905`)
    await mapAtRest(page)
    const note = page.getByRole('note', { name: 'While something is struck out' })
    await note.getByText(/of what remains without/).waitFor()
    const panel = page.getByRole('article', { name: new RegExp(CLAIM) })
    await panel.getByText(/Supported there by 1 quotation|Supported by 1 quotation/).waitFor()
    await panel
      .getByText(/^1 quotation/)
      .first()
      .waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.getByText(/showing \d+ of \d+, \d+ of them struck out/).waitFor()
    await page.locator('th[data-column=statements] button').click()
    await page.locator('tr[data-struck] a').first().click()
    await note.getByText(/of everything, as it stands/).waitFor()
    await page.getByRole('button', { name: 'Give all back' }).click()
    await note.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await page.close()
  })
})

describe('on paper', () => {
  it('lists are unfolded, the address stands below, and the dark theme is left on the screen', async () => {
    const { page } = await explorer.open(await evidencePath(explorer, CLAIM), { colorScheme: 'dark' })
    await page.getByRole('region', { name: 'Testimony' }).waitFor()
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
    // Colours follow a frame behind.
    await expect.poll(ink).toBe('rgb(232, 230, 225)')
    await page.emulateMedia({ media: 'print' })
    await page.getByText(`This page: ${page.url()}`).waitFor()
    await expect.poll(ink).toBe('rgb(30, 33, 40)')
    expect(await page.getByRole('button', { name: / more$|^Strike out|^Print$/ }).count()).toBe(0)
    const listed = page.getByRole('region', { name: 'Testimony' }).locator('details li')
    expect(await listed.count()).toBeGreaterThan(0)
    expect(await listed.first().isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.getByText('This page:').waitFor({ state: 'detached' })
    await page.close()
  })

  it('what is printed while parts of it are still coming is on paper as a whole', async () => {
    const path = await evidencePath(explorer, CLAIM)
    for (let time = 0; time < 4; time++) {
      const { page } = await explorer.open(path)
      await page.getByRole('region', { name: 'Testimony' }).waitFor()
      await page.emulateMedia({ media: 'print' })
      await page.getByText(`This page: ${page.url()}`).waitFor()
      await page.close()
    }
  })
})
