// The SQLite engine: one file, one connection that writes and one that reads (in WAL mode they do not wait for one another).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { WhenceError } from '../../model/error.ts'
import { showAddress } from '../address.ts'
import type { GraphStore } from '../store.ts'
import { type Connection, inWords, openReader, openWriter } from './connection.ts'
import { importRecords } from './import-records.ts'
import { readCounts, readWorkYears } from './read-counts.ts'
import { readDocuments, readLines, readMarks } from './read-documents.ts'
import { readEdgesAmong, readEdgesOf } from './read-edges-among.ts'
import { readEvidence } from './read-evidence.ts'
import { readFoldedEdges, readFoldedOf } from './read-folded.ts'
import { readImports, readProblems } from './read-imports.ts'
import { readEdgeCounts, readNeighbours } from './read-neighbours.ts'
import { readEdge, readNode, readNodes } from './read-nodes.ts'
import { readPaths } from './read-paths.ts'
import { readRank } from './read-rank.ts'
import { readRecords } from './read-records.ts'
import { readSearch } from './read-search.ts'
import { readSummaries } from './read-summaries.ts'
import { readEdgeEnds, readNodesOfKind, readRevision } from './read-whole.ts'
import { remakeIndex } from './remake-index.ts'
import { removeImport } from './remove-import.ts'
import { openTransactions } from './transaction.ts'

const IN_MEMORY = ':memory:'

/** A folder that is gone when the store is closed: connections of one process cannot share a database in memory in WAL mode. */
const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-'))
  return { path: join(folder, 'graph.db'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** @throws WhenceError `unavailable` */
const openForWriting = (path: string): Connection => {
  const writer = openWriter(path)
  try {
    remakeIndex(writer)
    return writer
  } catch (error) {
    writer.close()
    throw inWords(error, path)
  }
}

/**
 * Opens the store in a file, made where it is missing.
 * @param where a path, or `:memory:` for a store of its own that is gone when it is closed
 * @throws WhenceError `unavailable` where the file cannot be opened or is no store of this or an older version
 */
export const openSqlite = async (where: string): Promise<GraphStore> => {
  const place = where === IN_MEMORY ? temporary() : { path: resolve(where), remove: () => undefined }
  const writer = openForWriting(place.path)
  const reader = openReader(place.path)
  const transactions = openTransactions(writer, place.path)
  const exports = new Set<Connection>()
  let isOpen = true

  const checkOpen = () => {
    if (!isOpen) throw new WhenceError('unavailable', 'The store has been closed.', { where: place.path })
  }
  /** A question asked of the reading connection. */
  const read =
    <Q extends unknown[], A>(question: (connection: Connection, ...query: Q) => A) =>
    async (...query: Q): Promise<Awaited<A>> => {
      checkOpen()
      try {
        return await question(reader, ...query)
      } catch (error) {
        throw inWords(error, place.path)
      }
    }
  const openExport = () => {
    checkOpen()
    const connection = openReader(place.path)
    exports.add(connection)
    return {
      ...connection,
      close: () => {
        exports.delete(connection)
        connection.close()
      },
    }
  }
  const address = showAddress({ scheme: 'sqlite', rest: where })

  return {
    engine: 'sqlite',
    address,
    capabilities: { sharedWrites: true },
    health: async () => {
      try {
        checkOpen()
        reader.sql('SELECT count(*) FROM total').get()
        return { ok: true, engine: 'sqlite', address, detail: 'The store answers.' }
      } catch (error) {
        const said = inWords(error, place.path)
        return {
          ok: false,
          engine: 'sqlite',
          address,
          detail: said instanceof WhenceError ? said.message : 'The store does not answer.',
        }
      }
    },
    close: async () => {
      if (!isOpen) return
      isOpen = false
      await transactions.idle()
      for (const connection of exports) connection.close()
      reader.close()
      writer.close()
      place.remove()
    },
    importRecords: async (header, records, options) => {
      checkOpen()
      return importRecords(writer, transactions.run, header, records, options)
    },
    removeImport: async (id) => {
      checkOpen()
      return removeImport(writer, transactions.run, id)
    },
    node: read(readNode),
    nodes: read(readNodes),
    edge: read(readEdge),
    edgeCounts: read(readEdgeCounts),
    neighbours: read(readNeighbours),
    paths: read(readPaths),
    search: read(readSearch),
    summaries: read(readSummaries),
    rank: read(readRank),
    counts: read(readCounts),
    workYears: read(readWorkYears),
    evidence: read(readEvidence),
    foldedEdges: read(readFoldedEdges),
    foldedOf: read(readFoldedOf),
    edgesAmong: read(readEdgesAmong),
    edgesOf: read(readEdgesOf),
    revision: read(readRevision),
    edgeEnds: (types) => readEdgeEnds(openExport, types),
    nodesOfKind: (kind) => readNodesOfKind(openExport, kind),
    documents: read(readDocuments),
    lines: read(readLines),
    marks: read(readMarks),
    imports: read(readImports),
    problems: read(readProblems),
    records: () => readRecords(openExport),
  }
}
