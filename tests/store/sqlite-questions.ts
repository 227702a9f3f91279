// Every question on a hot path, asked of a connection: so that a test can look at the plans of their statements.

import type { Connection } from '../../store/sqlite/connection.ts'
import { readDocuments, readLines, readMarks } from '../../store/sqlite/read-documents.ts'
import { readEdgesAmong, readEdgesOf } from '../../store/sqlite/read-edges-among.ts'
import { readEvidence } from '../../store/sqlite/read-evidence.ts'
import { readFoldedEdges, readFoldedOf } from '../../store/sqlite/read-folded.ts'
import { readEdgeCounts, readNeighbours } from '../../store/sqlite/read-neighbours.ts'
import { readEdge, readNode, readNodes } from '../../store/sqlite/read-nodes.ts'
import { readPaths } from '../../store/sqlite/read-paths.ts'
import { readRank } from '../../store/sqlite/read-rank.ts'
import { readSearch } from '../../store/sqlite/read-search.ts'
import { readSummaries } from '../../store/sqlite/read-summaries.ts'
import { PAPERS } from './harbour.ts'
import { PAGE } from './stores.ts'

const HALE = 'work:hale-the-harbour'
const RUTH = 'person:hale-ruth'
const ids = [HALE, 'claim:closed', PAPERS]

export const questions: readonly ((connection: Connection) => unknown)[] = [
  (connection) => readNode(connection, RUTH),
  (connection) => readNode(connection, 'person:arkwright-t'),
  (connection) => readNodes(connection, ids),
  (connection) => readEdge(connection, `ASSERTS ${PAPERS} claim:closed`),
  (connection) => readEdgeCounts(connection, HALE),
  (connection) => readNeighbours(connection, { id: HALE, ...PAGE }),
  (connection) => readNeighbours(connection, { id: HALE, kinds: ['Quote'], ...PAGE }),
  (connection) => readPaths(connection, { from: RUTH, to: 'claim:closed', maxLength: 6, limit: 10 }),
  (connection) => readSearch(connection, { text: 'harbour hale', ...PAGE }),
  (connection) => readSummaries(connection, ids),
  (connection) => readEvidence(connection, { claim: 'claim:closed', ...PAGE }),
  (connection) => readEvidence(connection, { work: HALE, ...PAGE }),
  (connection) => readEvidence(connection, { person: RUTH, ...PAGE }),
  (connection) => readEvidence(connection, { person: RUTH, work: HALE, claim: 'claim:closed', ...PAGE }),
  (connection) => readFoldedEdges(connection, ids),
  (connection) => readFoldedOf(connection, 'claim:closed', PAGE),
  (connection) => readEdgesAmong(connection, ids),
  (connection) => readEdgesOf(connection, ids, 'in', ['CITES']),
  (connection) => readRank(connection, { filter: { kinds: ['Claim'] }, by: 'label', ...PAGE }),
  (connection) => readRank(connection, { filter: { topics: ['topic:closing'] }, by: 'quotations', ...PAGE }),
  (connection) => readRank(connection, { filter: { people: [RUTH] }, by: 'label', ...PAGE }),
  (connection) => readLines(connection, PAPERS, 1, 10),
  (connection) => readMarks(connection, PAPERS, 1, 10),
  (connection) => readDocuments(connection),
]
