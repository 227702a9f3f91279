// The built page over the invented sample, in a real browser, with what every test of it needs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core'
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
  /** A page that finds nothing kept by the ones before. What it complains of is gathered. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>
  close(): Promise<void>
}

/** The built script of a worker: where the worker is ended while it comes, no end of that is told. */
const WORKER = /-worker-[\w-]+\.js$/
const isWaitedFor = (request: Request): boolean =>
  request.resourceType() !== 'eventsource' && !WORKER.test(request.url())

/** Requests of a page that have not been answered yet; streams of events never are. */
const underWay = new WeakMap<Page, Set<Request>>()

const newPage = async (context: BrowserContext, url: string) => {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  const requests = new Set<Request>()
  underWay.set(page, requests)
  page.on('request', (request) => isWaitedFor(request) && requests.add(request))
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
  // What a page before has kept is not to be found by this one.
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(url).origin,
    storageTypes: 'local_storage,cookies',
  })
  await session.detach()
  await page.goto(url)
  return { page, complaints }
}

/** Pages that look alike share a context: the program is fetched and compiled once. */
const openContexts = (browser: Browser) => {
  const contexts = new Map<string, Promise<BrowserContext>>()
  return async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const look = JSON.stringify(options)
    const opening =
      contexts.get(look) ??
      browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options })
    contexts.set(look, opening)
    const context = await opening
    await context.setOffline(false)
    return context
  }
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
  const contextFor = openContexts(browser)
  return {
    url: server.url,
    open: async (path, options = {}) => newPage(await contextFor(options), server.url + path),
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

/** For so long nothing was asked for, and nothing said that it is busy, in milliseconds. */
const QUIET = 120
const LONGEST = 30_000
/** Waits until all that a page has asked for is there and shown. */
export const pageAtRest = async (page: Page): Promise<void> => {
  const requests = underWay.get(page) ?? new Set()
  const until = Date.now() + LONGEST
  let since = Date.now()
  while (Date.now() - since < QUIET) {
    await page.waitForTimeout(20)
    if (requests.size === 0 && (await page.locator('[aria-busy=true]').count()) === 0) continue
    since = Date.now()
    if (since > until) throw new Error(`not at rest: ${[...requests].map((request) => request.url()).join(' ')}`)
  }
}

/** What axe-core finds, as sentences; none is the only good answer. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await run.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join('; ')})`)
  })
}
