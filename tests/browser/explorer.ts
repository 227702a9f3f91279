// The built page over the invented sample, in a real browser, with what every test of it needs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { fileSource } from '../../import/source.ts'
import { ingest } from '../../server/ingest/ingest.ts'
import { startServer } from '../../server/main.ts'
import { openStore } from '../../store/open.ts'
import { launchBrowser } from './chromium.ts'

const ROOT = join(import.meta.dirname, '../..')
export const SAMPLE = join(ROOT, 'samples/skerry-point')

/** The map alone is drawn with WebGL, by the processor: what is around it needs half the work when it is put together without. */
const COMPOSED_PLAINLY = '--disable-gpu-compositing'

export interface Explorer {
  readonly url: string
  /** A page of its own context: nothing is kept from one to the next. What the page complains of is gathered. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>
  close(): Promise<void>
}

const newPage = async (browser: Browser, url: string, options: BrowserContextOptions) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  await page.goto(url)
  return { page, complaints }
}

/** Where the store is: a file, or the Neo4j server of the run where there is one. */
const emptyPlace = async (folder: string) => {
  // Pictures are taken outside of a test run.
  const neo4j = process.env.VITEST ? (await import('vitest')).inject('neo4j') : undefined
  if (!neo4j) return { storeAddress: `sqlite:${join(folder, 'store.sqlite')}`, storeCredentials: {} }
  const { empty } = await import('../neo4j/stores.ts')
  await empty()
  const { address, user, password, database } = neo4j
  return { storeAddress: address, storeCredentials: { user, password, ...(database && { database }) } }
}

/** @param sample whether the invented sample is in the store, or nothing is */
export const openExplorer = async (sample = true): Promise<Explorer> => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-browser-'))
  const { storeAddress, storeCredentials } = await emptyPlace(folder)
  const store = await openStore(storeAddress, storeCredentials)
  if (sample)
    for (const file of ['skerry-point.txt', 'objections.jsonl'])
      await ingest(store, await fileSource(join(SAMPLE, file)))
  await store.close()
  const server = await startServer({ storeAddress, storeCredentials, port: 0, logLevel: 'silent' })
  const browser = await launchBrowser([COMPOSED_PLAINLY])
  return {
    url: server.url,
    open: (path, options = {}) => newPage(browser, server.url + path, options),
    close: async () => {
      await browser.close()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Waits until the map is drawn and its layout has ended. */
export const mapAtRest = (page: Page) =>
  page
    .getByText(/layout (at rest|stopped|still)/)
    .first()
    .waitFor({ timeout: 30_000 })

/** What axe-core finds, as sentences; none is the only good answer. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await run.run(document)
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join('; ')})`)
  })
}
