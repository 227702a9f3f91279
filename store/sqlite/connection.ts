// A connection to an SQLite file: its settings, its statements kept prepared, and its errors in words.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { isWhenceError, WhenceError } from '../../model/error.ts'
import { checkVersion, migrate } from './migrate.ts'

/** Values in order, or one object of named ones. */
type Values = (SQLInputValue | Readonly<Record<string, SQLInputValue>>)[]

/** A prepared statement whose rows are known to have this form: they come from our own tables. */
export interface Query<Row> {
  all(...values: Values): Row[]
  get(...values: Values): Row | undefined
  iterate(...values: Values): IterableIterator<Row>
}
/** A prepared statement that changes something. */
export interface Command {
  /** @returns whether anything was changed */
  run(...values: Values): boolean
}

export interface Connection {
  readonly db: DatabaseSync
  /** Prepares a statement once and gives it back from then on. Its text must be one of a bounded number. */
  sql<Row = Record<string, never>>(text: string): Query<Row>
  /** The same for statements whose rows are wanted as lists of their values: for the many small rows of a search over the graph. */
  tuples<Row extends readonly SQLOutputValue[]>(text: string): Pick<Query<Row>, 'all'>
  /** The same for statements that give no rows. */
  command(text: string): Command
  close(): void
}

const MEBIBYTE = 1024 * 1024
const MOST_STATEMENTS = 500

const connect = (path: string, readOnly: boolean): Connection => {
  const db = new DatabaseSync(path, { readOnly, timeout: readOnly ? 5_000 : 0, enableForeignKeyConstraints: true })
  const statements = new Map<string, Query<unknown>>()
  const lists = new Map<string, Query<unknown>>()
  const commands = new Map<string, Command>()
  /** What was made of this text the first time. */
  const keep = <Made>(kept: Map<string, Made>, text: string, make: (statement: StatementSync) => Made): Made => {
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size >= MOST_STATEMENTS) kept.clear()
    const made = make(db.prepare(text))
    kept.set(text, made)
    return made
  }
  return {
    db,
    // The two places where rows of our own database are taken at their word.
    sql: <Row>(text: string) => keep(statements, text, (made) => made as unknown as Query<unknown>) as Query<Row>,
    tuples: <Row extends readonly SQLOutputValue[]>(text: string) =>
      keep(lists, text, (made) => {
        made.setReturnArrays(true)
        return made as unknown as Query<unknown>
      }) as Query<Row>,
    command: (text) =>
      keep(commands, text, (made) => {
        // The last row's number, which comes with the answer, is no safe integer after a deletion from an FTS5 table.
        made.setReadBigInts(true)
        const run = made.run.bind(made) as (...values: Values) => { changes: bigint }
        return { run: (...values: Values) => run(...values).changes > 0n }
      }),
    close: () => {
      statements.clear()
      lists.clear()
      commands.clear()
      if (db.isOpen) db.close()
    },
  }
}

const setUp = (db: DatabaseSync, cacheMebibytes: number) => {
  db.exec(`PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = ${-cacheMebibytes * 1024};
    PRAGMA mmap_size = ${1024 * MEBIBYTE}; PRAGMA trusted_schema = OFF`)
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
/** The primary result code of an SQLite error (https://www.sqlite.org/rescode.html), or nothing. */
const codeOf = (error: unknown): number | undefined => {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  return typeof code === 'number' ? code & 0xff : undefined
}
const BUSY = 5
const LOCKED = 6
const NOT_A_DATABASE = 26
const REASONS: Readonly<Record<number, readonly [message: string, remedy: string]>> = {
  [BUSY]: ['Another program is writing to the store.', 'Wait until it has finished, then try again.'],
  [LOCKED]: ['Another program is writing to the store.', 'Wait until it has finished, then try again.'],
  8: ['The store is read-only.', 'Check who may write to the file and its folder.'],
  10: ['The disk that holds the store failed.', 'Check the disk, then try again.'],
  11: ['The store is damaged.', 'Import the documents again into a new store.'],
  13: ['The disk that holds the store is full.', 'Make room, then try again. Nothing has been changed.'],
  14: ['The store cannot be opened.', 'Check that the folder is there and that you may write to it.'],
  [NOT_A_DATABASE]: ['This file is not a store of Whence.', 'Choose another path for the store.'],
}

export const isBusy = (error: unknown): boolean => [BUSY, LOCKED].includes(codeOf(error) ?? 0)

/** An error of SQLite as one that a person may read; whatever else it is stays as it is. */
export const inWords = (error: unknown, path: string): unknown => {
  if (isWhenceError(error)) return error
  const reason = REASONS[codeOf(error) ?? -1]
  if (!reason) return error
  const [message, remedy] = reason
  return new WhenceError('unavailable', message, { where: path, remedy, cause: messageOf(error) })
}

/** One folder after another: made all at once, below /proc, Node would try without end. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it in between.
    if (!existsSync(folder)) throw error
  }
}

/**
 * Opens the one connection that writes; makes the folder and the file where they are missing, and brings the schema up to date.
 * @throws WhenceError `unavailable`
 */
export const openWriter = (path: string): Connection => {
  let connection: Connection | undefined
  try {
    makeFolder(dirname(path))
    connection = connect(path, false)
    connection.db.exec('PRAGMA busy_timeout = 5000')
    // Before anything is set: a file of another program stays as it is.
    checkVersion(connection.db, path)
    connection.db.exec('PRAGMA journal_mode = WAL')
    setUp(connection.db, 128)
    migrate(connection.db, path)
    connection.db.exec('PRAGMA busy_timeout = 0')
    return connection
  } catch (error) {
    connection?.close()
    if (error instanceof Error && 'syscall' in error) {
      throw new WhenceError('unavailable', 'The folder of the store cannot be made.', {
        where: path,
        remedy: 'Check the path and that you may write there.',
        cause: error,
      })
    }
    throw inWords(error, path)
  }
}

/** Opens a connection that reads: it sees what has landed, also while another writes. */
export const openReader = (path: string): Connection => {
  try {
    const connection = connect(path, true)
    setUp(connection.db, 64)
    return connection
  } catch (error) {
    throw inWords(error, path)
  }
}
