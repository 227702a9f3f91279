// What a person does on the page, by mouse: search, choose, expand, open a line, read, undo, filter, share.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Explorer, mapAtRest, openExplorer } from './explorer.ts'

const CLAIM = 'PELL HAD BEEN DRINKING'
let explorer: Explorer
beforeAll(async () => {
  explorer = await openExplorer()
})
afterAll(() => explorer?.close())

const claimPath = async (page: Page): Promise<string> => {
  await page.getByRole('link', { name: CLAIM }).first().click()
  await page.getByRole('heading', { name: CLAIM }).waitFor()
  return new URL(page.url()).pathname
}
const shownCount = async (page: Page): Promise<number> =>
  Number(
    /showing (\d+) of/.exec(
      (await page
        .getByText(/showing \d+ of \d+/)
        .first()
        .textContent()) ?? '',
    )?.[1],
  )

describe('a person at the explorer', () => {
  it('sees what is in here, and the map, without a complaint of the browser', async () => {
    const { page, complaints } = await explorer.open('/')
    await page.getByRole('heading', { name: 'What is in here' }).first().waitFor()
    await mapAtRest(page)
    await page.getByRole('button', { name: /12\s*claims/ }).waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  it('finds by words as they are typed, with the words marked, and chooses', async () => {
    const { page } = await explorer.open('/')
    await page.getByRole('combobox', { name: /Search/ }).fill('harbour pil')
    const found = page.getByRole('option').filter({ hasText: 'Recollections of a Harbour Pilot' }).first()
    await found.waitFor()
    expect(await found.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['Harbour', 'Pilot']))
    await found.click()
    await page.getByRole('heading', { name: 'Recollections of a Harbour Pilot' }).waitFor()
    expect(page.url()).toContain('/work/')
    await page.close()
  })

  it('reads what stands behind a claim, said in a sentence that takes no side', async () => {
    const { page } = await explorer.open('/')
    await claimPath(page)
    await page.getByText(/Supported by\s*3 quotations/).waitFor()
    const words = ((await page.locator('body').textContent()) ?? '').toLowerCase()
    for (const verdict of ['proven', 'proved', 'debunked', 'is true', 'is false']) expect(words).not.toContain(verdict)
    await page.close()
  })

  it('goes from a claim to the marked passage in three moves, and back by the browser', async () => {
    const { page } = await explorer.open('/')
    const path = await claimPath(page)
    await page.getByRole('link', { name: 'read at line 65' }).click()
    const passage = page.getByText('The keeper of that light was a known drunkard').last()
    await passage.waitFor()
    expect(new URL(page.url()).pathname).toContain('/read/')
    expect(await passage.isVisible()).toBe(true)
    await page.goBack()
    await page.waitForURL(`**${path}**`)
    await page.close()
  })

  it('hides a thing and has it back by undo; the link shows another person the same', async () => {
    const { page } = await explorer.open('/')
    await mapAtRest(page)
    await claimPath(page)
    const before = await shownCount(page)
    await page.getByRole('button', { name: 'Hide', exact: true }).click()
    await expect.poll(() => shownCount(page)).toBe(before - 1)
    const { page: other } = await explorer.open(page.url().slice(explorer.url.length))
    await mapAtRest(other)
    expect(await shownCount(other)).toBe(before - 1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => shownCount(page)).toBe(before)
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(() => shownCount(page)).toBe(before - 1)
    await page.close()
    await other.close()
  })

  it('focuses on a neighbourhood, and a reload shows the same', async () => {
    const { page } = await explorer.open('/')
    await mapAtRest(page)
    const all = await shownCount(page)
    await claimPath(page)
    await page.getByRole('button', { name: 'Focus' }).click()
    await expect.poll(() => shownCount(page)).toBeLessThan(all)
    const focused = await shownCount(page)
    await expect.poll(() => page.url()).toContain('focus=')
    await page.reload()
    await expect.poll(() => shownCount(page)).toBe(focused)
    await page.close()
  })

  it('brings in what stands beside a thing, told before how many, and takes it away again', async () => {
    const { page } = await explorer.open('/')
    await mapAtRest(page)
    await page.getByRole('checkbox', { name: /works/i }).first().uncheck()
    const without = await shownCount(page)
    await page.getByRole('checkbox', { name: /works/i }).first().check()
    expect(await shownCount(page)).toBeGreaterThan(without)
    await claimPath(page)
    await page.getByRole('button', { name: 'Hide', exact: true }).click()
    const hidden = await shownCount(page)
    await page.getByRole('link', { name: 'Recollections of a Harbour Pilot' }).first().click()
    const claims = page.getByRole('region', { name: 'Bring in beside it' }).getByRole('button', { name: /^\d+ claims/ })
    expect(await claims.textContent()).toMatch(/\d+ claims/)
    await claims.click()
    await expect.poll(() => shownCount(page)).toBeGreaterThanOrEqual(hidden)
    await page.close()
  })

  it('opens a line of the map by clicking on it, and finds its quotations', async () => {
    const { page } = await explorer.open('/')
    await mapAtRest(page)
    const box = (await page.getByRole('application').boundingBox())!
    const panel = page.getByRole('article', { name: 'A line of the map' })
    const quotations = page.getByRole('region', { name: 'Quotations behind the line' })
    // From the middle outwards, where most lines are; clicked is only what the map says is a line.
    const steps = Array.from({ length: 900 }, (_, step) => ({
      column: (step % 30) / 30,
      row: Math.floor(step / 30) / 30,
    }))
    const fromMiddle = steps.toSorted(
      (a, b) => Math.hypot(a.column - 0.5, a.row - 0.5) - Math.hypot(b.column - 0.5, b.row - 0.5),
    )
    let opened = false
    for (const { column, row } of fromMiddle) {
      const [x, y] = [box.x + 60 + column * (box.width - 120), box.y + 60 + row * (box.height - 120)]
      await page.mouse.move(x, y)
      await page.waitForTimeout(25)
      if ((await page.locator('[data-pointed="line"]').count()) === 0) continue
      await page.mouse.click(x, y)
      await page.waitForTimeout(250)
      opened = (await panel.isVisible()) && (await quotations.isVisible())
      if (opened) break
    }
    expect(opened).toBe(true)
    await quotations
      .getByRole('link', { name: /read at line \d+/ })
      .first()
      .waitFor()
    await page.close()
  })

  it('filters by the legend, and the table shows the same things', async () => {
    const { page } = await explorer.open('/')
    await mapAtRest(page)
    await page
      .getByRole('checkbox', { name: /people/i })
      .first()
      .uncheck()
    const left = await shownCount(page)
    await page.getByRole('button', { name: 'Table' }).click()
    const table = page.getByRole('table', { name: /What is shown/ })
    await table.waitFor()
    expect(Number(await table.getAttribute('aria-rowcount'))).toBe(left + 1)
    await page.close()
  })

  it('has the row of what is chosen in sight on the table', async () => {
    const { page } = await explorer.open('/')
    await mapAtRest(page)
    await page.getByRole('combobox', { name: /Search/ }).fill('never pardoned')
    await page
      .getByRole('option')
      .filter({ hasText: /pardoned/i })
      .first()
      .click()
    await page.getByRole('heading', { name: 'PELL WAS NEVER PARDONED' }).waitFor()
    await page.getByRole('button', { name: 'Table' }).click()
    const row = page.getByRole('row', { name: /Pell was never pardoned/i })
    await row.waitFor()
    await expect.poll(async () => ((await row.boundingBox())?.y ?? 9_999) < 760).toBe(true)
    expect(await row.getAttribute('aria-current')).toBe('true')
    await page.close()
  })

  it('is told what lets nothing through, and has it back by one button', async () => {
    const { page } = await explorer.open('/')
    await mapAtRest(page)
    for (const kind of ['claims', 'works', 'people', 'topics'])
      await page.getByRole('checkbox', { name: kind }).first().uncheck()
    await page.getByText('The filter lets none of them through').waitFor()
    await page.getByRole('button', { name: 'Clear the filter' }).click()
    await expect.poll(() => shownCount(page)).toBe(45)
    await page.close()
  })

  it('finds the words of a speaker behind the line from the claim to the speaker', async () => {
    const { page } = await explorer.open('/')
    const address = await page.evaluate(async () => {
      const { edges } = await (await fetch('/api/graph')).json()
      const line = edges.find(
        ({ type, quotations }: { type: string; quotations: number }) => type === 'SPOKEN_BY' && quotations,
      )
      return `/?${new URLSearchParams({ v: '1', line: `SPOKEN_BY~${line.id}`, from: line.from, to: line.to })}`
    })
    await page.goto(explorer.url + address)
    const quotations = page.getByRole('region', { name: 'Quotations behind the line' })
    await quotations
      .getByRole('link', { name: /read at line/ })
      .first()
      .waitFor()
    await page.close()
  })

  it('loses nothing when the program stops answering before a view was fetched, and goes on when it is back', async () => {
    const { page } = await explorer.open('/')
    await mapAtRest(page)
    const path = await claimPath(page)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'More views' }).click()
    await page.getByRole('menuitem', { name: /Matrix/ }).click()
    await page.getByText('could not be reached').first().waitFor()
    await page.context().setOffline(false)
    await page.getByRole('main').getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: CLAIM }).waitFor()
    expect(page.url()).toContain('/matrix')
    expect(decodeURIComponent(page.url())).toContain(path.split('/').at(-1))
    await page.close()
  })
})
