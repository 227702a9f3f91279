// A graph of any size in the proportions of a real one, the same in every run: many quotations, from fewer works by fewer people,
// on claims under topics; a few works and people used everywhere, most of them once.
import type { GraphEdge } from '../model/edge.ts'
import type { EdgeType } from '../model/kind.ts'
import { EDGE_TYPES } from '../model/kind.ts'
import type { GraphNode } from '../model/node.ts'
import type { GraphRecord } from '../model/record.ts'
import { seeded } from './random.ts'
import { madeWords } from './words.ts'

export interface GraphSize {
  readonly nodes: number
  readonly edges: number
  readonly seed?: number
}

const BATCH = 2_000
/** Shares of the nodes; the rest are quotations. */
const SHARES = { documents: 0.001, topics: 0.005, people: 0.095, works: 0.15, claims: 0.1 }
/** Four hex digits for every number below 65,536. */
const FOUR = Array.from({ length: 0x10000 }, (_, n) => n.toString(16).padStart(4, '0'))
const hex = (n: number) => {
  const mixed = Math.imul(n + 1, 0x9e3779b1) >>> 0
  return `${FOUR[mixed >>> 16]}${FOUR[mixed & 0xffff]}`
}
/** 16 hex digits, as ids have, other for every number and type. */
const digits = (n: number, salt: number) => hex(n) + hex(Math.imul(n, 31) ^ salt)

/** How many of each there are, and what they are called. */
export const planOf = ({ nodes }: GraphSize) => {
  const count = (share: number) => Math.max(1, Math.round(nodes * share))
  const counts = {
    documents: count(SHARES.documents),
    topics: count(SHARES.topics),
    people: count(SHARES.people),
    works: count(SHARES.works),
    claims: count(SHARES.claims),
  }
  const rest = nodes - Object.values(counts).reduce((sum, each) => sum + each, 0)
  return {
    ...counts,
    quotes: Math.max(1, rest),
    ids: {
      document: (n: number) => `work:papers-${n}`,
      topic: (n: number) => `topic:matter-${n}`,
      person: (n: number) => `person:person-${n}`,
      work: (n: number) => `work:work-${n}`,
      claim: (n: number) => `claim:${digits(n, 1)}`,
      quote: (n: number) => `quote:${digits(n, 2)}`,
    },
  }
}

function* nodesOf(size: GraphSize): Generator<GraphNode> {
  const plan = planOf(size)
  const random = seeded((size.seed ?? 1) + 1)
  const words = madeWords(random)
  const place = (n: number, each: number) => {
    const line = 1 + Math.floor(n / plan.documents) * each
    return [
      {
        document: plan.ids.document(n % plan.documents),
        lines: [line, line + each - 2] as [number, number],
        importer: 'bench',
      },
    ]
  }
  for (let n = 0; n < plan.documents; n++)
    yield { id: plan.ids.document(n), kind: 'Work', title: `Papers ${n}`, type: 'webpage' }
  for (let n = 0; n < plan.topics; n++) yield { id: plan.ids.topic(n), kind: 'Topic', name: words.sentence(3) }
  for (let n = 0; n < plan.people; n++) {
    const [given, family] = [words.name(), words.name()]
    yield {
      id: plan.ids.person(n),
      kind: 'Person',
      name: `${given} ${family}`,
      family,
      given,
      variants: [`${family}, ${given}`],
    }
  }
  for (let n = 0; n < plan.works; n++) {
    yield {
      id: plan.ids.work(n),
      kind: 'Work',
      title: words.sentence(2 + random.below(6)),
      type: 'book',
      year: 1800 + random.below(200),
    }
  }
  for (let n = 0; n < plan.claims; n++) {
    yield {
      id: plan.ids.claim(n),
      kind: 'Claim',
      text: words.sentence(6 + random.below(10)).toUpperCase(),
      provenance: place(n, 40),
    }
  }
  for (let n = 0; n < plan.quotes; n++) {
    yield {
      id: plan.ids.quote(n),
      kind: 'Quote',
      text: `${words.sentence(15 + random.below(60))}.`,
      provenance: place(n, 5),
    }
  }
}

function* edgesOf(size: GraphSize): Generator<GraphEdge> {
  const plan = planOf(size)
  const { ids } = plan
  const random = seeded((size.seed ?? 1) + 2)
  let left = size.edges
  const edge = (type: EdgeType, from: string, to: string, more: Partial<GraphEdge> = {}): GraphEdge => ({
    id: `edge:${digits(left--, EDGE_TYPES.indexOf(type) + 3)}`,
    type,
    from,
    to,
    ...more,
  })
  for (let n = 0; n < plan.works && left > 0; n++)
    yield edge('AUTHORED', ids.person(random.few(plan.people)), ids.work(n), { order: 0 })
  for (let n = 0; n < plan.claims && left > 1; n++) {
    yield edge('ASSERTS', ids.document(n % plan.documents), ids.claim(n))
    yield edge('ABOUT', ids.claim(n), ids.topic(random.below(plan.topics)))
  }
  for (let n = 0; n < plan.quotes && left > 2; n++) {
    const document = ids.document(n % plan.documents)
    const line = 1 + Math.floor(n / plan.documents) * 5 + 4
    const reference = `Harbour Archive, ${random.below(900)}, p. ${random.below(400)}`
    yield edge('QUOTED_FROM', ids.quote(n), ids.work(random.few(plan.works)), {
      locator: { label: 'page', value: String(1 + random.below(400)) },
      reference,
      provenance: [{ document, lines: [line, line], importer: 'bench' }],
    })
    const type = random.next() < 0.8 ? 'SUPPORTS' : random.next() < 0.7 ? 'DISPUTES' : 'QUALIFIES'
    yield edge(type, ids.quote(n), ids.claim(random.below(plan.claims)), { assertedIn: document, method: 'source' })
  }
  // What is left are mentions and citations, in the shares 1 : 2, so that the number of edges is just what was asked for.
  while (left > 0) {
    const n = left
    if (n % 3 === 0) yield edge('MENTIONS', ids.quote(random.below(plan.quotes)), ids.person(random.few(plan.people)))
    else yield edge('CITES', ids.work(random.below(plan.works)), ids.work(random.few(plan.works)))
  }
}

/** The graph as batches of records, nodes first; nothing is kept in memory but the batch. */
export async function* generatedGraph(size: GraphSize): AsyncGenerator<readonly GraphRecord[]> {
  let batch: GraphRecord[] = []
  const records = function* (): Generator<GraphRecord> {
    for (const node of nodesOf(size)) yield { node }
    for (const edge of edgesOf(size)) yield { edge }
  }
  for (const record of records()) {
    batch.push(record)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
