// What a person adds by hand on the page: a stance, a check; told apart, and taken back. And a quotation laid against a text.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, type Explorer, mapAtRest, openExplorer } from './explorer.ts'

const CLAIM = 'VOSS INSURED THE SHIP TWICE'
let explorer: Explorer
beforeAll(async () => {
  explorer = await openExplorer()
})
afterAll(() => explorer?.close())

const firstQuotation = async (page: Page) => {
  await mapAtRest(page)
  await page.getByRole('link', { name: CLAIM }).first().click()
  const quotation = page.getByRole('article').filter({ hasText: 'Two policies were shown to me' }).last()
  await quotation.waitFor()
  return quotation
}
const offer = async (page: Page, what: string) => {
  const quotation = await firstQuotation(page)
  await quotation.getByRole('button', { name: 'by hand' }).click()
  await page.getByRole('menuitem', { name: what }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

describe('by hand', () => {
  it('a stance is added, shown as somebody’s, noted on, and each step undone and done again', async () => {
    const { page, complaints } = await explorer.open('/')
    const dialog = await offer(page, 'Add a stance …')
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole('combobox', { name: 'Which claim' }).fill('overloaded')
    await page.locator('[role=option]:visible').first().click()
    await dialog.getByLabel('Your name').fill('Ada Quill')
    await dialog.getByRole('button', { name: 'Add it' }).click()
    await page.getByText('Added by hand', { exact: true }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('overloaded')
    await page.locator('[role=option]:visible').first().click()
    await page.getByText('by hand, by Ada Quill').first().waitFor()
    await page.getByRole('button', { name: 'add a note' }).first().click()
    await page.getByRole('textbox', { name: 'Note' }).fill('read agian')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('“read agian”').first().waitFor()
    await page.getByRole('button', { name: 'correct the note' }).first().click()
    await page.getByRole('textbox', { name: 'Note' }).fill('read again')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('“read again”').first().waitFor()
    // One step back each: the correction, the note, the stance; and forward again.
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'Quotations' }).first().click()
    await page.keyboard.press('Control+z')
    await page.getByText('“read agian”').first().waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page
      .getByText(/^“read/)
      .first()
      .waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('by hand, by Ada Quill').first().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Redo' }).click()
    await page.getByText('by hand, by Ada Quill').first().waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  it('a quotation is laid against a text, marked as checked, and the mark is taken back', async () => {
    const { page } = await explorer.open('/')
    const dialog = await offer(page, 'Check against a text …')
    await dialog
      .getByLabel('The text of the work')
      .fill('In May two policies were shown to me, on two com-\npanies, over one hull, signed within a month.')
    await dialog.getByRole('button', { name: 'Find it' }).click()
    await dialog.getByText('It stands there, with differences that are not marked.').waitFor()
    expect(await dialog.locator('ins', { hasText: 'month' }).count()).toBe(1)
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Mark as checked …' }).click()
    await page.getByLabel('Your name').fill('Ada Quill')
    await page.getByRole('button', { name: 'Keep it' }).click()
    const kept = page.getByText('stands there otherwise, says Ada Quill').first()
    await kept.waitFor()
    // It is offered for a while only: at once.
    await page.getByRole('button', { name: 'Take back' }).first().click()
    await page.getByText('The graph is as it was before.').first().waitFor()
    await kept.waitFor({ state: 'detached' })
    await page.close()
  })
})
