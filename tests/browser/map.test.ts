// The picture itself: that it stands in the middle of its frame whatever was done meanwhile, and that nothing done early breaks it.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Explorer, mapAtRest, openExplorer } from './explorer.ts'

let explorer: Explorer
beforeAll(async () => {
  explorer = await openExplorer()
})
afterAll(() => explorer?.close())

/** Pixels of paper around all marks of the map. */
const paperAround = async (page: Page) => {
  const clip = await page.getByRole('application').boundingBox()
  if (!clip) throw new Error('There is no map.')
  const picture = (await page.screenshot({ clip })).toString('base64')
  return page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const { width, height } = image
    const context = new OffscreenCanvas(width, height).getContext('2d')
    if (!context) throw new Error('There is no canvas.')
    context.drawImage(image, 0, 0)
    const { data: pixels } = context.getImageData(0, 0, width, height)
    const around = { left: width, right: width, top: height, bottom: height }
    for (let at = 0; at < pixels.length; at += 4) {
      const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]
      // Marks have a colour of their own; paper, lines and words are nearly grey.
      if (Math.max(red, green, blue) - Math.min(red, green, blue) < 40) continue
      const x = (at / 4) % width
      const y = (at / 4 - x) / width
      around.left = Math.min(around.left, x)
      around.right = Math.min(around.right, width - 1 - x)
      around.top = Math.min(around.top, y)
      around.bottom = Math.min(around.bottom, height - 1 - y)
    }
    return around
  }, picture)
}
/** As much paper at one side as at the other, and not much of it both across and down. */
const standsInTheMiddle = async (page: Page) => {
  await mapAtRest(page)
  await expect
    .poll(async () => {
      const { left, right, top, bottom } = await paperAround(page)
      const isMiddle = Math.abs(left - right) < 30 && Math.abs(top - bottom) < 30
      return isMiddle && Math.min(left, top) < 90 ? 'in the middle' : { left, right, top, bottom }
    })
    .toBe('in the middle')
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const DEEDS: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['when it is opened', async () => undefined],
  [
    'when something is chosen at once',
    (page) =>
      page
        .getByRole('link', { name: /^[A-Z ]{12,}/ })
        .last()
        .click(),
  ],
  [
    'when one comes back to it from the table',
    async (page) => {
      await mapAtRest(page)
      await press(page, 'Table')
      await press(page, 'Map')
    },
  ],
  [
    'in other colours, and with a panel folded',
    async (page) => {
      await mapAtRest(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      await press(page, 'Panel of the filter')
    },
  ],
]
const MOTIONS: readonly [string, BrowserContextOptions][] = [
  ['with motion', { reducedMotion: 'no-preference' }],
  ['with less motion', { reducedMotion: 'reduce' }],
]

describe('the map stands in the middle of its frame', () => {
  for (const [motion, options] of MOTIONS)
    it.each(DEEDS)(`${motion}, %s`, async (_, act) => {
      const { page, complaints } = await explorer.open('/', options)
      await act(page)
      await standsInTheMiddle(page)
      expect(complaints).toEqual([])
      await page.close()
    })
})

describe('what is done before the next picture', () => {
  it('is drawn with it: choosing while the frame changes breaks nothing', async () => {
    const { page, complaints } = await explorer.open('/')
    await mapAtRest(page)
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLElement>('[role="application"]')
      const link = document.querySelector<HTMLElement>('a[href^="/claim/"]')
      if (!frame) return
      // Told of a new width after the map was, before the next picture.
      let isFirst = true
      new ResizeObserver(() => {
        if (!isFirst) link?.click()
        isFirst = false
      }).observe(frame)
      requestAnimationFrame(() => requestAnimationFrame(() => (frame.style.right = '120px')))
    })
    await page.getByRole('article', { name: 'Claim' }).waitFor()
    await page.waitForTimeout(100)
    expect(complaints).toEqual([])
    expect(await page.getByRole('application').count()).toBe(1)
    await page.close()
  })
})
