// whence convert: a document into JSON Lines, without a store.
import { NODE_KINDS } from '../../model/kind.ts'
import { type Command, JSON_OPTION } from '../command.ts'
import { COMPILER, FORMAT, readOptionsOf, TITLE } from '../document-options.ts'
import { UsageError } from '../errors.ts'
import { count, kindNoun, listed } from '../phrase.ts'
import { problemCounts, problemLines } from '../problems.ts'
import { startProgress } from '../progress.ts'
import type { Reading } from '../read-document.ts'
import { PLAIN } from '../style.ts'
import { OUTPUT_OPTION, STANDARD, writeTo } from '../write-file.ts'

/** Problems that are listed for a person. */
const MOST_PROBLEMS = 20

/** What was read, for a person. */
export const conversionLines = (name: string, label: string, found: Reading['found'], width: number): string[] => {
  const kinds = NODE_KINDS.filter((kind) => found.nodes[kind] > 0).map((kind) =>
    count(found.nodes[kind], kindNoun(kind)),
  )
  const { problems } = found
  return [
    `${name} (${label}): ${listed([...kinds, count(found.edges, 'edge')])}.`,
    ...(problems.length > 0 ? [`Reported by the reader: ${problemCounts(problems)}.`] : []),
    ...problemLines(problems, { width: width - 2, style: PLAIN, most: MOST_PROBLEMS }).map((line) => `  ${line}`),
  ]
}

export const convertCommand: Command = {
  name: 'convert',
  summary: 'read a document and write its graph as JSON Lines, without a store',
  description: `Reads a document as whence import does and writes the records, one a line, as docs/interchange.md describes them. What
could not be read is reported with its line on standard error, or as JSON on standard output with --json.`,
  args: [{ flags: '<file>', help: 'the document; - is standard input' }],
  options: [OUTPUT_OPTION, TITLE, COMPILER, FORMAT, JSON_OPTION],
  settings: [],
  examples: [
    { call: 'convert compendium.txt -o graph.jsonl', says: 'A document into a file:' },
    { call: `convert compendium.txt -o - | grep '"kind":"Claim"'`, says: 'To another program:' },
    {
      call: 'convert papers.txt --title "Harbour Papers" --compiler "Ruth Hale" -o papers.jsonl',
      says: 'Say what the document does not say itself:',
    },
  ],
  run: async (input, output, io) => {
    const path = input.value(OUTPUT_OPTION)
    const json = input.value(JSON_OPTION)
    if (path === undefined)
      throw new UsageError('Nothing says where to write.', 'Give a file, -o graph.jsonl, or -o - for standard output.')
    if (path === STANDARD && json)
      throw new UsageError('--json and -o - both need standard output.', 'Give a file to -o.')
    const [{ sourceOf }, { FORMATS }, { recognise, formatNamed }, { readDocument }] = await Promise.all([
      import('../sources.ts'),
      import('../../import/formats.ts'),
      import('../../import/recognise.ts'),
      import('../read-document.ts'),
    ])
    const source = await sourceOf(input.args[0] ?? STANDARD, io)
    const named = input.value(FORMAT)
    const format = named === undefined ? recognise(source, FORMATS) : formatNamed(named, FORMATS)
    const progress = await startProgress(source.name, io)
    const reading = readDocument(source, format, { ...readOptionsOf(input), signal: io.signal }, progress)
    try {
      await writeTo(path, reading.pieces, io)
    } finally {
      progress.stop()
    }
    const { found } = reading
    if (json) output.json({ source: source.name, format: format.id, output: path, ...found })
    else for (const line of conversionLines(source.name, format.label, found, output.width)) output.note(line)
    return undefined
  },
}
