// Puts nodes in, merges them with what is there, and takes them out, with all that is kept beside them.
import { WhenceError } from '../../model/error.ts'
import { mergeNodes, settleNode } from '../../model/merge.ts'
import type { GraphNode } from '../../model/node.ts'
import { KIND, kindOf } from './codes.ts'
import type { Connection } from './connection.ts'
import { type Held, type Members, openMembers } from './members.ts'
import { nodeItem, type Places } from './places.ts'
import { nodeJson, sortWordsOf, toNode } from './rows.ts'
import { dropFromIndex } from './search-index.ts'
import type { Tallies } from './tallies.ts'
import type { Touched } from './touched.ts'

export type Effect = 'created' | 'changed' | 'left'
export interface HeldNode extends Held {
  readonly id: string
  readonly kind: number
}
export interface NodeWriter {
  readonly members: Members
  find(id: string): HeldNode | undefined
  byKey(key: number): HeldNode | undefined
  /** Where `imports` are several, what each of them said comes later, as parts. */
  write(
    node: GraphNode,
    imports: readonly number[],
  ): { readonly key: number; readonly kind: number; readonly effect: Effect }
  /** Merges what one import said into a node that is there. */
  addPart(held: HeldNode, importKey: number, node: GraphNode): void
  /** Gives a node other properties. @returns whether they were other */
  rewrite(held: HeldNode, json: string): boolean
  remove(held: HeldNode): void
}

const HELD = 'SELECT n.key, n.id, n.kind, n.owner, j.json FROM node n JOIN node_json j ON j.node = n.key WHERE'

export const openNodeWriter = (
  connection: Connection,
  { tallies, touched, places }: { tallies: Tallies; touched: Touched; places: Places },
): NodeWriter => {
  const { sql, command } = connection
  const insert = command(`INSERT INTO node (key, id, kind, owner, document, line, first_year, last_year)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`)
  let lastKey = sql<{ key: number | null }>('SELECT max(key) AS key FROM node').get()?.key ?? 0
  const byId = sql<HeldNode>(`${HELD} n.id = ?`)
  const byKey = sql<HeldNode>(`${HELD} n.key = ?`)
  const insertJson = command('INSERT INTO node_json (node, json) VALUES (?, ?)')
  const updateJson = command('UPDATE node_json SET json = ? WHERE node = ?')
  const setPlace = command('UPDATE node SET document = ?, line = ? WHERE key = ?')
  const setYear = command('UPDATE node SET first_year = ?, last_year = ? WHERE key = ?')
  const insertLabel = command('INSERT INTO label (kind, words, node) VALUES (?, ?, ?)')
  const dropLabel = command('DELETE FROM label WHERE kind = ? AND words = ? AND node = ?')
  const insertAlias = command('INSERT OR IGNORE INTO alias (alias, node) VALUES (?, ?)')
  const dropAliases = command('DELETE FROM alias WHERE node = ?')
  const drop = command('DELETE FROM node WHERE key = ?')
  const dropCounts = command('DELETE FROM edge_count WHERE node = ?')

  /** What is kept beside a node and made from its own properties. */
  const addBeside = (key: number, kind: number, node: GraphNode) => {
    insertLabel.run(kind, sortWordsOf(node), key)
    for (const alias of node.aliases ?? []) insertAlias.run(alias, key)
    places.add(nodeItem(key), node.provenance)
  }
  /** What stands in the node's own row and is made from its properties: document, line and, of a work, its year. */
  const columnsOf = (node: GraphNode) => {
    const place = node.provenance?.[0]
    const year = node.kind === 'Work' ? (node.year ?? null) : null
    return { document: place ? places.document(place.document) : null, line: place?.lines?.[0] ?? null, year }
  }
  const removeBeside = (key: number, kind: number, node: GraphNode) => {
    dropLabel.run(kind, sortWordsOf(node), key)
    if (node.aliases) dropAliases.run(key)
    places.remove(nodeItem(key), node.provenance)
  }
  const merged = (held: HeldNode, node: GraphNode) => nodeJson(settleNode(mergeNodes(toNode(held), node)))
  const members = openMembers(connection, 'node', (a, b) => {
    // The ids and kinds are those of one node; only the properties matter here.
    const bare = { id: '-', kind: KIND.Claim }
    return nodeJson(settleNode(mergeNodes(toNode({ ...bare, json: a }), toNode({ ...bare, json: b }))))
  })
  const rewrite = (held: HeldNode, json: string): boolean => {
    if (json === held.json) return false
    const node = toNode({ ...held, json })
    const { document, line, year } = columnsOf(node)
    removeBeside(held.key, held.kind, toNode(held))
    updateJson.run(json, held.key)
    addBeside(held.key, held.kind, node)
    setPlace.run(document, line, held.key)
    if (node.kind === 'Work') setYear.run(year, year, held.key)
    touched.node(held.key, held.kind, false)
    return true
  }
  const create = (key: number, kind: number, node: GraphNode, json: string, imports: readonly number[]) => {
    insertJson.run(key, json)
    addBeside(key, kind, node)
    tallies.node(kind, 1)
    touched.node(key, kind, true)
    const [only] = imports
    if (imports.length === 1 && only !== undefined) members.count(only, 1)
  }

  return {
    members,
    find: (id) => byId.get(id),
    byKey: (key) => byKey.get(key),
    rewrite,
    addPart: (held, importKey, node) => {
      const json = nodeJson(settleNode(node))
      const all = merged(held, node)
      members.add(held, importKey, json)
      rewrite(held, all)
    },
    write: (unsettled, imports) => {
      const node = settleNode(unsettled)
      const json = nodeJson(node)
      const kind = KIND[node.kind]
      const [only] = imports
      const sole = imports.length === 1 && only !== undefined ? only : null
      const { document, line, year } = columnsOf(node)
      if (insert.run(lastKey + 1, node.id, kind, sole, document, line, year, year)) {
        lastKey += 1
        create(lastKey, kind, node, json, imports)
        return { key: lastKey, kind, effect: 'created' }
      }
      const held = byId.get(node.id)
      if (!held) throw new Error(`${node.id} can be neither written nor read`)
      if (held.kind !== kind) {
        throw new WhenceError(
          'invalid-input',
          `${node.id} is a ${node.kind} here, but the store has it as a ${kindOf(held.kind)}.`,
          {
            where: node.id,
            remedy: 'Give one of them another id.',
          },
        )
      }
      const all = merged(held, node)
      if (sole === null) members.open(held)
      else members.add(held, sole, json)
      return { key: held.key, kind, effect: rewrite(held, all) ? 'changed' : 'left' }
    },
    remove: (held) => {
      removeBeside(held.key, held.kind, toNode(held))
      dropFromIndex(connection, held.key, held.kind)
      dropCounts.run(held.key)
      drop.run(held.key)
      tallies.node(held.kind, -1)
    },
  }
}
