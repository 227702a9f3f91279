// Makes the README's pictures from this program, over the invented sample: the map, what backs a claim, the matrix.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { mapAtRest, openExplorer } from '../tests/browser/explorer.ts'

const CLAIM = 'VOSS INSURED THE SHIP TWICE'
const FOLDER = join(import.meta.dirname, '../docs/pictures')

const choose = async (page: Page) => {
  await mapAtRest(page)
  await page.getByRole('link', { name: CLAIM }).first().click()
  await page.getByRole('heading', { name: CLAIM }).waitFor()
}
/** Each picture: its name, where it begins, and what is done before it is taken. */
const PICTURES: readonly [name: string, path: string, prepare: (page: Page) => Promise<void>][] = [
  ['opening', '/', choose],
  [
    'evidence',
    '/',
    async (page) => {
      await choose(page)
      await page.getByRole('button', { name: 'What backs it' }).click()
      await page.getByRole('button', { name: 'Close' }).click()
      await page.getByRole('region', { name: 'Drawing of the chain' }).scrollIntoViewIfNeeded()
    },
  ],
  [
    'matrix',
    '/matrix',
    async (page) => {
      await page.getByText('large', { exact: true }).click()
    },
  ],
]

const explorer = await openExplorer()
for (const [name, path, prepare] of PICTURES) {
  const { page } = await explorer.open(path)
  await prepare(page)
  await page.waitForTimeout(1_500)
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  await page.close()
}
await explorer.close()
