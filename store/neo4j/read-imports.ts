// The imports that have landed, and what could not be read in them.
import { WhenceError } from '../../model/error.ts'
import type { Problem } from '../../model/problem.ts'
import type { Import } from '../../model/record.ts'
import type { ImportInfo } from '../store.ts'
import type { Ask } from './connection.ts'
import { visible } from './cypher.ts'

/** An import as its node has it. */
export interface ImportRow {
  readonly number: number
  readonly id: string
  readonly hash: string
  readonly document: string | null
  /** The header without its problems. */
  readonly json: string
  readonly landed: string
  readonly nodes: number
  readonly edges: number
  /** Null where none is, after a bulk import, which knows no empty lists. */
  readonly problems: readonly string[] | null
}
export const headerOf = (row: ImportRow): Import => JSON.parse(row.json) as Import
export const problemsOf = (row: ImportRow): readonly Problem[] =>
  (row.problems ?? []).map((text) => JSON.parse(text) as Problem)

const ROW = `i {.number, .id, .hash, .document, .json, .landed, .nodes, .edges, .problems} AS row`
const ALL = `MATCH (i:Import) WHERE ${visible('i')} RETURN ${ROW} ORDER BY i.landed, i.id`
const ONE = `MATCH (i:Import {id: $id}) WHERE ${visible('i')} RETURN ${ROW}`

export const importRows = async (ask: Ask): Promise<readonly ImportRow[]> =>
  (await ask<{ row: ImportRow }>(ALL)).map(({ row }) => row)
export const importRow = async (ask: Ask, id: string): Promise<ImportRow | undefined> =>
  (await ask<{ row: ImportRow }>(ONE, { id }))[0]?.row

/** In the order in which they landed. */
export const readImports = async (ask: Ask): Promise<readonly ImportInfo[]> =>
  (await importRows(ask)).map((row) => {
    const { problems: _none, ...header } = headerOf(row)
    return {
      ...header,
      landed: row.landed,
      nodes: row.nodes,
      edges: row.edges,
      problemCount: row.problems?.length ?? 0,
    }
  })

/** @throws WhenceError `not-found` */
export const readProblems = async (ask: Ask, id: string): Promise<readonly Problem[]> => {
  const row = await importRow(ask, id)
  if (!row) throw new WhenceError('not-found', `There is no import ${id}.`, { where: id })
  return problemsOf(row)
}
