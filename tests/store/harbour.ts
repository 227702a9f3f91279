// An invented affair in an invented harbour town: two documents that share people, works, a claim and a quotation.
import type { GraphEdge } from '../../model/edge.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphRecord, Import } from '../../model/record.ts'

export const PAPERS = 'work:harbour-papers'
export const NOTES = 'work:quay-notes'

const at = (document: string, first: number, last = first) => [
  { document, lines: [first, last] as [number, number], importer: 'test' },
]
const node = (value: GraphNode): GraphRecord => ({ node: value })
/** An edge whose id is its words, so that tests can name it. */
export const edge = (
  type: GraphEdge['type'],
  from: string,
  to: string,
  more: Partial<GraphEdge> = {},
): GraphRecord => ({
  edge: { id: `${type} ${from} ${to} ${more.assertedIn ?? ''}`.trim(), type, from, to, ...more },
})

export const papersHeader: Import = {
  id: 'import:papers',
  document: PAPERS,
  format: 'test',
  source: 'papers.txt',
  hash: 'a'.repeat(64),
  problems: [
    { severity: 'warning', code: 'no-source', message: 'No source stands under this.', line: 30, lastLine: 31 },
  ],
}
export const papers: readonly GraphRecord[] = [
  node({ id: PAPERS, kind: 'Work', title: 'Harbour Papers', type: 'webpage' }),
  node({
    id: 'person:hale-ruth',
    kind: 'Person',
    name: 'Ruth Hale',
    family: 'Hale',
    given: 'Ruth',
    variants: ['Hale, R.'],
  }),
  node({ id: 'person:arkwright-tom', kind: 'Person', name: 'Tom Arkwright', aliases: ['person:arkwright-t'] }),
  node({
    id: 'work:hale-the-harbour',
    kind: 'Work',
    title: 'The Harbour',
    type: 'book',
    year: 1902,
    variants: ['Harbour, The'],
  }),
  node({ id: 'work:ledger', kind: 'Work', title: 'Ledger of the Dredging Company', year: 1875 }),
  node({ id: 'topic:closing', kind: 'Topic', name: 'The closing', provenance: at(PAPERS, 10) }),
  node({ id: 'claim:closed', kind: 'Claim', text: 'THE HARBOUR WAS CLOSED IN 1871', provenance: at(PAPERS, 12) }),
  node({ id: 'claim:unpaid', kind: 'Claim', text: 'THE DREDGER WAS NEVER PAID FOR', provenance: at(PAPERS, 20) }),
  node({
    id: 'quote:gates',
    kind: 'Quote',
    text: 'They shut the gates on the first of May, and no ship came in.',
    provenance: at(PAPERS, 14, 15),
  }),
  node({
    id: 'quote:crane',
    kind: 'Quote',
    text: 'The café by the crane in Łódź Street stood open.',
    provenance: at(PAPERS, 16, 17),
  }),
  node({ id: 'quote:paid', kind: 'Quote', text: 'Paid in full, <b>said</b> the clerk.', provenance: at(PAPERS, 22) }),
  edge('AUTHORED', 'person:hale-ruth', 'work:hale-the-harbour', { order: 0 }),
  edge('COMPILED', 'person:arkwright-tom', PAPERS),
  edge('QUOTED_FROM', 'quote:gates', 'work:hale-the-harbour', {
    locator: { label: 'page', value: '14' },
    provenance: at(PAPERS, 15),
  }),
  edge('QUOTED_FROM', 'quote:crane', 'work:hale-the-harbour', { provenance: at(PAPERS, 18) }),
  edge('QUOTED_FROM', 'quote:paid', 'work:ledger', { provenance: at(PAPERS, 23) }),
  edge('SPOKEN_BY', 'quote:paid', 'person:arkwright-tom'),
  edge('SUPPORTS', 'quote:gates', 'claim:closed', { assertedIn: PAPERS }),
  edge('QUALIFIES', 'quote:crane', 'claim:closed', { assertedIn: PAPERS }),
  edge('DISPUTES', 'quote:paid', 'claim:unpaid', { assertedIn: PAPERS }),
  edge('ASSERTS', PAPERS, 'claim:closed'),
  edge('ASSERTS', PAPERS, 'claim:unpaid'),
  edge('ABOUT', 'claim:closed', 'topic:closing'),
  edge('PART_OF', 'topic:closing', PAPERS),
  edge('MENTIONS', 'claim:unpaid', 'person:arkwright-tom'),
  edge('CITES', PAPERS, 'work:hale-the-harbour'),
  { text: { document: PAPERS, first: 1, lines: Array.from({ length: 700 }, (_, n) => `line ${n + 1} of the papers`) } },
]

export const notesHeader: Import = {
  id: 'import:notes',
  document: NOTES,
  format: 'test',
  source: 'notes.txt',
  hash: 'b'.repeat(64),
}
export const notes: readonly GraphRecord[] = [
  node({ id: NOTES, kind: 'Work', title: 'Quay Notes' }),
  node({ id: 'person:hale-ruth', kind: 'Person', name: 'Ruth Hale', variants: ['Hale, Ruth M.'] }),
  node({ id: 'work:hale-the-harbour', kind: 'Work', title: 'The Harbour', year: 1901, place: 'Leith' }),
  node({ id: 'claim:closed', kind: 'Claim', text: 'THE HARBOUR WAS CLOSED IN 1871', provenance: at(NOTES, 3) }),
  node({ id: 'claim:fog', kind: 'Claim', text: 'FOG KEPT THE SHIPS AWAY', provenance: at(NOTES, 8) }),
  node({
    id: 'quote:gates',
    kind: 'Quote',
    text: 'They shut the gates on the first of May, and no ship came in.',
    provenance: at(NOTES, 5, 6),
  }),
  edge('AUTHORED', 'person:hale-ruth', 'work:hale-the-harbour', { order: 1 }),
  edge('QUOTED_FROM', 'quote:gates', 'work:hale-the-harbour', { locator: { label: 'page', value: '14-15' } }),
  edge('DISPUTES', 'quote:gates', 'claim:closed', { assertedIn: NOTES }),
  edge('SUPPORTS', 'quote:gates', 'claim:fog', { assertedIn: NOTES }),
  edge('SUPPORTS', NOTES, 'claim:fog'),
  edge('DISPUTES', 'claim:fog', 'claim:closed'),
  edge('ASSERTS', NOTES, 'claim:fog'),
  { text: { document: NOTES, first: 1, lines: ['Quay Notes', '', 'THE HARBOUR WAS CLOSED IN 1871'] } },
]

/** Records as batches, as readers give them. */
export async function* inBatches(records: readonly GraphRecord[], size = 7): AsyncGenerator<readonly GraphRecord[]> {
  for (let at = 0; at < records.length; at += size) yield records.slice(at, at + size)
}
