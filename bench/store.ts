// Figures of a store on a generated graph: loading it, then the questions a person's moves ask, in process.
// node bench/store.ts [NODES] [EDGES] [ADDRESS]
import { resolve } from 'node:path'
import { openStore } from '../store/open.ts'
import type { NodeFilter } from '../store/questions.ts'
import type { GraphStore } from '../store/store.ts'
import { type GraphSize, generatedGraph, planOf } from './graph.ts'
import { seeded } from './random.ts'
import { madeWords } from './words.ts'

export interface Figure {
  readonly what: string
  /** Milliseconds of wall time. */
  readonly median: number
  readonly p99: number
  /** The same of processor time, which other work on the machine lengthens less. */
  readonly processorP99: number
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0

/** Runs a question many times and gives the median and the 99th percentile of its time. */
export const measure = async (what: string, times: number, ask: () => Promise<unknown>): Promise<Figure> => {
  for (let warm = 0; warm < Math.min(20, times); warm++) await ask()
  const took: number[] = []
  const worked: number[] = []
  for (let n = 0; n < times; n++) {
    const before = process.cpuUsage()
    const start = performance.now()
    await ask()
    took.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    worked.push((user + system) / 1_000)
  }
  return { what, median: quantile(took, 0.5), p99: quantile(took, 0.99), processorP99: quantile(worked, 0.99) }
}

/**
 * @param onProgress called with the records written so far
 * @returns records landed a second, all that is derived included
 */
export const load = async (
  store: GraphStore,
  size: GraphSize,
  onProgress?: (written: number) => void,
): Promise<number> => {
  const start = performance.now()
  const header = {
    id: 'import:bench',
    format: 'bench',
    source: 'generated',
    hash: `${size.nodes}-${size.edges}-${size.seed ?? 1}`,
  }
  await store.importRecords(header, generatedGraph(size), onProgress && { onProgress })
  return ((size.nodes + size.edges) / (performance.now() - start)) * 1000
}

/** The questions, asked of things chosen at random, the same in every run. @param onFigure told each figure as it is there */
export const measureReads = async (
  store: GraphStore,
  size: GraphSize,
  times = 1_000,
  onFigure?: (figure: Figure) => void,
): Promise<readonly Figure[]> => {
  const { ids, ...plan } = planOf(size)
  const random = seeded(9)
  const words = madeWords(seeded((size.seed ?? 1) + 1)).all
  const page = { offset: 0, limit: 100 }
  const claim = () => ids.claim(random.below(plan.claims))
  const node = () => {
    const share = random.below(10)
    if (share < 6) return ids.quote(random.below(plan.quotes))
    return share < 8 ? ids.work(random.below(plan.works)) : claim()
  }
  const word = (from: number, to: number) => words[from + random.below(to - from)] ?? 'harbour'
  const twoHops = async () => {
    const { items } = await store.neighbours({ id: node(), offset: 0, limit: 10 })
    for (const each of items) await store.neighbours({ id: each.node.id, offset: 0, limit: 10 })
  }
  const search = (text: string) => store.search({ text, offset: 0, limit: 20 })
  const byQuotations = (filter: NodeFilter) => store.rank({ filter, by: 'quotations', offset: 0, limit: 50 })
  const questions: readonly (readonly [what: string, times: number, ask: () => Promise<unknown>])[] = [
    ['one hop, 100 neighbours', times, () => store.neighbours({ id: node(), ...page })],
    ['two hops, 10 each', times / 5, twoHops],
    ['evidence of a claim', times, () => store.evidence({ claim: claim(), ...page })],
    ['folded lines of a claim', times, () => store.foldedOf(claim(), page)],
    ['search, one word', times, () => search(word(200, words.length))],
    ['search, two words', times, () => search(`${word(16, 2_000)} ${word(16, words.length)}`)],
    ['search, a word in nearly every text', times / 20, () => search('the')],
    ['search, as it is typed', times / 5, () => search(word(16, words.length).slice(0, 3 + random.below(4)))],
    ['list of claims by quotations', times / 20, () => byQuotations({ kinds: ['Claim'] })],
    ['list under a topic', times / 20, () => byQuotations({ topics: [ids.topic(random.below(plan.topics))] })],
    ['paths up to 6 edges', times / 20, () => store.paths({ from: node(), to: node(), maxLength: 6, limit: 10 })],
  ]
  const figures: Figure[] = []
  for (const question of questions) {
    const figure = await measure(...question)
    figures.push(figure)
    onFigure?.(figure)
  }
  return figures
}

const main = async () => {
  const [nodes = '200000', edges = '1000000', address = 'sqlite::memory:'] = process.argv.slice(2)
  const size = { nodes: Number(nodes), edges: Number(edges) }
  const store = await openStore(address)
  console.log(`${store.engine}: ${size.nodes} nodes, ${size.edges} edges`)
  console.log(`load: ${Math.round(await load(store, size))} records a second`)
  const milliseconds = (value: number) => `${value.toFixed(2).padStart(8)} ms`
  for (const { what, median, p99, processorP99 } of await measureReads(store, size))
    console.log(
      `${what.padEnd(40)} median ${milliseconds(median)}   p99 ${milliseconds(p99)}   p99 of processor time ${milliseconds(processorP99)}`,
    )
  console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
  await store.close()
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) await main()
