// What a person does on the page, each as one measured move: opening it, searching, pointing, bringing in, opening a line.
import type { Browser, Page } from 'playwright-core'
import { ownScript, profiling, type ScriptTime, scriptTimer, timed } from './page-watch.ts'

const VIEWPORT = { width: 1_280, height: 800 }
const MAP = '[role="application"]'
const settled = /resting|late/

/** A page of its own context, so that nothing is kept from one run to the next. */
const fresh = async <T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> => {
  const context = await browser.newContext({ viewport: VIEWPORT })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  try {
    return await work(page)
  } finally {
    await context.close()
  }
}
const atRest = (page: Page) => page.getByText(/layout (at rest|stopped)/).waitFor()

export interface Opening {
  /** Milliseconds to the first picture of the map, and to its rest. */
  readonly drawn: number
  readonly rest: number
  /** Bytes of script as they came over the wire, before the first picture. */
  readonly script: number
}
/** Opens the page from nothing. */
export const opening = (browser: Browser, url: string): Promise<Opening> =>
  fresh(browser, async (page) => {
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      if (request.url().endsWith('.js')) sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    const begun = performance.now()
    await page.goto(url)
    await page.locator(`${MAP}:not([aria-label="Map of 0 things"])`).waitFor()
    const drawn = performance.now() - begun
    const script = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    await atRest(page)
    return { drawn, rest: performance.now() - begun, script }
  })

/** Types words letter by letter; for each letter milliseconds until results for just what stands there are on the page. */
export const typing = (browser: Browser, url: string, words: string): Promise<readonly number[]> =>
  fresh(browser, async (page) => {
    await page.goto(url)
    await atRest(page)
    await page.getByRole('combobox', { name: /Search/ }).focus()
    const took: number[] = []
    for (const [at, letter] of [...words].entries()) {
      // What is typed is marked in what was found.
      const marked = { selector: '[role="option"] mark', matches: new RegExp(`^${words.slice(0, at + 1)}`, 'i') }
      took.push(await timed(page, 'keydown', marked, () => page.keyboard.press(letter)))
    }
    return took
  })

/** Points at things all over the map; for each that was met the milliseconds of script it took. */
export const pointing = (browser: Browser, url: string, most: number): Promise<readonly number[]> =>
  fresh(browser, async (page) => {
    await page.goto(url)
    await atRest(page)
    const box = await page.locator(MAP).boundingBox()
    if (!box) throw new Error('There is no map on the page.')
    const session = await profiling(page)
    const took: number[] = []
    for (let step = 0; step < 120 && took.length < most; step += 1) {
      const [across, down] = [(step * 0.618) % 1, (step * 0.755) % 1]
      await page.mouse.move(box.x + 1, box.y + 1)
      await page.waitForTimeout(60)
      const ran = await ownScript(session, async () => {
        await page.mouse.move(box.x + (0.2 + 0.6 * across) * box.width, box.y + (0.2 + 0.6 * down) * box.height)
        await page.waitForTimeout(60)
      })
      if ((await page.locator(`${MAP}[data-pointed="node"]`).count()) > 0) took.push(ran)
    }
    return took
  })

export interface Expanding {
  readonly before: number
  readonly after: number
  /** Milliseconds from the key to the picture that shows what came, and to the end of its layout. */
  readonly drawn: number
  readonly settled: number
  /** Script until what came was drawn. */
  readonly script: ScriptTime
}
const shownOn = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.locator(MAP).getAttribute('aria-label')) ?? '')?.[0])

/** Presses the key that brings in what stands beside the chosen thing of an address. */
export const expanding = (browser: Browser, url: string): Promise<Expanding> =>
  fresh(browser, async (page) => {
    await page.goto(url)
    await page.locator(`${MAP}[aria-label="Map of 0 things"]`).waitFor({ state: 'detached' })
    await atRest(page)
    await page.locator(MAP).focus()
    const before = await shownOn(page)
    const script = await scriptTimer(page)
    const start = await script()
    const begun = performance.now()
    const other = new RegExp(`^Map of (?!${before} )`)
    const drawn = await timed(page, 'keydown', { selector: MAP, attribute: 'aria-label', matches: other }, () =>
      page.keyboard.press('e'),
    )
    const end = await script()
    const ran = { clock: end.clock - start.clock, worked: end.worked - start.worked }
    await page.waitForFunction(
      ({ selector, source }) =>
        new RegExp(source).test(document.querySelector(selector)?.getAttribute('data-layout') ?? ''),
      { selector: MAP, source: settled.source },
      { polling: 10 },
    )
    return { before, after: await shownOn(page), drawn, settled: performance.now() - begun, script: ran }
  })

/** Opens the first line with quotations that the pointer meets around a claim: milliseconds from the click to the quotations. */
export const openingLine = (browser: Browser, url: string, claim: string): Promise<number | null> =>
  fresh(browser, async (page) => {
    await page.goto(`${url}?${new URLSearchParams({ v: '1', focus: `1~${claim}` })}`)
    await atRest(page)
    const box = await page.locator(MAP).boundingBox()
    if (!box) throw new Error('There is no map on the page.')
    const told = page
      .getByRole('region', { name: 'Map' })
      .getByText(/^(Supports|Disputes|Qualifies), with \d+ quotations?/)
    for (let step = 0; step < 300; step += 1) {
      const [x, y] = [
        box.x + box.width * (0.25 + 0.5 * ((step * 0.618) % 1)),
        box.y + box.height * (0.25 + 0.5 * ((step * 0.755) % 1)),
      ]
      await page.mouse.move(x, y)
      await page.waitForTimeout(30)
      const isLine = (await page.locator(`${MAP}[data-pointed="line"]`).count()) > 0
      if (!isLine || (await told.count()) === 0) continue
      const quotations = { selector: '[aria-label="Quotations behind the line"] blockquote', matches: /./ }
      return await timed(page, 'mousedown', quotations, () => page.mouse.click(x, y))
    }
    return null
  })
