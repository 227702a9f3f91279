// A compendium in plain text as a format: headings in capitals, under each quotations, each closed by its citation.
import { WhenceError } from '../../model/error.ts'
import { contentHash, shortHash } from '../../model/id.ts'
import type { GraphRecord } from '../../model/record.ts'
import type { Format, ReadEvent, ReadOptions, Source } from '../format.ts'
import { assemble, IMPORTER } from './assemble.ts'
import { splitLines } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { readStructure } from './read-structure.ts'
import { resolveStructure } from './resolve-structure.ts'
import { segment } from './segment.ts'
import type { Structure } from './structure.ts'

/** Records handed on at a time. */
const BATCH = 1000
/** Lines in one record of the document's text. */
const STRETCH = 500

/** Claims under which a quotation stands that a citation closes. */
const backedClaims = ({ quotations }: Pick<Structure, 'quotations'>): number =>
  new Set(quotations.filter(({ citation }) => citation !== undefined).map(({ claim }) => claim)).size

const recogniseCompendium = ({ head }: Source): number => {
  if (head.includes('\u0000') || head.includes('\ufffd')) return 0
  const { lines } = splitLines(head)
  const { claims, quotations } = segment(paragraphsOf(lines))
  const backed = new Set(
    quotations.flatMap(({ claim, citation }) => (claim === undefined || citation === undefined ? [] : [claim])),
  )
  if (backed.size === 0) return 0
  return backed.size >= Math.max(2, claims.length / 3) ? 0.9 : 0.4
}

const noCompendium = (name: string) =>
  new WhenceError(
    'invalid-input',
    `“${name}” is no compendium: no claim with a quotation and its citation was found in it.`,
    {
      where: name,
      remedy:
        'A compendium has headings in capitals that state claims, each on a line of its own, and under each of them quotations that end in a citation line.',
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
  if (backedClaims(structure) === 0) throw noCompendium(source.name)
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
  for (const problem of structure.problems) yield { type: 'problem', problem }
  for (const things of [nodes.map((node) => ({ node })), edges.map((edge) => ({ edge })), texts])
    for (const records of inBatches(things)) {
      stop()
      yield { type: 'records', records }
    }
  const hash = contentHash(text)
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
  description: 'plain text in which headings in capitals state claims and each quotation below ends in a citation line',
  extensions: ['.txt', '.md', '.text'],
  recognise: recogniseCompendium,
  read: readCompendium,
}
