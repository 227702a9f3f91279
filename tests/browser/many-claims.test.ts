// Many claims at once, as a person sees them: matrix, time, side by side, lists, the whole graph.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { besidePath, evidencePath } from './addresses.ts'
import { axeFindings, type Explorer, mapAtRest, openExplorer, pageAtRest } from './explorer.ts'

const CLAIM = 'VOSS INSURED THE SHIP TWICE'
let explorer: Explorer
beforeAll(async () => {
  explorer = await openExplorer()
})
afterAll(() => explorer?.close())

describe('pictures of many claims', () => {
  it('the matrix is walked by keys and opens the quotations behind a cell', async () => {
    const { page } = await explorer.open('/matrix')
    await page.getByRole('region', { name: /Matrix of 12 claims/ }).focus()
    await page.getByText(/: (\d+ quotations? |no quotation)/).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary', { name: 'Chosen' }).waitFor()
    await page.close()
  })

  it('the matrix is saved as CSV and SVG', async () => {
    const { page } = await explorer.open('/matrix?columns=people')
    for (const name of ['CSV', 'SVG']) {
      const saving = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      expect((await saving).suggestedFilename()).toBe(`matrix.${name.toLowerCase()}`)
    }
    await page.close()
  })

  it('the slider of years drives every view, stands in the address, and is undone', async () => {
    const { page } = await explorer.open('/time')
    const thumb = page.getByRole('slider', { name: 'Year by which works were printed' })
    await thumb.focus()
    await page.keyboard.press('Home')
    await page
      .getByRole('status', { name: 'Struck out' })
      .getByText(/only works printed before/)
      .waitFor()
    await expect.poll(() => page.url()).toContain('before=')
    const before = new URL(page.url()).searchParams.get('before')
    for (const [view, says] of [
      ['Map', /hollow: \d+ struck out/],
      ['Table', /\d+ of them struck out/],
    ] as const) {
      await page.getByRole('button', { name: view, exact: true }).click()
      await page.getByText(says).first().waitFor()
    }
    await page.getByRole('button', { name: 'More views' }).click()
    await page.getByRole('menuitem', { name: /^Matrix/ }).click()
    await page
      .getByText(/Struck out: only works printed before|Nothing meets/)
      .first()
      .waitFor()
    expect(new URL(page.url()).searchParams.get('before')).toBe(before)
    await page.goto(`${explorer.url}${await evidencePath(explorer, CLAIM)}?v=1&before=${before}`)
    await page.getByText(/Every figure below is of what remains/).waitFor()
    await page.goto(`${explorer.url}/time`)
    await page.getByRole('slider', { name: 'Year by which works were printed' }).focus()
    await page.keyboard.press('Home')
    const strip = page.getByRole('status', { name: 'Struck out' })
    await strip.waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await strip.waitFor({ state: 'detached' })
    await page.close()
  })

  it('two claims are laid side by side by search', async () => {
    const { page } = await explorer.open('/compare')
    for (const [label, words] of [
      ['The first', 'insured'],
      ['The second', 'lamp was dark'],
    ] as const) {
      await page.getByRole('combobox', { name: label, exact: true }).fill(words)
      await page.getByRole('option').first().click()
    }
    await page
      .getByText(/works? of both/)
      .first()
      .waitFor()
    expect(page.url()).toMatch(/a=claim.*b=claim/)
    await page.close()
  })

  it('two documents: the total of each opens to a list of just so many, and on to a passage', async () => {
    const answer = await fetch(`${explorer.url}/api/documents`)
    const { items } = (await answer.json()) as { items: { id: string }[] }
    const [a, b] = items.map(({ id }) => encodeURIComponent(id))
    const { page, complaints } = await explorer.open(`/compare?a=${a}&b=${b}`)
    const total = page
      .getByRole('region', { name: 'The first:' })
      .getByRole('button', { name: /^\d+ (quotations|statements)$/ })
    const words = (await total.textContent()) ?? ''
    await total.click()
    const list = page.getByRole('region', { name: 'Statements of the first' })
    await list.getByRole('status').getByText(words).waitFor()
    await list.getByRole('link', { name: /line/ }).first().click()
    await expect.poll(() => page.url()).toContain('/read/')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('the whole graph is measured, and a work that stands out leads down to a passage', async () => {
    const { page, complaints } = await explorer.open('/network')
    const ranking = page.getByRole('region', { name: 'By a measure' })
    await ranking.getByText('Authority', { exact: true }).click()
    await ranking.getByRole('listitem').getByRole('link').first().click()
    await page
      .getByRole('complementary', { name: 'Chosen' })
      .getByRole('link', { name: /line \d+/ })
      .first()
      .click()
    await expect.poll(() => page.url()).toContain('/read/')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('communities list their members and are put on the map', async () => {
    const { page } = await explorer.open('/network')
    const communities = page.getByRole('region', { name: 'Communities' })
    await communities.getByRole('button', { name: 'Members of community 1' }).click()
    await communities.getByRole('button', { name: 'On the map' }).click()
    await mapAtRest(page)
    expect(page.url()).toContain('base=nothing')
    await page.close()
  })

  it('colours on the map say communities: the legend says which, the address keeps it, undo takes it back', async () => {
    const { page, complaints } = await explorer.open('/')
    await mapAtRest(page)
    const legend = page.getByRole('group', { name: 'Colours of the map' })
    await legend.getByText('Community', { exact: true }).click()
    await legend.getByText(/\d communit(y|ies) in all/).waitFor()
    expect(await legend.getByText(/^around/).count()).toBeGreaterThan(1)
    await expect.poll(() => page.url()).toContain('colours=community')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).click()
    await legend.getByText(/in all/).waitFor({ state: 'detached' })
    await expect.poll(() => page.url()).not.toContain('colours=')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('the measuring is of what remains when something is struck out', async () => {
    const { page } = await explorer.open('/network?v=1&before=1000')
    await page.getByText('Nothing is joined to anything').waitFor()
    await page.getByRole('button', { name: 'Give all back' }).click()
    await page.getByRole('region', { name: 'Communities' }).waitFor()
    await page.close()
  })

  it('claims that share works lead to both side by side', async () => {
    const { page } = await explorer.open('/relations')
    const pairs = page.getByRole('region', { name: 'Claims that share works' })
    await pairs
      .getByRole('button', { name: /\d works?/ })
      .first()
      .click()
    await page
      .getByText(/works? of both/)
      .first()
      .waitFor()
    expect(page.url()).toMatch(/compare.*a=claim.*b=claim/)
    await page.close()
  })

  it('lists open from the opening page', async () => {
    const { page } = await explorer.open('/')
    await page.getByRole('link', { name: 'Claims resting on one work' }).click()
    await page.getByRole('heading', { name: /Claims resting on one work \(\d+\)/ }).waitFor()
    expect(page.url()).toContain('/lists/one-work')
    await page.close()
  })

  it('the number of a row of a list opens to just so many', async () => {
    for (const [list, item] of [
      ['one-work', 'article'],
      ['disputed', 'article'],
      ['most-backing', 'listitem'],
    ] as const) {
      const { page, complaints } = await explorer.open(`/lists/${list}`)
      const row = page.getByRole('listitem').first()
      const number = row.getByRole('button', { name: /^\d+ / }).first()
      const many = Number.parseInt((await number.textContent()) ?? '', 10)
      await number.click()
      await expect.poll(() => row.getByRole(item).count()).toBe(many)
      expect(complaints).toEqual([])
      await page.close()
    }
  })
})

describe('axe-core finds nothing', () => {
  const views = [
    '/what-if?v=1&before=1930',
    '/matrix',
    '/time',
    '/time?v=1&before=1000',
    '/compare',
    '/lists/disputed',
    '/network',
    '/relations',
    '/measures',
    '/matrix?columns=people&v=1&before=1000',
    '/lists/same-words?v=1&before=1000',
    '/relations?v=1&before=1000',
  ]
  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('in %s, %i pixels wide', async (colorScheme, width) => {
    const { page, complaints } = await explorer.open('/', { colorScheme, viewport: { width, height: 844 } })
    const beside = await besidePath(explorer, CLAIM, CLAIM)
    const evidence = await evidencePath(explorer, CLAIM)
    for (const path of [...views, beside, evidence, `${evidence}?v=1&before=1000`]) {
      await page.goto(explorer.url + path)
      await pageAtRest(page)
      expect([path, ...(await axeFindings(page))]).toEqual([path])
    }
    expect(complaints).toEqual([])
    await page.close()
  })
})
