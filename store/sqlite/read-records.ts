// Every record of the store in its fixed order, streamed from one snapshot.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { EDGE_TYPES, NODE_KINDS } from '../../model/kind.ts'
import type { Problem } from '../../model/problem.ts'
import type { GraphRecord } from '../../model/record.ts'
import { KIND, TYPE } from './codes.ts'
import type { Connection } from './connection.ts'
import { edgeByKey, type NodeRow, nodeByKey, toEdge, toNode } from './rows.ts'
import { headerOf, type ImportRow, problemsOf } from './write-imports.ts'

const AT_ONCE = 1_000
/** Lines of text in one record: the same stretches, however they came. */
const STRETCH = 500

/** The same object with its keys in order: what is nested stands in order already. */
const inOrder = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) as T

/** Keys of one table by kind or type, each in order of id, walked along the index of ids so that nothing must be sorted. */
async function* keysInOrder(
  connection: Connection,
  table: 'node' | 'edge',
  column: 'kind' | 'type',
  codes: readonly number[],
) {
  const groups = new Map<number, number[]>(codes.map((code) => [code, []]))
  const page = connection.sql<{ key: number; id: string; code: number }>(
    `SELECT key, id, ${column} AS code FROM ${table} WHERE id > ? ORDER BY id LIMIT 5000`,
  )
  for (let rows = page.all(''); rows.length > 0; rows = page.all(rows.at(-1)?.id ?? '')) {
    for (const { key, code } of rows) groups.get(code)?.push(key)
    await nextTurn()
  }
  for (const code of codes) yield* groups.get(code) ?? []
}

async function* inBatches(records: AsyncIterable<GraphRecord> | Iterable<GraphRecord>) {
  let batch: GraphRecord[] = []
  for await (const record of records) {
    batch.push(record)
    if (batch.length < AT_ONCE) continue
    yield batch
    batch = []
    await nextTurn()
  }
  if (batch.length > 0) yield batch
}

const importsOf = (connection: Connection): readonly GraphRecord[] =>
  connection
    .sql<ImportRow>('SELECT * FROM import ORDER BY id')
    .all()
    .map((row) => {
      const problems: readonly Problem[] = row.problems > 0 ? problemsOf(connection, row.key) : []
      return { import: inOrder({ ...headerOf(row), ...(problems.length > 0 && { problems: [...problems] }) }) }
    })

const holders = (
  table: 'node' | 'edge',
) => `SELECT i.id FROM ${table} r JOIN import i ON i.key = r.owner WHERE r.key = ?1
  UNION SELECT i.id FROM ${table}_part p JOIN import i ON i.key = p.import WHERE p.${table} = ?1 ORDER BY 1`

async function* nodesOf(connection: Connection): AsyncGenerator<GraphRecord> {
  const by = connection.sql<{ id: string }>(holders('node'))
  for await (const key of keysInOrder(
    connection,
    'node',
    'kind',
    NODE_KINDS.map((kind) => KIND[kind]),
  )) {
    const node = nodeByKey(connection, key)
    if (node) yield { node: inOrder(node), imports: by.all(key).map(({ id }) => id) }
  }
}

async function* edgesOf(connection: Connection): AsyncGenerator<GraphRecord> {
  const by = connection.sql<{ id: string }>(holders('edge'))
  for await (const key of keysInOrder(
    connection,
    'edge',
    'type',
    EDGE_TYPES.map((type) => TYPE[type]),
  )) {
    const edge = edgeByKey(connection, key)
    if (edge) yield { edge: inOrder(edge), imports: by.all(key).map(({ id }) => id) }
  }
}

function* textsOf(connection: Connection): Generator<GraphRecord> {
  const texts = connection
    .sql<{ document: number; owner: number; id: string; import: string; told: number }>(
      `SELECT DISTINCT d.key AS document, l.owner, d.id, i.id AS import,
        i.document IS d.id AND (SELECT count(*) FROM import x WHERE x.document = d.id) = 1 AS told
      FROM line l JOIN document d ON d.key = l.document JOIN import i ON i.key = l.owner ORDER BY d.id, i.id`,
    )
    .all()
  const lines = connection.sql<{ number: number; text: string }>(
    'SELECT number, text FROM line WHERE document = ? AND owner = ? AND number > ? ORDER BY number LIMIT ?',
  )
  for (const { document, owner, id, told, import: by } of texts) {
    let passed = 0
    for (;;) {
      const rows = lines.all(document, owner, passed, STRETCH - (passed % STRETCH))
      const [head] = rows
      if (!head) break
      // A stretch ends at a gap, and at every multiple of its length.
      const end = Math.ceil(head.number / STRETCH) * STRETCH
      const together = rows.filter(({ number }, at) => number === head.number + at && number <= end)
      passed = head.number + together.length - 1
      yield {
        text: {
          document: id,
          first: head.number,
          ...(told ? {} : { import: by }),
          lines: together.map(({ text }) => text),
        },
      }
    }
  }
}

function* partsOf(connection: Connection): Generator<GraphRecord> {
  const nodes = connection.sql<NodeRow & { import: string }>(
    `SELECT n.key, n.id, n.kind, p.json, i.id AS import FROM node_part p JOIN node n ON n.key = p.node
    JOIN import i ON i.key = p.import ORDER BY n.kind, n.id, i.id`,
  )
  for (const row of nodes.iterate()) yield { part: { import: row.import, node: inOrder(toNode(row)) } }
  const edges = connection.sql<{ id: string; type: number; from: string; to: string; json: string; import: string }>(
    `SELECT e.id, e.type, s.id AS "from", t.id AS "to", p.json, i.id AS import FROM edge_part p JOIN edge e ON e.key = p.edge
    JOIN node s ON s.key = e.source JOIN node t ON t.key = e.target JOIN import i ON i.key = p.import ORDER BY e.type, e.id, i.id`,
  )
  for (const row of edges.iterate()) {
    const { import: by, ...edge } = row
    yield { part: { edge: inOrder(toEdge(edge)), import: by } }
  }
}

/** @param open gives a connection of its own, so that others do not read from the snapshot; it is closed at the end */
export async function* readRecords(open: () => Connection): AsyncGenerator<readonly GraphRecord[]> {
  const connection = open()
  try {
    connection.db.exec('BEGIN')
    yield* inBatches(importsOf(connection))
    yield* inBatches(nodesOf(connection))
    yield* inBatches(edgesOf(connection))
    yield* inBatches(textsOf(connection))
    yield* inBatches(partsOf(connection))
  } finally {
    connection.close()
  }
}
