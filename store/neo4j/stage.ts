// Writes drafts of records that are new under the turn: there, but invisible until the change lands.
import { type EdgeType, NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import type { Change } from './change.ts'
import { found, THING } from './cypher.ts'
import { memberProperties } from './drafts.ts'
import { EDGE_NAMES, edgeProperties, nodeNames, nodeProperties } from './properties.ts'
import { EDGES, NODES } from './record-kinds.ts'
import { CONSTANT } from './summaries-of-outline.ts'
import { asTheyAre, integer } from './values.ts'
import type { Statement } from './write-queue.ts'

const AT_ONCE = 5_000
/** So many rows of one sort are worth a statement of their own. */
const MANY = 500

/** Rows are lists, in the order of these names: the names themselves need not be sent with every row. */
const properties = (names: readonly string[], from: number) =>
  names.map((name, at) => `, \`${name}\`: row[${at + from}]`).join('')
const constants = (kind: NodeKind) =>
  Object.entries(CONSTANT[kind])
    .map(([name, value]) => `, ${name}: ${value}`)
    .join('')
const NAMES = Object.fromEntries(NODE_KINDS.map((kind) => [kind, nodeNames(kind)])) as Readonly<
  Record<NodeKind, readonly string[]>
>
const createNode = (kind: NodeKind) => (names: readonly string[]) =>
  `UNWIND $rows AS row CREATE (n:${THING}:${kind} {id: row[0], since: $now${properties(names, 1)}${constants(kind)}})
  RETURN collect([n.id, elementId(n)]) AS pairs`
/** The ends of an edge, by what a row says of them. */
const byId = (name: string, said: string) => found(name, said)
const byElementId = (name: string, said: string) => `MATCH (${name}) WHERE elementId(${name}) = $database + ${said}`
const createEdge = (type: EdgeType, end: typeof byId) => (names: readonly string[]) =>
  `UNWIND $rows AS row ${end('a', 'row[1]')} ${end('b', 'row[2]')}
  CREATE (a)-[:${type} {id: row[0], since: $now${properties(names, 3)}}]->(b) RETURN count(*) AS count`
const SET_NODE = `UNWIND $rows AS row ${found('n', 'row.id')} SET n += row.set`
const setEdge = (type: EdgeType) =>
  `UNWIND $rows AS row MATCH ()-[r:${type} {id: row.id}]->() USING INDEX SEEK r:${type}(id) SET r += row.set`

type Properties = Readonly<Record<string, unknown>>
interface PairsRow {
  readonly pairs: readonly (readonly [id: string, elementId: string])[]
}
const cell = (value: unknown): unknown => (Array.isArray(value) ? value.map(integer) : integer(value ?? null))

const put = <K, V>(groups: Map<K, V[]>, key: K, value: V) => {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

interface Table {
  /** A statement that sets properties of these names, which stand at the end of every row. */
  readonly text: (names: readonly string[]) => string
  readonly names: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}
/**
 * Without the columns in which nothing stands, where there are many rows. Few rows are written by the statement that has all names:
 * every other text needs a plan of its own.
 */
const withoutEmpty = ({ names, rows }: Table): Omit<Table, 'text'> => {
  if (rows.length < MANY) return { names, rows }
  const before = (rows[0]?.length ?? 0) - names.length
  const used = [...names.keys()].filter((at) => rows.some((row) => row[before + at] !== null))
  return {
    names: used.map((at) => names[at] ?? ''),
    rows: rows.map((row) => [...row.slice(0, before), ...used.map((at) => row[before + at])]),
  }
}

/** What to do with what comes back of one statement, which was sent so many rows. */
type Heed = (sent: number) => Pick<Statement, 'check' | 'take'>

const writeTable = async ({ turn }: Change, table: Table, values: Properties, heed: Heed): Promise<void> => {
  for (let at = 0; at < table.rows.length; at += AT_ONCE) {
    const { names, rows } = withoutEmpty({ ...table, rows: table.rows.slice(at, at + AT_ONCE) })
    const sent = { ...values, rows: asTheyAre(rows) }
    await turn.write(table.text(names), sent, rows.length, heed(rows.length))
  }
}
const writeAgain = async ({ turn }: Change, text: string, rows: readonly unknown[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE)
    await turn.write(text, { rows: asTheyAre(some) }, some.length)
  }
}
const converted = (set: Properties): Properties =>
  Object.fromEntries(Object.entries(set).map(([name, value]) => [name, cell(value)]))

const flushNodes = async (change: Change): Promise<void> => {
  const { nodes, flushed } = change
  const fresh = new Map<NodeKind, (readonly unknown[])[]>()
  const again: unknown[] = []
  for (const [id, draft] of nodes.all) {
    if (draft.origin === 'held') continue
    if (draft.dirty) {
      const { value, number } = draft
      const set: Properties = { ...nodeProperties(value), ...memberProperties(NODES, draft), number }
      if (draft.origin === 'new') put(fresh, value.kind, [id, ...NAMES[value.kind].map((name) => cell(set[name]))])
      else again.push({ id, set: converted(set) })
    }
    draft.dirty = false
    draft.origin = 'staged'
    flushed.add(id)
    if (!nodes.met.has(id)) nodes.all.delete(id)
  }
  for (const [kind, rows] of fresh) {
    await writeTable(change, { text: createNode(kind), names: NAMES[kind], rows }, {}, () => ({
      take: (back) => {
        for (const { pairs } of back as readonly PairsRow[]) change.elementIds.add(pairs)
      },
    }))
  }
  await writeAgain(change, SET_NODE, again)
}

/** @throws where an end was not found: never so while the turn is held */
const checkCount: Heed = (sent) => ({
  check: (back) => {
    const [row] = back as readonly { readonly count: number }[]
    if (row?.count !== sent) throw new Error(`${sent} edges were to be written, and ${row?.count} were`)
  },
})

const flushEdges = async (change: Change): Promise<void> => {
  const { edges, flushed, elementIds } = change
  /** By the ids of their ends, and by where these stand in the database. */
  const fresh = new Map<EdgeType, (readonly unknown[])[]>()
  const placed = new Map<EdgeType, (readonly unknown[])[]>()
  const again = new Map<EdgeType, unknown[]>()
  for (const [id, draft] of edges.all) {
    if (draft.origin === 'held') continue
    if (draft.dirty) {
      const { from, to, type } = draft.value
      const set: Properties = { ...edgeProperties(draft.value), ...memberProperties(EDGES, draft) }
      if (draft.origin === 'new') {
        const [start, end] = [elementIds.get(from), elementIds.get(to)]
        const known = start !== undefined && end !== undefined
        const ends = known ? [start, end] : [from, to]
        put(known ? placed : fresh, type, [id, ...ends, ...EDGE_NAMES.map((name) => cell(set[name]))])
      } else put(again, type, { id, set: converted(set) })
    }
    draft.dirty = false
    draft.origin = 'staged'
    flushed.add(id)
    if (!edges.met.has(id)) edges.all.delete(id)
  }
  const write = (type: EdgeType, rows: readonly (readonly unknown[])[], end: typeof byId) =>
    writeTable(
      change,
      { text: createEdge(type, end), names: EDGE_NAMES, rows },
      { database: elementIds.database },
      checkCount,
    )
  for (const [type, rows] of fresh) await write(type, rows, byId)
  for (const [type, rows] of placed) await write(type, rows, byElementId)
  for (const [type, rows] of again) await writeAgain(change, setEdge(type), rows)
}

/** Nodes before the edges between them. What may still be needed as a draft stays one. */
export const flush = async (change: Change): Promise<void> => {
  await flushNodes(change)
  await flushEdges(change)
}
