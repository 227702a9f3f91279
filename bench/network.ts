// How long measuring the whole graph takes, stage by stage, and how much memory: on a generated graph, or on a store that is given.
// Call: node bench/network.ts [STORE-ADDRESS]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { communitiesView, networkRank } from '../server/explore/network/views.ts'
import { measureInWorker } from '../server/network/in-worker.ts'
import { openStore } from '../store/open.ts'
import { generatedGraph } from './graph.ts'

const SIZE = { nodes: 200_000, edges: 1_000_000 }

const say = (what: string, value: string): void => {
  process.stdout.write(`${what.padEnd(36)} ${value}\n`)
}
const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(2)} s`
const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
  const start = performance.now()
  await work()
  say(what, seconds(performance.now() - start))
}

const given = process.argv[2]
const folder = await mkdtemp(join(tmpdir(), 'whence-bench-'))
const address = given ?? `sqlite:${join(folder, 'graph.sqlite')}`
const store = await openStore(address)
try {
  if (given === undefined)
    await store.importRecords(
      { id: 'import:bench', format: 'interchange', source: 'bench', hash: '0'.repeat(64) },
      generatedGraph(SIZE),
    )
  const start = performance.now()
  const { findings } = await measureInWorker(
    { store: address, strikes: {} },
    { signal: new AbortController().signal, onStage: () => undefined },
  )
  const all = performance.now() - start
  const { summary, took } = findings
  const stages = Object.entries(took)
  say(
    'nodes, lines, communities',
    [summary.claims + summary.works + summary.people, summary.lines, summary.communities].join(', '),
  )
  say('measuring, in its thread', seconds(all))
  say('  reading, ordering, handing over', seconds(all - stages.reduce((sum, [, took]) => sum + took, 0)))
  for (const [stage, took] of stages) say(`  ${stage}`, seconds(took))
  say('  hubs and authorities', summary.settled ? 'settled' : 'did not settle')
  say('peak memory of the process', `${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
  const page = { offset: 0, limit: 100 }
  await timed('first page by PageRank', () => networkRank(store, [], findings, { measure: 'pagerank', ...page }))
  await timed('first page of communities', () => communitiesView(store, [], findings, page))
} finally {
  await store.close()
  await rm(folder, { recursive: true, force: true })
}
