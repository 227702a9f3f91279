// How quick the page is: the built page in a headless Chromium that draws in software, over the real compendium, where it is
// there, and over a generated graph that fills a map. Medians of several runs, as a table.
// npm run bench:page
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { fileSource } from '../import/source.ts'
import type { Statistics } from '../server/api/contract/statistics.ts'
import { ingest } from '../server/ingest/ingest.ts'
import { startServer } from '../server/main.ts'
import { openStore } from '../store/open.ts'
import type { GraphStore } from '../store/store.ts'
import { launchBrowser } from '../tests/browser/chromium.ts'
import { realData } from '../tests/real-data.ts'
import { generatedGraph, planOf } from './graph.ts'
import { expanding, opening, openingLine, pointing, typing } from './page-moves.ts'

const RUNS = 5
const POINTED = 20
const LARGE = { nodes: 40_000, edges: 120_000 }

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const row = (what: string, asked: string, values: readonly number[], unit = 'ms', scale = 1): void => {
  const [least, most] = [Math.min(...values) / scale, Math.max(...values) / scale]
  const measured = `${(median(values) / scale).toFixed(0)} ${unit} (${least.toFixed(0)} to ${most.toFixed(0)})`
  console.log(`| ${what.padEnd(66)} | ${asked.padEnd(8)} | ${measured.padEnd(26)} |`)
}
const repeated = async <T>(work: () => Promise<T>): Promise<readonly T[]> => {
  const results: T[] = []
  for (let run = 0; run < RUNS; run += 1) results.push(await work())
  return results
}

/** Fills a store, serves it, and measures on a page of it. */
const served = async (fill: (store: GraphStore) => Promise<unknown>, measure: (url: string) => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'))
  const storeAddress = `sqlite:${join(folder, 'store.sqlite')}`
  const store = await openStore(storeAddress)
  await fill(store)
  await store.close()
  const server = await startServer({ storeAddress, port: 0, logLevel: 'silent' })
  try {
    await measure(server.url)
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const onCompendium = async (browser: Browser, url: string): Promise<void> => {
  const opened = await repeated(() => opening(browser, url))
  row(
    'script before the first picture, compressed',
    '350 KB',
    opened.map(({ script }) => script),
    'KB',
    1_024,
  )
  row(
    'first drawn map of the compendium',
    '1.5 s',
    opened.map(({ drawn }) => drawn),
  )
  row(
    'its layout at rest',
    '',
    opened.map(({ rest }) => rest),
  )
  const typed = await repeated(() => typing(browser, url, 'econom'))
  row('a key in the search box to results on the page', '50 ms', typed.flat())
  const { claimsMostBacked } = (await (await fetch(`${url}/api/statistics`)).json()) as Statistics
  const claim = claimsMostBacked[0]?.id ?? ''
  const lines = await repeated(() => openingLine(browser, url, claim))
  row(
    'a click on a line to its quotations',
    '',
    lines.flatMap((took) => took ?? []),
  )
}

/** An address that shows most of what is around the most used work, and has that work chosen. */
const fullMap = (): string => {
  const work = planOf(LARGE).ids.work(0)
  const open = [`1100~Quote~${work}`, `1500~Claim~${work}`, `2100~Work~${work}`]
  return `?${new URLSearchParams([['v', '1'], ['base', 'nothing'], ['chosen', work], ...open.map((one) => ['open', one])])}`
}
const onLargeMap = async (browser: Browser, url: string): Promise<void> => {
  const expanded = await repeated(() => expanding(browser, url + fullMap()))
  const [one] = expanded
  const size = one ? `${one.after - one.before} beside ${one.before}` : ''
  row(
    `expanding, ${size}: script until drawn`,
    '100 ms',
    expanded.map(({ script }) => script.worked),
  )
  row(
    '… by the clock, beside a browser that draws in software',
    '',
    expanded.map(({ script }) => script.clock),
  )
  row(
    '… from the key to the picture',
    '',
    expanded.map(({ drawn }) => drawn),
  )
  row(
    '… from the key to the layout at rest',
    '1.5 s',
    expanded.map(({ settled }) => settled),
  )
  row('pointing at a thing on that map: script', '16 ms', await pointing(browser, url + fullMap(), POINTED))
}

if (!existsSync(join(import.meta.dirname, '../dist/client/index.html')))
  throw new Error('The page is not built: run `npm run build` first.')
const browser = await launchBrowser()
console.log(
  `| ${'what'.padEnd(66)} | asked    | measured (least to most)   |\n|${'-'.repeat(68)}|----------|----------------------------|`,
)
try {
  const folder = realData('compendium')
  const [file] = folder ? globSync(join(folder, '*.txt')) : []
  if (file)
    await served(
      async (store) => ingest(store, await fileSource(file)),
      (url) => onCompendium(browser, url),
    )
  await served(
    (store) =>
      store.importRecords(
        { id: 'import:bench', format: 'interchange', source: 'bench', hash: '0'.repeat(64) },
        generatedGraph(LARGE),
      ),
    (url) => onLargeMap(browser, url),
  )
} finally {
  await browser.close()
}
