// How long the judging questions take: on a generated graph of 200,000 nodes and 1,000,000 edges, or on a store that is given.
// Call: node bench/judging.ts [STORE-ADDRESS]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { claimChain } from '../server/explore/chain/claim-chain.ts'
import { claimMeasures } from '../server/explore/claim-measures.ts'
import { claimRelations } from '../server/explore/claim-relations.ts'
import { listsOf } from '../server/explore/lists/lists.ts'
import { lossesView } from '../server/explore/losses.ts'
import { matrix } from '../server/explore/matrix.ts'
import { relations } from '../server/explore/relations.ts'
import { remainsOf } from '../server/explore/remains/remains.ts'
import { statistics } from '../server/explore/statistics.ts'
import { struckGround } from '../server/explore/struck-ground.ts'
import { timeline } from '../server/explore/timeline.ts'
import { whatIfView } from '../server/explore/what-if.ts'
import { openStore } from '../store/open.ts'
import type { GraphStore } from '../store/store.ts'
import { generatedGraph } from './graph.ts'
import { seeded } from './random.ts'

const SIZE = { nodes: 200_000, edges: 1_000_000 }
const CLAIMS = 500

const say = (what: string, milliseconds: readonly number[]): void => {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2)
  process.stdout.write(`${what.padEnd(28)} median ${at(0.5)} ms   99 % ${at(0.99)} ms   worst ${at(1)} ms\n`)
}

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const each = async (ids: readonly string[], work: (id: string) => unknown): Promise<readonly number[]> => {
  const taken: number[] = []
  for (const id of ids) taken.push(await timed(() => work(id)))
  return taken
}

const measure = async (store: GraphStore): Promise<void> => {
  const read = struckGround(store)
  say('reading the whole ground', [await timed(() => read({}))])
  const ground = await read({})
  const { base } = ground
  const random = seeded(7)
  const some = (ids: readonly string[], many: number) =>
    Array.from({ length: many }, () => ids[random.below(ids.length)] ?? '')
  const claims = some([...base.claims.keys()], CLAIMS)
  say("a claim's measures", await each(claims, (id) => claimMeasures(store, id)))
  say("a claim's chain", await each(claims, (id) => claimChain(store, id)))
  say('a claim among the others', await each(claims, (id) => claimRelations(store, read, {}, id)))
  const works = some(
    base.statements.flatMap((s) => s.work ?? []),
    20,
  )
  say('what if, without a work', await each(works, (id) => whatIfView(store, base, { works: [id] })))
  const remains = remainsOf(store, read)
  const opened = async (id: string) => {
    const { store: standing } = await remains({ withoutWorks: [id] })
    await statistics(standing, null)
  }
  say('opening page, a work struck', await each(works.slice(0, 5), opened))
  say('the same, asked again', await each(works.slice(0, 5), opened))
  const years = [1850, 1900, 1950]
  const onlyBefore = (year: string) => whatIfView(store, base, { onlyBefore: Number(year) })
  say('what if, printed before', await each(years.map(String), onlyBefore))
  const lists = listsOf(store)
  for (const name of ['one-work', 'one-person', 'no-quotation', 'disputed', 'most-backing'] as const)
    say(`list ${name}`, [await timed(() => lists(ground, name, { offset: 0, limit: 100 }))])
  for (const name of ['same-words', 'fewest-pages'] as const)
    say(`list ${name}, the first time`, [await timed(() => lists(ground, name, { offset: 0, limit: 100 }))])
  say('losses, the first time', [await timed(() => lossesView(store, ground, 'works', 100))])
  const question = { columns: 'works', order: 'similarity', rowLimit: 5_000, columnLimit: 1_000 } as const
  say('matrix by similarity', [await timed(() => matrix(store, ground, question))])
  say('timeline, the first time', [await timed(() => timeline(ground))])
  say('relations, the first time', [await timed(() => relations(store, ground, 100))])
}

const given = process.argv[2]
const folder = await mkdtemp(join(tmpdir(), 'whence-bench-'))
const store = await openStore(given ?? `sqlite:${join(folder, 'graph.sqlite')}`)
try {
  if (given === undefined)
    await store.importRecords(
      { id: 'import:bench', format: 'interchange', source: 'bench', hash: '0'.repeat(64) },
      generatedGraph(SIZE),
    )
  await measure(store)
} finally {
  await store.close()
  await rm(folder, { recursive: true, force: true })
}
