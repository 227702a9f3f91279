// Numbered changes of the schema, each done once and in order, in one transaction with the number that says so.
import type { DatabaseSync } from 'node:sqlite'
import { WhenceError } from '../../model/error.ts'
import { firstSchema } from './migrations/0001-first-schema.ts'
import { longerBeginnings } from './migrations/0002-longer-beginnings.ts'
import { statementsCounted } from './migrations/0003-statements-counted.ts'
import type { Migration } from './migrations/migration.ts'

/** In order, numbered from 1 without gaps. A migration that has been released is never edited. */
export const MIGRATIONS: readonly Migration[] = [firstSchema, longerBeginnings, statementsCounted]

/** "Whnc": stands in the header of every SQLite file that is a store of Whence. */
export const APPLICATION_ID = 0x57686e63

const pragma = (db: DatabaseSync, name: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0])

const refuse = (path: string, message: string, remedy: string): never => {
  throw new WhenceError('unavailable', message, { where: path, remedy })
}

/**
 * @returns the version of the schema; 0 for an empty database
 * @throws WhenceError `unavailable` where the file is another program's, or of a newer version of this one
 */
export const checkVersion = (db: DatabaseSync, path: string, newest = MIGRATIONS.length): number => {
  const ours = pragma(db, 'application_id') === APPLICATION_ID
  const tables = Number(Object.values(db.prepare('SELECT count(*) FROM sqlite_schema').get() ?? {})[0])
  if (!ours && tables > 0)
    refuse(path, 'This SQLite file belongs to another program.', 'Choose another path for the store.')
  const version = ours ? pragma(db, 'user_version') : 0
  if (version > newest) {
    refuse(
      path,
      `This store was made by a newer Whence (its schema is ${version}, this one knows ${newest}).`,
      'Update Whence, or choose another path for the store.',
    )
  }
  return version
}

/**
 * Brings a database to the newest schema; an empty one becomes a store.
 * @throws WhenceError as `checkVersion` does
 */
export const migrate = (db: DatabaseSync, path: string, migrations = MIGRATIONS): void => {
  if (checkVersion(db, path, migrations.length) === migrations.length) return
  db.exec('BEGIN IMMEDIATE')
  try {
    // Asked again inside the transaction: another process may have made the store in between.
    const version = checkVersion(db, path, migrations.length)
    for (const migration of migrations.filter(({ number }) => number > version)) {
      db.exec(migration.sql)
      db.exec(`PRAGMA user_version = ${migration.number}`)
    }
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
