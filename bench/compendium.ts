// The real compendium, from the file to a searchable store, and from nothing to the first drawn map; medians of several runs.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../server/main.ts'
import { launchBrowser } from '../tests/browser/chromium.ts'
import { realData } from '../tests/real-data.ts'

const ROOT = join(import.meta.dirname, '..')
const RUNS = 5
const MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("maxrss "+process.resourceUsage().maxRSS))'
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const importOnce = (file: string, store: string): { milliseconds: number; megabytes: number } => {
  for (const end of ['', '-wal', '-shm']) rmSync(store + end, { force: true })
  const begun = performance.now()
  const args = ['--import', MEMORY, join(ROOT, 'cli/whence.js'), 'import', file, '--store', `sqlite:${store}`, '--json']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return { milliseconds: performance.now() - begun, megabytes: Number(/maxrss (\d+)/.exec(stderr)?.[1]) / 1024 }
}

const firstMap = async (store: string): Promise<readonly { drawn: number; rest: number }[]> => {
  const server = await startServer({ storeAddress: `sqlite:${store}`, port: 0, logLevel: 'silent' })
  const browser = await launchBrowser()
  const times: { drawn: number; rest: number }[] = []
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const begun = performance.now()
    await page.goto(server.url)
    await page.getByText(/showing \d+ of \d+/).waitFor()
    await page.locator('canvas').first().waitFor()
    const drawn = performance.now() - begun
    await page.getByText(/layout at rest/).waitFor()
    times.push({ drawn, rest: performance.now() - begun })
    await page.close()
  }
  await browser.close()
  await server.close()
  return times
}

const folder = realData('compendium')
const [file] = folder ? globSync(join(folder, '*.txt')) : []
if (file) {
  const work = mkdtempSync(join(tmpdir(), 'whence-bench-'))
  const store = join(work, 'store.sqlite')
  const runs = Array.from({ length: RUNS }, () => importOnce(file, store))
  console.log(
    `import of the compendium, whole process: ${median(runs.map((run) => run.milliseconds)).toFixed(0)} ms (median of ${RUNS})`,
  )
  console.log(`its peak memory: ${median(runs.map((run) => run.megabytes)).toFixed(0)} MB`)
  if (existsSync(join(ROOT, 'dist/client/index.html'))) {
    const maps = await firstMap(store)
    console.log(
      `first drawn map of it: ${median(maps.map((map) => map.drawn)).toFixed(0)} ms; layout at rest: ${median(maps.map((map) => map.rest)).toFixed(0)} ms (headless, software rendering)`,
    )
  } else console.log('The page is not built: npm run build, and the first map is measured too.')
  rmSync(work, { recursive: true })
}
