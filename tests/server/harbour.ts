// A small invented graph with one of everything that is easily got wrong: a quote used by two documents in opposite ways, one
// taken from two works, one filed under no claim, a stance of a work and of a claim, an alias, words that look like markup.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GraphEdge } from '../../model/edge.ts'
import { edgeId } from '../../model/id.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphRecord, Import } from '../../model/record.ts'
import { openStore } from '../../store/open.ts'
import type { GraphStore } from '../../store/store.ts'

export const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script> the harbour “was” closed'

const at = (first: number, last = first, document = 'work:papers') => ({
  provenance: [{ document, lines: [first, last] as [number, number], importer: 'test' }],
})

const nodes: readonly GraphNode[] = [
  { id: 'work:papers', kind: 'Work', title: 'Harbour Papers', type: 'webpage', ...at(1, 40) },
  { id: 'work:replies', kind: 'Work', title: 'Replies to the Harbour Papers', type: 'pamphlet', year: 1911 },
  { id: 'work:harbour', kind: 'Work', title: 'The Harbour', type: 'book', year: 1902, ...at(8) },
  { id: 'work:letters', kind: 'Work', title: 'Letters from the Quay', type: 'book', year: 1875, ...at(12) },
  { id: 'work:diary', kind: 'Work', title: 'A Diary', type: 'manuscript', ...at(16) },
  { id: 'work:survey', kind: 'Work', title: 'A Survey of the Coast', type: 'report', year: 1880 },
  { id: 'person:hale', kind: 'Person', name: 'Ruth Hale', family: 'Hale', given: 'Ruth', aliases: ['person:hale-r'] },
  { id: 'person:moss', kind: 'Person', name: 'Edwin Moss', family: 'Moss', given: 'Edwin' },
  { id: 'person:quill', kind: 'Person', name: 'Ada Quill', family: 'Quill', given: 'Ada' },
  { id: 'person:tarn', kind: 'Person', name: 'Owen Tarn', family: 'Tarn', given: 'Owen' },
  { id: 'topic:closure', kind: 'Topic', name: 'The Closure', ...at(3) },
  { id: 'topic:after', kind: 'Topic', name: 'What Came After', ...at(20) },
  { id: 'claim:closed', kind: 'Claim', text: 'THE HARBOUR WAS CLOSED IN 1871', ...at(5) },
  { id: 'claim:warned', kind: 'Claim', text: 'TARN WARNED OF THE STORM', ...at(14) },
  { id: 'claim:opened', kind: 'Claim', text: 'THE HARBOUR WAS NEVER CLOSED', ...at(22) },
  { id: 'claim:bare', kind: 'Claim', text: 'NOBODY ASKED THE PILOTS', ...at(30) },
  { id: 'quote:gates', kind: 'Quote', text: HOSTILE, ...at(6, 7) },
  { id: 'quote:ships', kind: 'Quote', text: 'No ship came in that winter.', ...at(10, 11) },
  { id: 'quote:storm', kind: 'Quote', text: 'I said it would come, and it came.', ...at(15) },
  { id: 'quote:twice', kind: 'Quote', text: 'The gates stood open at Easter.', paraphrase: true, ...at(23) },
  { id: 'quote:loose', kind: 'Quote', text: 'Of the pilots nothing is known.', ...at(33) },
]

type Parts = Parameters<typeof edgeId>[0] & Partial<GraphEdge>
const edge = (parts: Parts): GraphEdge => ({ ...parts, id: edgeId(parts) })
const inPapers = { assertedIn: 'work:papers', method: 'source' as const }
const inReplies = { assertedIn: 'work:replies', method: 'source' as const }
const page = (value: string) => ({ locator: { label: 'page' as const, value } })

