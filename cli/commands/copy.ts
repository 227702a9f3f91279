// whence copy: a whole graph from one store to another, whichever engines they have.
import { randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { WhenceError } from '../../model/error.ts'
import { shortHash } from '../../model/id.ts'
import type { Import } from '../../model/record.ts'
import { parseAddress, showAddress } from '../../store/address.ts'
import type { GraphStore, ImportOutcome } from '../../store/store.ts'
import { type Command, flagOption, JSON_OPTION } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { checkThere, storeCredentials } from '../open-store.ts'
import { count } from '../phrase.ts'
import { startProgress } from '../progress.ts'
import { NEO4J_SETTINGS } from '../settings.ts'
import { expandAddress } from '../store-address.ts'

const MERGE = flagOption('--merge', 'add to what the other store holds already')

/** Two spellings of one place are one place. */
const placeOf = async (address: string): Promise<string> => {
  const { scheme, rest } = parseAddress(address)
  if (scheme !== 'sqlite') return address
  return `sqlite:${await realpath(rest).catch(() => rest)}`
}

const checkApart = async (from: string, to: string): Promise<void> => {
  if ((await placeOf(from)) !== (await placeOf(to))) return
  throw new UsageError('Both addresses are of the same store.', 'Name two stores: whence copy FROM TO.')
}

const sizeOf = async (store: GraphStore) => {
  const { nodes, edges } = await store.counts()
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, n) => all + n, 0)
  const imports = await store.imports()
  return { nodes: sum(nodes), edges: sum(edges), imports: imports.length }
}

const checkEmpty = async (target: GraphStore): Promise<void> => {
  const { nodes, edges, imports } = await sizeOf(target)
  if (nodes + edges + imports === 0) return
  throw new WhenceError(
    'conflict',
    `The store to copy to holds ${count(nodes, 'node')} and ${count(edges, 'edge')} already.`,
    { where: target.address, remedy: 'Name an empty or a new store, or give --merge to add to what is there.' },
  )
}

/** The records say whose they are: this import is recorded nowhere. */
const unrecorded = (): Import => {
  const hash = shortHash('copy', randomUUID())
  return { id: `import:${hash}`, format: 'interchange', source: 'copy', hash }
}

const copyAll = async (source: GraphStore, target: GraphStore, io: Io): Promise<ImportOutcome> => {
  const { nodes, edges } = await sizeOf(source)
  const expected = nodes + edges
  const progress = await startProgress('Copy', io)
  try {
    return await target.importRecords(unrecorded(), source.records(), {
      signal: io.signal,
      // Texts and parts come after the nodes and edges, and what is derived after all of them.
      onProgress: (written) =>
        written < expected ? progress.update('copying', written, expected) : progress.update('finishing', 1, 1),
    })
  } catch (error) {
    throw io.signal.aborted
      ? new WhenceError('cancelled', 'Stopped. Nothing was copied.', {
          where: target.address,
          remedy: 'The store to copy to holds what it held before.',
          cause: error,
        })
      : error
  } finally {
    progress.stop()
  }
}

export const copyCommand: Command = {
  name: 'copy',
  summary: 'copy a graph from one store to another',
  description: `Copies every record of one store to another, also between engines: imports with their problems, nodes, edges,
the text of documents, and what each import said of what several brought. It lands whole or not at all, and both
exported give the same file. Where both are on Neo4j, both take the user, password and database of the environment.`,
  args: [
    { flags: '<from>', help: 'address of the store to read' },
    { flags: '<to>', help: 'address of the store to write; one that is not there yet is made' },
  ],
  options: [MERGE, JSON_OPTION],
  settings: NEO4J_SETTINGS,
  examples: [
    { call: 'copy sqlite:harbour.sqlite neo4j://127.0.0.1:7687', says: 'From a file to a server:' },
    { call: 'copy neo4j://127.0.0.1:7687 sqlite:kept.sqlite', says: 'And back, to a new file:' },
  ],
  run: async (input, output, io) => {
    const [from = '', to = ''] = input.args.map((address) => expandAddress(address, io))
    checkThere(from)
    await checkApart(from, to)
    const { openStore } = await import('../../store/open.ts')
    const credentials = storeCredentials(input)
    const source = await openStore(from, credentials)
    try {
      const { nodes, edges, imports } = await sizeOf(source)
      if (nodes + edges + imports === 0)
        throw new WhenceError('not-found', 'There is nothing to copy.', {
          where: source.address,
          remedy: 'The store is empty: see that it is the one you mean.',
        })
      const target = await openStore(to, credentials)
      try {
        if (!input.value(MERGE)) await checkEmpty(target)
        const outcome = await copyAll(source, target, io)
        const [shownFrom, shownTo] = [from, to].map((address) => showAddress(parseAddress(address)))
        if (input.value(JSON_OPTION))
          output.json({ from: shownFrom, to: shownTo, imports, nodes: outcome.nodes, edges: outcome.edges })
        else
          output.print(
            outcome.unchanged
              ? 'Nothing was copied: the other store holds all of it already.'
              : `Copied ${count(nodes, 'node')} and ${count(edges, 'edge')} of ${count(imports, 'import')} to ${shownTo}.`,
          )
      } finally {
        await target.close()
      }
    } finally {
      await source.close()
    }
    return undefined
  },
}
