// Numbered changes of the schema, each done once and in order, and kept as a node each; and the node that stands for the store.
import { WhenceError } from '../../model/error.ts'
import type { Connection } from './connection.ts'
import { firstSchema } from './migrations/0001-first-schema.ts'
import { ordersOfLists } from './migrations/0002-orders-of-lists.ts'
import { statementsCounted } from './migrations/0003-statements-counted.ts'
import type { Migration } from './migrations/migration.ts'

/** In order, numbered from 1 without gaps. A migration that has been released is never edited. */
export const MIGRATIONS: readonly Migration[] = [firstSchema, ordersOfLists, statementsCounted]

const VERSION = `OPTIONAL MATCH (done:Migration) WITH coalesce(max(done.number), 0) AS version
  WITH version, EXISTS { MATCH (:Store {name: 'whence'}) } AS isStore
  RETURN version, isStore, version = 0 AND NOT isStore AND EXISTS { MATCH (anything) } AS foreign`
const DONE = 'MERGE (done:Migration {number: $number}) SET done.name = $name, done.done = datetime()'
/** now: the state that readers see; epoch: changes with all that they see; attempt: the last number given to a change. */
const STORE = `MERGE (store:Store {name: 'whence'})
  ON CREATE SET store.now = 0, store.epoch = 0, store.attempt = 0, store.revision = 0, store.settling = false,
    store.staging = false, store.lastNumber = 0, store.lastImport = 0, store.nodeCounts = '{}', store.edgeCounts = '{}'`

/**
 * Brings a database to the newest schema; an empty one becomes a store.
 * @param clearUp run before an older store is changed: takes away what a writer left that broke off
 * @throws WhenceError `unavailable` where it holds something else, or is of a newer version
 */
export const migrate = async (
  connection: Connection,
  migrations = MIGRATIONS,
  clearUp: () => Promise<void> = async () => undefined,
): Promise<void> => {
  const where = connection.address
  const [found] = await connection.write((ask) => ask<{ version: number; foreign: boolean; isStore: boolean }>(VERSION))
  const { version = 0, foreign = false, isStore = false } = found ?? {}
  if (foreign) {
    throw new WhenceError('unavailable', 'This database of Neo4j holds something else.', {
      where,
      remedy: 'Give Whence a database of its own (WHENCE_NEO4J_DATABASE), or empty this one.',
    })
  }
  if (version > migrations.length) {
    throw new WhenceError(
      'unavailable',
      `This store was made by a newer Whence (its schema is ${version}, this one knows ${migrations.length}).`,
      { where, remedy: 'Update Whence, or choose another database for the store.' },
    )
  }
  if (isStore && version < migrations.length) await clearUp()
  for (const { number, name, statements } of migrations.filter((each) => each.number > version)) {
    for (const statement of statements) await connection.command(statement)
    await connection.command('CALL db.awaitIndexes(600)')
    await connection.write((ask) => ask(DONE, { number, name }))
  }
  if (!isStore) await connection.write((ask) => ask(STORE))
}