const edges: readonly GraphEdge[] = [
  edge({ type: 'COMPILED', from: 'person:quill', to: 'work:papers' }),
  edge({ type: 'AUTHORED', from: 'person:hale', to: 'work:harbour', order: 0 }),
  edge({ type: 'AUTHORED', from: 'person:moss', to: 'work:letters', order: 0 }),
  edge({ type: 'EDITED', from: 'person:hale', to: 'work:letters', order: 0 }),
  edge({ type: 'AUTHORED', from: 'person:moss', to: 'work:diary', order: 0 }),
  edge({
    type: 'QUOTED_FROM',
    from: 'quote:gates',
    to: 'work:harbour',
    reference: 'Hale. The Harbour, p. 14',
    ...page('14'),
    ...at(8),
  }),
  edge({
    type: 'QUOTED_FROM',
    from: 'quote:ships',
    to: 'work:letters',
    reference: 'Moss. Letters, p. 9',
    ...page('9'),
    ...at(12),
  }),
  edge({ type: 'QUOTED_FROM', from: 'quote:storm', to: 'work:diary', reference: 'Moss. A Diary', ...at(16) }),
  edge({
    type: 'QUOTED_FROM',
    from: 'quote:twice',
    to: 'work:harbour',
    reference: 'Hale. The Harbour, p. 9',
    ...page('9'),
    ...at(24),
  }),
  edge({
    type: 'QUOTED_FROM',
    from: 'quote:twice',
    to: 'work:letters',
    reference: 'Moss. Letters, p. 200',
    ...page('200'),
    ...at(24),
  }),
  edge({
    type: 'QUOTED_FROM',
    from: 'quote:loose',
    to: 'work:harbour',
    reference: 'Hale. The Harbour, p. xii',
    ...page('xii'),
    ...at(34),
  }),
  edge({ type: 'SPOKEN_BY', from: 'quote:storm', to: 'person:tarn', ...at(15) }),
  edge({ type: 'SUPPORTS', from: 'quote:gates', to: 'claim:closed', ...inPapers }),
  edge({ type: 'SUPPORTS', from: 'quote:ships', to: 'claim:closed', ...inPapers }),
  edge({ type: 'SUPPORTS', from: 'quote:storm', to: 'claim:warned', ...inPapers }),
  edge({ type: 'SUPPORTS', from: 'quote:twice', to: 'claim:opened', ...inPapers }),
  edge({ type: 'DISPUTES', from: 'quote:twice', to: 'claim:closed', ...inReplies }),
  edge({ type: 'QUALIFIES', from: 'quote:gates', to: 'claim:opened', ...inReplies }),
  edge({ type: 'DISPUTES', from: 'work:survey', to: 'claim:opened', ...inPapers }),
  edge({ type: 'DISPUTES', from: 'claim:opened', to: 'claim:closed', ...inReplies }),
  ...['claim:closed', 'claim:warned', 'claim:opened', 'claim:bare'].map((to) =>
    edge({ type: 'ASSERTS', from: 'work:papers', to }),
  ),
  edge({ type: 'CITES', from: 'work:papers', to: 'work:harbour', ...at(8) }),
  edge({ type: 'RELIES_ON', from: 'work:harbour', to: 'work:letters' }),
  edge({ type: 'MENTIONS', from: 'claim:warned', to: 'person:tarn', ...at(14) }),
  edge({ type: 'MENTIONS', from: 'quote:loose', to: 'person:moss', ...at(33) }),
  edge({ type: 'ABOUT', from: 'claim:closed', to: 'topic:closure' }),
  edge({ type: 'ABOUT', from: 'claim:warned', to: 'topic:closure' }),
  edge({ type: 'ABOUT', from: 'claim:opened', to: 'topic:after' }),
  edge({ type: 'PART_OF', from: 'topic:closure', to: 'work:papers' }),
  edge({ type: 'PART_OF', from: 'topic:after', to: 'work:papers' }),
]

const lines = Array.from({ length: 40 }, (_, index) =>
  index === 5 ? HOSTILE : `line ${index + 1} of the papers about the harbour`,
)

/** Every node of the graph: for rules that hold for all. */
export const HARBOUR_NODES: readonly GraphNode[] = nodes
export const HARBOUR_EDGES: readonly GraphEdge[] = edges

export const HARBOUR_RECORDS: readonly GraphRecord[] = [
  ...nodes.map((node) => ({ node })),
  ...edges.map((each) => ({ edge: each })),
  { text: { document: 'work:papers', first: 1, lines } },
]

export const HARBOUR_IMPORT: Import = {
  id: 'import:harbour',
  document: 'work:papers',
  format: 'interchange',
  source: 'harbour.jsonl',
  hash: 'e'.repeat(64),
  problems: [
    { line: 36, lastLine: 37, severity: 'note', code: 'prose', message: 'Neither claim nor quotation.' },
    { line: 2, severity: 'warning', code: 'doubt', message: 'Read with doubt.' },
  ],
}

export interface Harbour {
  readonly store: GraphStore
  /** Of the store, for a second connection. */
  readonly address: string
  readonly folder: string
  close(): Promise<void>
}

/** A store on disk with the graph in it. */
export const openHarbour = async (): Promise<Harbour> => {
  const folder = await mkdtemp(join(tmpdir(), 'whence-test-'))
  const address = `sqlite:${join(folder, 'graph.sqlite')}`
  const store = await openStore(address)
  const records = async function* () {
    yield HARBOUR_RECORDS
  }
  await store.importRecords(HARBOUR_IMPORT, records())
  const close = async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { store, address, folder, close }
}
