// The rows of imports: whose records these are, what they could not read, and the text of the documents they brought.
import { canonicalJson } from '../../model/canonical.ts'
import { WhenceError } from '../../model/error.ts'
import type { Problem } from '../../model/problem.ts'
import type { DocumentText, Import } from '../../model/record.ts'
import type { ImportLedger } from '../incoming-imports.ts'
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

/** @param landed when the imports of this change land, ISO 8601 */
export const openImportLedger = (connection: Connection, landed: string): ImportLedger => ({
  numberOf: (id) => importById(connection, id)?.key,
  headerOf: (number) => {
    const row = importByKey(connection, number)
    if (!row) throw new Error(`no import of the number ${number}`)
    return headerOf(row)
  },
  reserve: (id) => {
    const made = connection
      .sql<{ key: number }>("INSERT INTO import (id, hash, json, landed) VALUES (?, '', '', ?) RETURNING key")
      .get(id, landed)
    if (!made) throw new Error(`no row for the import ${id}`)
    return made.key
  },
  describe: (number, { problems = [], ...rest }) => {
    connection
      .command('UPDATE import SET id = ?, hash = ?, document = ?, json = ?, problems = ? WHERE key = ?')
      .run(rest.id, rest.hash, rest.document ?? null, canonicalJson(rest), problems.length, number)
    connection.command('DELETE FROM problem WHERE import = ?').run(number)
    const insert = connection.command('INSERT INTO problem (import, number, json) VALUES (?, ?, ?)')
    for (const [at, problem] of problems.entries()) insert.run(number, at, canonicalJson(problem))
  },
  drop: (number) => {
    connection.command('DELETE FROM import WHERE key = ?').run(number)
  },
  handOverText: (document, from, to) => {
    connection
      .command('UPDATE line SET owner = ? WHERE owner = ? AND document = (SELECT key FROM document WHERE id = ?)')
      .run(to, from, document)
  },
})

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
