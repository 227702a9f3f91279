// The Neo4j engine: the graph in a database of a Neo4j server or cluster.
import { WhenceError } from '../../model/error.ts'
import type { StoreCredentials } from '../credentials.ts'
import type { GraphStore } from '../store.ts'
import { type Ask, connect } from './connection.ts'
import { importRecords } from './import-records.ts'
import type { Kept } from './kept-answers.ts'
import { MIGRATIONS, migrate } from './migrate.ts'
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
import { recover } from './recover.ts'
import { removeImport } from './remove-import.ts'
import { openTurns } from './turn.ts'

/** A store that takes longer to say that it is there is not well, in milliseconds. */
const HEALTHY_WITHIN = 5_000

const UNFINISHED = `MATCH (store:Store {name: 'whence'}) WHERE (store.staging OR store.settling)
  AND (store.writer IS NULL OR store.leaseUntil < timestamp()) RETURN true AS isUnfinished`

/**
 * Opens the store in a database of Neo4j; an empty database becomes one. What a broken import left is cleared.
 * @param url such as `neo4j://host:7687`, without user and password
 * @throws WhenceError `unavailable` where the server or the database cannot be reached or is no store, `refused` for a wrong password
 */
export const openNeo4j = async (url: string, credentials: StoreCredentials): Promise<GraphStore> => {
  const connection = connect(url, url, credentials)
  const turns = openTurns(connection, (token) => recover(connection, token))
  /** Does nothing itself: whoever takes a turn clears what the writer before left. */
  const clearUp = async () => {
    const rows = await connection.write((ask) => ask<{ isUnfinished: boolean }>(UNFINISHED))
    if (rows.length > 0) await turns.run(async () => undefined)
  }
  try {
    await connection.reach()
    await migrate(connection, MIGRATIONS, clearUp)
    await clearUp()
  } catch (error) {
    await connection.close()
    throw error
  }
  let isOpen = true
  const checkOpen = () => {
    if (!isOpen) throw new WhenceError('unavailable', 'The store has been closed.', { where: url })
  }
  const read =
    <Q extends unknown[], A>(question: (ask: Ask, ...query: Q) => Promise<A>) =>
    async (...query: Q): Promise<A> => {
      checkOpen()
      return connection.read((ask) => question(ask, ...query))
    }
  const readAround =
    <Q, A>(question: (ask: Ask, query: Q, kept: Kept) => Promise<A>) =>
    async (query: Q): Promise<A> => {
      checkOpen()
      return connection.read((ask, kept) => question(ask, query, kept))
    }

  return {
    engine: 'neo4j',
    address: url,
    capabilities: { sharedWrites: true },
    health: async () => {
      try {
        checkOpen()
        await connection.state(HEALTHY_WITHIN)
        return { ok: true, engine: 'neo4j', address: url, detail: 'The store answers.' }
      } catch (error) {
        const detail = error instanceof WhenceError ? error.message : 'The store does not answer.'
        return { ok: false, engine: 'neo4j', address: url, detail }
      }
    },
    close: async () => {
      if (!isOpen) return
      isOpen = false
      await turns.idle()
      await connection.close()
    },
    importRecords: async (header, records, options) => {
      checkOpen()
      return importRecords(turns, header, records, options)
    },
    removeImport: async (id) => {
      checkOpen()
      return removeImport(turns, id)
    },
    node: read(readNode),
    nodes: read(readNodes),
    edge: read(readEdge),
    edgeCounts: readAround(readEdgeCounts),
    neighbours: readAround(readNeighbours),
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
    edgeEnds: (types) => readEdgeEnds(connection, types),
    nodesOfKind: (kind) => readNodesOfKind(connection, kind),
    documents: read(readDocuments),
    lines: read(readLines),
    marks: read(readMarks),
    imports: read(readImports),
    problems: read(readProblems),
    records: () => readRecords(connection),
  }
}
