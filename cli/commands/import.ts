// whence import: documents into a store, each whole or not at all.
import { WhenceError } from '../../model/error.ts'
import type { ImportReport } from '../../server/api/contract/import.ts'
import type { GraphStore } from '../../store/store.ts'
import { type Command, type Input, JSON_OPTION } from '../command.ts'
import { COMPILER, FORMAT, readOptionsOf, TITLE } from '../document-options.ts'
import { explain, report as reportError, UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { withStore } from '../open-store.ts'
import type { Output } from '../output.ts'
import { count } from '../phrase.ts'
import { startProgress } from '../progress.ts'
import { STORE_SETTINGS } from '../settings.ts'

interface Failure {
  readonly source: string
  readonly message: string
  readonly remedy: string | null
}

const importOne = async (store: GraphStore, path: string, input: Input, io: Io): Promise<ImportReport> => {
  const [{ sourceOf }, { ingest }] = await Promise.all([
    import('../sources.ts'),
    import('../../server/ingest/ingest.ts'),
  ])
  const source = await sourceOf(path, io)
  const progress = await startProgress(source.name, io)
  const format = input.value(FORMAT)
  try {
    return await ingest(store, source, {
      ...readOptionsOf(input),
      ...(format !== undefined && { format }),
      signal: io.signal,
      onProgress: ({ stage, done, total }) => progress.update(stage, done, total),
    })
  } finally {
    progress.stop()
  }
}

/** Stopping leaves the files before in the store, and nothing of the one at hand. */
const stopped = (landed: number): WhenceError =>
  new WhenceError('cancelled', 'Stopped. Nothing of this file was written.', {
    remedy: landed > 0 ? `Imported before it: ${count(landed, 'file')}.` : 'The store is as it was.',
  })

/** One file after the other; one that cannot be read does not keep the others out. */
const importAll = async (store: GraphStore, input: Input, output: Output, io: Io) => {
  const { importLines } = await import('../import-report.ts')
  const reports: ImportReport[] = []
  const failures: Failure[] = []
  let code = 0
  for (const path of input.args) {
    try {
      const report = await importOne(store, path, input, io)
      reports.push(report)
      if (!input.value(JSON_OPTION)) output.print(importLines(report, output.width, output.style))
    } catch (thrown) {
      if (io.signal.aborted) throw stopped(reports.length)
      const error = explain(thrown)
      const failed = reportError(error, io)
      code = Math.max(code, failed)
      const known = error instanceof WhenceError
      failures.push({
        source: path,
        message: known ? error.message : 'This is a fault of Whence.',
        remedy: (known && error.remedy) || null,
      })
    }
  }
  return { reports, failures, code }
}

export const importCommand: Command = {
  name: 'import',
  summary: 'read documents into the graph',
  description: `Reads a compendium in plain text (headings in capitals that state claims, quotations under each, a citation line
under every quotation) or JSON Lines as whence export writes them, and adds what it finds to the store. A document lands
whole or not at all, and the same document twice changes nothing. What could not be read is listed with its line.`,
  args: [{ flags: '<files...>', help: 'the documents; - is standard input' }],
  options: [TITLE, COMPILER, FORMAT, JSON_OPTION],
  settings: STORE_SETTINGS,
  examples: [
    { call: 'import compendium.txt', says: 'A document into the default store:' },
    {
      call: 'import one.txt two.txt graph.jsonl --store sqlite:harbour.sqlite',
      says: 'Several into a store of their own:',
    },
    {
      call: 'import papers.txt --title "Harbour Papers" --compiler "Ruth Hale"',
      says: 'Say what the document does not say itself:',
    },
  ],
  run: async (input, output, io) => {
    const several = input.args.length > 1
    if (several && (input.value(TITLE) !== undefined || input.value(COMPILER) !== undefined))
      throw new UsageError(
        '--title and --compiler are of one document, and several are given.',
        'Import them one by one.',
      )
    const { checkPaths } = await import('../sources.ts')
    checkPaths(input.args)
    return withStore(input, output, 'write', async (store) => {
      const { reports, failures, code } = await importAll(store, input, output, io)
      if (input.value(JSON_OPTION)) output.json({ items: reports, failed: failures })
      else if (several) output.print(`${count(reports.length, 'file')} imported, ${count(failures.length, 'failure')}.`)
      return code
    })
  },
}
