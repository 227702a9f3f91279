// The imports that have landed, and what could not be read in them.
import { WhenceError } from '../../model/error.ts'
import type { Problem } from '../../model/problem.ts'
import type { ImportInfo } from '../store.ts'
import type { Connection } from './connection.ts'
import { headerOf, type ImportRow, importById, problemsOf } from './write-imports.ts'

/** In the order in which they landed. */
export const readImports = (connection: Connection): readonly ImportInfo[] =>
  connection
    .sql<ImportRow>('SELECT * FROM import ORDER BY landed, id')
    .all()
    .map((row) => {
      const { problems: _none, ...header } = headerOf(row)
      return { ...header, landed: row.landed, nodes: row.nodes, edges: row.edges, problemCount: row.problems }
    })

/** @throws WhenceError `not-found` */
export const readProblems = (connection: Connection, id: string): readonly Problem[] => {
  const found = importById(connection, id)
  if (!found) throw new WhenceError('not-found', `There is no import ${id}.`, { where: id })
  return problemsOf(connection, found.key)
}
