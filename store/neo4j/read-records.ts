// Every record of the store in its fixed order, streamed.
import { EDGE_TYPES, NODE_KINDS } from '../../model/kind.ts'
import type { GraphRecord } from '../../model/record.ts'
import type { Connection } from './connection.ts'
import { visible } from './cypher.ts'
import { type FoundNode, toNode } from './properties.ts'
import { headerOf, type ImportRow, problemsOf } from './read-imports.ts'
import { type EdgeRow, rowToEdge } from './read-nodes.ts'
import { streaming } from './read-whole.ts'
import { stretchesOf, type TextRow } from './texts.ts'

const SIZE = 1_000

/** The same object with its keys in order: what is nested stands in order already. */
const inOrder = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) as T

const IMPORTS = `MATCH (i:Import) WHERE ${visible('i')}
  RETURN i {.number, .id, .hash, .document, .json, .landed, .nodes, .edges, .problems} AS row ORDER BY i.id`
const TEXTS = `MATCH (t:Text) WHERE ${visible('t')} MATCH (i:Import {number: t.owner}) WHERE ${visible('i')}
  RETURN t.document AS document, i.id AS import, t.numbers AS numbers, t.lines AS lines ORDER BY t.document, i.id, t.first`
// Held to one statement a kind and a type, so that the order of ids is the index's own.
const nodesOf = (kind: string) => `MATCH (n:${kind}) WHERE ${visible('n')} RETURN n, n.imports AS by ORDER BY n.id`
const edgesOf = (type: string) =>
  `MATCH (a)-[r:${type}]->(b) WHERE r.id >= '' AND ${visible('r')}
  RETURN r, a.id AS from, b.id AS to, r.imports AS by ORDER BY r.id`

interface Members {
  readonly by: readonly number[]
}
const saidOf = (found: Readonly<Record<string, unknown>>): readonly string[] =>
  Array.isArray(found.parts) ? found.parts.map(String) : []

/** What is cut off a node's or an edge's part is what all of its parts have in common. */
export async function* readRecords(connection: Connection): AsyncGenerator<readonly GraphRecord[]> {
  const { rows, check } = await streaming(connection)
  const ids = new Map<number, string>()
  const documents = new Map<string, number>()
  const owned = new Map<string, string>()
  for await (const stretch of rows<{ row: ImportRow }>(IMPORTS, {}, SIZE)) {
    yield stretch.map(({ row }) => {
      ids.set(row.number, row.id)
      if (row.document !== null) {
        documents.set(row.document, (documents.get(row.document) ?? 0) + 1)
        owned.set(row.document, row.id)
      }
      const problems = problemsOf(row)
      return { import: inOrder({ ...headerOf(row), ...(problems.length > 0 && { problems: [...problems] }) }) }
    })
  }
  const idOf = (number: number): string => ids.get(number) ?? ''
  const namesOf = ({ by }: Members) => by.map(idOf).sort()
  for (const kind of NODE_KINDS) {
    for await (const stretch of rows<Members & { n: FoundNode }>(nodesOf(kind), {}, SIZE))
      yield stretch.map((row) => ({ node: inOrder(toNode(row.n)), imports: namesOf(row) }))
  }
  for (const type of EDGE_TYPES) {
    for await (const stretch of rows<Members & EdgeRow>(edgesOf(type), {}, SIZE))
      yield stretch.map((row) => ({ edge: inOrder(rowToEdge(row)), imports: namesOf(row) }))
  }
  /** An import need not be named with the text of its own document. */
  const isTold = (document: string, by: string) => documents.get(document) === 1 && owned.get(document) === by
  for await (const text of stretchesOf(rows<TextRow>(TEXTS, {}, 50), isTold)) yield [{ text }]
  for (const kind of NODE_KINDS) {
    const shared = `MATCH (n:${kind}) WHERE n.parts IS NOT NULL AND ${visible('n')} RETURN n, n.imports AS by ORDER BY n.id`
    for await (const stretch of rows<Members & { n: FoundNode }>(shared, {}, SIZE)) {
      const records = stretch.flatMap(({ n, by }) => {
        const { id, kind: own } = toNode(n)
        return saidOf(n.properties)
          .map((json, at) => ({ by: idOf(by[at] ?? -1), json }))
          .sort((a, b) => (a.by < b.by ? -1 : 1))
          .map((part) => ({ part: { import: part.by, node: inOrder({ id, kind: own, ...JSON.parse(part.json) }) } }))
      })
      if (records.length > 0) yield records as readonly GraphRecord[]
    }
  }
  for (const type of EDGE_TYPES) {
    const shared = `MATCH (a)-[r:${type}]->(b) WHERE r.parts IS NOT NULL AND ${visible('r')}
      RETURN r, a.id AS from, b.id AS to, r.imports AS by ORDER BY r.id`
    for await (const stretch of rows<Members & EdgeRow>(shared, {}, SIZE)) {
      const records = stretch.flatMap((row) => {
        const { id, from, to } = rowToEdge(row)
        return saidOf(row.r.properties)
          .map((json, at) => ({ by: idOf(row.by[at] ?? -1), json }))
          .sort((a, b) => (a.by < b.by ? -1 : 1))
          .map((part) => ({
            part: { edge: inOrder({ id, type, from, to, ...JSON.parse(part.json) }), import: part.by },
          }))
      })
      if (records.length > 0) yield records as readonly GraphRecord[]
    }
  }
  await check()
}
