// The search index made anew from the nodes, where a migration has emptied it.
import type { Connection } from './connection.ts'
import { indexNodes } from './search-index.ts'

/** Stands among the totals while the index is to be made. */
const TO_BE_MADE = 1_001
const AT_ONCE = 1_000

const isWanted = (connection: Connection): boolean =>
  connection.sql('SELECT 1 FROM total WHERE what = ?').get(TO_BE_MADE) !== undefined

const nextKeys = (connection: Connection, after: number): readonly number[] =>
  connection
    .sql<{ key: number }>(`SELECT key FROM node WHERE key > ? ORDER BY key LIMIT ${AT_ONCE}`)
    .all(after)
    .map(({ key }) => key)

/** Whole or not at all: a program that is stopped meanwhile leaves the store as it was. Does nothing where nothing is wanted. */
export const remakeIndex = (connection: Connection): void => {
  if (!isWanted(connection)) return
  connection.db.exec('PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE')
  try {
    // Another process may have made it in between.
    if (isWanted(connection)) {
      for (let keys = nextKeys(connection, 0); keys.length > 0; keys = nextKeys(connection, keys.at(-1) ?? 0))
        indexNodes(connection, keys)
      connection.command('DELETE FROM total WHERE what = ?').run(TO_BE_MADE)
    }
    connection.db.exec('COMMIT; PRAGMA busy_timeout = 0')
  } catch (error) {
    if (connection.db.isTransaction) connection.db.exec('ROLLBACK')
    throw error
  }
}
