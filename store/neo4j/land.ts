// Makes a change visible. What is new or gone shows by itself once the store's state is the change's number; what has landed before
// and is to be otherwise is rewritten in the same transaction where it is little, and else from copies, while readers wait.
import { EDGE_TYPES } from '../../model/kind.ts'
import type { Change } from './change.ts'
import type { Connection } from './connection.ts'
import { found } from './cypher.ts'
import { memberProperties } from './drafts.ts'
import { edgeProperties, nodeProperties } from './properties.ts'
import { EDGES, NODES } from './record-kinds.ts'
import type { Statement } from './write-queue.ts'

/** Records rewritten in the transaction that lands a change, at most. */
export const MOST_AT_ONCE = 10_000
const STRETCH = 2_000

interface Row {
  readonly id: string
  readonly set: Readonly<Record<string, unknown>>
}

const SET_NODE = `UNWIND $rows AS row ${found('n', 'row.id')} SET n += row.set`
const setEdge = (type: string) =>
  `UNWIND $rows AS row MATCH ()-[r:${type} {id: row.id}]->() USING INDEX SEEK r:${type}(id) SET r += row.set`
const COPY_NODE = `UNWIND $rows AS row ${found('n', 'row.id')}
  MERGE (next:NextNode {id: row.id}) SET next = properties(n), next += row.set`
const copyEdge = (
  type: string,
) => `UNWIND $rows AS row MATCH ()-[r:${type} {id: row.id}]->() USING INDEX SEEK r:${type}(id)
  MERGE (next:NextEdge:Next${type} {id: row.id}) SET next = properties(r), next += row.set`
const LAND = `MATCH (store:Store {name: 'whence'}) SET store.now = $number, store.epoch = store.epoch + 1,
  store.revision = store.revision + 1, store.settling = $settling, store.lastNumber = $lastNumber, store.lastImport = $lastImport,
  store.nodeCounts = $nodeCounts, store.edgeCounts = $edgeCounts`
const SETTLE_NODES = `MATCH (next:NextNode) WITH next LIMIT ${STRETCH} ${found('n', 'next.id')}
  SET n = properties(next) DELETE next RETURN count(*) AS count`
const settleEdges = (type: string) => `MATCH (next:Next${type}) WITH next LIMIT ${STRETCH}
  MATCH ()-[r:${type} {id: next.id}]->() USING INDEX SEEK r:${type}(id) SET r = properties(next) DELETE next RETURN count(*) AS count`
const SETTLED = `MATCH (store:Store {name: 'whence'}) WHERE store.settling SET store.settling = false, store.epoch = store.epoch + 1`

const nodeRows = ({ nodes, derived }: Change): readonly Row[] => {
  const rows = new Map<string, Record<string, unknown>>()
  for (const [id, draft] of nodes.all) {
    if (draft.origin !== 'held' || !draft.dirty) continue
    rows.set(id, { ...nodeProperties(draft.value), ...memberProperties(NODES, draft) })
  }
  for (const [id, set] of derived) rows.set(id, { ...rows.get(id), ...set })
  return [...rows].map(([id, set]) => ({ id, set }))
}
const edgeRows = ({ edges }: Change): ReadonlyMap<string, readonly Row[]> => {
  const rows = new Map<string, Row[]>()
  for (const [id, draft] of edges.all) {
    if (draft.origin !== 'held' || !draft.dirty) continue
    const row = { id, set: { ...edgeProperties(draft.value), ...memberProperties(EDGES, draft) } }
    rows.set(draft.value.type, [...(rows.get(draft.value.type) ?? []), row])
  }
  return rows
}

/** A statement for each stretch of the rows. */
const inStretches = (cypher: string, rows: readonly Row[]): readonly Statement[] =>
  Array.from({ length: Math.ceil(rows.length / STRETCH) }, (_, at) => ({
    cypher,
    values: { rows: rows.slice(at * STRETCH, (at + 1) * STRETCH) },
  }))

export const land = async (change: Change): Promise<void> => {
  const { turn, registry, totals } = change
  const nodes = nodeRows(change)
  const edges = edgeRows(change)
  const size = nodes.length + [...edges.values()].reduce((sum, rows) => sum + rows.length, 0)
  const isLarge = size > MOST_AT_ONCE
  const values = {
    number: turn.number,
    settling: isLarge,
    lastNumber: change.lastNumber,
    lastImport: registry.lastNumber,
    nodeCounts: JSON.stringify(totals.nodes),
    edgeCounts: JSON.stringify(totals.edges),
  }
  const all = (node: string, edge: (type: string) => string): readonly Statement[] => [
    ...inStretches(node, nodes),
    ...[...edges].flatMap(([type, rows]) => inStretches(edge(type), rows)),
  ]
  if (isLarge) for (const { cypher, values: rows } of all(COPY_NODE, copyEdge)) await turn.write(cypher, rows, STRETCH)
  await turn.land([...(isLarge ? [] : all(SET_NODE, setEdge)), { cypher: LAND, values }])
  if (isLarge) await settle((work) => turn.look(work))
  // The change has landed, whatever comes of this: what is left lying is tidied away with the next one.
  await turn.look((ask) => ask(TIDY)).catch(() => undefined)
}

/** Old versions of what stands beside the records: no reader sees them any more. */
const TIDY = `CALL () { ${['Alias', 'Text', 'Marks', 'Import']
  .map((label) => `MATCH (old:${label}) WHERE old.until IS NOT NULL RETURN old`)
  .join(' UNION ALL ')} } WITH old WHERE old.until <= $now DELETE old`

/** Puts the copies of a change that has landed in the place of what they were made from. Twice is as once. */
export const settle = async (write: Connection['write']): Promise<void> => {
  const all = async (cypher: string) => {
    for (;;) {
      const [row] = await write((ask) => ask<{ count: number }>(cypher))
      if (!row?.count) return
    }
  }
  await all(SETTLE_NODES)
  for (const type of EDGE_TYPES) await all(settleEdges(type))
  await write((ask) => ask(SETTLED))
}

const gone = (name: string) => `${name}.since > store.now OR ${name}.until <= store.now`
const HERE = "MATCH (store:Store {name: 'whence'})"
const IN_STRETCHES = `IN TRANSACTIONS OF ${STRETCH} ROWS`

/**
 * Takes away what never landed and what has been taken out; what was to be taken out and was not, stays. Twice is as once.
 * It walks everything: it is done after a break and after a removal only.
 */
export const sweep = async (command: Connection['command']): Promise<void> => {
  for (const label of ['NextNode', 'NextEdge'])
    await command(`MATCH (next:${label}) CALL (next) { DELETE next } ${IN_STRETCHES}`)
  await command(`${HERE} MATCH ()-[r]->() WHERE ${gone('r')} CALL (r) { DELETE r } ${IN_STRETCHES}`)
  await command(`${HERE} MATCH ()-[r]->() WHERE r.until > store.now CALL (r) { REMOVE r.until } ${IN_STRETCHES}`)
  await command(`${HERE} MATCH (n) WHERE ${gone('n')} CALL (n) { DETACH DELETE n } ${IN_STRETCHES}`)
  await command(`${HERE} MATCH (n) WHERE n.until > store.now CALL (n) { REMOVE n.until } ${IN_STRETCHES}`)
}
