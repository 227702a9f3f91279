// whence export: the whole graph as JSON Lines.
import { formatRecord } from '../../model/interchange.ts'
import type { GraphStore } from '../../store/store.ts'
import { type Command, JSON_OPTION } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { withStore } from '../open-store.ts'
import { count } from '../phrase.ts'
import { startProgress } from '../progress.ts'
import { STORE_SETTINGS } from '../settings.ts'
import { OUTPUT_OPTION, STANDARD, writeTo } from '../write-file.ts'

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
for byte. Nothing is lost: whence import reads it back. The file appears under its name when it is whole.`,
  args: [],
  options: [OUTPUT_OPTION, JSON_OPTION],
  settings: STORE_SETTINGS,
  examples: [
    { call: 'export -o graph.jsonl', says: 'The default store into a file:' },
    { call: `export -o - | grep '"Claim"'`, says: 'To another program:' },
  ],
  run: (input, output, io) => {
    const path = input.value(OUTPUT_OPTION)
    if (path === undefined)
      throw new UsageError('Nothing says where to write.', 'Give a file, -o graph.jsonl, or -o - for standard output.')
    if (path === STANDARD && input.value(JSON_OPTION))
      throw new UsageError('--json and -o - both need standard output.', 'Give a file to -o.')
    return withStore(input, output, 'read', async (store) => {
      const records = await exportTo(store, path, io)
      if (input.value(JSON_OPTION)) output.json({ file: path, records })
      else output.note(`Wrote ${count(records, 'record')}${path === STANDARD ? '' : ` to ${path}`}.`)
      return undefined
    })
  },
}
