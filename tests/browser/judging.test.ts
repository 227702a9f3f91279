// How well claims are backed, as a person sees it: the page of a claim, striking out, matrix, time, side by side, lists.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodePath } from '../../client/state/path.ts'
import { axeFindings, type Explorer, mapAtRest, openExplorer, pageAtRest } from './explorer.ts'

const CLAIM = 'VOSS INSURED THE SHIP TWICE'
let explorer: Explorer
beforeAll(async () => {
  explorer = await openExplorer()
})
afterAll(() => explorer?.close())

/** The id of a claim, found as a person finds it. */
const idOf = async (claim: string): Promise<string> => {
  const answer = await fetch(`${explorer.url}/api/search?q=${encodeURIComponent(`"${claim}"`)}&kinds=Claim`)
  const { items } = (await answer.json()) as { items: { summary: { id: string } }[] }
  return items[0]?.summary.id ?? ''
}
/** The addresses of what backs a claim, and of its panel. */
const evidenceOf = async (claim: string) => `/evidence/${encodeURIComponent(await idOf(claim))}`
const panelOf = async (claim: string) => nodePath(await idOf(claim)) ?? '/'

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
    const { page } = await explorer.open(await evidenceOf(CLAIM))
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
    const { page, complaints } = await explorer.open(await evidenceOf(CLAIM))
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
    const { page } = await explorer.open(await evidenceOf(CLAIM))
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
    const { page } = await explorer.open(await evidenceOf(CLAIM), { viewport: { width, height: 844 } })
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
    const path = await evidenceOf(CLAIM)
    const { page } = await explorer.open(`${path}?v=1&before=1905`)
    await page.getByText(/Every figure below is of what remains/).waitFor()
    await page.getByRole('button', { name: 'Give all back' }).click()
    await page.getByRole('button', { name: '4 support it' }).waitFor()
    await page.close()
  })
})

describe('a panel while something is struck out', () => {
  it('lists and counts what remains, and says so; what is struck out itself is shown as it stands', async () => {
    const { page, complaints } = await explorer.open(`${await panelOf(CLAIM)}?v=1&before=1905`)
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
    const { page } = await explorer.open(await evidenceOf(CLAIM), { colorScheme: 'dark' })
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
})

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
    await page.goto(`${explorer.url}${await evidenceOf(CLAIM)}?v=1&before=${before}`)
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
    const claim = await idOf(CLAIM)
    const beside = `/compare?a=${encodeURIComponent(claim)}&b=${encodeURIComponent(claim)}`
    const evidence = await evidenceOf(CLAIM)
    for (const path of [...views, beside, evidence, `${evidence}?v=1&before=1000`]) {
      await page.goto(explorer.url + path)
      await pageAtRest(page)
      expect([path, ...(await axeFindings(page))]).toEqual([path])
    }
    expect(complaints).toEqual([])
    await page.close()
  })
})
