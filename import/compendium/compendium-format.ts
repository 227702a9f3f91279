// A compendium in plain text as a format: headings in capitals, under each quotations, each closed by its citation.
import { createHash } from 'node:crypto'
import { WhenceError } from '../../model/error.ts'
import { shortHash } from '../../model/id.ts'
import type { GraphRecord } from '../../model/record.ts'
import type { Format, ReadEvent, ReadOptions, Source } from '../format.ts'
import { assemble, IMPORTER } from './assemble.ts'
import { splitLines } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { readStructure } from './read-structure.ts'
import { resolveStructure } from './resolve-structure.ts'
import { segment } from './segment.ts'
import type { Span } from './structure.ts'

/** Records handed on at a time. */
const BATCH = 1000
/** Lines in one record of the document's text. */
const STRETCH = 500

/** Of the claims, how many must have a quotation with its citation; a book with a few such lines is no compendium. */
const LEAST_BACKED = 1 / 3
/** Citations for each line of quotation at least; where they are fewer, they close nothing and stand there by chance. */
const LEAST_CLOSED = 0.02
/** Quotations for each claim at most; a dictionary of quotations has headings too, but they state nothing. */
const MOST_FOR_A_CLAIM = 100

interface Form {
  readonly claims: readonly Span[]
  readonly quotations: readonly (Span & { readonly claim?: number; readonly citation?: number })[]
}

/** Whether claims stand over quotations, and citations close them, throughout. */
const hasForm = ({ claims, quotations }: Form): boolean => {
  const cited = quotations.filter(({ claim, citation }) => claim !== undefined && citation !== undefined)
  const backed = new Set(cited.map(({ claim }) => claim))
  const lines = quotations.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  if (cited.length > backed.size * MOST_FOR_A_CLAIM) return false
  return backed.size > 0 && backed.size >= claims.length * LEAST_BACKED && cited.length >= lines * LEAST_CLOSED
}

const recogniseCompendium = ({ head }: Source): number => {
  const { lines } = splitLines(head)
  const found = segment(paragraphsOf(lines))
  if (found.claims.length === 0 || found.citations.length === 0) return 0
  if (hasForm(found)) return found.claims.length > 1 ? 0.9 : 0.5
  // The beginning may be an essay, or hard to read; the whole decides.
  return 0.3
}

const noCompendium = (name: string) =>
  new WhenceError(
    'invalid-input',
    `“${name}” does not have the form of a compendium: hardly a claim in it stands over a quotation and its citation.`,
    {
      where: name,
      remedy:
        'A compendium has headings in capitals (or marked with #) that state claims, each on a line of its own, and under each of them quotations that end in a citation line.',
    },
  )

function* inBatches(records: readonly GraphRecord[]): Iterable<readonly GraphRecord[]> {
  for (let from = 0; from < records.length; from += BATCH) yield records.slice(from, from + BATCH)
}

async function* readCompendium(source: Source, options: ReadOptions): AsyncIterable<ReadEvent> {
  const stop = () => {
    if (options.signal?.aborted) throw new WhenceError('cancelled', 'Reading was stopped.')
  }
  const stages = [
    'reading the text',
    'telling its parts apart',
    'finding works and people',
    'putting the graph together',
  ]
  const progress = (done: number): ReadEvent => ({
    type: 'progress',
    done,
    total: stages.length,
    stage: stages[Math.min(done, stages.length - 1)] ?? '',
  })
  yield progress(0)
  const text = await source.text()
  yield progress(1)
  stop()
  const structure = readStructure(text)
  if (!hasForm(structure)) throw noCompendium(source.name)
  yield progress(2)
  stop()
  const resolution = resolveStructure(structure)
  yield progress(3)
  stop()
  const { document, nodes, edges } = assemble(structure, resolution, { ...options, fileName: source.name })
  const texts: GraphRecord[] = []
  for (let from = 0; from < structure.lines.length; from += STRETCH) {
    const lines = structure.lines.slice(from, from + STRETCH)
    texts.push({ text: { document: document.id, first: from + 1, lines } })
  }
  for (const problem of [...structure.problems, ...resolution.problems]) yield { type: 'problem', problem }
  for (const things of [nodes.map((node) => ({ node })), edges.map((edge) => ({ edge })), texts])
    for (const records of inBatches(things)) {
      stop()
      yield { type: 'records', records }
    }
  const hash = createHash('sha256').update(text).digest('hex')
  const id = `import:${shortHash(IMPORTER, hash, document.id, options.compiler ?? '')}`
  yield {
    type: 'records',
    records: [{ import: { id, document: document.id, format: IMPORTER, source: source.name, hash } }],
  }
  yield progress(stages.length)
}

/** Claims in capitals, quotations, citations: see `readStructure` for how they are told apart. */
export const compendium: Format = {
  id: IMPORTER,
  label: 'Compendium',
  description:
    'plain text in which headings in capitals, or marked with #, state claims and each quotation below ends in a citation line',
  extensions: ['.txt', '.md', '.text'],
  recognise: recogniseCompendium,
  read: readCompendium,
}
