// Makes the README's picture from this program: the invented sample, a claim chosen.
import { join } from 'node:path'
import { mapAtRest, openExplorer } from '../tests/browser/explorer.ts'

const explorer = await openExplorer()
const { page } = await explorer.open('/')
await mapAtRest(page)
await page.getByRole('link', { name: 'VOSS INSURED THE SHIP TWICE' }).first().click()
await page.getByRole('heading', { name: 'VOSS INSURED THE SHIP TWICE' }).waitFor()
await page.waitForTimeout(1_500)
await page.screenshot({ path: join(import.meta.dirname, '../docs/pictures/opening.png') })
await page.context().close()
await explorer.close()
