// A document dropped on an empty explorer, and one that cannot be read.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, type Explorer, mapAtRest, openExplorer, SAMPLE } from './explorer.ts'

let explorer: Explorer
beforeAll(async () => {
  explorer = await openExplorer(false)
})
afterAll(() => explorer?.close())

const drop = async (page: Page, name: string, text: string) => {
  const transfer = await page.evaluateHandle(
    ([file, words]) => {
      const data = new DataTransfer()
      data.items.add(new File([words ?? ''], file ?? '', { type: 'text/plain' }))
      return data
    },
    [name, text],
  )
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer })
}

describe('an empty explorer', () => {
  it('invites, and axe-core finds nothing on it', async () => {
    const { page } = await explorer.open('/')
    await page.getByText(/drop/i).first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })

  it('says what is wrong with a file that is nothing it knows, and nothing has changed', async () => {
    const { page } = await explorer.open('/')
    await page.getByText(/drop/i).first().waitFor()
    await drop(page, 'shopping.txt', 'bread\nmilk\n')
    const tray = page.getByRole('region', { name: 'Imports under way' })
    await tray
      .getByText(/shopping\.txt/)
      .first()
      .waitFor()
    await tray
      .getByText(/compendium|format|read/i)
      .first()
      .waitFor()
    const statistics = await page.evaluate(() => fetch('/api/statistics').then((answer) => answer.json()))
    expect(statistics.nodes.Claim).toBe(0)
    await page.close()
  })

  it('takes in a document that is dropped, reports what was passed over, and shows the map', async () => {
    const { page } = await explorer.open('/')
    await page.getByText(/drop/i).first().waitFor()
    await drop(page, 'skerry-point.txt', readFileSync(join(SAMPLE, 'skerry-point.txt'), 'utf8'))
    await page.getByRole('heading', { name: 'What is in here' }).first().waitFor({ timeout: 20_000 })
    await page.getByRole('button', { name: /12\s*claims/ }).waitFor({ timeout: 20_000 })
    await mapAtRest(page)
    // What came last stands first.
    await drop(page, 'shopping.txt', 'bread\nmilk\n')
    const tray = page.getByRole('region', { name: 'Imports under way' })
    await tray.getByText('shopping.txt', { exact: true }).waitFor()
    expect(await tray.locator('strong').allTextContents()).toEqual(['shopping.txt', 'skerry-point.txt'])
    await page
      .getByText(/passed over|not read|notes?/i)
      .first()
      .waitFor()
    await page.close()
  })
})
