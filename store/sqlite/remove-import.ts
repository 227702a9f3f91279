// Takes one import out again: the graph is then as if it had never been there.
import { WhenceError } from '../../model/error.ts'
import type { RemovalOutcome } from '../store.ts'
import { type Change, openChange } from './change.ts'
import type { Connection } from './connection.ts'
import type { Held, Members } from './members.ts'
import { giveWay, type Transaction } from './transaction.ts'
import { importById } from './write-imports.ts'

const AT_ONCE = 500

const keysOf = (connection: Connection, sql: string, importKey: number): readonly number[] =>
  connection
    .sql<{ key: number }>(sql)
    .all(importKey)
    .map(({ key }) => key)

const inSlices = async (keys: readonly number[], work: (key: number) => void) => {
  for (const [at, key] of keys.entries()) {
    work(key)
    if (at % AT_ONCE === AT_ONCE - 1) await giveWay(undefined)
  }
}

/** What a record says without the part of one import. */
const withoutPart = (members: Members, held: Held, importKey: number) => {
  const parts = members.parts(held.key).filter((part) => part.import !== importKey)
  const [first, ...others] = parts
  if (!first) throw new Error('a shared record has the part of one import only')
  return { parts, json: others.reduce((all, part) => members.merge(all, part.json), first.json) }
}

interface Writer<H extends Held> {
  readonly members: Members
  byKey(key: number): H | undefined
  rewrite(held: H, json: string): boolean
}

const takeOutPart = <H extends Held>(writer: Writer<H>, key: number, importKey: number): void => {
  const held = writer.byKey(key)
  if (!held) return
  const { parts, json } = withoutPart(writer.members, held, importKey)
  writer.members.replace(key, parts)
  writer.rewrite(held, json)
}

/** The other imports whose edges still need a node. */
const needing = (connection: Connection, node: number): readonly number[] =>
  connection
    .sql<{ import: number }>(
      `WITH joined AS (SELECT key, owner FROM edge WHERE source = ?1 UNION SELECT key, owner FROM edge WHERE target = ?1)
      SELECT owner AS import FROM joined WHERE owner IS NOT NULL
      UNION SELECT p.import FROM joined j JOIN edge_part p ON p.edge = j.key`,
    )
    .all(node)
    .map((row) => row.import)

const removeNode = (connection: Connection, change: Change, key: number): 'removed' | 'kept' => {
  const held = change.nodes.byKey(key)
  if (!held) return 'kept'
  const imports = needing(connection, key)
  if (imports.length === 0) {
    change.nodes.remove(held)
    return 'removed'
  }
  change.nodes.members.replace(
    key,
    imports.map((each) => ({ import: each, json: held.json })),
  )
  for (const each of imports) change.nodes.members.count(each, 1)
  return 'kept'
}

export const removeImport = (connection: Connection, transaction: Transaction, id: string): Promise<RemovalOutcome> =>
  transaction(async () => {
    const found = importById(connection, id)
    if (!found) {
      throw new WhenceError('not-found', `There is no import ${id}.`, {
        remedy: 'whence imports lists those that are here.',
      })
    }
    const { key: importKey } = found
    const change = openChange(connection)
    const ownEdges = keysOf(connection, 'SELECT key FROM edge WHERE owner = ? ORDER BY key', importKey)
    const ownNodes = keysOf(connection, 'SELECT key FROM node WHERE owner = ? ORDER BY key', importKey)
    const sharedEdges = keysOf(
      connection,
      'SELECT edge AS key FROM edge_part WHERE import = ? ORDER BY edge',
      importKey,
    )
    const sharedNodes = keysOf(
      connection,
      'SELECT node AS key FROM node_part WHERE import = ? ORDER BY node',
      importKey,
    )

    await inSlices(sharedNodes, (key) => takeOutPart(change.nodes, key, importKey))
    await inSlices(sharedEdges, (key) => takeOutPart(change.edges, key, importKey))
    // What depends on an edge is found along the edges: before they go.
    await inSlices(ownEdges, (key) => {
      const held = change.edges.byKey(key)
      if (held) change.touched.edge(held)
    })
    change.touched.follow()
    await inSlices(ownEdges, (key) => {
      const held = change.edges.byKey(key)
      if (held) change.edges.remove(held)
    })
    change.tallies.flush()
    const nodes = { removed: 0, kept: sharedNodes.length }
    await inSlices(ownNodes, (key) => {
      nodes[removeNode(connection, change, key)] += 1
    })
    await change.derive(undefined)
    connection.command('DELETE FROM line WHERE owner = ?').run(importKey)
    connection.command('DELETE FROM import WHERE key = ?').run(importKey)
    const value: RemovalOutcome = {
      import: id,
      removed: { nodes: nodes.removed, edges: ownEdges.length },
      kept: { nodes: nodes.kept, edges: sharedEdges.length },
    }
    return { value, keep: true }
  })
