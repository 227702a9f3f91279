// whence export: the whole graph as JSON Lines.
import { formatRecord } from '../../model/interchange.ts'
import type { GraphStore } from '../../store/store.ts'
import { type Command, choiceOption, JSON_OPTION } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { withStore } from '../open-store.ts'
import { count } from '../phrase.ts'
import { startProgress } from '../progress.ts'
import { STORE_SETTINGS } from '../settings.ts'
import { OUTPUT_OPTION, STANDARD, writeTo } from '../write-file.ts'

const FORMAT = choiceOption('--format <format>', 'what to write', ['jsonl', 'neo4j-admin'])

/** Writes every record. @returns how many there were */
const exportTo = async (store: GraphStore, path: string, io: Io): Promise<number> => {
  const { nodes, edges } = await store.counts()
  const expected = [...Object.values(nodes), ...Object.values(edges)].reduce((sum, n) => sum + n, 0)
  const progress = await startProgress('Export', io)
  let written = 0
  const chunks = async function* () {
    for await (const records of store.records()) {
      yield records.map((record) => `${formatRecord(record)}\n`).join('')
      written += records.length
      progress.update('writing', Math.min(written, expected), expected)
    }
  }
  try {
    await writeTo(path, chunks(), io)
  } finally {
    progress.stop()
  }
  return written
}

export const exportCommand: Command = {
  name: 'export',
  summary: 'write the whole graph as JSON Lines',
  description: `Writes every record of the store, one a line, in a fixed order: the same graph gives the same file, byte
for byte. Nothing is lost: whence import reads it back. The file appears under its name when it is whole.
With --format neo4j-admin it writes a folder of CSV files and the command that makes a database of them, for graphs
too large to be sent to a server.`,
  args: [],
  options: [OUTPUT_OPTION, FORMAT, JSON_OPTION],
  settings: STORE_SETTINGS,
  examples: [
    { call: 'export -o graph.jsonl', says: 'The default store into a file:' },
    { call: `export -o - | grep '"Claim"'`, says: 'To another program:' },
    { call: 'export --format neo4j-admin -o graph-files', says: 'For neo4j-admin, into a new folder:' },
  ],
  run: (input, output, io) => {
    const path = input.value(OUTPUT_OPTION)
    if (path === undefined)
      throw new UsageError('Nothing says where to write.', 'Give a file, -o graph.jsonl, or -o - for standard output.')
    if (path === STANDARD && input.value(JSON_OPTION))
      throw new UsageError('--json and -o - both need standard output.', 'Give a file to -o.')
    if (input.value(FORMAT) === 'neo4j-admin') {
      if (path === STANDARD) throw new UsageError('These are many files.', 'Give a new folder: -o graph-files.')
      return withStore(input, output, 'read', async (store) => {
        const { exportFolder } = await import('../export-folder.ts')
        const { command, records } = await exportFolder(store, path, io)
        if (input.value(JSON_OPTION)) output.json({ folder: path, records, command })
        else output.print(command)
        output.note(`Wrote ${count(records, 'record')} to ${path}. The command is there too, in import.sh.`)
        return undefined
      })
    }
    return withStore(input, output, 'read', async (store) => {
      const records = await exportTo(store, path, io)
      if (input.value(JSON_OPTION)) output.json({ file: path, records })
      else output.note(`Wrote ${count(records, 'record')}${path === STANDARD ? '' : ` to ${path}`}.`)
      return undefined
    })
  },
}
