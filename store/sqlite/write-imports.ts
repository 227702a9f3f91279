// The rows of imports: whose records these are, what they could not read, and the text of the documents they brought.
import { canonicalJson } from '../../model/canonical.ts'
import { WhenceError } from '../../model/error.ts'
import type { Problem } from '../../model/problem.ts'
import type { DocumentText, Import } from '../../model/record.ts'
import type { Connection } from './connection.ts'
import type { Places } from './places.ts'

export interface ImportRow {
  readonly key: number
  readonly id: string
  readonly hash: string
  readonly document: string | null
  /** The header without its problems. */
  readonly json: string
  readonly landed: string
  readonly nodes: number
  readonly edges: number
  readonly problems: number
}

export const headerOf = (row: ImportRow): Import => JSON.parse(row.json) as Import

export const importById = (connection: Connection, id: string): ImportRow | undefined =>
  connection.sql<ImportRow>('SELECT * FROM import WHERE id = ?').get(id)
export const importByKey = (connection: Connection, key: number): ImportRow | undefined =>
  connection.sql<ImportRow>('SELECT * FROM import WHERE key = ?').get(key)

/** Makes the row of an import of which as yet only the id is known. */
export const reserveImport = (connection: Connection, id: string, landed: string): number => {
  const made = connection
    .sql<{ key: number }>("INSERT INTO import (id, hash, json, landed) VALUES (?, '', '', ?) RETURNING key")
    .get(id, landed)
  if (!made) throw new Error(`no row for the import ${id}`)
  return made.key
}

/** Writes what an import says of itself, its problems included. */
export const describeImport = (connection: Connection, key: number, header: Import): void => {
  const { problems = [], ...rest } = header
  connection
    .command('UPDATE import SET id = ?, hash = ?, document = ?, json = ?, problems = ? WHERE key = ?')
    .run(header.id, header.hash, header.document ?? null, canonicalJson(rest), problems.length, key)
  connection.command('DELETE FROM problem WHERE import = ?').run(key)
  const insert = connection.command('INSERT INTO problem (import, number, json) VALUES (?, ?, ?)')
  for (const [number, problem] of problems.entries()) insert.run(key, number, canonicalJson(problem))
}

export const problemsOf = (connection: Connection, key: number): readonly Problem[] =>
  connection
    .sql<{ json: string }>('SELECT json FROM problem WHERE import = ? ORDER BY number')
    .all(key)
    .map(({ json }) => JSON.parse(json) as Problem)

/**
 * Keeps a stretch of a document's text under an import.
 * @returns whether any line is new
 * @throws WhenceError `invalid-input` where the import had said something else of a line
 */
export const writeText = (connection: Connection, places: Places, owner: number, text: DocumentText): boolean => {
  const document = places.document(text.document)
  const insert = connection.command(
    'INSERT INTO line (document, owner, number, text) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const held = connection.sql<{ text: string }>('SELECT text FROM line WHERE document = ? AND owner = ? AND number = ?')
  let isNew = false
  for (const [at, line] of text.lines.entries()) {
    const number = text.first + at
    if (insert.run(document, owner, number, line)) isNew = true
    else if (held.get(document, owner, number)?.text !== line) {
      throw new WhenceError(
        'invalid-input',
        `Line ${number} of ${text.document} is given twice, with different words.`,
        {
          where: text.document,
          remedy: 'Give each line of a document once.',
        },
      )
    }
  }
  return isNew
}
